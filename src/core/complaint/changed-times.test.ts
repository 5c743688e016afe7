// Holidays and calendars that change under open cases: what was promised stands, warnings move, what opens or resumes later counts by the new ones.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { calendarsOf } from '../sop/calendars.ts';
import { closedDays, knownHolidayRows, type HolidayRow } from '../sop/holidays.ts';
import { sopOf } from '../sop/in-force.ts';
import { knownCalendars } from '../sop/known-calendars.ts';
import { amended, type Sop } from '../sop/shape.ts';
import type { Terms } from '../sop/terms.ts';
import { hourMs, type Instant } from '../time.ts';
import type { Command } from './command.ts';
import type { Complaint } from './complaint.ts';
import { decide } from './decide.ts';
import { dueAt, isOverdue, nextWakeAt, remaining, timingOf, warningsOf } from './deadlines.ts';
import { evolve } from './evolve.ts';

const wib = (text: string): Instant => Date.parse(`${text}+07:00`);
const days = closedDays(knownHolidayRows, {});
const inserted = (id: string): HolidayRow => ({ id, name: 'Contoh', kind: 'national', decree: 'Contoh 1/2026' });
const withHoliday = (date: string, terms: Terms = knownTerms): Terms => {
  const changed = closedDays([...knownHolidayRows, inserted(date)], {});
  return { ...terms, holidays: changed.holidays, calendars: calendarsOf(knownCalendars, changed) };
};

/** The enacted procedure with office hours for its follow-up and its coordination. */
const office: Sop = amended(sopOf(knownTerms, 'medsos@1'), 'medsos@1', {
  steps: {
    coordinate: { calendar: 'city-5', limitMs: 8 * hourMs },
    'follow-up': { calendar: 'city-5', limitMs: 8 * hourMs },
  },
});
const terms: Terms = {
  ...{ holidays: days.holidays, calendars: calendarsOf(knownCalendars, days) },
  sops: { ...knownTerms.sops, known: { ...knownTerms.sops.known, 'medsos@1': office } },
};

type Running = Exclude<Complaint, { status: 'none' | 'closed' }>;
const running = (state: Complaint): Running => {
  assert.ok(state.status !== 'none' && state.status !== 'closed');
  return state;
};
const after = (state: Complaint, command: Command, by: Terms): Running => {
  const decision = decide(state, command, by);
  assert.ok(decision.ok, decision.ok ? '' : decision.refusal);
  return running(decision.events.reduce(evolve, state));
};

suite('a step that names a calendar', () => {
  const timing = timingOf({ sop: 'medsos@1' }, terms);
  const rows: [from: string, due: string, what: string][] = [
    ['2026-06-08T07:30:00', '2026-06-09T08:00:00', 'a Monday at opening'],
    ['2026-06-12T16:00:00', '2026-06-15T16:00:00', 'a Friday half an hour before closing, over the week-end'],
    ['2026-06-12T16:30:00', '2026-06-17T08:00:00', 'a Friday at closing, and a Tuesday that is a holiday'],
    ['2026-02-18T16:00:00', '2026-02-20T09:30:00', 'the eve of the fasting month'],
    ['2026-02-19T08:00:00', '2026-02-20T09:30:00', 'its first morning'],
    ['2026-12-24T12:00:00', '2026-12-29T08:00:00', 'joint leave, Christmas and a week-end'],
  ];
  for (const [from, due, what] of rows)
    test(what, () => {
      assert.equal(new Date(dueAt(timing, 'follow-up', wib(from))).toISOString(), new Date(wib(due)).toISOString());
    });

  test('steps that name none run by the wall, as they were enacted', () => {
    for (const step of ['ask-identity', 'register', 'convey'] as const) {
      const from = wib('2026-12-24T12:00:00');
      assert.equal(dueAt(timing, step, from), dueAt(timingOf({ sop: 'medsos@1' }, knownTerms), step, from));
    }
  });

  test('a name that no calendar has is an error that says so, and promises nothing', () => {
    const bare: Terms = { holidays: terms.holidays, sops: terms.sops };
    assert.throws(
      () => dueAt(timingOf({ sop: 'medsos@1' }, bare), 'follow-up', wib('2026-06-08T08:00:00')),
      /no calendar city-5/,
    );
  });
});

suite('a holiday that is inserted today', () => {
  const state = running(played(sp4nUpTo.coordination).state);
  const { clock, file } = state;
  const today = new Date(clock.openedAt + 31 * hourMs).toISOString().slice(0, 10);
  const changed = withHoliday(today);

  test('moves no promise: the case is late after the same instant as before', () => {
    assert.equal(isOverdue(clock, clock.dueAt), false);
    assert.equal(isOverdue(clock, clock.dueAt + 1), true);
    const looked = decide(
      state,
      { type: 'NoteTime', now: clock.dueAt + 1, by: { kind: 'system', part: 'sweep' } },
      changed,
    );
    assert.ok(looked.ok && looked.events.some(({ type }) => type === 'DeadlineMissed'));
  });

  test('moves its warnings: less working time is left until the same promise, so that they come earlier', () => {
    const [before, now] = [knownTerms, changed].map((one) => warningsOf(state, one));
    assert.ok((now?.warnAt ?? 0) < (before?.warnAt ?? 0));
    assert.ok((now?.nearAt ?? 0) <= (before?.nearAt ?? 0) && (now?.nearAt ?? 0) < clock.dueAt);
    assert.equal(nextWakeAt(state, changed), now?.warnAt);
    assert.ok(
      remaining(timingOf(file, changed), clock, clock.openedAt) <
        remaining(timingOf(file, knownTerms), clock, clock.openedAt),
    );
  });

  test('counts for what opens from then on', () => {
    const opening = timingOf(file, changed);
    assert.ok(dueAt(opening, 'coordinate', clock.openedAt) > clock.dueAt);
  });

  test('does nothing where the wall counts', () => {
    const wall = running(played(upTo.coordination).state);
    assert.deepEqual(warningsOf(wall, changed), warningsOf(wall, knownTerms));
    assert.equal(nextWakeAt(wall, changed), nextWakeAt(wall, knownTerms));
  });
});

suite('a clock that was paused before a change and runs again after it', () => {
  const paused = running(played(upTo.awaiting, terms).state);
  const answered: Command = { ...(upTo.coordination.at(-1) as Command) };
  const longer: Terms = {
    ...terms,
    calendars: calendarsOf(
      knownCalendars.map((row) => ({ ...row, monday: '08.00-10.00' })),
      days,
    ),
  };

  test('keeps what was left, and counts it by the calendar of the moment at which it runs again', () => {
    assert.ok(paused.clock.pausedWithMs !== undefined);
    const [before, now] = [terms, longer].map((one) => after(paused, answered, one).clock);
    const step = before?.step ?? 'coordinate';
    const left = paused.clock.pausedWithMs;
    assert.equal(
      before?.dueAt,
      Math.max(paused.clock.dueAt, dueAt(timingOf(paused.file, terms), step, answered.now, left)),
    );
    assert.equal(
      now?.dueAt,
      Math.max(paused.clock.dueAt, dueAt(timingOf(paused.file, longer), step, answered.now, left)),
    );
    assert.ok((now?.dueAt ?? 0) > (before?.dueAt ?? 0), 'fewer hours on Monday: more days');
  });

  test('and once it runs, a later change moves it no more', () => {
    const resumed = after(paused, answered, terms);
    const looked = decide(
      resumed,
      { type: 'NoteTime', now: resumed.clock.dueAt, by: { kind: 'system', part: 'sweep' } },
      longer,
    );
    assert.ok(!looked.ok || looked.events.every(({ type }) => type === 'DeadlineWarned'));
    assert.equal(isOverdue(resumed.clock, resumed.clock.dueAt), false);
  });
});
