// A result that is none goes back to the agency that brought it: with a reason, under a clock of its own, and never in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, played, sp4nUpTo, upTo, knownTerms } from '#test/given/given.ts';
import { hourMs } from '#core/time.ts';
import type { Command } from '../command.ts';
import type { Complaint } from '../complaint.ts';
import { react } from '../react.ts';
import { turnOf } from '../possible.ts';

const inField = (state: Complaint): Extract<Complaint, { status: 'follow-up' }> => {
  assert.ok(state.status === 'follow-up', state.status);
  return state;
};

test('the same agencies have it again with what was left of the promise, and have yet to read why', () => {
  const read = [...upTo.disposed, acts.acknowledge(5.5), acts.fieldResult(6)];
  const after = given(...read)
    .when(acts.sendBack(7))
    .then(
      { type: 'ResultSentBack', agencyId: 'dpupkp', reason: 'foto belum jelas', by: people.pusat },
      { type: 'StepSkipped', step: 'convey', reason: 'sent-back' },
      // Row 5 was due at hour 28; the result came at 6, so that 22 hours were left.
      { type: 'StepOpened', step: 'follow-up', dueAt: at(29), limitMs: 22 * hourMs },
    );
  const { disposition, clock, file } = inField(after);
  assert.deepEqual(disposition, {
    leadAgencyId: 'dpupkp',
    helpingAgencyIds: ['dlh'],
    instruction: 'tambal lubang',
    acknowledgedBy: [],
  });
  assert.deepEqual([clock.openedAt, clock.missedAt, clock.warnedPercent, file.sentBack], [at(7), undefined, 0, 1]);
  assert.deepEqual(turnOf(after), ['admin-agency']);
});

/** So late that less than the eight hours of the procedure are left; the clock of row 5 ends at hour 28. */
const spans: readonly (readonly [reportedAt: number, left: number])[] = [
  [6, 22],
  [19.5, 8.5],
  [20, 8],
  [20.5, 8],
  [28, 8],
  [40, 8],
];

test('an agency whose time is up gets what the procedure names, and no more', () => {
  for (const [reported, left] of spans)
    given(...upTo.disposed, acts.fieldResult(reported))
      .when(acts.sendBack(reported + 2))
      .then(
        { type: 'ResultSentBack' },
        { type: 'StepSkipped' },
        { type: 'StepOpened', dueAt: at(reported + 2 + left), limitMs: left * hourMs },
      );
});

test('mends nothing: what was missed before stays missed, and so does the promise to tell it', () => {
  given(...upTo.disposed, acts.fieldResult(30))
    .when(acts.sendBack(60))
    .then(
      { type: 'ResultSentBack' },
      { type: 'DeadlineMissed', step: 'convey', dueAt: at(54), by: people.sweep },
      { type: 'StepSkipped', step: 'convey' },
      { type: 'StepOpened', step: 'follow-up', dueAt: at(68) },
    );
  const { file } = inField(played([...upTo.disposed, acts.fieldResult(30), acts.sendBack(60)]).state);
  assert.deepEqual(
    file.breaches.map(({ step, dueAt }) => [step, dueAt]),
    [
      ['follow-up', at(28)],
      ['convey', at(54)],
    ],
  );
  assert.deepEqual(
    file.steps.slice(-2).map(({ step, outcome }) => [step, outcome]),
    [
      ['follow-up', 'late'],
      ['convey', 'skipped'],
    ],
  );
});

test('twice is counted twice, with less time each time, and the second result is the one that is told', () => {
  const twice: Command[] = [
    ...upTo.conveying,
    acts.sendBack(7),
    acts.fieldResult(15, { text: 'lubang ditambal lagi' }),
    acts.sendBack(16),
  ];
  const { clock, file } = inField(played(twice).state);
  assert.deepEqual([file.sentBack, clock.dueAt], [2, at(16 + 14)]);
  const { state } = played([...twice, acts.fieldResult(20, { text: 'aspal baru' }), acts.convey(21)]);
  assert.ok(state.status === 'conveying');
  assert.deepEqual(state.result, { text: 'aspal baru', outcome: 'done', agencyId: 'dpupkp' });
  given(...twice, acts.fieldResult(20), acts.convey(21))
    .when(acts.delivered(22))
    .then({ type: 'MessageAccepted' }, { type: 'StepMet', step: 'convey', late: false }, { type: 'CaseClosed' });
});

test('is not possible while the result is on its way, and is again once it arrived nowhere', () => {
  given(...upTo.conveying, acts.convey(7))
    .when(acts.sendBack(8))
    .refused('already-sending');
  given(...upTo.conveying, acts.convey(7), acts.undelivered(8))
    .when(acts.sendBack(9))
    .then({ type: 'ResultSentBack' }, { type: 'StepSkipped' }, { type: 'StepOpened' });
});

test('there is nothing to send back where no agency worked, and no silent one', () => {
  given(...upTo.coordination, acts.answerDirectly(3), acts.undelivered(4))
    .when(acts.sendBack(5))
    .refused('no-field-result');
  for (const reason of ['', ' \n'])
    given(...upTo.conveying)
      .when(acts.sendBack(7, { reason }))
      .refused('reason-missing');
});

test('only those who decide send back', () => {
  for (const by of [people.medsos, people.lead, people.divisionHead, people.operator, people.reporter])
    given(...upTo.conveying)
      .when(acts.sendBack(7, { by }))
      .refused('not-allowed');
  given(...upTo.conveying)
    .when(acts.sendBack(7, { by: people.teamLead }))
    .then({ type: 'ResultSentBack' }, { type: 'StepSkipped' }, { type: 'StepOpened' });
});

test('an agency that refused to help meanwhile does not get it back', () => {
  const alone = [...upTo.disposed, acts.refuse(5.5, { by: people.helper }), acts.fieldResult(6), acts.sendBack(7)];
  assert.deepEqual(inField(played(alone).state).disposition?.helpingAgencyIds, []);
});

test('the reporter of a register is told nothing new: the work goes on there', () => {
  const { state, events } = played([...sp4nUpTo.conveying, acts.sendBack(4)]);
  for (const event of events.slice(-3))
    assert.deepEqual(
      react(state, event, knownTerms).filter(({ kind }) => kind === 'send'),
      [],
    );
  assert.equal(inField(state).disposition?.leadAgencyId, 'dpupkp');
});

test('the clock of the second try warns, and is missed, by itself', () => {
  const again = [...upTo.conveying, acts.sendBack(7)];
  given(...again)
    .when(acts.tick(18))
    .then({ type: 'DeadlineWarned', step: 'follow-up', percent: 50 });
  given(...again)
    .when(acts.tick(30))
    .then({ type: 'DeadlineMissed', step: 'follow-up', dueAt: at(29) }, { type: 'Escalated', to: 'team-lead' });
});
