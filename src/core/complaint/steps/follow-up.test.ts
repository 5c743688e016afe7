import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, upTo } from '#test/given.ts';

test('one lead agency and helping ones, each named once', () => {
  const after = given(...upTo.followUp)
    .when(acts.dispose(5, { helpingAgencyIds: ['dlh', 'dlh', 'dpupkp', ''] }))
    .then({ type: 'Disposed', leadAgencyId: 'dpupkp', helpingAgencyIds: ['dlh'] });
  assert.ok(after.status === 'follow-up');
  assert.deepEqual(after.file.agencyIds, ['dpupkp', 'dlh']);
});

test('a disposition names somebody', () =>
  given(...upTo.followUp)
    .when(acts.dispose(5, { leadAgencyId: ' ' }))
    .refused('text-missing'));

test('each agency acknowledges once', () => {
  given(...upTo.disposed)
    .when(acts.acknowledge(6))
    .then({ type: 'DispositionAcknowledged', agencyId: 'dpupkp' });
  given(...upTo.disposed, acts.acknowledge(6))
    .when(acts.acknowledge(7, { by: people.helper }))
    .then({ type: 'DispositionAcknowledged', agencyId: 'dlh' });
  given(...upTo.disposed, acts.acknowledge(6))
    .when(acts.acknowledge(7))
    .refused('already-acknowledged');
});

test('an agency that is no party does nothing', () => {
  for (const make of [acts.acknowledge, acts.refuse, acts.progress, acts.askExtension, acts.fieldResult])
    given(...upTo.disposed)
      .when(make(6, { by: people.stranger }))
      .refused('not-your-agency');
});

test('an agency user without an agency does nothing', () =>
  given(...upTo.disposed)
    .when(acts.progress(6, { by: { kind: 'officer', userId: 'x', role: 'admin-agency' } }))
    .refused('not-your-agency'));

test('refusal by the lead gives the case back within the same clock', () => {
  const after = given(...upTo.disposed)
    .when(acts.refuse(6, { suggestedAgencyId: 'dishub' }))
    .then({ type: 'DispositionRefused', agencyId: 'dpupkp', suggestedAgencyId: 'dishub' });
  assert.ok(after.status === 'follow-up');
  assert.equal(after.disposition, undefined);
  assert.equal(after.clock.dueAt, at(28));
  given(...upTo.disposed, acts.refuse(6))
    .when(acts.progress(7))
    .refused('not-your-agency');
  given(...upTo.disposed, acts.refuse(6))
    .when(acts.dispose(7, { leadAgencyId: 'dishub' }))
    .then({ type: 'Disposed', leadAgencyId: 'dishub' });
});

test('refusal by a helping agency takes out that agency alone', () => {
  const after = given(...upTo.disposed)
    .when(acts.refuse(6, { by: people.helper }))
    .then({ type: 'DispositionRefused', agencyId: 'dlh' });
  assert.ok(after.status === 'follow-up');
  assert.deepEqual(after.disposition?.helpingAgencyIds, []);
  assert.equal(after.disposition.leadAgencyId, 'dpupkp');
});

test('a refusal has a reason', () =>
  given(...upTo.disposed)
    .when(acts.refuse(6, { reason: '' }))
    .refused('reason-missing'));

test('any agency of the disposition reports progress, with photographs', () => {
  given(...upTo.disposed)
    .when(acts.progress(6, { by: people.helper, attachmentIds: ['photo-1'] }))
    .then({ type: 'ProgressReported', agencyId: 'dlh', attachmentIds: ['photo-1'] });
  given(...upTo.disposed)
    .when(acts.progress(6, { text: '' }))
    .refused('text-missing');
});

test('more time is asked once, with a reason, for later than now promised, by the lead', () => {
  given(...upTo.disposed)
    .when(acts.askExtension(6))
    .then({ type: 'ExtensionAsked', untilAt: at(72), reason: 'menunggu aspal' });
  given(...upTo.disposed, acts.askExtension(6))
    .when(acts.askExtension(7))
    .refused('extension-pending');
  given(...upTo.disposed)
    .when(acts.askExtension(6, { untilAt: at(28) }))
    .refused('deadline-not-later');
  given(...upTo.disposed)
    .when(acts.askExtension(80, { untilAt: at(79) }))
    .refused('deadline-not-later');
  given(...upTo.disposed)
    .when(acts.askExtension(6, { reason: '' }))
    .refused('reason-missing');
  given(...upTo.disposed)
    .when(acts.askExtension(6, { by: people.helper }))
    .refused('not-the-lead-agency');
});

test('granted: a new deadline, the old one on the record', () => {
  const after = given(...upTo.disposed, acts.askExtension(6))
    .when(acts.grant(7))
    .then({ type: 'DeadlineExtended', fromAt: at(28), dueAt: at(72), reason: 'menunggu aspal' });
  assert.ok(after.status === 'follow-up');
  assert.equal(after.clock.dueAt, at(72));
  assert.equal(after.extension, undefined);
});

test('granted after the old deadline passed: the breach stays', () => {
  const after = given(...upTo.disposed, acts.askExtension(6))
    .when(acts.grant(30))
    .then({ type: 'DeadlineMissed', dueAt: at(28), by: people.sweep }, { type: 'DeadlineExtended', dueAt: at(72) });
  assert.ok(after.status === 'follow-up');
  assert.equal(after.file.breaches.length, 1);
  assert.equal(after.clock.missedAt, undefined);
  given(...upTo.disposed, acts.askExtension(6), acts.tick(29))
    .when(acts.grant(30))
    .then({ type: 'DeadlineExtended' });
});

test('an extension that has itself run out is not granted any more', () =>
  given(...upTo.disposed, acts.askExtension(6))
    .when(acts.grant(73))
    .refused('deadline-not-later'));

test('declined with a reason, the deadline stands', () => {
  const after = given(...upTo.disposed, acts.askExtension(6))
    .when(acts.decline(7))
    .then({ type: 'ExtensionDeclined', reason: 'bisa hari ini' });
  assert.ok(after.status === 'follow-up');
  assert.equal(after.clock.dueAt, at(28));
  given(...upTo.disposed, acts.askExtension(6))
    .when(acts.decline(7, { reason: '' }))
    .refused('reason-missing');
});

test('what nobody asked is neither granted nor declined', () => {
  given(...upTo.disposed)
    .when(acts.grant(6))
    .refused('no-extension-asked');
  given(...upTo.disposed)
    .when(acts.decline(6))
    .refused('no-extension-asked');
});

test('the lead’s result ends the field work', () => {
  const after = given(...upTo.disposed)
    .when(acts.fieldResult(6, { attachmentIds: ['photo-1'] }))
    .then(
      { type: 'FieldResultReported', outcome: 'done', agencyId: 'dpupkp' },
      { type: 'StepMet', step: 'follow-up', late: false },
      { type: 'StepOpened', step: 'convey', dueAt: at(30) },
    );
  assert.ok(after.status === 'conveying');
  assert.deepEqual(after.result, { text: 'lubang ditambal', outcome: 'done', agencyId: 'dpupkp' });
});

test('a helping agency does not end it, and a result says something', () => {
  given(...upTo.disposed)
    .when(acts.fieldResult(6, { by: people.helper }))
    .refused('not-the-lead-agency');
  given(...upTo.disposed)
    .when(acts.fieldResult(6, { text: ' ' }))
    .refused('text-missing');
});

test('within an extension the result is in time', () => {
  given(...upTo.disposed, acts.askExtension(6), acts.grant(7))
    .when(acts.fieldResult(60))
    .then({ type: 'FieldResultReported' }, { type: 'StepMet', late: false, dueAt: at(72) }, { type: 'StepOpened' });
});
