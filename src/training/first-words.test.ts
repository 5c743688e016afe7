// The first words of a training installation: once, and letters only where somebody reads them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDatabase } from '#test/beds/database.ts';
import { sayFirstWords } from './first-words.ts';

const readMailbox = `insert into poll_cursor (channel, account_id, cursor, next_at) values ('email', 'a@b.example', '{}', now())`;

test('comments are played at once, letters when the mailbox has been looked into', async (t) => {
  const { pool } = await testDatabase(t);
  const played: string[] = [];
  let asked = 0;
  await pool.query(`insert into inbound (channel, payload, received_at) values ('sp4n-lapor', '{}', now())`);
  const query = async (text: string): Promise<unknown> => {
    asked += 1;
    if (asked === 3) await pool.query(readMailbox);
    return pool.query(text);
  };
  await sayFirstWords({ pool: { query } as never, play: (file) => played.push(`${file} ${String(asked)}`) });
  assert.deepEqual(played, ['pagi.csv 1', 'surat.jsonl 3']);
});

test('where something came in before, nothing is said', async (t) => {
  const { pool } = await testDatabase(t);
  await pool.query(readMailbox);
  await pool.query(`insert into inbound (channel, payload, received_at) values ('instagram', '{}', now())`);
  await sayFirstWords({ pool, play: (file) => assert.fail(file) });
});

test('a program that is stopped before anybody read letters ends without them', async () => {
  const played: string[] = [];
  let asked = 0;
  const query = (): Promise<{ rows: { holds: boolean }[] }> => {
    asked += 1;
    return asked === 1 ? Promise.resolve({ rows: [{ holds: true }] }) : Promise.reject(new Error('the pool has ended'));
  };
  await sayFirstWords({ pool: { query } as never, play: (file) => played.push(file) });
  assert.deepEqual(played, ['pagi.csv']);
});
