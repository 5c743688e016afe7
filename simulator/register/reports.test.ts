// The simulated register keeps its word: no number is given twice, and what becomes of a report comes with time.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openReports, toldOf } from './reports.ts';

const at = Date.UTC(2026, 2, 2);
const report = { title: 'Lampu', text: 'Mati', place: '', category: 'Umum', reference: 'ADU-1' };

test('after a restart the numbers go on, and old reports are found', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-register-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  assert.equal(openReports(folder).take(report, at).number, 'JSS-2026-00001');
  const again = openReports(folder);
  assert.equal(again.take(report, at).number, 'JSS-2026-00002');
  assert.deepEqual(again.find('JSS-2026-00001'), { ...report, number: 'JSS-2026-00001', at });
});

test('a report moves on by itself', () => {
  const taken = { ...report, number: 'JSS-2026-00001', at };
  const states = (minutes: number) => toldOf(taken, at + minutes * 60_000).map(({ status }) => status);
  assert.deepEqual(states(0), ['Diterima']);
  assert.deepEqual(states(5), ['Diterima', 'Diverifikasi']);
  assert.equal(states(31).length, 3);
});
