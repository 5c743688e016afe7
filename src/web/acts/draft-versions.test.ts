// What the record knows of an answer before it left: versions, what was said of each, and how it ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { draftHistory } from './draft-versions.ts';
import { piecesBetween, saidOf } from './word-changes.ts';

type Entry = CaseAnswer['timeline'][number];

const entry = (event: object, by = 'Sari', at = '2026-03-02T01:00:00.000Z'): Entry => ({
  ...{ at, by },
  event: { by: { kind: 'officer', userId: by, role: 'admin-medsos' }, at: Date.parse(at), ...event } as Entry['event'],
});
const drafted = (text: string): Entry => entry({ type: 'ResponseDrafted', text });
const note = (text: string): Entry => entry({ type: 'NoteAdded', text }, 'Budi');
const sentBack = (reason: string): Entry => entry({ type: 'DraftReturned', reason }, 'Budi');
const approved = (text: string): Entry => entry({ type: 'InterimApproved', text }, 'Budi');

test('versions follow each other, and each comment stands by the version that it was said of', () => {
  const timeline = [
    ...[note('Sebelum ada konsep.'), drafted('Satu'), note('Sebut dinasnya.'), sentBack('Kurang jelas.')],
    ...[drafted('Dua'), approved('Dua, ya'), note('Sesudah dikirim.')],
  ];
  const { versions, comments } = draftHistory(timeline);
  assert.deepEqual(
    versions.map(({ text, by, approved: left }) => [text, by, left]),
    [
      ['Satu', 'Sari', false],
      ['Dua', 'Sari', false],
      ['Dua, ya', 'Budi', true],
    ],
  );
  assert.deepEqual(
    comments.map(({ text, returned, version }) => [text, returned, version]),
    [
      ['Sebut dinasnya.', false, 1],
      ['Kurang jelas.', true, 1],
    ],
  );
});

test('what nobody drafted has no versions', () => {
  assert.deepEqual(draftHistory([note('Cek.'), approved('Langsung')]), { versions: [], comments: [] });
});

test('whoever is told of drafts without their words sees none', () => {
  assert.deepEqual(draftHistory([entry({ type: 'ResponseDrafted' }), note('Cek.')]), { versions: [], comments: [] });
});

test('differences are told word by word, and both texts can be read from them', () => {
  const [before, after] = ['Lampu segera diganti oleh dinas.', 'Lampu diganti besok oleh Dinas PUPKP.'];
  const pieces = piecesBetween(before, after);
  const read = (but: string): string =>
    pieces
      .filter(({ kind }) => kind !== but)
      .map(({ text }) => text)
      .join('');
  assert.equal(read('removed').replace(/\s+/g, ' '), after);
  assert.equal(read('added').replace(/\s+/g, ' '), before);
  assert.ok(saidOf(pieces, 'added').some((one) => one.includes('besok')));
  assert.ok(saidOf(pieces, 'removed').some((one) => one.includes('segera')));
  assert.deepEqual(saidOf(piecesBetween(before, before), 'added'), []);
});

test('times, numbers, amounts, dates and addresses are told whole, without the point that ends their sentence', () => {
  const changed = (before: string, after: string): string[][] => {
    const pieces = piecesBetween(before, after);
    return [saidOf(pieces, 'removed'), saidOf(pieces, 'added')];
  };
  const pairs = [
    ['15.00', '15.30'],
    ['15:00', '16:00'],
    ['Rp1.500.000', 'Rp1.750.000'],
    ['1.500.000,50', '1.500.000,75'],
    ['12/05/2026', '12/06/2026'],
    ['08.00–10.00', '08.00–11.00'],
    ['0812-3456-7890', '0812-3456-7891'],
    ['+62', '+65'],
    ['50%', '55%'],
    ['ADU-2026-000123-K7', 'ADU-2026-000124-K7'],
    ['2,5', '2,7'],
    ['lubang-lubang', 'lubang'],
    ['https://kota.example/a?b=1', 'https://kota.example/a?b=2'],
  ] as const;
  for (const [before, after] of pairs)
    assert.deepEqual(changed(`Petugas datang, ${before}.`, `Petugas datang, ${after}.`), [[before], [after]]);
});

test('an amount behind its currency stays whole, and joined words are read as they were', () => {
  const pieces = piecesBetween('Biaya Rp 1.500.000 saja 💡', 'Biaya Rp 1.600.000 saja\n\n💡 👍🏽');
  assert.deepEqual(saidOf(pieces, 'removed'), ['1.500.000']);
  assert.equal(saidOf(pieces, 'added')[0], '1.600.000');
  const later = pieces.filter(({ kind }) => kind !== 'removed').map(({ text }) => text);
  assert.equal(later.join(''), 'Biaya Rp 1.600.000 saja\n\n💡 👍🏽');
});
