// The payloads of this folder as files: what a platform sends, to which account, and what must become of it.
// Must not know an adapter: what is expected was written from the platforms' own descriptions, named in `source`.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hookPathOf, type ChannelSettings } from '#channels/channel-kind.ts';
import { settingsOf } from '#channels/kinds.ts';
import type { Instant } from '#core/time.ts';
import type { Account } from '#ports/channel.ts';
import { contractRows } from '../scenes/channel-row.ts';

export type Expected = {
  kind: 'message' | 'echo' | 'edit' | 'delete' | 'ignored' | 'unknown' | 'identity-change' | 'failed';
  text?: string;
  textIncludes?: string[];
  attachments?: string[];
  minAttachments?: number;
  authorId?: string;
  authorName?: string;
  handle?: string;
  noAuthor?: boolean;
  sentAt?: string;
  visibility?: 'public' | 'private';
  /** Those with the same letter belong to one conversation. */
  sameThread?: string;
  /** The account that the payload names, where it is none of ours: no case may come of it. */
  accountId?: string;
};

export type Fixture = {
  id: string;
  channel: string;
  via: 'webhook' | 'poll';
  source: string;
  account: { id: string; handle: string; secret?: string };
  /** Several came one after the other. */
  payloads: unknown[];
  expect: Expected[];
};

const folder = join(import.meta.dirname, 'fixtures');

const single: Fixture[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => {
    const { payload, ...rest } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Fixture & { payload: unknown };
    return { ...rest, payloads: Array.isArray(payload) ? payload : [payload] };
  });

/** What nobody thought of who wrote the adapters: many payloads of one channel to one account, in a file. */
const strangeFolder = join(import.meta.dirname, 'strange');
const strange: Fixture[] = readdirSync(strangeFolder)
  .toSorted()
  .flatMap((name) => {
    const { cases, ...shared } = JSON.parse(readFileSync(join(strangeFolder, name), 'utf8')) as Omit<Fixture, 'id'> & {
      cases: (Partial<Fixture> & Pick<Fixture, 'id' | 'payloads' | 'expect'>)[];
    };
    return cases.map((one) => ({ ...shared, ...one, id: `${shared.channel} ${one.id}` }));
  });

export const fixtures: readonly Fixture[] = [...single, ...strange];

const accountOf = ({ channel, account: { id, handle, secret = '' } }: Fixture): Account => ({
  ...{ channel, id, handle, appSecret: secret, verifyToken: secret, accessToken: '', apiUrl: '' },
});

/** Address and headers as the platform itself would sign these bytes. */
export const signedCall = (
  fixture: Fixture,
  body: string,
  at: Instant,
): { path: string; headers: Record<string, string> } => {
  const { channel, account } = fixture;
  const path = hookPathOf(settingsOf(channel), channel, account.id);
  const sign = contractRows.find(({ name }) => name === channel)?.sign;
  assert.ok(path !== undefined && sign !== undefined, `no webhook is known for ${channel}`);
  const signed = Object.entries(sign(Buffer.from(body), accountOf(fixture), at));
  return {
    path,
    headers: {
      'content-type': 'application/json',
      ...Object.fromEntries(signed.map(([name, value]) => [name, String(value)])),
    },
  };
};

/** As an operator might fill it in, but for hosts: nothing of it is to be reached. */
const filled = (examples: ChannelSettings['examples'], name: string): string =>
  (examples?.[name] ?? 'uji').replace(/@[^/]+$/, '@127.0.0.1:9');

/** The account as an operator declares it, with the secret where the platform's proof needs it; `apiUrl`: a stand-in that nobody needs to reach here. */
export const declared = ({ channel, account: { id, handle, secret } }: Fixture, apiUrl: string): object => {
  const { needs, examples } = settingsOf(channel);
  return {
    ...{ channel, id, handle, apiUrl },
    ...Object.fromEntries(needs.map((name) => [name, filled(examples, name)])),
    ...(secret === undefined ? {} : { [needs.includes('appSecret') ? 'appSecret' : 'verifyToken']: secret }),
  };
};
