// A matter of somebody else's, as everybody lives through it after the case has ended: handed over, asked after on its day, told of.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { diaryOf, onDay, wall } from '#test/given/diary.ts';
import { elsewhereActs } from '#test/given/elsewhere.ts';
import { acts, knownTerms, people, played } from '#test/given/given.ts';
import { refusalOf } from '#test/given/refused.ts';
import type { Command } from './command.ts';
import { spansOf } from './spans.ts';

/** A pole of PLN, referred on Monday morning, to be asked after on Wednesday. */
const referred = [
  onDay('2026-03-02 08:00', acts.open(0, { sentAt: wall('2026-03-02 08:00') })),
  onDay('2026-03-02 08:20', acts.refer(0, { askAt: wall('2026-03-04 09:00') })),
];
const told = (story: readonly Command[], until: string): string[] =>
  diaryOf(story, wall(until)).slice(diaryOf(referred).length);
const note = (moment: string, fields: object): Command => onDay(moment, elsewhereActs.note(0, fields));

suite('after it was referred', () => {
  test('it is handed over, asked after on its day, waited for once more, and done: each answer is told', () => {
    const story = [
      ...referred,
      onDay('2026-03-02 08:30', elsewhereActs.handOver(0)),
      note('2026-03-02 13:00', {
        ...{ outcome: 'received', reference: 'PLN-77', text: 'PLN sudah menerima.' },
        askAt: wall('2026-03-04 09:00'),
      }),
      note('2026-03-04 10:00', { outcome: 'waiting', askAt: wall('2026-03-06 09:00'), text: 'Masih dijadwalkan.' }),
      note('2026-03-06 11:00', { outcome: 'done', text: 'Tiangnya sudah tegak.' }),
    ];
    assert.deepEqual(told(story, '2026-04-01 00:00'), [
      '03-02 08:30 HandOver: closed, 2',
      '  HandedOver',
      '03-02 13:00 NoteElsewhere: closed, 2',
      '  ElsewhereNoted',
      '  → information, public, post-1:warga-1: “PLN sudah menerima.”',
      '03-04 09:00 NoteTime: closed, 2',
      '  ElsewhereDue',
      '  → admin-medsos: ask-elsewhere',
      '  → admin-pusat: ask-elsewhere',
      '03-04 10:00 NoteElsewhere: closed, 2',
      '  ElsewhereNoted',
      '  → information, public, post-1:warga-1: “Masih dijadwalkan.”',
      '03-06 09:00 NoteTime: closed, 2',
      '  ElsewhereDue',
      '  → admin-medsos: ask-elsewhere',
      '  → admin-pusat: ask-elsewhere',
      '03-06 11:00 NoteElsewhere: closed, 2',
      '  ElsewhereNoted',
      '  → information, public, post-1:warga-1: “Tiangnya sudah tegak.”',
    ]);
  });

  test('nobody notes anything: the desk is called once, and its reporter is told nothing that nobody knows', () => {
    assert.deepEqual(told(referred, '2026-06-01 00:00'), [
      '03-04 09:00 NoteTime: closed, 2',
      '  ElsewhereDue',
      '  → admin-medsos: ask-elsewhere',
      '  → admin-pusat: ask-elsewhere',
    ]);
  });
});

test('the case stays closed meanwhile: no clock runs, and its time is nobody’s', () => {
  const story = [...referred, note('2026-03-04 10:00', { outcome: 'done', text: 'Tiangnya sudah tegak.' })];
  const { state, events } = played(story);
  assert.ok(state.status === 'closed' && state.reason === 'referred' && !('clock' in state));
  assert.deepEqual(
    spansOf(events, knownTerms).map(({ holder, from, until }) => [holder.kind, from, until]),
    [
      ['desk', wall('2026-03-02 08:00'), wall('2026-03-02 08:20')],
      ['closed', wall('2026-03-02 08:20'), undefined],
    ],
  );
});

test('of an erased person nothing is asked, noted or handed over', () => {
  const erased = [...referred, onDay('2026-03-03 09:00', acts.erase(0))];
  assert.deepEqual(told(erased, '2026-04-01 00:00'), ['03-03 09:00 ErasePerson: closed, 2', '  PersonErased']);
  const later = '2026-03-04 10:00';
  assert.equal(refusalOf(erased, note(later, { outcome: 'done', text: 'Sudah.' })), 'person-erased');
  assert.equal(refusalOf(erased, onDay(later, elsewhereActs.handOver(0))), 'person-erased');
});

test('opened again by its reporter, it is the city’s to answer, and nobody is asked elsewhere', () => {
  const message = { messageId: 'message-8', digest: 'digest-8' };
  const again = [...referred, onDay('2026-03-03 09:00', acts.reopen(0, { by: people.reporter, reason: '', message }))];
  const lines = told(again, '2026-03-10 09:00');
  assert.equal(lines[0], '03-03 09:00 Reopen: triage, for admin-medsos');
  assert.ok(!lines.some((line) => line.includes('ElsewhereDue')), lines.join(' / '));
  assert.notEqual(refusalOf(again, note('2026-03-04 10:00', { outcome: 'done', text: 'Sudah.' })), undefined);
});
