// Whoever is accused is never given the case, and sees nothing of what they did on it before.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, given, people, played, upTo } from '#test/given/given.ts';
import { refusalOf } from '#test/given/refused.ts';
import type { Command } from '../command.ts';
import { isSeenBy } from '../standing.ts';

suite('whoever is accused', () => {
  const accused = (agencyId: string): Command => acts.toLane(6, { accusedAgencyId: agencyId });

  test('leads no more, and the case waits for another agency', () => {
    const { state } = played([...upTo.disposed, accused('dpupkp')]);
    assert.ok(state.status === 'follow-up');
    assert.equal(state.disposition, undefined);
    assert.equal(state.file.leadAgencyId, undefined);
    assert.deepEqual(state.file.formerAgencyIds, ['dpupkp']);
    assert.equal(isSeenBy(state, people.lead), false);
    assert.equal(isSeenBy(state, people.helper), true);
  });

  test('helps no more, while the lead goes on', () => {
    const { state } = played([...upTo.disposed, accused('dlh')]);
    assert.ok(state.status === 'follow-up');
    assert.deepEqual(state.disposition?.helpingAgencyIds, []);
    assert.equal(state.disposition?.leadAgencyId, 'dpupkp');
    assert.equal(isSeenBy(state, people.helper), false);
    assert.equal(isSeenBy(state, people.lead), true);
  });

  test('gets no result sent back to work on', () => {
    given(...upTo.conveying, accused('dpupkp'))
      .when(acts.sendBack(8))
      .refused('no-field-result');
    assert.equal(refusalOf([...upTo.conveying, accused('dlh')], acts.sendBack(8)), undefined);
  });

  test('does not get back a case that is opened again', () => {
    const { state } = played([...upTo.closed, accused('dpupkp'), acts.reopen(20)]);
    assert.equal(state.status, 'coordination');
    const other = played([...upTo.closed, accused('dlh'), acts.reopen(20)]).state;
    assert.ok(other.status === 'follow-up');
    assert.deepEqual(other.disposition?.helpingAgencyIds, []);
  });

  test('is neither lead nor help in any later disposition, however often it is tried', () => {
    const there = [...upTo.disposed, accused('dlh')];
    given(...there)
      .when(acts.dispose(7, { leadAgencyId: 'dlh', helpingAgencyIds: [] }))
      .refused('accused-agency');
    given(...there)
      .when(acts.dispose(7, { leadAgencyId: 'inspektorat', helpingAgencyIds: ['dlh'] }))
      .refused('accused-agency');
    given(...there)
      .when(acts.dispose(7, { leadAgencyId: 'inspektorat', helpingAgencyIds: [] }))
      .then({ type: 'Disposed' });
  });

  test('does nothing to the case that it worked on', () => {
    const there = [...upTo.disposed, accused('dpupkp')];
    for (const act of [
      acts.acknowledge(7),
      acts.progress(7),
      acts.refuse(7),
      acts.askExtension(7),
      acts.fieldResult(7),
      acts.note(7, { by: people.lead }),
    ])
      given(...there)
        .when(act)
        .refused('not-your-agency');
  });

  test('who was never part of it is named all the same, and no part of its history', () => {
    const { state } = played([...upTo.disposed, accused('dishub')]);
    assert.ok(state.status !== 'none');
    const { file } = state;
    assert.deepEqual([file.accused, file.formerAgencyIds], [{ agencyId: 'dishub' }, []]);
  });
});
