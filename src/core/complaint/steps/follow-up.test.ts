import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownTerms, acts, at, given, people, played, upTo } from '#test/given/given.ts';
import { grantExtension, reportProgress } from './follow-up.ts';

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

test('a refusal opens, meets and moves no clock, whoever refuses, and the next disposition goes on under the same one', () => {
  for (const refusal of [acts.refuse(6), acts.refuse(6, { by: people.helper })]) {
    const { state } = played([...upTo.disposed, refusal, acts.dispose(10, { leadAgencyId: 'dishub' })]);
    assert.ok(state.status === 'follow-up');
    assert.deepEqual([state.clock.openedAt, state.clock.dueAt], [at(4), at(28)]);
    assert.equal(state.file.refusals.length, 1);
  }
});

test('after the lead has refused, the helping ones wait for the next disposition', () => {
  for (const make of [acts.progress, acts.refuse, acts.acknowledge])
    given(...upTo.disposed, acts.refuse(6))
      .when(make(7, { by: people.helper }))
      .refused('not-your-agency');
});

test('every refusal stays on the record, with the agency that was named instead', () => {
  const { state } = played([
    ...upTo.disposed,
    acts.refuse(6, { by: people.helper }),
    acts.refuse(7, { suggestedAgencyId: 'dishub' }),
  ]);
  assert.ok(state.status === 'follow-up');
  assert.deepEqual(state.file.refusals, [
    { agencyId: 'dlh', reason: 'jalan provinsi' },
    { agencyId: 'dpupkp', reason: 'jalan provinsi', suggestedAgencyId: 'dishub' },
  ]);
  assert.deepEqual(state.file.formerAgencyIds, ['dlh', 'dpupkp']);
  assert.equal(state.file.leadAgencyId, undefined);
});

test('a request for more time ends with the lead that made it, and stays with the one that stays', () => {
  const asked = [...upTo.disposed, acts.askExtension(6)];
  given(...asked, acts.refuse(7), acts.dispose(8, { leadAgencyId: 'dishub' }))
    .when(acts.grant(9))
    .refused('no-extension-asked');
  given(...asked, acts.dispose(8, { leadAgencyId: 'dlh', helpingAgencyIds: [] }))
    .when(acts.grant(9))
    .refused('no-extension-asked');
  given(...asked, acts.dispose(8, { helpingAgencyIds: ['dishub'] }))
    .when(acts.grant(9))
    .then({ type: 'DeadlineExtended' });
});

test('an agency left out by a later disposition does nothing more; an agency named again may', () => {
  const elsewhere = acts.dispose(6, { leadAgencyId: 'dishub', helpingAgencyIds: [] });
  given(...upTo.disposed, elsewhere)
    .when(acts.progress(7))
    .refused('not-your-agency');
  given(...upTo.disposed, elsewhere, acts.dispose(8))
    .when(acts.progress(9))
    .then({ type: 'ProgressReported', agencyId: 'dpupkp' });
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
    .then({
      type: 'DeadlineExtended',
      fromAt: at(28),
      dueAt: at(72),
      limitMs: 68 * 3_600_000,
      reason: 'menunggu aspal',
    });
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

test('the rules of the field stand by themselves, should the table before them be wrong', () => {
  const { state } = played(upTo.disposed);
  assert.ok(state.status === 'follow-up');
  assert.deepEqual(grantExtension(state, acts.grant(6) as never, knownTerms), {
    ok: false,
    refusal: 'no-extension-asked',
  });
  for (const by of [people.sweep, people.pusat])
    assert.throws(() => reportProgress(state, acts.progress(6, { by }) as never), /only an agency/);
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

test('a late result is late however often the deadline was asked to move', () => {
  given(...upTo.disposed, acts.askExtension(6), acts.decline(7))
    .when(acts.fieldResult(30))
    .then(
      { type: 'FieldResultReported' },
      { type: 'DeadlineMissed', dueAt: at(28) },
      { type: 'StepMet', late: true, dueAt: at(28) },
      { type: 'StepOpened', step: 'convey', dueAt: at(54) },
    );
});

test('before anybody is named, no agency acts', () => {
  for (const make of [acts.acknowledge, acts.progress, acts.fieldResult])
    given(...upTo.followUp)
      .when(make(5))
      .refused('not-your-agency');
});

test('within an extension the result is in time', () => {
  given(...upTo.disposed, acts.askExtension(6), acts.grant(7))
    .when(acts.fieldResult(60))
    .then({ type: 'FieldResultReported' }, { type: 'StepMet', late: false, dueAt: at(72) }, { type: 'StepOpened' });
});
