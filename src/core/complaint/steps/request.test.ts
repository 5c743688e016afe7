// A formal request for public information: when it may be taken as one, by when it is answered, how often that moves, and how it ends.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, given, knownTerms, people, played, start, upTo } from '#test/given/given.ts';
import { requestActs as request, requestUpTo } from '#test/given/request.ts';
import { dayMs, hourMs } from '../../time.ts';
import type { Command } from '../command.ts';
import { nextWakeAt, urgencyAt } from '../deadlines.ts';
import { holderOf } from '../holder.ts';
import { possibleCommands, primaryCommand, turnOf } from '../possible.ts';
import { spansOf } from '../spans.ts';

const wib = (text: string): number => Date.parse(`${text}+07:00`);
/** Ten working days from Monday 2 March 2026, 10.00, when the reporter was known. */
const due = wib('2026-03-16T10:00');
/** Seven more: 17 March, and then the week of Nyepi and Idulfitri lies between. */
const more = wib('2026-04-01T10:00');

const known = [acts.open(0, { identityKnown: true })];

suite('a case is taken as a request', () => {
  test('from coordination, once its reporter is known: the complaint’s clock ends and the law’s begins', () => {
    const state = given(...upTo.coordination)
      .when(request.take(3))
      .then(
        { type: 'StepMet', step: 'coordinate', late: false },
        {
          type: 'RequestTaken',
          sop: 'information@1',
          subject: 'Anggaran taman kota 2025',
          reason: 'Skripsi',
          dueAt: due,
        },
        { type: 'StepOpened', step: 'follow-up', dueAt: due, limitMs: 10 * dayMs },
      );
    assert.ok(state.status === 'follow-up' && state.disposition === undefined);
    assert.deepEqual(state.file.request, {});
    assert.equal(state.file.sop, 'information@1');
  });

  test('from triage, of somebody who is known from before: then from when the report came', () => {
    given(...known)
      .when(request.take(1))
      .then(
        { type: 'StepMet', step: 'ask-identity', late: false },
        { type: 'StepSkipped', step: 'coordinate' },
        { type: 'RequestTaken', dueAt: wib('2026-03-16T08:00') },
        { type: 'StepOpened', step: 'follow-up' },
      );
  });

  test('late, and its clock has run since the report all the same', () => {
    const late = [...known, acts.tick(3)];
    given(...late)
      .when(request.take(24 * 20))
      .then(
        { type: 'StepMet', step: 'ask-identity', late: true },
        { type: 'StepSkipped' },
        { type: 'RequestTaken', dueAt: wib('2026-03-16T08:00') },
        { type: 'StepOpened', dueAt: wib('2026-03-16T08:00') },
      );
    const { state } = played([...late, request.take(24 * 20)]);
    assert.equal(urgencyAt(state, at(24 * 20), knownTerms), 'late');
  });

  test('counts from when the identity was complete, not from a first half of it, nor from its correction', () => {
    const half = acts.provide(2, { fields: ['name'] });
    const whole = acts.provide(26);
    const corrected = acts.provide(30, { identityId: 'identity-2' });
    const { events } = played([...upTo.awaiting, half, whole, corrected, request.take(31)]);
    const taken = events.find(({ type }) => type === 'RequestTaken');
    assert.ok(taken?.type === 'RequestTaken');
    assert.equal(taken.dueAt, wib('2026-03-17T10:00'));
  });

  test('never of somebody whom nobody knows', () => {
    given(...upTo.triage)
      .when(request.take(1))
      .refused('identity-needed');
    given(...upTo.triage, acts.goWithout(1))
      .when(request.take(2))
      .refused('identity-needed');
    given(...upTo.triage, acts.provide(1, { fields: ['name'] }))
      .when(request.take(2))
      .refused('identity-needed');
  });

  test('with what is asked for, and what for', () => {
    given(...known)
      .when(request.take(1, { subject: ' ' }))
      .refused('text-missing');
    given(...known)
      .when(request.take(1, { reason: '\n' }))
      .refused('reason-missing');
  });

  test('not while its reporter owes an answer, not by an agency, and once', () => {
    given(...upTo.awaiting)
      .when(request.take(2))
      .refused('wrong-step');
    given(...upTo.disposed)
      .when(request.take(6))
      .refused('wrong-step');
    given(...known)
      .when(request.take(1, { by: people.lead }))
      .refused('not-allowed');
    given(...requestUpTo.taken)
      .when(request.take(4))
      .refused('wrong-step');
  });
});

suite('while it is looked for', () => {
  test('Admin Pusat hands it to the PPID of an agency, or answers at once; nobody registers it in UPIK', () => {
    const { state } = played(requestUpTo.taken);
    assert.equal(primaryCommand(state, people.pusat), 'Dispose');
    const offered = possibleCommands(state, people.pusat);
    for (const act of ['Dispose', 'ExtendRequest', 'DecideRequest', 'ReferElsewhere'] as const)
      assert.ok(offered.includes(act), act);
    for (const act of ['ConveyResult', 'RegisterInUpik', 'GrantExtension', 'TakeAsRequest'] as const)
      assert.ok(!offered.includes(act), act);
    assert.deepEqual(turnOf(state), ['admin-pusat']);
  });

  test('the agency has no time of its own beside the promise, and cannot ask for more', () => {
    const { state, events } = played(requestUpTo.handedOver);
    assert.ok(state.status === 'follow-up' && state.disposition?.own === undefined);
    assert.deepEqual(holderOf(state), { kind: 'agency', agencyId: 'dpupkp' });
    assert.equal(spansOf(events, knownTerms).at(-1)?.ownDueAt, due);
    given(...requestUpTo.handedOver)
      .when(acts.askExtension(5))
      .refused('wrong-step');
  });

  test('what the agency brings moves no deadline: the same promise runs until whoever asked is told', () => {
    const { state } = played(requestUpTo.conveying);
    assert.ok(state.status === 'conveying');
    assert.deepEqual([state.clock.step, state.clock.dueAt, state.clock.limitMs], ['convey', due, 10 * dayMs]);
    assert.equal(primaryCommand(state, people.pusat), 'DecideRequest');
    given(...requestUpTo.conveying)
      .when(acts.convey(6))
      .refused('wrong-step');
  });

  test('a promise that passed is missed once, and whoever was told of it is not told again when the answer comes', () => {
    const late = (due - start) / hourMs + 1;
    const missed = [...requestUpTo.handedOver, acts.tick(late), acts.fieldResult(late + 1)];
    const { state, events } = played([...missed, acts.tick(late + 24)]);
    assert.ok(state.status === 'conveying');
    assert.deepEqual([state.clock.escalatedTo, state.file.breaches.length], ['division-head', 1]);
    assert.equal(events.filter(({ type }) => type === 'DeadlineMissed').length, 1);
    const rungs = events.flatMap((event) => (event.type === 'Escalated' ? [event.to] : []));
    assert.deepEqual(rungs, ['team-lead', 'division-head']);
    const ended = played([...missed, request.decide(late + 2)]).events.filter(({ type }) => type === 'StepMet');
    assert.deepEqual(
      ended.slice(-2).map((event) => event.type === 'StepMet' && [event.step, event.late]),
      [
        ['follow-up', true],
        ['convey', true],
      ],
    );
  });

  test('an answer that is none goes back to the agency, with what was left', () => {
    const state = given(...requestUpTo.conveying)
      .when(acts.sendBack(6))
      .then(
        { type: 'ResultSentBack' },
        { type: 'StepSkipped', step: 'convey' },
        { type: 'StepOpened', step: 'follow-up' },
      );
    assert.ok(state.status === 'follow-up' && state.disposition?.leadAgencyId === 'dpupkp');
    assert.ok(state.clock.dueAt >= due && state.clock.dueAt <= due + hourMs);
  });

  test('its officers are warned by its own days, and it is missed the millisecond after', () => {
    const { state } = played(requestUpTo.taken);
    assert.equal(nextWakeAt(state, knownTerms), wib('2026-03-09T10:00'));
    const tick = (now: number): Command => acts.tick((now - start) / hourMs);
    given(...requestUpTo.taken)
      .when(tick(due))
      .then({ type: 'DeadlineWarned', percent: 80 });
    given(...requestUpTo.taken)
      .when(tick(due + 1))
      .then({ type: 'DeadlineMissed', step: 'follow-up', dueAt: due }, { type: 'Escalated', to: 'team-lead' });
  });
});

suite('its time is extended', () => {
  test('once, by seven working days after the first ten, with words to whoever asked', () => {
    const state = given(...requestUpTo.handedOver)
      .when(request.extend(5))
      .then({ type: 'RequestExtended', fromAt: due, dueAt: more, limitMs: 17 * dayMs });
    assert.ok(state.status === 'follow-up');
    assert.deepEqual([state.clock.dueAt, state.clock.warnedPercent], [more, 0]);
    given(...requestUpTo.handedOver, request.extend(5))
      .when(request.extend(6))
      .refused('already-extended');
  });

  test('at its last moment, and no millisecond later', () => {
    const last = (due - start) / hourMs;
    given(...requestUpTo.taken)
      .when(request.extend(last))
      .then({ type: 'RequestExtended' });
    given(...requestUpTo.taken)
      .when(request.extend(last + 1 / hourMs))
      .refused('extension-too-late');
  });

  test('never in silence, and never in words that show a person to everybody', () => {
    given(...requestUpTo.taken)
      .when(request.extend(4, { text: ' ' }))
      .refused('text-missing');
    given(...requestUpTo.taken)
      .when(request.extend(4, { text: 'Hubungi 0812-3456-7890' }))
      .refused('personal-data-in-public');
    given(...upTo.disposed)
      .when(request.extend(6))
      .refused('wrong-step');
  });

  test('while the answer is written, too', () => {
    const state = given(...requestUpTo.conveying)
      .when(request.extend(6))
      .then({ type: 'RequestExtended', dueAt: more });
    assert.ok(state.status === 'conveying' && state.clock.dueAt === more);
  });
});
