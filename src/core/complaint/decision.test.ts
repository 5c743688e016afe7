// The moves that every rule is made of, one by one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acts,
  at,
  followerThread,
  people,
  played,
  privateThread,
  publicThread,
  upTo,
  knownTerms,
} from '#test/given/given.ts';
import { hourMs } from '../time.ts';
import type { CaseFile, Clock } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import {
  abandon,
  accepted,
  breach,
  isBlank,
  isOwnThread,
  meet,
  momentOf,
  open,
  pause,
  privateThreadOf,
  refused,
  resume,
} from './decision.ts';
import { timingOf } from './deadlines.ts';

const { state } = played(upTo.coordination);
assert.ok(state.status === 'coordination');
const { file, clock } = state;
const moment = { at: at(3), by: people.pusat };
const types = (events: readonly ComplaintEvent[]): string[] => events.map((event) => event.type);
const missed: Clock = { ...clock, missedAt: at(27) };
const paused: Clock = { ...clock, pausedWithMs: 5 * hourMs };

test('an answer is events or a refusal by name', () => {
  const noted: ComplaintEvent = { ...moment, type: 'NoteAdded', text: 'x' };
  assert.deepEqual(accepted(noted), { ok: true, events: [noted] });
  assert.deepEqual(refused('too-late'), { ok: false, refusal: 'too-late' });
});

test('a text of blanks says nothing', () => {
  for (const blank of [undefined, '', ' ', '\n\t ']) assert.ok(isBlank(blank));
  assert.ok(!isBlank(' a '));
  // What nobody sees is nothing: a joiner, a sign that turns the line, a filler, a selector of looks, a zero that stands for no sign.
  for (const unseen of ['\u200b', ' \u2060\u00a0', '\u202e', '\u3164\u3164', '\ufe0f', '\u0000\u0007', '\u00ad'])
    assert.ok(isBlank(unseen), JSON.stringify(unseen));
  for (const seen of ['👍🏽', '❤️', '👨‍👩‍👧', 'ꦲꦏ꧀ꦱꦫ', '.', 'نعم', '\u200bya'])
    assert.ok(!isBlank(seen), JSON.stringify(seen));
});

test('an act is dated now, but never before what stands on the file', () => {
  assert.deepEqual(momentOf(file, { now: at(9), by: people.pusat }), { at: at(9), by: people.pusat });
  assert.deepEqual(momentOf(file, { now: at(-9), by: people.pusat }), { at: at(2), by: people.pusat });
});

test('a breach is found once, by the clock on the wall, in the sweep’s name', () => {
  assert.deepEqual(breach(clock, moment, at(26)), []);
  assert.deepEqual(breach(clock, moment, at(26) + 1), [
    { at: at(3), by: people.sweep, type: 'DeadlineMissed', step: 'coordinate', dueAt: at(26) },
  ]);
  assert.deepEqual(breach(missed, moment, at(90)), []);
  assert.deepEqual(breach(paused, moment, at(90)), []);
});

test('met in time, met late, met after a recorded breach', () => {
  const met = { ...moment, type: 'StepMet', step: 'coordinate', dueAt: at(26) } as const;
  assert.deepEqual(meet(clock, moment, at(26)), [{ ...met, late: false }]);
  assert.deepEqual(types(meet(clock, moment, at(27))), ['DeadlineMissed', 'StepMet']);
  assert.deepEqual(meet(clock, moment, at(27)).at(-1), { ...met, late: true });
  assert.deepEqual(meet(missed, moment, at(28)), [{ ...met, late: true }]);
});

test('left undone in time, and after the deadline', () => {
  assert.deepEqual(types(abandon(clock, moment, at(3))), ['StepSkipped']);
  assert.deepEqual(types(abandon(clock, moment, at(27))), ['DeadlineMissed', 'StepSkipped']);
  assert.deepEqual(types(abandon(missed, moment, at(28))), ['StepSkipped']);
});

const timing = timingOf(file, knownTerms);

test('a step opens now, or from where its clock counts', () => {
  const opened = { ...moment, type: 'StepOpened', step: 'register', limitMs: 24 * hourMs } as const;
  assert.deepEqual(open(timing, 'register', moment), { ...opened, dueAt: at(27) });
  assert.deepEqual(open(timing, 'register', moment, at(1)), { ...opened, dueAt: at(25) });
});

test('a pause keeps what was left, once, and hides no breach', () => {
  const kept = { ...moment, type: 'ClockPaused', step: 'coordinate', reason: 'awaiting-identity' } as const;
  assert.deepEqual(pause(timing, clock, moment, at(20)), [{ ...kept, remainingMs: 6 * hourMs }]);
  assert.deepEqual(pause(timing, paused, moment, at(20)), []);
  assert.deepEqual(types(pause(timing, clock, moment, at(30))), ['DeadlineMissed', 'ClockPaused']);
  assert.deepEqual(types(pause(timing, missed, moment, at(30))), ['ClockPaused']);
});

test('a clock runs again with what was left, never with less than was promised, and mends no breach', () => {
  const later = { ...moment, at: at(100) };
  const again = { ...later, type: 'ClockResumed', step: 'coordinate' } as const;
  assert.deepEqual(resume(timing, paused, later), [{ ...again, dueAt: at(105) }]);
  assert.deepEqual(resume(timing, paused, moment), [{ ...again, at: at(3), dueAt: at(26) }]);
  assert.deepEqual(resume(timing, { ...missed, pausedWithMs: -hourMs }, later), [{ ...again, dueAt: at(26) }]);
  assert.deepEqual(resume(timing, clock, later), []);
});

test('the clocks of a case are its own: several pauses add up to no more than the standard', () => {
  const { state: after } = played([
    ...upTo.awaiting,
    acts.receive(10, { thread: privateThread }),
    acts.ask(12),
    acts.receive(50, { thread: privateThread, message: { messageId: 'message-3', digest: 'd' } }),
    acts.ask(55),
    acts.provide(300),
  ]);
  assert.ok(after.status === 'coordination');
  // Two hours and five hours of the day were ours.
  assert.equal(after.clock.dueAt, at(300 + 24 - 7));
});

const followed: CaseFile = {
  ...file,
  threads: [publicThread, followerThread, privateThread],
  followers: [{ complaintId: 'complaint-2', number: 'ADU-2026-000002-XX', threads: [followerThread] }],
};

test('a follower’s conversation is not the reporter’s own', () => {
  assert.ok(isOwnThread(followed, publicThread));
  assert.ok(!isOwnThread(followed, followerThread));
  assert.ok(isOwnThread(followed, { ...followerThread, channel: 'facebook' }));
  assert.ok(isOwnThread(followed, { ...followerThread, accountId: '1' }));
  assert.ok(isOwnThread(followed, { ...followerThread, visibility: 'private' }));
  assert.deepEqual(privateThreadOf(followed), privateThread);
  const theirs = { complaintId: 'complaint-3', number: 'ADU-2026-000003-XX', threads: [privateThread] };
  assert.equal(privateThreadOf({ ...followed, followers: [theirs] }), undefined);
});
