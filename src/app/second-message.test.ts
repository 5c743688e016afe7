// A message under an id that another one has already is kept as a second one where it is another: ids are counted apart in public and in
// private, and some are chosen by the writer. And a part that nobody understands costs only itself.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type pg from 'pg';
import { parsePayload } from '#channels/kinds.ts';
import type { SendTarget } from '#ports/channel.ts';
import { at } from '#test/given/given.ts';
import { account, arrive, casesOf, comment, deletion, direct, drainPorts } from '#test/given/intake.ts';
import { testStore } from '#test/beds/store.ts';
import { drainInbound } from './drain-inbound.ts';

type Row = {
  text: string;
  visibility: string;
  remarks: string[];
  external_id: string;
  reply_target: SendTarget;
  deleted: boolean;
};

const rowsOf = async (pool: pg.Pool): Promise<Row[]> =>
  (
    await pool.query<Row>(
      `select text, visibility, remarks, external_id, reply_target, deleted_at is not null as deleted
       from message order by external_id`,
    )
  ).rows;

suite('the same id', () => {
  test('in public and in private is two messages, each told once, and each deleted by itself', async (t) => {
    const { store, pool } = await testStore(t);
    const both = [direct('77', 'nomor saya'), comment('77', 'Lampu mati')];
    await arrive(store, pool, both, both, [deletion('77')]);
    const rows = await rowsOf(pool);
    assert.deepEqual(
      rows.map(({ external_id: id, text, visibility, remarks, deleted }) => [id, text, visibility, remarks, deleted]),
      [
        ['77', 'nomor saya', 'private', [], false],
        ['77#public', '', 'public', ['same-id'], true],
      ],
    );
    assert.ok(rows[1]?.reply_target.kind === 'comment-reply');
    assert.equal(rows[1].reply_target.commentId, '77', 'it is answered by the id that the platform gave it');
  });

  test('with what it holds told is one message while it holds the same, and another one else', async (t) => {
    const { store, pool } = await testStore(t);
    const first = comment('at://a/b/1', 'Lampu mati', { contentDigest: 'cid-1' });
    const second = comment('at://a/b/1', 'Air mati', { contentDigest: 'cid-2' });
    await arrive(store, pool, [first], [first, second], [second]);
    assert.deepEqual(
      (await rowsOf(pool)).map(({ text, remarks }) => [text, remarks]),
      [
        ['Lampu mati', []],
        ['Air mati', ['same-id']],
      ],
    );
    assert.equal((await casesOf(pool)).length, 1);
  });
});

test('a part that nobody understands is a row with its own words and its writer; the others are taken in', async (t) => {
  const { store, pool } = await testStore(t);
  const message = (n: number, text: unknown): object => ({
    ...{ from: `628000000000${String(n)}`, id: `wamid.${String(n)}`, timestamp: '1772413200', type: 'text' },
    text,
  });
  const value = {
    metadata: { phone_number_id: account },
    contacts: ['bukan kontak', { wa_id: '6280000000001', profile: { name: 'Warga Demo 1' } }],
    messages: [
      message(1, { body: 'lampu mati' }),
      message(2, ['air keruh sejak pagi']),
      message(3, { body: 'got mampet' }),
    ],
  };
  const payload = {
    object: 'whatsapp_business_account',
    entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
  };
  await pool.query(`insert into inbound (channel, payload, received_at) values ('whatsapp', $1, $2)`, [
    JSON.stringify(payload),
    new Date(at(0)),
  ]);
  await drainInbound({ ...drainPorts(store), parse: parsePayload }, () => at(0));
  assert.deepEqual((await rowsOf(pool)).map(({ text }) => text).toSorted(), ['got mampet', 'lampu mati']);
  const { rows } = await pool.query<{ reason: string; readable: { text: string; author?: { id: string } } }>(
    `select reason, readable from unplaced order by reason`,
  );
  assert.deepEqual(
    rows.map(({ reason, readable }) => [reason, readable.text, readable.author?.id]),
    [
      ['malformed', 'air keruh sejak pagi', '6280000000002'],
      // Nobody's name is known from it; what it says is still somewhere.
      ['unknown-kind', 'bukan kontak', undefined],
    ],
  );
});
