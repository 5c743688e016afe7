// The ends of the logs go to a file of the operator's choice once a day, and nothing in it is ever lost.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseAnchors } from '#db/anchors.ts';
import { temporaryFolder } from '#test/beds/command.ts';
import { testDatabase } from '#test/beds/database.ts';
import { anchorDaily } from './anchors.job.ts';

const evening = Date.parse('2026-03-02T23:30:00+07:00');

test('each day of western Indonesia adds one line a log, once', async (t) => {
  const { pool } = await testDatabase(t);
  const file = join(temporaryFolder(t), 'jangkar.txt');
  writeFileSync(file, '# milik kami, tanpa baris baru');
  assert.equal(await anchorDaily({ pool, file }, evening), 2);
  assert.equal(await anchorDaily({ pool, file }, evening + 60_000), 0);
  assert.equal(await anchorDaily({ pool, file }, evening + 3_600_000), 2);
  const { anchors, wrong } = parseAnchors(readFileSync(file, 'utf8'));
  assert.deepEqual(wrong, []);
  assert.deepEqual(
    anchors.map(({ at, log, seq, hash }) => [at, log, seq, hash]),
    ['2026-03-02T16:30:00.000Z', '2026-03-02T17:30:00.000Z'].flatMap((at) => [
      [at, 'event', 0, '00'.repeat(32)],
      [at, 'administrative_event', 0, '00'.repeat(32)],
    ]),
  );
  assert.match(readFileSync(file, 'utf8'), /^# milik kami, tanpa baris baru\n2026/);
});

test('a file that cannot be written is told', async (t) => {
  const { pool } = await testDatabase(t);
  await assert.rejects(anchorDaily({ pool, file: temporaryFolder(t) }, evening), /EISDIR/);
});
