// Every act that ends a step, at its promise, a millisecond later, and after the sweep found it broken: in time, late, and never told twice.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, knownTerms, people, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import type { Instant } from '../time.ts';
import type { Command } from './command.ts';
import type { Complaint } from './complaint.ts';
import type { ComplaintEvent } from './event.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';

type Row = {
  history: readonly Command[];
  /** Hours after the start. */
  due: number;
  step: string;
  /** Done by these, left undone by those. */
  meets: readonly Command[];
  leaves: readonly Command[];
};

const sending = [...upTo.conveying, acts.convey(7)];
const sp4nSending = [...sp4nUpTo.conveying, acts.convey(4)];
const wroteBack = [...upTo.awaiting, acts.undelivered(2, { purpose: 'ask-identity' })];

const rows: Record<string, Row> = {
  'asking who it is, two hours': {
    history: upTo.triage,
    due: 2,
    step: 'ask-identity',
    meets: [
      acts.ask(0),
      acts.provide(0, { by: people.medsos, via: 'known' }),
      acts.inform(0),
      acts.notComplaint(0),
      acts.joinDuplicate(0),
      acts.mergeInto(0),
    ],
    leaves: [],
  },
  'coordinating, a day': {
    history: upTo.coordination,
    due: 26,
    step: 'coordinate',
    meets: [acts.approve(0), acts.answerDirectly(0)],
    leaves: [acts.notComplaint(0), acts.joinDuplicate(0), acts.mergeInto(0)],
  },
  'coordinating, on our clock since the question failed': {
    history: wroteBack,
    due: 26,
    step: 'coordinate',
    meets: [],
    leaves: [acts.notComplaint(0), acts.joinDuplicate(0), acts.inform(0), acts.mergeInto(0)],
  },
  'entering in the register, a day': {
    history: upTo.registration,
    due: 27,
    step: 'register',
    meets: [acts.register(0)],
    leaves: [acts.joinDuplicate(0), acts.mergeInto(0)],
  },
  'work in the field, a day': {
    history: upTo.disposed,
    due: 28,
    step: 'follow-up',
    meets: [acts.fieldResult(0)],
    leaves: [acts.mergeInto(0)],
  },
  'telling the result, a day': {
    history: sending,
    due: 30,
    step: 'convey',
    meets: [acts.delivered(0)],
    leaves: [],
  },
  'verifying a report, three working days': {
    history: sp4nUpTo.coordination,
    due: 72,
    step: 'coordinate',
    meets: [acts.approve(0), acts.answerDirectly(0)],
    leaves: [acts.notComplaint(0), acts.joinDuplicate(0), acts.mergeInto(0)],
  },
  // Thirteen working days, over Nyepi and Idul Fitri.
  'work in the field for a report': {
    history: sp4nUpTo.disposed,
    due: 24 * 24 + 1,
    step: 'follow-up',
    meets: [acts.fieldResult(0)],
    leaves: [acts.mergeInto(0)],
  },
  'telling the result of a report, one working day': {
    history: sp4nSending,
    due: 27,
    step: 'convey',
    meets: [acts.delivered(0)],
    leaves: [],
  },
};

type Ended = { events: ComplaintEvent[]; state: Complaint };

const done = (state: Complaint, act: Command, now: Instant): Ended => {
  const decision = decide(state, { ...act, now }, knownTerms);
  if (!decision.ok) assert.fail(`${act.type}: ${decision.refusal}`);
  return { events: decision.events, state: decision.events.reduce(evolve, state) };
};

/** What was said of the promise, and how the step ended. */
const saidOf = (step: string, { events }: Ended): string =>
  events
    .flatMap((event) => {
      if (!('step' in event) || event.step !== step) return [];
      if (event.type === 'StepMet') return [event.late ? 'late' : 'met'];
      if (event.type === 'StepSkipped') return ['left'];
      return event.type === 'DeadlineMissed' ? ['missed'] : [];
    })
    .join(' ');

const recordOf = (step: string, { state }: Ended): string => {
  if (state.status === 'none') return '';
  const { steps, breaches } = state.file;
  const last = steps.findLast((record) => record.step === step);
  return `${last?.outcome ?? 'open'} ${String(breaches.filter((breach) => breach.step === step).length)}`;
};

for (const [name, { history, due, step, meets, leaves }] of Object.entries(rows))
  suite(name, () => {
    const { state } = played(history);
    const end = at(due);

    test('is promised to the millisecond', () => {
      assert.ok('clock' in state);
      assert.equal(state.clock.dueAt, end);
      assert.equal(state.clock.step, step);
    });

    test('at the promise it is in time', () => {
      for (const act of meets) {
        const ended = done(state, act, end);
        assert.equal(saidOf(step, ended), 'met', act.type);
        assert.equal(recordOf(step, ended), 'met 0');
      }
      for (const act of leaves) {
        const ended = done(state, act, end);
        assert.equal(saidOf(step, ended), 'left', act.type);
        assert.equal(recordOf(step, ended), 'skipped 0');
      }
    });

    test('a millisecond later it is late, and the breach is told first', () => {
      for (const act of meets) {
        const ended = done(state, act, end + 1);
        assert.equal(saidOf(step, ended), 'missed late', act.type);
        assert.equal(recordOf(step, ended), 'late 1');
      }
      for (const act of leaves) {
        const ended = done(state, act, end + 1);
        assert.equal(saidOf(step, ended), 'missed left', act.type);
        assert.equal(recordOf(step, ended), 'skipped 1');
      }
    });

    test('what the sweep found broken is not told again, and stays broken', () => {
      const swept = done(state, acts.tick(0), end + 1).state;
      for (const act of meets) {
        const ended = done(swept, act, end + 2);
        assert.equal(saidOf(step, ended), 'late', act.type);
        assert.equal(recordOf(step, ended), 'late 1');
      }
      for (const act of leaves) assert.equal(recordOf(step, done(swept, act, end + 2)), 'skipped 1', act.type);
    });

    test('a clock that was set back before the promise afterwards mends nothing', () => {
      const swept = done(state, acts.tick(0), end + 1).state;
      for (const act of meets) assert.equal(recordOf(step, done(swept, act, end - 1)), 'late 1', act.type);
    });
  });
