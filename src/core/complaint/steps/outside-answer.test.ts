// SOP rows 2 and 6 met by what a colleague said in a platform's own app: by whose press, when, and what follows.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, privateThread, publicThread, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { hourMs } from '../../time.ts';
import { eventForAgency } from '../agency-event.ts';

const asked = acts.countOutside;
const told = (hours: number, fields: Parameters<typeof asked>[1] = {}) =>
  asked(hours, { as: 'result-told', by: people.pusat, saidAt: at(7), ...fields });

const { conveying, triage, awaiting } = upTo;

test('a private question meets row 2, and the clock waits for the reporter', () => {
  const after = given(...triage)
    .when(asked(1, { saidAt: at(0.5) }))
    .then(
      { type: 'OutsideAnswerCounted', answerId: 'answer-1', as: 'identity-asked', saidAt: at(0.5), at: at(1) },
      { type: 'StepMet', step: 'ask-identity', late: false },
      { type: 'StepOpened', step: 'coordinate' },
      { type: 'ClockPaused', step: 'coordinate', reason: 'awaiting-identity' },
    );
  assert.ok(after.status === 'awaiting-identity');
  assert.equal(after.askedAt, at(1));
  given(...triage, asked(1))
    .when(acts.provide(2))
    .then({ type: 'ClockResumed' }, { type: 'IdentityProvided' });
});

test('said in time and counted afterwards is in time, though the missed deadline stays on the record', () => {
  const after = given(...triage, acts.tick(3))
    .when(asked(4, { saidAt: at(1) }))
    .then(
      { type: 'OutsideAnswerCounted' },
      { type: 'StepMet', late: false },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
  assert.ok(after.status === 'awaiting-identity');
  assert.equal(after.file.breaches.length, 1);
});

test('said late is late, whether the sweep had noticed or not', () => {
  const rest = [{ type: 'StepOpened' }, { type: 'ClockPaused' }] as const;
  given(...triage)
    .when(asked(4, { saidAt: at(3) }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'DeadlineMissed' }, { type: 'StepMet', late: true }, ...rest);
  given(...triage, acts.tick(3))
    .when(asked(4, { saidAt: at(3) }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet', late: true }, ...rest);
});

test('exactly when the step ends is in time', () => {
  given(...triage)
    .when(asked(4, { saidAt: at(2) }))
    .then(
      { type: 'OutsideAnswerCounted' },
      { type: 'StepMet', late: false },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('a public question counts only where the channel has no private messages', () => {
  given(...triage)
    .when(asked(1, { visibility: 'public' }))
    .refused('ask-in-private');
  given(...triage)
    .when(asked(1, { visibility: 'public', privatelyPossible: false }))
    .then(
      { type: 'OutsideAnswerCounted', visibility: 'public' },
      { type: 'StepMet' },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('never before the step began, never in the future', () => {
  given(...triage)
    .when(asked(1, { saidAt: start - 1 }))
    .refused('said-before-step');
  given(...triage)
    .when(asked(1, { saidAt: at(1) + 1 }))
    .refused('said-in-future');
  given(...conveying)
    .when(told(8, { saidAt: at(5) }))
    .refused('said-before-step');
});

test('a colleague may be quicker than our hearing of the report', () => {
  const heardLate = acts.open(1, { sentAt: start });
  given(heardLate)
    .when(asked(2, { saidAt: at(0.5) }))
    .then(
      { type: 'OutsideAnswerCounted' },
      { type: 'StepMet', late: false },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('a case that is triaged again counts only what was said since', () => {
  const again = [...triage, acts.inform(1), acts.reopen(5)];
  given(...again)
    .when(asked(6, { saidAt: at(0.5) }))
    .refused('said-before-step');
  given(...again)
    .when(asked(6, { saidAt: at(5.5) }))
    .then(
      { type: 'OutsideAnswerCounted' },
      { type: 'StepMet', late: false },
      { type: 'StepOpened' },
      { type: 'ClockPaused' },
    );
});

test('where our own question did not arrive, a colleague’s lets the clock wait again', () => {
  const failed = acts.undelivered(2, { purpose: 'ask-identity' });
  given(...awaiting, failed)
    .when(asked(3, { saidAt: at(2.5) }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'ClockPaused', step: 'coordinate' });
  given(...awaiting)
    .when(asked(3, { saidAt: at(2.5) }))
    .refused('wrong-step');
});

test('a result that was told meets row 6 and ends the case, in time by when it was said', () => {
  const after = given(...conveying, acts.tick(40))
    .when(told(50))
    .then(
      { type: 'OutsideAnswerCounted', as: 'result-told' },
      { type: 'StepMet', step: 'convey', late: false },
      { type: 'CaseClosed', reason: 'conveyed' },
    );
  assert.ok(after.status === 'closed');
  assert.deepEqual(after.file.countedAnswers, [{ answerId: 'answer-1', as: 'result-told' }]);
  given(...conveying)
    .when(told(60, { saidAt: at(50) }))
    .then(
      { type: 'OutsideAnswerCounted' },
      { type: 'DeadlineMissed', step: 'convey' },
      { type: 'StepMet', late: true },
      { type: 'CaseClosed' },
    );
});

test('in public too, and after our own message was refused; not while it is on its way', () => {
  const sending = [...conveying, acts.convey(7)];
  given(...sending)
    .when(told(8))
    .refused('already-sending');
  given(...sending, acts.undelivered(8))
    .when(told(9, { visibility: 'public' }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('not while others follow the case, who were not told by it', () => {
  given(...conveying.slice(0, -1), acts.addDuplicate(5), ...conveying.slice(-1))
    .when(told(8))
    .refused('followers-untold');
  const sameReporter = { reporterId: 'reporter-1', threads: [publicThread, privateThread] };
  given(...conveying.slice(0, -1), acts.addDuplicate(5, sameReporter), ...conveying.slice(-1))
    .when(told(8))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('an answer counts once', () => {
  const counted = [
    acts.open(0),
    asked(1),
    acts.provide(2),
    acts.approve(3),
    acts.register(4),
    acts.dispose(5),
    acts.fieldResult(6),
  ];
  given(...counted)
    .when(told(8))
    .refused('already-recorded');
  given(...counted)
    .when(told(8, { answerId: 'answer-2' }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('by whoever may do what it stands for, where that may be done', () => {
  for (const by of [people.medsos, people.pusat, people.teamLead])
    given(...triage)
      .when(asked(1, { by }))
      .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'StepOpened' }, { type: 'ClockPaused' });
  for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.outbox])
    given(...conveying)
      .when(told(8, { by }))
      .refused('not-allowed');
  given(...conveying)
    .when(told(8, { by: people.medsos }))
    .refused('not-allowed');
  given(...conveying)
    .when(told(8, { by: people.teamLead }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
  given(...triage)
    .when(told(8))
    .refused('wrong-step');
  given(...conveying)
    .when(asked(8))
    .refused('wrong-step');
  given(...upTo.coordination)
    .when(asked(8))
    .refused('wrong-step');
  given(...upTo.closed)
    .when(told(9))
    .refused('case-closed');
});

test('of a report of SP4N-LAPOR!, which nobody asks for an identity, only the result', () => {
  given(...sp4nUpTo.coordination)
    .when(asked(2))
    .refused('wrong-step');
  given(...sp4nUpTo.conveying)
    .when(told(4 + 4, { saidAt: start + 4 * hourMs }))
    .then({ type: 'OutsideAnswerCounted' }, { type: 'StepMet' }, { type: 'CaseClosed' });
});

test('an agency is told as what, and no more', () => {
  const event = {
    type: 'OutsideAnswerCounted',
    answerId: 'answer-1',
    saidAt: start,
    as: 'result-told',
    visibility: 'private',
    at: start,
    by: people.pusat,
  } as const;
  assert.deepEqual(
    eventForAgency(event, (text) => text),
    { type: 'OutsideAnswerCounted', at: start, by: people.pusat, as: 'result-told' },
  );
});
