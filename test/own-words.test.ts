// Whatever channel brings them, words under the account's name or another id of it are the city's own, and open no case against it.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { asOurs, type OwnAccount } from '#app/own-account.ts';
import { kinds, parsePayload } from '#channels/kinds.ts';
import type { MessageIn } from '#ports/channel.ts';

const accountId = 'account-1';

const captured = (channel: string): MessageIn[] => {
  const folder = new URL(`../src/channels/${channel}/fixtures/`, import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : [];
  return files
    .flatMap((file) => parsePayload(channel, JSON.parse(readFileSync(new URL(file, folder), 'utf8')), accountId))
    .filter((one) => one.kind === 'message');
};

const toldAs = async (channel: string, message: MessageIn, own: Partial<OwnAccount>): Promise<string> => {
  const account: OwnAccount = { id: message.accountId, handle: 'kota-contoh', otherIds: [], ...own };
  return (await asOurs(() => Promise.resolve(account), channel, message)).kind;
};

/** Those whose operator can name further ids of the account. */
const withIds = Object.keys(kinds).filter((name) => kinds[name]?.settings.may.includes('otherIds'));

/** Those that people write to by a name, as far as their payloads tell one. */
const withNames = withIds.filter((name) => captured(name).some(({ author }) => author?.handle !== undefined));

test('names and further ids of an account are tried on some channels', () => {
  assert.ok(withNames.length > 2 && withIds.length >= withNames.length, String(withNames));
});

for (const channel of withNames)
  test(`${channel}: words under the account's name, in whatever case, are our own`, async () => {
    const messages = captured(channel).filter(({ author }) => author?.handle !== undefined);
    for (const message of messages) {
      const handle = message.author?.handle ?? '';
      assert.equal(await toldAs(channel, message, {}), 'message');
      assert.equal(await toldAs(channel, message, { handle: `@${handle.toUpperCase()}` }), 'echo', handle);
      assert.equal(await toldAs(channel, message, { handle: `${handle}x` }), 'message', 'a longer name is another’s');
    }
  });

for (const channel of withIds)
  test(`${channel}: words under another id of the account are our own, and an operator can name that id`, async () => {
    const messages = captured(channel).filter(({ author }) => author !== undefined);
    assert.ok(messages.length > 0);
    for (const message of messages)
      assert.equal(await toldAs(channel, message, { otherIds: ['7', message.author?.id ?? ''] }), 'echo');
  });
