// What happened is never refused: an event that does not fit its state changes nothing but the file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, people, played, privateThread, publicThread, upTo, knownTerms } from '#test/given/given.ts';
import { initial, type Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { originOf } from './decision.ts';
import { evolve } from './evolve.ts';
import { react } from './react.ts';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never;

const after = (state: Complaint, ...events: Bare<ComplaintEvent>[]): Complaint =>
  events.map((event) => ({ ...event, at: at(50), by: people.sweep }) as ComplaintEvent).reduce(evolve, state);
const stateIn = (name: keyof typeof upTo): Complaint => played(upTo[name]).state;
const statusAfter = (name: keyof typeof upTo, event: Bare<ComplaintEvent>): string =>
  after(stateIn(name), event).status;

test('before a case is opened nothing has happened to it, and it opens once', () => {
  assert.equal(after(initial, { type: 'NoteAdded', text: 'x' }), initial);
  const { state, events } = played(upTo.coordination);
  const [opening] = events;
  assert.ok(opening !== undefined);
  assert.equal(evolve(state, opening), state);
});

test('an event of a later version of the program, unknown here, moves nothing and tells nobody', () => {
  const state = stateIn('coordination');
  const unknown = { type: 'SomethingNew', at: at(50), by: people.sweep } as unknown as ComplaintEvent;
  const next = evolve(state, unknown);
  assert.ok(state.status === 'coordination' && next.status === 'coordination');
  assert.deepEqual({ ...next, file: { ...next.file, lastAt: state.file.lastAt } }, state);
  assert.deepEqual(react(next, unknown, knownTerms), []);
});

test('each step that opens puts the case where it belongs', () => {
  const open = (step: 'report' | 'ask-identity' | 'coordinate' | 'register' | 'follow-up' | 'convey') =>
    statusAfter('followUp', { type: 'StepOpened', step, dueAt: at(60), limitMs: 1 });
  assert.deepEqual(
    [open('ask-identity'), open('coordinate'), open('register'), open('follow-up'), open('convey')],
    ['triage', 'coordination', 'registration', 'follow-up', 'conveying'],
  );
  assert.equal(open('report'), 'follow-up');
});

test('a case reopened for want of identity waits again from then on', () => {
  const unanswered = after(stateIn('triage'), { type: 'CaseClosed', reason: 'identity-not-completed' });
  const waiting = after(unanswered, { type: 'StepOpened', step: 'coordinate', dueAt: at(60), limitMs: 1 });
  assert.ok(waiting.status === 'awaiting-identity');
  assert.equal(waiting.askedAt, at(50));
});

test('what is conveyed without field work carries no result of it', () => {
  const conveying = after(stateIn('registration'), { type: 'StepOpened', step: 'convey', dueAt: at(60), limitMs: 1 });
  assert.ok(conveying.status === 'conveying');
  assert.deepEqual([conveying.direct, conveying.result], [false, undefined]);
});

test('a closed case is moved by no clock, draft, disposition or delivery', () => {
  const closed = stateIn('closed');
  const late: Bare<ComplaintEvent>[] = [
    { type: 'ClockPaused', step: 'convey', remainingMs: 1, reason: 'awaiting-identity' },
    { type: 'ClockResumed', step: 'convey', dueAt: at(90) },
    { type: 'DeadlineWarned', step: 'convey', percent: 50 },
    { type: 'Escalated', step: 'convey', to: 'team-lead' },
    { type: 'DeadlineExtended', step: 'follow-up', fromAt: at(1), dueAt: at(90), limitMs: 1, reason: 'x' },
    { type: 'IdentityReminded', count: 3 },
    { type: 'ResponseDrafted', text: 'x' },
    { type: 'DraftReturned', reason: 'x' },
    { type: 'Disposed', leadAgencyId: 'dpupkp', helpingAgencyIds: ['dlh'], instruction: 'x' },
    { type: 'DispositionAcknowledged', agencyId: 'dpupkp' },
    { type: 'DispositionRefused', agencyId: 'dlh', reason: 'x' },
    { type: 'ExtensionAsked', agencyId: 'dpupkp', reason: 'x', untilAt: at(90) },
    { type: 'ExtensionDeclined', reason: 'x' },
    { type: 'ResultWritten', publicText: 'x', sends: [] },
    { type: 'MessageRejected', effectKey: 'effect-9', purpose: 'result', reason: 'x' },
    { type: 'CaseClosed', reason: 'merged' },
  ];
  for (const event of late) {
    const state = after(closed, event);
    assert.ok(closed.status === 'closed' && state.status === 'closed', event.type);
    assert.deepEqual({ ...state, file: undefined }, { ...closed, file: undefined }, event.type);
  }
});

test('an open case is not rated', () => {
  assert.deepEqual(
    Object.keys(after(stateIn('conveying'), { type: 'Rated', score: 5 })),
    Object.keys(stateIn('conveying')),
  );
});

test('what belongs to a disposition is nothing where there is none', () => {
  for (const event of [
    { type: 'DispositionAcknowledged', agencyId: 'dpupkp' },
    { type: 'DispositionRefused', agencyId: 'dpupkp', reason: 'x' },
  ] as const) {
    const state = after(stateIn('followUp'), event);
    assert.ok(state.status === 'follow-up');
    assert.equal(state.disposition, undefined);
  }
});

test('a rejection counts only while a result is on its way', () => {
  const rejected = { type: 'MessageRejected', effectKey: 'effect-9', purpose: 'result', reason: 'x' } as const;
  const state = after(stateIn('conveying'), rejected);
  assert.ok(state.status === 'conveying');
  assert.equal(state.sends, undefined);
  assert.equal(state.file.undelivered.length, 1);
});

test('a draft is returned only where there is one', () => {
  const state = after(stateIn('coordination'), { type: 'DraftReturned', reason: 'x' });
  assert.ok(state.status === 'coordination');
  assert.equal(state.draft, undefined);
});

test('a refusal after the lead is gone leaves no lead behind', () => {
  const state = after(
    stateIn('disposed'),
    { type: 'DispositionRefused', agencyId: 'dpupkp', reason: 'x' },
    { type: 'DispositionRefused', agencyId: 'dpupkp', reason: 'x' },
  );
  assert.ok(state.status === 'follow-up');
  assert.equal(state.file.leadAgencyId, undefined);
  assert.equal(state.file.refusals.length, 2);
});

test('an event dated earlier does not set the file back', () => {
  const { state } = played(upTo.conveying);
  assert.ok(state.status !== 'none');
  const early = evolve(state, { at: at(1), by: people.sweep, type: 'NoteAdded', text: 'x' });
  assert.ok(early.status !== 'none');
  assert.equal(early.file.lastAt, state.file.lastAt);
});

test('the file keeps every step with how it ended', () => {
  const { state } = played([...upTo.coordination, acts.answerDirectly(30)]);
  assert.ok(state.status !== 'none');
  assert.deepEqual(
    state.file.steps.map(({ step, outcome }) => `${step} ${outcome}`),
    ['report met', 'ask-identity met', 'coordinate late', 'register skipped', 'follow-up skipped'],
  );
});

test('a case without any thread is a broken invariant', () => {
  const { state } = played(upTo.triage);
  assert.ok(state.status !== 'none');
  assert.deepEqual(originOf(state.file), publicThread);
  assert.throws(() => originOf({ ...state.file, threads: [] }), /has no thread/);
  assert.notDeepEqual(originOf(state.file), privateThread);
});
