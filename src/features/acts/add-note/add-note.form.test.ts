// The form of a note: who would be told is said below its words, and nobody is asked for before somebody types an @.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { Draft } from '#web/acts/draft-keeper.ts';

const id = await consoleIn('id', shownChannels);
const { number } = givenFacts();
const path = `GET /api/v1/cases/${number}/nameable`;
const people = [
  { userId: 'u-2', name: 'Bima Contoh', role: 'admin-pusat' },
  { userId: 'u-3', name: 'Rina Contoh', role: 'admin-agency', agency: 'DLH' },
];

/** Each newer than the one before: the tab remembers what it showed. */
let revision = 0;

const show = (typed: Draft['typed'], answers: Record<string, unknown> = {}) =>
  id.show('features/acts/ActDialog.tsx', 'ActDialog', {
    as: { role: 'admin-medsos' as Role },
    props: {
      ...{ act: 'AddNote', news: undefined, onClose: () => undefined },
      facts: givenFacts({
        drafts: [{ act: 'AddNote', typed, revision: (revision += 1), savedAt: '2026-03-02T02:00:00Z' }],
      }),
    },
    answers,
  });

test('nobody is asked for while nobody is named', async () => {
  const { words, asked } = await show({ text: 'Sudah ditelepon.', mentions: [] });
  assert.equal(asked.includes(path), false);
  assert.match(words, /Ketik @ untuk menyebut rekan/);
  assert.doesNotMatch(words, /Diberi tahu:/);
});

test('whoever a draft names is said by name, and nobody else', async () => {
  const typed = { text: 'Mohon dilihat @Bima Contoh', mentions: ['u-2'] };
  const { words } = await show(typed, { [path]: { people } });
  assert.match(words, /Diberi tahu: Bima Contoh\./);
});

test('officers who could not be read are asked again with one press', async () => {
  const typed = { text: 'Mohon dilihat @Bi', mentions: [] };
  const { words, buttons } = await show(typed, { [path]: new Response('', { status: 503 }) });
  assert.match(words, /Daftar petugas belum terbaca\./);
  assert.ok(buttons.includes('Coba lagi'), buttons.join());
});
