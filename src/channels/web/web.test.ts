// What was filled in on the city's own form, as the program keeps it; and that an answer to it is told by its page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parsePayload } from '#channels/kinds.ts';
import { ParseError, type Account } from '#ports/channel.ts';
import { web } from './web.channel.ts';

const report: unknown = JSON.parse(readFileSync(new URL('fixtures/report.json', import.meta.url), 'utf8'));
const account: Account = {
  ...{
    channel: 'web',
    id: 'formulir',
    handle: 'Formulir',
    appSecret: '',
    verifyToken: '',
    accessToken: '',
    apiUrl: '',
  },
};

test('a report is one private message of somebody who is known for this report alone', () => {
  const id = '0199c7a0-2222-7000-8000-000000000001:q1w2e3';
  assert.deepEqual(parsePayload('web', report, 'formulir'), [
    {
      ...{ kind: 'message', accountId: 'formulir', externalId: id },
      thread: { visibility: 'private', threadKey: id },
      author: { id: `once:${id}`, name: 'Pelapor lewat formulir' },
      text: 'Lampu jalan mati tiga malam.\nLokasi: depan Pasar Contoh, Kelurahan Kricak',
      sentAt: 1_772_420_400_000,
      ...{ attachments: [], joins: {} },
    },
  ]);
  assert.throws(() => parsePayload('web', { ...(report as object), id: '' }), ParseError);
});

test('an answer is told by its page, under a name of its own, and no webhook is believed', async () => {
  const channel = web(account);
  const target = { kind: 'private-message', personId: 'once:a', lastFromPersonAt: 0 } as const;
  const { result } = await channel.send({ target, text: 'Sudah diganti.', key: 'k-1' }, 0);
  assert.deepEqual(result, { outcome: 'accepted', externalId: 'page:k-1' });
  assert.equal(channel.verify(Buffer.from('{}'), {}, 0), false);
  assert.deepEqual([channel.name, channel.account.id], ['web', 'formulir']);
});
