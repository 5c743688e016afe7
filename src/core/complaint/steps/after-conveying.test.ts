// What may follow SOP row 6: rating and reopening, each within its days.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTerms, acts, at, given, people, played, upTo } from '#test/given/given.ts';
import { isWithin } from './convey.ts';

test('the reporter rates once, in time, what was answered', () => {
  const after = given(...upTo.closed)
    .when(acts.rate(20, { score: 4, comment: { messageId: 'c', digest: 'd' } }))
    .then({ type: 'Rated', score: 4, comment: { messageId: 'c', digest: 'd' } });
  assert.ok(after.status === 'closed');
  assert.equal(after.rating, 4);
  given(...upTo.closed, acts.rate(20))
    .when(acts.rate(21))
    .refused('already-rated');
  given(...upTo.closed)
    .when(acts.rate(8 + 30 * 24 + 1))
    .refused('too-late');
  given(...upTo.closed)
    .when(acts.rate(20, { by: people.pusat }))
    .refused('not-allowed');
  given(...upTo.triage, acts.notComplaint(1))
    .when(acts.rate(2))
    .refused('wrong-step');
  given(...upTo.triage)
    .when(acts.rate(2))
    .refused('wrong-step');
});

const asReporter = { by: people.reporter, reason: '', message: { messageId: 'why', digest: 'd' } };

test('the reporter reopens once, within seven days, with a reason', () => {
  const after = given(...upTo.closed)
    .when(acts.reopen(20, asReporter))
    .then(
      { type: 'CaseReopened', cause: 'reporter', reason: '', message: { messageId: 'why', digest: 'd' } },
      { type: 'StepOpened', step: 'follow-up', dueAt: at(44) },
    );
  assert.equal(after.status, 'follow-up');
  given(...upTo.closed)
    .when(acts.reopen(20, { by: people.reporter, reason: 'teks' }))
    .refused('reason-missing');
  given(...upTo.closed)
    .when(acts.reopen(8 + 7 * 24 + 1, asReporter))
    .refused('too-late');
  given(...upTo.closed)
    .when(acts.reopen(20, { ...asReporter, by: people.medsos }))
    .refused('not-allowed');
  given(
    ...upTo.closed,
    acts.reopen(20, asReporter),
    acts.fieldResult(21),
    acts.convey(22),
    acts.delivered(22, { effectKey: 'effect-2' }),
  )
    .when(acts.reopen(23, asReporter))
    .refused('already-reopened');
});

test('an officer reopens any time, with a reason, where triage is owed there', () => {
  given(...upTo.closed)
    .when(acts.reopen(2000))
    .then(
      { type: 'CaseReopened', cause: 'officer', reason: 'belum tuntas' },
      { type: 'StepOpened', step: 'follow-up' },
    );
  given(...upTo.closed)
    .when(acts.reopen(20, { reason: ' ' }))
    .refused('reason-missing');
  for (const end of [acts.notComplaint(1), acts.inform(1)])
    given(...upTo.triage, end)
      .when(acts.reopen(3))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step: 'ask-identity', dueAt: at(5) });
});

test('a reopened case is rated anew after its second answer', () => {
  const again = [...upTo.closed, acts.rate(10), acts.reopen(20), acts.fieldResult(21), acts.convey(21)];
  const after = given(...again, acts.delivered(22, { effectKey: 'effect-2' }))
    .when(acts.rate(23, { score: 2 }))
    .then({ type: 'Rated', score: 2 });
  assert.ok(after.status === 'closed');
  assert.equal(after.rating, 2);
});

test('who writes after the answer, within the days of reopening or after them, begins a new case', () => {
  for (const hours of [20, 8 + 7 * 24 + 1])
    given(...upTo.closed)
      .when(acts.receive(hours))
      .refused('case-closed');
});

test('a case that lives on in another is not reopened', () => {
  given(...upTo.triage, acts.joinDuplicate(1))
    .when(acts.reopen(2))
    .refused('wrong-step');
  given(...upTo.triage, acts.mergeInto(1))
    .when(acts.reopen(2))
    .refused('wrong-step');
});

test('the reporter’s rights end where the SOP says, to the millisecond', () => {
  const { state } = played(upTo.closed);
  assert.ok(isWithin(state, 'reopen', at(8 + 7 * 24), knownTerms));
  assert.ok(!isWithin(state, 'reopen', at(8 + 7 * 24) + 1, knownTerms));
  assert.ok(isWithin(state, 'rate', at(8 + 30 * 24), knownTerms));
  assert.ok(!isWithin(played(upTo.triage).state, 'rate', at(1), knownTerms));
});
