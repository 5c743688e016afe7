// Why an act is refused for what it is about: cases, messages, moments, persons; each reason beside an example that passes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { born, childActs } from '#test/given/children.ts';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import { acts, at, followerThread, people, privateThread, publicThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { issueActs } from '#test/given/issue.ts';
import { proposalActs, proposed } from '#test/given/proposal.ts';
import { requestActs, requestUpTo } from '#test/given/request.ts';
import { assertRefused, refusalOf, type RefusedRow } from '#test/given/refused.ts';
import { refusalsAt } from '#test/tables/refusal-homes.ts';
import { minuteMs } from '../time.ts';
import type { Command } from './command.ts';
import type { Refusal } from './refusal.ts';

const followed = [...upTo.triage, acts.addDuplicate(0)];
const asked = [...upTo.disposed, acts.askExtension(6, { untilAt: at(30) })];
const flooded = [
  ...proposed.slice(0, -1),
  ...Array.from({ length: 5 }, (_, one) => proposalActs.propose(2, { proposalId: `flood-${String(one)}` })),
];
const sent = [...upTo.conveying, acts.convey(7)];

/** The step in the field is promised until hour 28, asking the identity until hour 2. */
const rows: readonly RefusedRow[] = [
  {
    after: upTo.disposed,
    no: acts.fieldResult(6, { outcome: 'scheduled' }),
    why: 'planned-date-missing',
    yes: acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(7) }),
  },
  {
    after: upTo.awaiting,
    no: acts.provide(2, { fields: [] }),
    why: 'identity-incomplete',
    yes: acts.provide(2, { fields: ['phone'] }),
  },
  {
    after: [acts.open(0, { identityKnown: true })],
    no: acts.goWithout(1),
    why: 'identity-known',
    yes: acts.ask(1),
  },
  {
    after: [acts.open(0, { privacy: 'anonymous' })],
    no: acts.choosePrivacy(1, { by: people.medsos, privacy: 'public' }),
    why: 'privacy-is-the-reporters',
    yes: acts.choosePrivacy(1, { by: people.medsos, privacy: 'secret' }),
  },
  {
    after: upTo.coordination,
    no: acts.provide(3, { fields: ['name', 'phone'] }),
    why: 'identity-incomplete',
    yes: acts.provide(3, { fields: ['name', 'phone', 'address'] }),
  },
  {
    after: sp4nUpTo.coordination,
    no: acts.classify(1, { reportClass: 'complaint' }),
    why: 'already-recorded',
    yes: acts.classify(1, { reportClass: 'supervised' }),
  },
  {
    after: [...upTo.disposed, acts.makeLink(6)],
    no: acts.byLink(7, { linkId: 'link-2' }),
    why: 'link-ended',
    yes: acts.byLink(7),
  },
  {
    after: [...upTo.disposed, acts.grantPhone(6)],
    no: acts.openPhone(30),
    why: 'phone-not-granted',
    yes: acts.openPhone(7),
  },
  {
    after: [...upTo.disposed, acts.choosePrivacy(6)],
    no: acts.askPhone(7),
    why: 'phone-not-handed-on',
    yes: acts.contact(7),
  },
  {
    after: upTo.triage,
    no: acts.joinDuplicate(1, { ofNumber: 'ADU-2026-000001-XX' }),
    why: 'same-case',
    yes: acts.joinDuplicate(1, { of: 'complaint-1' }),
  },
  {
    after: upTo.triage,
    no: acts.mergeInto(1, { intoNumber: 'ADU-2026-000001-XX' }),
    why: 'same-case',
    yes: acts.mergeInto(1),
  },
  {
    after: upTo.triage,
    no: acts.addDuplicate(1, { number: 'ADU-2026-000001-XX' }),
    why: 'same-case',
    yes: acts.addDuplicate(1),
  },
  {
    after: followed,
    no: acts.addDuplicate(1, { number: 'ADU-2026-000003-XX' }),
    why: 'already-recorded',
    yes: acts.addDuplicate(1, { complaintId: 'complaint-3' }),
  },
  {
    after: upTo.triage,
    no: acts.acceptMerge(1, { fromNumber: 'ADU-2026-000001-XX' }),
    why: 'same-case',
    yes: acts.acceptMerge(1),
  },
  { after: upTo.triage, no: acts.splitOff(1, { messageIds: ['message-1'] }), why: 'nothing-left' },
  {
    after: [...upTo.triage, acts.receive(1)],
    no: acts.splitOff(2, { messageIds: ['message-1', 'message-2', 'message-1'] }),
    why: 'nothing-left',
    yes: acts.splitOff(2, { messageIds: ['message-1', 'message-1'] }),
  },
  {
    after: [...upTo.triage, acts.receive(1)],
    no: acts.splitOff(2, { messageIds: ['message-2', 'message-3'] }),
    why: 'unknown-message',
    yes: acts.splitOff(2),
  },
  { after: upTo.triage, no: acts.splitOff(1, { messageIds: [] }), why: 'unknown-message' },
  { after: [born(0)], no: childActs.open(1, { messageIds: ['quote-1'] }), why: 'stays-whole' },
  {
    after: upTo.disposed,
    no: acts.askExtension(6, { untilAt: at(28) }),
    why: 'deadline-not-later',
    yes: acts.askExtension(6, { untilAt: at(28) + 1 }),
  },
  {
    after: upTo.disposed,
    no: acts.askExtension(40, { untilAt: at(40) }),
    why: 'deadline-not-later',
    yes: acts.askExtension(40, { untilAt: at(40) + 1 }),
  },
  { after: asked, no: acts.grant(30), why: 'deadline-not-later', yes: acts.grant(30 - 1 / 60) },
  {
    after: [...sent, acts.delivered(8)],
    no: acts.delivered(9),
    why: 'already-recorded',
    yes: acts.delivered(9, { effectKey: 'effect-2' }),
  },
  {
    after: [...sent, acts.delivered(8)],
    no: acts.undelivered(9),
    why: 'already-recorded',
    yes: acts.undelivered(9, { afterAcceptance: true }),
  },
  {
    after: [...sent, acts.delivered(8), acts.undelivered(9, { afterAcceptance: true })],
    no: acts.undelivered(10, { afterAcceptance: true }),
    why: 'already-recorded',
  },
  { after: [...upTo.triage, acts.countOutside(1)], no: acts.countOutside(2), why: 'already-recorded' },
  { after: [...upTo.triage, acts.remind(1)], no: acts.remind(1.5), why: 'reminded-already', yes: acts.remind(2) },
  {
    after: upTo.triage,
    no: acts.countOutside(1, { saidAt: at(1) + 1 }),
    why: 'said-in-future',
    yes: acts.countOutside(1, { saidAt: at(1) }),
  },
  {
    after: upTo.triage,
    no: acts.countOutside(1, { saidAt: at(0) - minuteMs }),
    why: 'said-before-step',
    yes: acts.countOutside(1, { saidAt: at(0) }),
  },
  {
    after: upTo.triage,
    no: acts.countOutside(1, { visibility: 'public' }),
    why: 'ask-in-private',
    yes: acts.countOutside(1, { visibility: 'public', privatelyPossible: false }),
  },
  {
    after: [...upTo.conveying, acts.addDuplicate(7)],
    no: acts.countOutside(8, { as: 'result-told', saidAt: at(7), by: people.pusat }),
    why: 'followers-untold',
  },
  {
    after: upTo.triage,
    no: acts.joinReporter(1, { otherReporterId: 'reporter-1' }),
    why: 'same-reporter',
    yes: acts.joinReporter(1),
  },
  {
    after: [...upTo.triage, acts.joinReporter(1)],
    no: acts.joinReporter(2, { joinId: 'join-2' }),
    why: 'already-recorded',
    yes: acts.joinReporter(2, { otherReporterId: 'reporter-8' }),
  },
  {
    after: [...upTo.triage, acts.joinReporter(1)],
    no: acts.separateReporter(2, { joinId: 'join-2' }),
    why: 'not-joined',
    yes: acts.separateReporter(2),
  },
  {
    after: [...upTo.triage, issueActs.link(1)],
    no: issueActs.link(2, { issueId: 'issue-2' }),
    why: 'in-another-issue',
    yes: issueActs.unlink(2),
  },
  {
    after: [...upTo.triage, issueActs.link(1)],
    no: issueActs.tell(2, { issueId: 'issue-2' }),
    why: 'not-in-issue',
    yes: issueActs.tell(2),
  },
  { after: upTo.triage, no: acts.releaseThreads(1, { threads: [publicThread] }), why: 'nothing-due' },
  { after: [...upTo.closed, acts.erase(9)], no: acts.erase(10), why: 'person-erased' },
  { after: [...upTo.closed, acts.erase(9)], no: acts.reopen(10), why: 'person-erased', yes: acts.note(10) },
  {
    after: [...followed, acts.receive(1, { thread: followerThread })],
    no: acts.releaseThreads(2, { threads: [followerThread] }),
    why: 'nothing-due',
  },
  {
    after: upTo.triage,
    no: acts.edit(1, { message: { messageId: 'message-7', digest: 'd' } }),
    why: 'unknown-message',
    yes: acts.edit(1),
  },
  { after: upTo.triage, no: acts.remove(1, { messageId: 'message-7' }), why: 'unknown-message', yes: acts.remove(1) },
  {
    after: [...upTo.triage, acts.toLane(1)],
    no: acts.joinDuplicate(2),
    why: 'in-a-lane',
    yes: acts.ask(2),
  },
  {
    after: [...upTo.conveying, acts.toLane(6)],
    no: acts.convey(7, { publicText: 'Sudah ditangani.' }),
    why: 'lane-is-private',
    yes: acts.convey(7, { publicText: ' ', privateText: 'Sudah ditangani.' }),
  },
  {
    after: [...upTo.followUp, acts.toLane(5, { accusedAgencyId: 'dpupkp' })],
    no: acts.dispose(6),
    why: 'accused-agency',
    yes: acts.dispose(6, { leadAgencyId: 'inspektorat' }),
  },
  {
    after: referred,
    no: elsewhereActs.note(2, { outcome: 'waiting' }),
    why: 'ask-day-wrong',
    yes: elsewhereActs.note(2, { outcome: 'waiting', askAt: at(3) }),
  },
  {
    after: [...upTo.triage, acts.goWithout(1)],
    no: requestActs.take(2),
    why: 'identity-needed',
    yes: acts.approve(2),
  },
  {
    after: [...requestUpTo.taken, requestActs.extend(4)],
    no: requestActs.extend(5),
    why: 'already-extended',
    yes: requestActs.decide(5),
  },
  {
    after: requestUpTo.taken,
    no: requestActs.extend(24 * 30),
    why: 'extension-too-late',
    yes: requestActs.extend(24 * 10),
  },
  {
    after: [acts.open(0, { thread: privateThread })],
    no: proposalActs.ask(1),
    why: 'private-way-exists',
    yes: acts.ask(1),
  },
  { after: flooded, no: proposalActs.propose(3), why: 'too-many-proposals', yes: acts.provide(3) },
  { after: proposed, no: proposalActs.refuse(3, { proposalId: 'x' }), why: 'no-proposal', yes: proposalActs.refuse(3) },
  { after: upTo.closed, no: acts.receive(9), why: 'case-closed' },
  { after: upTo.closed, no: acts.rate(8 + 30 * 24 + 1), why: 'too-late', yes: acts.rate(8 + 30 * 24) },
  { after: upTo.triage, no: acts.tick(0.99), why: 'nothing-due', yes: acts.tick(1) },
];

suite('for this, and not for the nearest beside it', () => {
  for (const [index, row] of rows.entries())
    test(`${String(index + 1)}. ${row.no.type}: ${row.why}`, () => assertRefused(row));
});

test('where several reasons would do, the first that the reader can mend is named', () => {
  const order: [readonly Command[], Command, Refusal][] = [
    [upTo.closed, acts.reopen(400, { by: people.reporter }), 'too-late'],
    [upTo.triage, acts.countOutside(1, { saidAt: at(2), visibility: 'public' }), 'said-in-future'],
    [upTo.triage, acts.countOutside(1, { by: people.medsos, as: 'result-told', saidAt: at(9) }), 'not-allowed'],
  ];
  for (const [after, command, why] of order) assert.equal(refusalOf(after, command), why, command.type);
});

test('every such reason has its example', () => {
  const met = new Set(rows.map(({ why }) => why));
  assert.deepEqual(
    refusalsAt('facts').filter((refusal) => !met.has(refusal)),
    [],
  );
});
