// Links of wall displays as they are read: where each hangs, who made it, and a press that ends it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { WallLinksAnswer } from './wall.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const show = (links: WallLinksAnswer['links'], language = id) =>
  language.show('features/wall/WallLinks.tsx', 'WallLinks', {
    answers: { 'GET /api/v1/wall-links': { links } },
    as: { role: 'team-lead' },
  });

test('each is named by its place, with its own press', async () => {
  const madeAt = '2026-03-02T02:00:00.000Z';
  const shown = await show([
    { id: 'a', place: 'Ruang piket', madeAt, madeBy: 'Dewi Contoh' },
    { id: 'b', place: '<b>Lobi</b>', madeAt, madeBy: 'Dewi Contoh' },
  ]);
  assert.match(shown.words, /Ruang piket dibuat Dewi Contoh, Sen, 2 Mar 09\.00 WIB Cabut/);
  const names = shown.all('button').map(({ attributes }) => attributes['aria-label']);
  assert.deepEqual(names.slice(0, 2), ['Cabut tautan layar Ruang piket', 'Cabut tautan layar <b>Lobi</b>']);
  assert.equal(shown.all('b').length, 0);
});

test('without one it says so, in either language', async () => {
  assert.match((await show([])).words, /Belum ada layar\./);
  assert.match((await show([], en)).words, /There is no screen yet\./);
});
