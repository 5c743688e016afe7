// The table of states written out once more, cell by cell, and what is looked at in which order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actCells, stateLetters } from '#test/tables/act-cells.ts';
import { elsewhereActs } from '#test/given/elsewhere.ts';
import { heldActs } from '#test/given/held.ts';
import { partingActs } from '#test/given/parting.ts';
import { passingActs } from '#test/given/pass-on.ts';
import { issueActs } from '#test/given/issue.ts';
import { proposalActs } from '#test/given/proposal.ts';
import { requestActs } from '#test/given/request.ts';
import { knownTerms, acts, people, played, upTo } from '#test/given/given.ts';
import { actTable, mayIssue, type CommandType } from './act-table.ts';
import type { Command } from './command.ts';
import type { Actor, Complaint, Status } from './complaint.ts';
import { initial } from './complaint.ts';
import { decide } from './decide.ts';
import type { Refusal } from './refusal.ts';
import { obstacle, principalsOf } from './standing.ts';

const states: Record<Status, Complaint> = {
  none: initial,
  triage: played(upTo.triage).state,
  'awaiting-identity': played(upTo.awaiting).state,
  coordination: played(upTo.coordination).state,
  registration: played(upTo.registration).state,
  'follow-up': played(upTo.disposed).state,
  conveying: played(upTo.conveying).state,
  closed: played(upTo.closed).state,
};

const { propose, accept } = proposalActs;
const elsewhere = { propose, accept, noteElsewhere: elsewhereActs.note, handOver: elsewhereActs.handOver };
const usual = Object.values({
  ...acts,
  ...heldActs,
  ...issueActs,
  ...requestActs,
  ...elsewhere,
  ...passingActs,
  ...partingActs,
}).map((make) => (make as (hours: number) => Command)(20));
const byType = new Map(usual.map((command) => [command.type, command]));

/** What a wrong state is called. */
const wrong = (status: Status, type: CommandType): Refusal => {
  if (status === 'none') return 'no-such-case';
  if (type === 'OpenCase') return 'case-exists';
  return status === 'closed' ? 'case-closed' : 'wrong-step';
};

test('every kind of command is made by some act of these tests', () => {
  assert.deepEqual([...byType.keys()].toSorted(), Object.keys(actTable).toSorted());
});

test('which act makes sense in which state, cell by cell', () => {
  for (const type of Object.keys(actTable) as CommandType[]) {
    const allowed = new Set([...actCells[type].in].map((letter) => stateLetters[letter]));
    assert.deepEqual(new Set<Status | undefined>(actTable[type].in), allowed, type);
  }
});

test('in every other state it is refused by name, and nothing happens', () => {
  for (const [type, command] of byType)
    for (const [status, state] of Object.entries(states) as [Status, Complaint][]) {
      if ((actTable[type].in as readonly Status[]).includes(status)) continue;
      // An agency that is out of the case is told only that.
      const outside = type !== 'OpenCase' && command.by.kind === 'officer' && command.by.role === 'admin-agency';
      const unseen = outside && status !== 'none' && !['follow-up', 'conveying', 'closed'].includes(status);
      const refusal = unseen ? 'not-your-agency' : wrong(status, type);
      assert.deepEqual(decide(state, command, knownTerms), { ok: false, refusal }, `${type} in ${status}`);
    }
});

test('who may not is told so before where it stands is looked at, and where before what it says', () => {
  assert.equal(obstacle(states.none, people.lead, 'Dispose'), 'not-allowed');
  assert.equal(obstacle(states.closed, people.medsos, 'ApproveInterim'), 'not-allowed');
  assert.equal(obstacle(states.triage, people.stranger, 'ReportProgress'), 'not-your-agency');
  assert.equal(obstacle(states.triage, people.pusat, 'ApproveInterim'), 'wrong-step');
  assert.deepEqual(decide(states.closed, acts.ask(9, { text: '' }), knownTerms), {
    ok: false,
    refusal: 'case-closed',
  });
});

test('an agency that the case was never disposed to sees nothing of it, whatever it tries', () => {
  for (const [type] of byType)
    for (const state of Object.values(states)) {
      const refusal = obstacle(state, people.stranger, type);
      if (!mayIssue(['admin-agency'], type)) assert.equal(refusal, 'not-allowed');
      else assert.equal(refusal, state.status === 'none' ? 'no-such-case' : 'not-your-agency');
    }
});

test('an agency that refused is out, also after the case is closed', () => {
  const out = [...upTo.disposed, acts.refuse(6, { by: people.helper }), acts.fieldResult(7)];
  for (const history of [out, [...out, acts.convey(8), acts.delivered(9)]]) {
    const { state } = played(history);
    assert.equal(obstacle(state, people.helper, 'AddNote'), 'not-your-agency');
    assert.equal(obstacle(state, people.lead, 'AddNote'), undefined);
  }
});

test('what each finer obstacle is called', () => {
  const cases: [readonly Command[], Actor, CommandType, Refusal | undefined][] = [
    [upTo.triage, people.medsos, 'RevealIdentity', 'identity-unknown'],
    [upTo.coordination, people.medsos, 'RevealIdentity', undefined],
    [upTo.coordination, people.pusat, 'ReturnDraft', 'no-draft'],
    [[...upTo.coordination, acts.draft(3)], people.pusat, 'ReturnDraft', undefined],
    [upTo.disposed, people.helper, 'ReportFieldResult', 'not-the-lead-agency'],
    [upTo.disposed, people.helper, 'AskExtension', 'not-the-lead-agency'],
    [upTo.disposed, people.lead, 'ReportFieldResult', undefined],
    [[...upTo.disposed, acts.acknowledge(6)], people.lead, 'AcknowledgeDisposition', 'already-acknowledged'],
    [[...upTo.disposed, acts.acknowledge(6)], people.helper, 'AcknowledgeDisposition', undefined],
    [upTo.disposed, people.pusat, 'GrantExtension', 'no-extension-asked'],
    [upTo.disposed, people.pusat, 'DeclineExtension', 'no-extension-asked'],
    [[...upTo.disposed, acts.askExtension(6)], people.lead, 'AskExtension', 'extension-pending'],
    [[...upTo.disposed, acts.askExtension(6)], people.pusat, 'GrantExtension', undefined],
    [[...upTo.conveying, acts.convey(7)], people.pusat, 'ConveyResult', 'already-sending'],
    [[...upTo.conveying, acts.convey(7)], people.medsos, 'AddDuplicate', 'already-sending'],
    [[...upTo.conveying, acts.convey(7)], people.medsos, 'AcceptMerge', 'already-sending'],
    [upTo.conveying, people.medsos, 'AddDuplicate', undefined],
    [upTo.closed, people.reporter, 'Rate', undefined],
    [[...upTo.closed, acts.rate(9)], people.reporter, 'Rate', 'already-rated'],
    [[...upTo.triage, acts.inform(1)], people.reporter, 'Rate', undefined],
    [[...upTo.triage, acts.notComplaint(1)], people.reporter, 'Rate', 'wrong-step'],
    [[...upTo.triage, acts.mergeInto(1)], people.pusat, 'Reopen', 'wrong-step'],
    [[...upTo.triage, acts.joinDuplicate(1)], people.reporter, 'Reopen', 'wrong-step'],
    [upTo.closed, people.reporter, 'Reopen', undefined],
    [upTo.closed, people.medsos, 'Reopen', 'not-allowed'],
    [[...upTo.triage, acts.notComplaint(1)], people.medsos, 'Reopen', undefined],
    [[...upTo.triage, acts.notComplaint(1, { by: people.pusat })], people.medsos, 'Reopen', 'not-allowed'],
    [[...upTo.triage, acts.notComplaint(1), acts.reopen(2), acts.inform(3)], people.medsos, 'Reopen', 'not-allowed'],
  ];
  for (const [history, actor, type, refusal] of cases)
    assert.equal(obstacle(played(history).state, actor, type), refusal, type);
});

test('a person is judged by the role, and the two that are nobody’s account by their kind', () => {
  assert.deepEqual(principalsOf(people.teamLead), ['team-lead']);
  assert.deepEqual(principalsOf(people.reporter), ['reporter']);
  assert.deepEqual(principalsOf(people.outbox), ['system']);
});
