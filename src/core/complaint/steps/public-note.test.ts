// The few words in public that accompany a private message: they say only what is true by then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import { acts, given, people, played, privateThread, publicThread, upTo, knownTerms } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import { react } from '../react.ts';

const publicNote = 'Terima kasih. Kami sudah mengirim pesan pribadi.';
const note = { thread: publicThread, text: publicNote };
const accepted = (effectKey: string, purpose: 'ask-identity' | 'information' | 'result') =>
  acts.delivered(50, { effectKey, purpose });
const rejected = (effectKey: string, purpose: 'ask-identity' | 'information' | 'result') =>
  acts.undelivered(50, { effectKey, purpose });

/** What a command sends, after these. */
const sent = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'send' && effect.text.kind === 'given'
      ? [`${effect.purpose} ${effect.visibility} ${effect.thread.key}: ${effect.text.text}`]
      : [],
  );

const asking = [...upTo.triage, acts.ask(1, { publicNote, text: 'Mohon data' })];
const answering = [...upTo.triage, acts.inform(1, { privately: true, publicNote, text: 'Jawaban' })];
const conveying = [...upTo.conveying, acts.convey(7, { publicText: '', privateText: 'Hasil', publicNote })];
const saysSo = [`notice public ${publicThread.key}: ${publicNote}`];

test('first goes the private message alone, below the comment as a private reply', () => {
  assert.deepEqual(sent(asking.slice(0, -1), asking.at(-1) ?? acts.note(1)), [
    `ask-identity private ${publicThread.key}: Mohon data`,
  ]);
  assert.deepEqual(sent(answering.slice(0, -1), answering.at(-1) ?? acts.note(1)), [
    `information private ${publicThread.key}: Jawaban`,
  ]);
  assert.deepEqual(sent(conveying.slice(0, -1), conveying.at(-1) ?? acts.note(1)), [
    `result private ${publicThread.key}: Hasil`,
  ]);
});

test('once the platform took it, the note says so in public, once', () => {
  for (const [history, purpose] of [
    [asking, 'ask-identity'],
    [answering, 'information'],
    [conveying, 'result'],
  ] as const) {
    assert.deepEqual(sent(history, accepted('effect-1', purpose)), saysSo, purpose);
    const again = [...history, accepted('effect-1', purpose)];
    assert.deepEqual(sent(again, accepted('effect-2', purpose)), [], purpose);
    assert.deepEqual(sent(history, accepted('effect-2', 'information' === purpose ? 'result' : 'information')), []);
  }
});

test('where the platform refused it, nothing is claimed, and the officer learns of it', () => {
  for (const [history, purpose] of [
    [asking, 'ask-identity'],
    [answering, 'information'],
    [conveying, 'result'],
  ] as const) {
    assert.deepEqual(sent(history, rejected('effect-1', purpose)), []);
    const { state, events } = played([...history, rejected('effect-1', purpose)]);
    const last = events.findLast(({ type }) => type === 'MessageRejected');
    assert.ok(last !== undefined && react(state, last, knownTerms).some((effect) => effect.kind === 'notify'));
    assert.deepEqual(sent([...history, rejected('effect-1', purpose)], accepted('effect-2', purpose)), [], purpose);
  }
});

test('two questions let their notes go in their order; a failure that is told late takes none back', () => {
  const twice = [...asking, acts.ask(2, { publicNote: 'Sekali lagi.', text: 'Mohon data' })];
  assert.deepEqual(sent(twice, accepted('effect-1', 'ask-identity')), saysSo);
  const first = [...twice, accepted('effect-1', 'ask-identity')];
  const late = acts.undelivered(51, { effectKey: 'effect-1', purpose: 'ask-identity', afterAcceptance: true });
  for (const history of [first, [...first, late]])
    assert.deepEqual(sent(history, accepted('effect-2', 'ask-identity')), [
      `notice public ${publicThread.key}: Sekali lagi.`,
    ]);
});

test('the result is conveyed by the private message alone: the note meets no step', () => {
  const end = played([...conveying, rejected('effect-1', 'result')]).state;
  assert.ok(end.status === 'conveying' && end.sends === undefined);
  assert.equal(played([...conveying, accepted('effect-1', 'result')]).state.status, 'closed');
});

test('it stands in the event beside which it was written, and blank it is left off', () => {
  given(...upTo.triage)
    .when(acts.ask(1, { publicNote }))
    .then({ type: 'IdentityAsked', note }, { type: 'StepMet' }, { type: 'StepOpened' }, { type: 'ClockPaused' });
  given(...upTo.triage)
    .when(acts.ask(1, { publicNote: ' ' }))
    .then(
      { type: 'IdentityAsked', note: undefined },
      { type: 'StepMet' },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
  given(...upTo.conveying)
    .when(acts.convey(7, { publicText: 'Sudah', privateText: 'Hasil', publicNote }))
    .then({ type: 'ResultWritten', note: undefined });
  given(...upTo.triage)
    .when(acts.inform(1, { publicNote }))
    .then(
      { type: 'InformationAnswered', note: undefined, thread: publicThread },
      { type: 'StepMet' },
      { type: 'CaseClosed' },
    );
});

test('who never wrote in public is answered nowhere in public', () => {
  const inPrivate = (history: readonly Command[]) => [acts.open(0, { thread: privateThread }), ...history.slice(1)];
  given(...inPrivate(upTo.triage))
    .when(acts.ask(1, { publicNote }))
    .refused('no-public-thread');
  given(...inPrivate(upTo.triage))
    .when(acts.inform(1, { privately: true, publicNote }))
    .refused('no-public-thread');
  given(...inPrivate(upTo.conveying))
    .when(acts.convey(7, { publicText: '', privateText: 'Hasil', publicNote }))
    .refused('no-public-thread');
});

test('whoever wrote in private too is answered there, and the note stands where they came', () => {
  const both = [...upTo.triage, acts.receive(0.5, { thread: privateThread })];
  given(...both)
    .when(acts.inform(1, { privately: true, publicNote }))
    .then(
      { type: 'InformationAnswered', thread: privateThread, privately: true, note },
      { type: 'StepMet' },
      { type: 'CaseClosed' },
    );
});

test('it is looked through like everything that others read', () => {
  const personal = 'Kami menelepon 0812-3456-7890.';
  given(...upTo.triage)
    .when(acts.ask(1, { publicNote: personal }))
    .refused('personal-data-in-public');
  given(...upTo.conveying)
    .when(acts.convey(7, { publicText: '', privateText: 'x', publicNote: personal, by: people.teamLead }))
    .refused('personal-data-in-public');
  given(...upTo.triage)
    .when(acts.inform(1, { privately: true, text: personal }))
    .then({ type: 'InformationAnswered' }, { type: 'StepMet' }, { type: 'CaseClosed' });
  given(...upTo.triage, acts.addDuplicate(0.5))
    .when(acts.inform(1, { privately: true, text: personal }))
    .refused('personal-data-in-public');
});
