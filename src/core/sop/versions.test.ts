// The engine runs whatever procedure the table holds: a later version beside cases under the earlier one, a step by
// office hours, and procedures that leave steps out. The entries below exist in this test only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, givenOn, people, played, publicThread, start, upTo, knownTerms } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import type { Command } from '../complaint/command.ts';
import { initial } from '../complaint/complaint.ts';
import type { ComplaintEvent } from '../complaint/event.ts';
import { nextWakeAt } from '../complaint/deadlines.ts';
import { evolve } from '../complaint/evolve.ts';
import { possibleCommands } from '../complaint/possible.ts';
import { sopOf } from './in-force.ts';
import type { Terms } from './terms.ts';
import { amended, type Amendment, type Sop, type Step } from './shape.ts';
import type { SopKey, StepName } from './key.ts';
import { hourMs, type OpeningHours } from '../time.ts';

const first = sopOf(knownTerms, 'medsos@1');

const versions: Sop[] = [];
/** Puts a version into the table that cases find theirs in. */
const entered = (key: SopKey, amendment: Amendment): SopKey => {
  versions.push(amended(first, key, amendment));
  return key;
};

const day = [{ fromMinute: 8 * 60, toMinute: 16 * 60 }] as const;
/** Monday to Friday, 8 to 16 in Yogyakarta. */
const office: OpeningHours = { utcOffsetMinutes: 7 * 60, spans: [[], day, day, day, day, day, []] };
/** The Tuesday after the start. */
const holidays = ['2026-03-03'];

const timed = first.steps.flatMap(({ name, limitMs }) => (limitMs === undefined ? [] : [name]));
const each = (change: Partial<Step>, names: readonly StepName[] = timed): NonNullable<Amendment['steps']> =>
  Object.fromEntries(names.map((name) => [name, change]));

const stricter = entered('medsos@2', {
  steps: each(
    { limitMs: 10 * hourMs },
    timed.filter((name) => name !== 'ask-identity'),
  ),
  warnAtPercent: [75],
  closeWithoutIdentityAfterMs: 48 * hourMs,
  reopenWithinMs: hourMs,
});
const byOffice = entered('medsos@3', { steps: each({ calendar: office, limitMs: 8 * hourMs }) });
const upik = entered('medsos@4', { steps: { register: undefined } });
const counter = entered('medsos@5', { steps: { register: undefined, 'follow-up': undefined } });
const terms: Terms = { holidays, sops: sopsWith(...versions) };

const under = (sop: SopKey, history: readonly Command[]): Command[] => [acts.open(0, { sop }), ...history.slice(1)];
const dues = (events: readonly ComplaintEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === 'StepOpened' ? [`${event.step} ${String((event.dueAt - start) / hourMs)}`] : [],
  );

test('an open case keeps the version it began under, whatever came into force meanwhile', () => {
  const { events } = played(upTo.conveying);
  assert.deepEqual(dues(events), ['ask-identity 2', 'coordinate 25', 'register 27', 'follow-up 28', 'convey 30']);
  const { events: later } = played(under(stricter, upTo.conveying), terms);
  assert.deepEqual(dues(later), ['ask-identity 2', 'coordinate 11', 'register 13', 'follow-up 14', 'convey 16']);
});

test('the promise stands in the log: folding it again needs no table', () => {
  const { events, state } = played(under(stricter, upTo.disposed), terms);
  assert.deepEqual(events.reduce(evolve, initial), state);
});

test('warnings, waiting and the reporter’s rights are those of the case’s own version', () => {
  givenOn(terms, ...under(stricter, upTo.triage))
    .when(acts.tick(1.2))
    .refused('nothing-due');
  givenOn(terms, ...under(stricter, upTo.triage))
    .when(acts.tick(1.5))
    .then({ type: 'DeadlineWarned', percent: 75 });
  givenOn(terms, ...under(stricter, upTo.awaiting))
    .when(acts.tick(49))
    .then({ type: 'StepSkipped' }, { type: 'CaseClosed', reason: 'identity-not-completed' });
  assert.equal(nextWakeAt(played(under(stricter, [...upTo.awaiting, acts.tick(21)]), terms).state, terms), at(49));
  givenOn(terms, ...under(stricter, upTo.closed))
    .when(acts.reopen(10, { by: people.reporter, message: { messageId: 'why', digest: 'd' } }))
    .refused('too-late');
});

test('by office hours a step runs inside them alone: nights, week-ends and holidays do not count', () => {
  // Monday 8.00 to 16.00 is the whole day's standard; asked at 9.00, Monday has seven hours left, Tuesday is a holiday.
  givenOn(terms, acts.open(0, { sop: byOffice }))
    .when(acts.ask(1))
    .then(
      { type: 'IdentityAsked' },
      { type: 'StepMet', step: 'ask-identity', late: false, dueAt: at(8) },
      { type: 'StepOpened', step: 'coordinate', dueAt: at(49), limitMs: 8 * hourMs },
      { type: 'ClockPaused', remainingMs: 8 * hourMs },
    );
});

test('by office hours a pause keeps the working time that was left', () => {
  const asked = [acts.open(0, { sop: byOffice }), acts.ask(1)];
  // Answered on Thursday at 12.00: four hours that day, four on Friday.
  const after = givenOn(terms, ...asked)
    .when(acts.provide(76))
    .then({ type: 'ClockResumed', dueAt: at(100) }, { type: 'IdentityProvided' });
  assert.ok(after.status === 'coordination');
  // Half of it is spent when Friday opens at 8.00; four fifths on Friday at 10.24.
  assert.equal(nextWakeAt(after, terms), at(96));
  givenOn(terms, ...asked, acts.provide(76), acts.tick(96))
    .when(acts.tick(98.4))
    .then({ type: 'DeadlineWarned', percent: 80 });
});

test('by office hours an extension adds the working time between the old deadline and the new one', () => {
  const field = under(byOffice, upTo.disposed);
  const { state } = played(field, terms);
  assert.ok(state.status === 'follow-up');
  assert.equal(state.clock.dueAt, at(52));
  // From Wednesday 12.00 to Friday 12.00 are sixteen working hours.
  givenOn(terms, ...field, acts.askExtension(6, { untilAt: at(100) }))
    .when(acts.grant(7))
    .then({ type: 'DeadlineExtended', fromAt: at(52), dueAt: at(100), limitMs: 24 * hourMs });
});

test('a procedure without registration goes from coordination into the field', () => {
  const history = [acts.open(0, { sop: upik }), acts.ask(1), acts.provide(2), acts.approve(3)];
  const { state, events } = played(
    [...history, acts.dispose(4), acts.fieldResult(5), acts.convey(6), acts.delivered(7)],
    terms,
  );
  assert.equal(state.status, 'closed');
  assert.deepEqual(dues(events), ['ask-identity 2', 'coordinate 25', 'follow-up 27', 'convey 29']);
  givenOn(terms, ...history.slice(0, 3))
    .when(acts.answerDirectly(3))
    .then(
      { type: 'AnsweredDirectly' },
      { type: 'StepMet' },
      { type: 'StepSkipped', step: 'follow-up' },
      { type: 'StepOpened', step: 'convey' },
      { type: 'ResultWritten' },
    );
});

test('a procedure without field work is answered after coordination', () => {
  const { state, events } = played(
    [
      acts.open(0, { sop: counter, thread: { ...publicThread, channel: 'walk-in', visibility: 'private' } }),
      acts.provide(0, { by: people.medsos, via: 'officer' }),
      acts.approve(1),
      acts.convey(2),
      acts.delivered(3),
    ],
    terms,
  );
  assert.equal(state.status, 'closed');
  assert.deepEqual(dues(events), ['ask-identity 2', 'coordinate 24', 'convey 25']);
});

test('what a step does not allow is neither offered nor accepted, whatever version a case runs under', () => {
  const history = upTo.conveying;
  for (const known of [history, under(stricter, history)]) {
    givenOn(terms, ...known)
      .when(acts.inform(9))
      .refused('wrong-step');
    const { state } = played(known, terms);
    const offered = possibleCommands(state, people.pusat);
    assert.ok(offered.includes('ConveyResult') && !offered.includes('AnswerInformation'));
  }
});

test('a later version changes what it names, leaves out what it names as undefined, and keeps the rest', () => {
  const later = amended(first, 'medsos@9', { steps: { convey: { limitMs: hourMs }, register: undefined } });
  assert.equal(later.key, 'medsos@9');
  const names = first.steps.map(({ name }) => name);
  assert.deepEqual(
    later.steps.map(({ name }) => name),
    names.filter((name) => name !== 'register'),
  );
  assert.deepEqual(later.steps.at(-1), { ...first.steps.at(-1), limitMs: hourMs });
  assert.deepEqual({ ...later, key: first.key, steps: first.steps }, first);
});
