import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, people, played, upTo } from '#test/given/given.ts';
import { possibleCommands, primaryCommand } from './possible.ts';

const primary = (
  history: readonly Parameters<typeof played>[0][number][],
  actor: (typeof people)[keyof typeof people],
) => primaryCommand(played(history).state, actor);

test('what each person should do next', () => {
  assert.equal(primary(upTo.triage, people.medsos), 'AskIdentity');
  assert.equal(primary([acts.open(0, { identityKnown: true })], people.medsos), 'ProvideIdentity');
  assert.equal(primary([...upTo.triage, acts.provide(1)], people.medsos), 'ProvideIdentity');
  assert.equal(primary(upTo.awaiting, people.medsos), 'ProvideIdentity');
  assert.equal(primary(upTo.coordination, people.medsos), 'DraftResponse');
  assert.equal(primary(upTo.coordination, people.pusat), 'ApproveInterim');
  assert.equal(primary(upTo.registration, people.medsos), 'RegisterInUpik');
  assert.equal(primary(upTo.followUp, people.pusat), 'Dispose');
  assert.equal(primary(upTo.disposed, people.lead), 'AcknowledgeDisposition');
  assert.equal(primary([...upTo.disposed, acts.acknowledge(6)], people.lead), 'ReportFieldResult');
  assert.equal(primary([...upTo.disposed, acts.askExtension(6)], people.pusat), 'GrantExtension');
  assert.equal(primary(upTo.conveying, people.pusat), 'ConveyResult');
  assert.equal(primary(upTo.closed, people.pusat), 'Reopen');
});

test('who has nothing to do is told nothing to do', () => {
  assert.equal(primary(upTo.disposed, people.medsos), undefined);
  assert.equal(primary(upTo.triage, people.lead), undefined);
  assert.equal(primary([...upTo.conveying, acts.convey(7)], people.pusat), undefined);
  assert.equal(primary(upTo.triage, people.operator), undefined);
  assert.deepEqual(possibleCommands(played([]).state, people.medsos), []);
  assert.deepEqual(possibleCommands(played(upTo.triage).state, people.operator), []);
});

test('Kepala Bidang looks, notes and reminds, and does not handle', () => {
  for (const [stage, history] of Object.entries(upTo))
    assert.deepEqual(
      possibleCommands(played(history).state, people.divisionHead),
      stage === 'awaiting' || stage === 'closed' ? ['AddNote'] : ['AddNote', 'RemindHolder'],
      stage,
    );
});

test('an agency sees the acts of its part only', () => {
  const meeting = ['RecordContact', 'AgreeVisit', 'RecordMinutes', 'AskPhone'];
  const { state } = played(upTo.disposed);
  assert.deepEqual(possibleCommands(state, people.lead), [
    'AcknowledgeDisposition',
    'ReportFieldResult',
    'ReportProgress',
    'Locate',
    'RefuseDisposition',
    'AskExtension',
    'AddNote',
    ...meeting,
  ]);
  assert.deepEqual(possibleCommands(state, people.helper), [
    'AcknowledgeDisposition',
    'ReportPart',
    'ReportProgress',
    'Locate',
    'RefuseDisposition',
    'AddNote',
    ...meeting,
  ]);
  assert.deepEqual(possibleCommands(state, people.stranger), []);
});

test('nothing is offered twice', () => {
  for (const history of Object.values(upTo))
    for (const actor of Object.values(people)) {
      const offered = possibleCommands(played(history).state, actor);
      assert.equal(new Set(offered).size, offered.length);
    }
});
