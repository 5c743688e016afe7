// What is noted for the search costs what one person wrote, however many cases there are: also by a plan that was made while there was none.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';

const others = 500;

suite('what is noted for the search', async () => {
  const { pool } = await testDatabase({ after });
  // One session, as the program's are: its plans stay.
  const session = await pool.connect();

  const addCases = (reporter: string, count: number) =>
    session.query(
      `insert into complaint (id, number, version, status, sop, opened_at, reported_at, last_message_at, reporter_id, channel, account_id, visibility, state)
       select gen_random_uuid(), $1::text || i, 1, 'triage', 'medsos', now(), now(), now(), $1::uuid, 'instagram', 'ig', 'public', '{}'
       from generate_series(1, $2::int) i`,
      [reporter, count],
    );
  const addReporter = async (): Promise<string> => {
    const added = `insert into reporter (id, created_at) values (gen_random_uuid(), now()) returning id`;
    const [row] = (await session.query<{ id: string }>(added)).rows;
    assert.ok(row);
    return row.id;
  };
  const addHandle = (reporter: string) =>
    session.query(
      `insert into reporter_handle (channel, account_id, external_id, reporter_id) values ('instagram', 'ig', gen_random_uuid(), $1)`,
      [reporter],
    );
  const addMessage = (reporter: string) =>
    session.query(
      `insert into message (id, complaint_id, channel, account_id, external_id, visibility, thread_key, reporter_id, text, salt, sent_at)
       select gen_random_uuid(), id, 'instagram', 'ig', gen_random_uuid(), 'public', 'u', reporter_id, 'Matur nuwun', '', now()
       from complaint where reporter_id = $1`,
      [reporter],
    );
  const readSoFar = async (): Promise<number> => {
    const { rows } = await session.query<{ read: number }>(
      `select (seq_tup_read + idx_tup_fetch)::int as read from pg_stat_xact_user_tables where relname = 'complaint'`,
    );
    return rows[0]?.read ?? 0;
  };
  const readFor = async (act: () => Promise<unknown>): Promise<number> => {
    await session.query('begin');
    const before = await readSoFar();
    await act();
    const read = (await readSoFar()) - before;
    await session.query('commit');
    return read;
  };

  test('reads the cases of one person', async () => {
    const writer = await addReporter();
    await addHandle(writer);
    await addCases(writer, 1);
    await addMessage(writer);
    for (let made = 0; made < others; made += 1) await addCases(await addReporter(), 1);
    const read = [await readFor(() => addHandle(writer)), await readFor(() => addMessage(writer))];
    session.release();
    assert.ok(
      read.every((rows) => rows <= 8),
      String(read),
    );
  });
});
