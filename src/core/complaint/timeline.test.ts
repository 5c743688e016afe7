// What time alone does to a case that nobody touches any more, from each state on, to the minute: written out once.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { hourMs, type Instant } from '../time.ts';
import type { Command } from './command.ts';
import type { ComplaintEvent } from './event.ts';
import { nextWakeAt } from './deadlines.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';

/** On the wall in Yogyakarta; a breach is one millisecond after the promise. */
const onWall = (instant: Instant): string =>
  new Date(instant + 7 * hourMs).toISOString().slice(5, 23).replace('T', ' ');

const told = (event: ComplaintEvent): string => {
  const { type, step, percent, to, count, reason } = event as Readonly<Record<string, unknown>>;
  return [type, step, percent, to, count, reason]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' ');
};

/** Looks whenever the case asks to be looked at, until it asks no more. */
const timelineOf = (history: readonly Command[]): string[] => {
  let { state } = played(history);
  const lines: string[] = [];
  for (let wake = nextWakeAt(state, knownTerms); wake !== undefined; wake = nextWakeAt(state, knownTerms)) {
    assert.ok(lines.length < 20, 'it never comes to rest');
    const decision = decide(state, { type: 'NoteTime', by: people.sweep, now: wake }, knownTerms);
    assert.ok(decision.ok);
    lines.push(`${onWall(wake)} ${decision.events.map(told).join(', ')}`);
    state = decision.events.reduce(evolve, state);
  }
  return lines;
};

suite('from a Monday morning at eight on, each act an hour after the one before it', () => {
  const expected: Record<keyof typeof upTo, string[]> = {
    triage: [
      '03-02 09:00:00.000 DeadlineWarned ask-identity 50',
      '03-02 09:36:00.000 DeadlineWarned ask-identity 80',
      '03-02 10:00:00.001 DeadlineMissed ask-identity, Escalated ask-identity team-lead',
      '03-02 22:00:00.000 Escalated ask-identity division-head',
    ],
    awaiting: [
      '03-03 05:00:00.000 IdentityReminded 1',
      '03-08 09:00:00.000 IdentityReminded 2',
      '04-01 09:00:00.000 StepSkipped coordinate closed, CaseClosed identity-not-completed',
    ],
    coordination: [
      '03-02 22:00:00.000 DeadlineWarned coordinate 50',
      '03-03 05:12:00.000 DeadlineWarned coordinate 80',
      '03-03 10:00:00.001 DeadlineMissed coordinate, Escalated coordinate team-lead',
      '03-03 22:00:00.000 Escalated coordinate division-head',
    ],
    registration: [
      '03-02 23:00:00.000 DeadlineWarned register 50',
      '03-03 06:12:00.000 DeadlineWarned register 80',
      '03-03 11:00:00.001 DeadlineMissed register, Escalated register team-lead',
      '03-03 23:00:00.000 Escalated register division-head',
    ],
    followUp: [
      '03-03 00:00:00.000 DeadlineWarned follow-up 50',
      '03-03 07:12:00.000 DeadlineWarned follow-up 80',
      '03-03 12:00:00.001 DeadlineMissed follow-up, Escalated follow-up team-lead',
      '03-04 00:00:00.000 Escalated follow-up division-head',
    ],
    // The step runs since the register; the agency, given the case an hour later, has its own time beside.
    disposed: [
      '03-03 00:00:00.000 DeadlineWarned follow-up 50',
      '03-03 07:12:00.000 DeadlineWarned follow-up 80',
      '03-03 12:00:00.001 DeadlineMissed follow-up, Escalated follow-up team-lead',
      '03-03 13:00:00.001 OwnTimeMissed',
      '03-04 00:00:00.000 Escalated follow-up division-head',
    ],
    conveying: [
      '03-03 02:00:00.000 DeadlineWarned convey 50',
      '03-03 09:12:00.000 DeadlineWarned convey 80',
      '03-03 14:00:00.001 DeadlineMissed convey, Escalated convey team-lead',
      '03-04 02:00:00.000 Escalated convey division-head',
    ],
    closed: [],
  };
  for (const [state, history] of Object.entries(upTo) as [keyof typeof upTo, readonly Command[]][])
    test(state, () => {
      assert.deepEqual(timelineOf(history), expected[state]);
    });
});

suite('of a report that SP4N-LAPOR! passed on, in working days', () => {
  const followUp = [
    '03-10 21:00:00.000 DeadlineWarned follow-up 50',
    '03-16 18:36:00.000 DeadlineWarned follow-up 80',
    // Nyepi and Idul Fitri lie between.
    '03-26 09:00:00.001 DeadlineMissed follow-up, Escalated follow-up team-lead',
    '03-27 09:00:00.000 Escalated follow-up division-head',
  ];
  const expected: Record<keyof typeof sp4nUpTo, string[]> = {
    coordination: [
      '03-03 20:00:00.000 DeadlineWarned coordinate 50',
      '03-04 17:36:00.000 DeadlineWarned coordinate 80',
      '03-05 08:00:00.001 DeadlineMissed coordinate, Escalated coordinate team-lead',
      '03-06 08:00:00.000 Escalated coordinate division-head',
    ],
    followUp,
    disposed: [...followUp.slice(0, 3), '03-26 10:00:00.001 OwnTimeMissed', ...followUp.slice(3)],
    conveying: [
      '03-02 23:00:00.000 DeadlineWarned convey 50',
      '03-03 06:12:00.000 DeadlineWarned convey 80',
      '03-03 11:00:00.001 DeadlineMissed convey, Escalated convey team-lead',
      '03-04 11:00:00.000 Escalated convey division-head',
    ],
    closed: [],
  };
  for (const [state, history] of Object.entries(sp4nUpTo) as [keyof typeof sp4nUpTo, readonly Command[]][])
    test(state, () => {
      assert.deepEqual(timelineOf(history), expected[state]);
    });
});

suite('what moves the moments', () => {
  test('an answer that comes late leaves what was left of the promise', () => {
    const late = [acts.open(0), acts.ask(1), acts.provide(100)];
    assert.deepEqual(timelineOf(late), [
      '03-07 00:00:00.000 DeadlineWarned coordinate 50',
      '03-07 07:12:00.000 DeadlineWarned coordinate 80',
      '03-07 12:00:00.001 DeadlineMissed coordinate, Escalated coordinate team-lead',
      '03-08 00:00:00.000 Escalated coordinate division-head',
    ]);
  });

  test('more time that was granted is warned of anew', () => {
    const granted = [...upTo.disposed, acts.askExtension(6, { untilAt: at(76) }), acts.grant(7)];
    assert.deepEqual(timelineOf(granted).slice(-2), [
      '03-05 12:00:00.001 DeadlineMissed follow-up, Escalated follow-up team-lead',
      '03-06 00:00:00.000 Escalated follow-up division-head',
    ]);
  });

  test('a case that was opened again runs under a promise of its own', () => {
    const reopened = [...upTo.closed, acts.reopen(30)];
    const [first = ''] = timelineOf(reopened);
    assert.match(first, /^03-0\d \d\d:\d\d:00\.000 DeadlineWarned \S+ 50$/);
  });

  test('a step done after its promise leaves no warning behind, and the next one has all its time', () => {
    const late = [...upTo.registration, acts.register(90)];
    assert.equal(timelineOf(late)[0], '03-06 14:00:00.000 DeadlineWarned follow-up 50');
  });

  test('a clock that was never looked at tells all that is due in one look', () => {
    const { state } = played(upTo.triage);
    const decision = decide(state, { type: 'NoteTime', by: people.sweep, now: at(500) }, knownTerms);
    assert.ok(decision.ok);
    assert.deepEqual(decision.events.map(told), [
      'DeadlineMissed ask-identity',
      'Escalated ask-identity team-lead',
      'Escalated ask-identity division-head',
    ]);
  });
});
