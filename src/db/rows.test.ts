// Rows are written by the names of their columns, any number at once, and hold what a text, a document or bytes can hold.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '#test/beds/database.ts';
import { at } from '#test/given/given.ts';
import { testIds } from '#test/beds/store.ts';
import { insertRows, storable, upsertRows, type RowOf } from './rows.ts';

const { pool } = await testDatabase({ after });

const agency = (id: string, more: Partial<RowOf<'agency'>> = {}): RowOf<'agency'> => ({
  ...{ id, name: `Dinas ${id}`, short_name: id },
  ...more,
});

const agencies = async (): Promise<unknown[]> =>
  (await pool.query(`select id, name, declared_by, resting_at from agency order by id`)).rows;

const emptied = async (table: string): Promise<void> => {
  await pool.query(`delete from ${table}`);
};

const strange = ['\0', '\ud83d', '\udc00', 'a\ud83db', 'a\udc00b', '\udc00\ud83d', `${'a'.repeat(300)}\udfff`];

suite('a text', () => {
  test('keeps every sign but a nought and half a pair, whose places are kept', () => {
    assert.equal(storable('a\0b'), 'a\uFFFDb');
    assert.equal(storable('\ud83d\ude4f'), '🙏');
    for (const text of strange) {
      assert.equal(storable(text).length, text.length, JSON.stringify(text));
      assert.ok(storable(text).isWellFormed() && !storable(text).includes('\0'));
    }
  });

  test('is stored as it was made storable, whatever stood in it', async () => {
    await emptied('reply_template');
    const texts = [...strange, 'ꦱꦸꦒꦼꦁ', '\\u0000', '\\ud83d', "'; drop table agency; --", '{"a":1}', '\\N', '\t\r\n', ''];
    const rows = texts.map((body, index) => ({ id: `t${String(index)}`, purpose: 'ask', name: body, body }));
    await insertRows(pool, 'reply_template', rows);
    const { rows: kept } = await pool.query<{ body: string; name: string }>(
      `select body, name from reply_template order by substring(id from 2)::int`,
    );
    assert.deepEqual(
      kept,
      texts.map((text) => ({ body: storable(text), name: storable(text) })),
    );
  });

  test('comes back as it went, for any text that can be stored', async () => {
    await emptied('reply_template');
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 40 }), 200);
    const rows = texts.map((body, index) => ({ id: `t${String(index)}`, purpose: 'ask', name: 'x', body }));
    await insertRows(pool, 'reply_template', rows);
    const { rows: kept } = await pool.query<{ body: string }>(
      `select body from reply_template order by substring(id from 2)::int`,
    );
    assert.deepEqual(
      kept.map(({ body }) => body),
      texts.map(storable),
    );
  });
});

suite('many rows', () => {
  test('go in with one statement, and none without any', async () => {
    await emptied('agency');
    const asked: string[] = [];
    const counting: typeof pool.query = ((text: string, values?: unknown[]) => {
      asked.push(text);
      return pool.query(text, values);
    }) as typeof pool.query;
    assert.deepEqual(await insertRows({ query: counting as never }, 'agency', []), []);
    assert.equal(asked.length, 0);
    await insertRows(
      { query: counting as never },
      'agency',
      Array.from({ length: 300 }, (_, index) => agency(`a${String(index)}`)),
    );
    assert.equal(asked.length, 1);
    assert.equal((await agencies()).length, 300);
  });

  test('a column that one of them lacks is empty there and filled in the others', async () => {
    await emptied('agency');
    const rests = new Date(at(1));
    await insertRows(pool, 'agency', [
      agency('a', { declared_by: 'training' }),
      agency('b', { declared_by: 'operator', resting_at: rests }),
    ]);
    assert.deepEqual(await agencies(), [
      { id: 'a', name: 'Dinas a', declared_by: 'training', resting_at: null },
      { id: 'b', name: 'Dinas b', declared_by: 'operator', resting_at: rests },
    ]);
  });

  test('a column that none of them names takes what the table says', async () => {
    await emptied('agency');
    await insertRows(pool, 'agency', [agency('a')]);
    assert.deepEqual(await agencies(), [{ id: 'a', name: 'Dinas a', declared_by: 'operator', resting_at: null }]);
  });

  test('are in or out together', async () => {
    await emptied('agency');
    await assert.rejects(insertRows(pool, 'agency', [agency('a'), agency('b'), agency('a')]), /duplicate key/);
    assert.deepEqual(await agencies(), []);
  });

  test('answer with what the ending asks back', async () => {
    await emptied('agency');
    const back = await insertRows<'agency', { id: string }>(pool, 'agency', [agency('a'), agency('b')], 'returning id');
    assert.deepEqual(back.map(({ id }) => id).toSorted(), ['a', 'b']);
    const again = await insertRows<'agency', { id: string }>(
      pool,
      'agency',
      [agency('b', { name: 'Lain' }), agency('c')],
      'on conflict do nothing returning id',
    );
    assert.deepEqual(again, [{ id: 'c' }]);
  });
});

suite('where a row of the same key stands', () => {
  test('the other columns take what is given, and those that nobody named stay', async () => {
    await emptied('agency');
    const rests = new Date(at(2));
    await insertRows(pool, 'agency', [agency('a', { resting_at: rests, declared_by: 'training' })]);
    await upsertRows(pool, 'agency', ['id'], [agency('a', { name: 'Nama baru' }), agency('b')]);
    assert.deepEqual(await agencies(), [
      { id: 'a', name: 'Nama baru', declared_by: 'training', resting_at: rests },
      { id: 'b', name: 'Dinas b', declared_by: 'operator', resting_at: null },
    ]);
  });

  test('a key of two columns is met in both', async () => {
    const alias = (alias_key: string, thread_key: string, channel = 'whatsapp') => ({
      ...{ channel, account_id: '1', alias_key, thread_key },
    });
    const key = ['channel', 'account_id', 'alias_key'] as const;
    await upsertRows(pool, 'thread_alias', key, [alias('a', 'x'), alias('a', 'x', 'telegram')]);
    await upsertRows(pool, 'thread_alias', key, [alias('a', 'y')]);
    const { rows } = await pool.query('select channel, thread_key from thread_alias order by channel');
    assert.deepEqual(rows, [
      { channel: 'telegram', thread_key: 'x' },
      { channel: 'whatsapp', thread_key: 'y' },
    ]);
  });

  test('nothing to write writes nothing', async () => {
    await upsertRows(pool, 'agency', ['id'], []);
  });
});

test('bytes, documents, lists and instants arrive as what they are', async () => {
  const id = testIds.uuid();
  const complaintId = testIds.uuid();
  const salt = Buffer.from([0, 1, 92, 120, 255]);
  const message: RowOf<'message'> = {
    ...{ id, complaint_id: complaintId, reporter_id: testIds.uuid(), channel: 'x', account_id: '1' },
    ...{ visibility: 'public', thread_key: 'k', external_id: 'e\udc00', text: 'teks', salt },
    sent_at: new Date(at(3.25)),
    reply_target: { kind: 'comment-reply', commentId: 'c\udc00"\\' },
    remarks: ['relayed', 'same-id'],
  };
  await pool.query('insert into reporter (id, created_at) values ($1, now())', [message.reporter_id]);
  await insertRows(pool, 'message', [message]);
  const { rows } = await pool.query('select * from message where id = $1', [id]);
  assert.deepEqual(
    {
      ...message,
      external_id: storable(message.external_id),
      reply_target: { kind: 'comment-reply', commentId: 'c\uFFFD"\\' },
    },
    Object.fromEntries(Object.keys(message).map((name) => [name, (rows[0] as Record<string, unknown>)[name]])),
  );
  await assert.rejects(insertRows(pool, 'message', [{ ...message, id: testIds.uuid() }]), /message_external_unique/);
});
