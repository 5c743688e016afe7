// The payloads of this folder as files: what a platform sends, to which account, and what must become of it.
// Must not know an adapter: what is expected was written from the platforms' own descriptions, named in `source`.
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

const hmac = (secret: string, body: string) => createHmac('sha256', secret).update(body);

/** Address and headers as the platform itself would sign these bytes. */
export const signedCall = (
  { channel, account: { id, secret = '' } }: Fixture,
  body: string,
  seconds: number,
): { path: string; headers: Record<string, string> } => {
  const json = { 'content-type': 'application/json' };
  switch (channel) {
    case 'facebook':
    case 'instagram':
    case 'threads':
    case 'whatsapp': {
      const signature = `sha256=${hmac(secret, body).digest('hex')}`;
      return { path: `/hooks/${channel}`, headers: { ...json, 'x-hub-signature-256': signature } };
    }
    case 'x': {
      const signature = `sha256=${hmac(secret, body).digest('base64')}`;
      return { path: '/hooks/x', headers: { ...json, 'x-twitter-webhooks-signature': signature } };
    }
    case 'tiktok': {
      const t = String(seconds);
      const signature = `t=${t},s=${hmac(secret, `${t}.${body}`).digest('hex')}`;
      return { path: '/hooks/tiktok', headers: { ...json, 'tiktok-signature': signature } };
    }
    case 'telegram':
      return {
        path: `/hooks/telegram/${encodeURIComponent(id)}`,
        headers: { ...json, 'x-telegram-bot-api-secret-token': secret },
      };
    default:
      return assert.fail(`no webhook is known for ${channel}`);
  }
};

/** The account as an operator declares it; `apiUrl`: a stand-in that nobody needs to reach here. */
export const declared = ({ channel, account: { id, handle, secret = '' } }: Fixture, apiUrl: string): object => {
  const base = { channel, id, handle, apiUrl };
  switch (channel) {
    case 'telegram':
      return { ...base, accessToken: 'uji', verifyToken: secret };
    case 'bluesky':
      return { ...base, appPassword: 'uji' };
    case 'mastodon':
      return { ...base, accessToken: 'uji' };
    case 'email':
      return { channel, id, handle, imapUrl: 'imap://a:b@127.0.0.1:9', smtpUrl: 'smtp://a:b@127.0.0.1:9' };
    case 'sp4n-lapor':
      return { channel, id, handle };
    case 'youtube':
      return { ...base, clientId: 'uji', clientSecret: 'uji', refreshToken: 'uji' };
    case 'x':
    case 'tiktok':
      return { ...base, appSecret: secret, accessToken: 'uji' };
    default:
      return { ...base, appSecret: secret, verifyToken: 'uji', accessToken: 'uji' };
  }
};
