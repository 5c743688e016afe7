// A reporter's page names the other matters of their message and how far each is, and opens none of them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { upTo } from '#test/given/given.ts';
import { citizenView, mainOf, readable } from '#test/given/citizen-view.ts';
import { casePage } from './track.page.ts';
import type { Family } from './children.query.ts';

const page = (family: Family | undefined, language: 'id' | 'en' = 'id'): string =>
  mainOf(casePage({ ...citizenView(upTo.coordination, { language }), ...(family === undefined ? {} : { family }) }));

const lights = {
  number: 'ADU-2026-000003-XX',
  status: 'closed',
  agency: 'Dinas Perhubungan',
  category: 'Lampu jalan',
} as const;
const waste = { number: 'ADU-2026-000004-XX', status: 'coordination', agency: null, category: null } as const;

test('how many are done, and each by its number, state, category and agency', () => {
  const words = readable(page({ children: [lights, waste] }));
  assert.match(words, /Hal lain dalam laporan ini 1 dari 2 selesai\. Tiap nomor dibuka dengan kodenya sendiri\./);
  assert.match(words, /ADU-2026-000003-XX : selesai Lampu jalan · Dinas Perhubungan/);
  assert.match(words, /ADU-2026-000004-XX : sedang dikoordinasikan belum diteruskan/);
  assert.match(
    readable(page({ children: [lights] }, 'en')),
    /1 of 1 done\..*Each number is opened with its own code\./,
  );
});

test('a child names the report that it comes from', () => {
  const drawn = page({ parent: 'ADU-2026-000001-XX', children: [] });
  assert.match(readable(drawn), /dari laporan ADU-2026-000001-XX/);
  assert.match(drawn, /href="\/lacak\/ADU-2026-000001-XX"/);
});

test('a report that stands alone says nothing of it', () => {
  for (const family of [undefined, { children: [] }]) assert.doesNotMatch(page(family), /id="family"/);
});
