// What an act must say: every field that may not be blank, every text that is read by others, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTerms, acts, given, people, played, privateThread, upTo } from '#test/given/given.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import type { Refusal } from './refusal.ts';

type Make = (hours: number, fields?: Record<string, unknown>) => Command;
const made = (make: unknown, fields: Record<string, unknown>): Command => (make as Make)(9, fields);

const asked = [...upTo.disposed, acts.askExtension(6)];
const drafted = [...upTo.coordination, acts.draft(3)];

/** Where it may be done, the act, the field that may not be blank, and what its lack is called. */
const needed: [readonly Command[], unknown, string, Refusal][] = [
  [upTo.triage, acts.ask, 'text', 'text-missing'],
  [upTo.awaiting, acts.ask, 'text', 'text-missing'],
  [upTo.triage, acts.inform, 'text', 'text-missing'],
  [upTo.coordination, acts.draft, 'text', 'text-missing'],
  [drafted, acts.returnDraft, 'reason', 'reason-missing'],
  [upTo.coordination, acts.approve, 'text', 'text-missing'],
  [upTo.coordination, acts.answerDirectly, 'publicText', 'text-missing'],
  [upTo.coordination, acts.reveal, 'reason', 'reason-missing'],
  [upTo.registration, acts.register, 'upikNumber', 'text-missing'],
  [upTo.followUp, acts.dispose, 'leadAgencyId', 'text-missing'],
  [upTo.disposed, acts.refuse, 'reason', 'reason-missing'],
  [upTo.disposed, acts.progress, 'text', 'text-missing'],
  [upTo.disposed, acts.part, 'text', 'text-missing'],
  [upTo.disposed, acts.minutes, 'found', 'text-missing'],
  [upTo.disposed, acts.askPhone, 'reason', 'reason-missing'],
  [upTo.disposed, acts.grantPhone, 'reason', 'reason-missing'],
  [upTo.disposed, acts.askExtension, 'reason', 'reason-missing'],
  [asked, acts.decline, 'reason', 'reason-missing'],
  [upTo.disposed, acts.fieldResult, 'text', 'text-missing'],
  [upTo.conveying, acts.convey, 'publicText', 'text-missing'],
  [upTo.closed, acts.reopen, 'reason', 'reason-missing'],
  [upTo.triage, acts.note, 'text', 'text-missing'],
];

test('nothing that matters is blank, however the blank is written', () => {
  for (const [history, make, field, refusal] of needed) {
    const { state } = played(history);
    for (const blank of ['', ' ', '\n\t ', '\u00a0']) {
      const command = made(make, { [field]: blank });
      assert.deepEqual(decide(state, command, knownTerms), { ok: false, refusal }, `${command.type} ${field}`);
    }
    assert.ok(decide(state, made(make, {}), knownTerms).ok, 'and with it the act is done');
  }
});

const personal = ['hubungi 0812-3456-7890', 'NIK 3471012345678901', 'surel warga@contoh.example'];

/** Texts that others read where the reporter came in public. */
const read: [readonly Command[], unknown, string][] = [
  [upTo.triage, acts.inform, 'text'],
  [upTo.coordination, acts.approve, 'text'],
  [upTo.coordination, acts.answerDirectly, 'publicText'],
  [upTo.conveying, acts.convey, 'publicText'],
];

test('what is read in public holds nothing personal of any kind', () => {
  for (const [history, make, field] of read)
    for (const words of personal)
      assert.deepEqual(
        decide(played(history).state, made(make, { [field]: `Terima kasih. ${words}` }), knownTerms),
        { ok: false, refusal: 'personal-data-in-public' },
        words,
      );
});

test('what one person reads in private may', () => {
  const privately = (history: readonly Command[]) => [acts.open(0, { thread: privateThread }), ...history.slice(1)];
  for (const words of personal) {
    for (const [history, make, field] of read.slice(0, 2))
      assert.ok(decide(played(privately(history)).state, made(make, { [field]: words }), knownTerms).ok, words);
    const ask = decide(played(upTo.triage).state, acts.ask(1, { text: words }), knownTerms);
    const convey = decide(played(upTo.conveying).state, acts.convey(7, { privateText: words }), knownTerms);
    assert.ok(ask.ok && convey.ok);
  }
});

test('a draft, a note and a reason stay inside: they are not looked through', () => {
  for (const words of personal) {
    given(...upTo.coordination)
      .when(acts.draft(3, { text: words }))
      .then({ type: 'ResponseDrafted', text: words });
    given(...upTo.disposed)
      .when(acts.note(6, { text: words, by: people.lead }))
      .then({ type: 'NoteAdded', text: words });
  }
});

test('a reason that is needed is kept as it was given', () => {
  given(...upTo.disposed)
    .when(acts.refuse(6, { reason: ' jalan provinsi ' }))
    .then({ type: 'DispositionRefused', reason: ' jalan provinsi ' });
  given(...asked)
    .when(acts.decline(7, { reason: 'bisa hari ini' }))
    .then({ type: 'ExtensionDeclined', reason: 'bisa hari ini' });
  given(...asked)
    .when(acts.grant(7))
    .then({ type: 'DeadlineExtended', reason: 'menunggu aspal' });
});
