// Joining the reporter with somebody of another case, and taking that back: what the log says, and what it leaves in the case.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, followerThread, given, people, played, privateThread, publicThread, upTo } from '#test/given/given.ts';
import { actsOfOthers } from '../acts-of-others.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { privateThreadOf } from '../decision.ts';
import { isIdentityKnown } from '../identity-known.ts';
import { evolve } from '../evolve.ts';
import { possibleCommands, primaryCommand } from '../possible.ts';

const fileAfter = (...commands: readonly Command[]): CaseFile => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state.file;
};

const joined = [...upTo.triage, acts.joinReporter(1)];
const second = acts.joinReporter(2, { joinId: 'join-2', otherReporterId: 'reporter-8', identityKnown: false });

test('a join names the other reporter and the case in which they were met, and the case keeps its own reporter', () => {
  given(...upTo.triage)
    .when(acts.joinReporter(1))
    .then({
      type: 'ReporterJoined',
      joinId: 'join-1',
      otherReporterId: 'reporter-7',
      otherNumber: 'ADU-2026-000007-XX',
      identityKnown: true,
      by: people.medsos,
    });
  assert.equal(fileAfter(...joined).reporterId, 'reporter-1');
  assert.equal(fileAfter(...joined).joins?.length, 1);
});

test('nobody is joined with themselves, nor twice with the same', () => {
  given(...upTo.triage)
    .when(acts.joinReporter(1, { otherReporterId: 'reporter-1' }))
    .refused('same-reporter');
  given(...joined)
    .when(acts.joinReporter(2, { joinId: 'join-9' }))
    .refused('already-recorded');
});

test('a known identity need not be asked for while the join holds, and no longer', () => {
  assert.equal(isIdentityKnown(fileAfter(...upTo.triage)), false);
  assert.equal(isIdentityKnown(fileAfter(...joined)), true);
  assert.equal(primaryCommand(played(joined).state, people.medsos), 'ProvideIdentity');
  assert.equal(isIdentityKnown(fileAfter(...joined, second, acts.separateReporter(3))), false);
  assert.equal(isIdentityKnown(fileAfter(acts.open(0, { identityKnown: true }))), true);
});

test('each join is taken back by itself, once', () => {
  const both = [...joined, second];
  given(...both)
    .when(acts.separateReporter(3))
    .then({ type: 'ReporterSeparated', joinId: 'join-1', otherNumber: 'ADU-2026-000007-XX' });
  assert.deepEqual(
    fileAfter(...both, acts.separateReporter(3)).joins?.map(({ joinId }) => joinId),
    ['join-2'],
  );
  given(...both, acts.separateReporter(3))
    .when(acts.separateReporter(4))
    .refused('not-joined');
  given(...upTo.triage)
    .when(acts.separateReporter(1))
    .refused('not-joined');
  given(...both, acts.separateReporter(3))
    .when(acts.joinReporter(4, { joinId: 'join-3' }))
    .then({ type: 'ReporterJoined' });
});

test('a separation that fits no join changes nothing', () => {
  const { state } = played(upTo.triage);
  const event = { type: 'ReporterSeparated', joinId: 'join-1', otherNumber: 'x', at: 0, by: people.medsos } as const;
  const after = evolve(state, event);
  assert.ok(after.status === 'triage');
  assert.deepEqual(after.file.joins, []);
});

test('taking back is offered only where something was joined, whatever the state', () => {
  assert.ok(!possibleCommands(played(upTo.triage).state, people.medsos).includes('SeparateReporter'));
  assert.ok(possibleCommands(played(joined).state, people.medsos).includes('SeparateReporter'));
  const closed = [...upTo.closed, acts.joinReporter(9)];
  assert.ok(possibleCommands(played(closed).state, people.teamLead).includes('SeparateReporter'));
  assert.ok(!possibleCommands(played(closed).state, people.divisionHead).includes('SeparateReporter'));
});

test('a conversation that is released gets no more answers of this case; the first one, and a follower’s, stay', () => {
  const spoken = [...upTo.triage, acts.receive(1, { thread: privateThread })];
  const threads = [privateThread, publicThread, followerThread];
  given(...spoken)
    .when(acts.releaseThreads(2, { threads }))
    .then({ type: 'ThreadsReleased', threads: [privateThread] });
  const file = fileAfter(...spoken, acts.releaseThreads(2, { threads }));
  assert.equal(privateThreadOf(file), undefined);
  assert.deepEqual(file.threads, [publicThread]);
  assert.equal(file.messageIds.length, 2);
  given(...upTo.triage)
    .when(acts.releaseThreads(2))
    .refused('nothing-due');
  const followed = [...upTo.triage, acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [followerThread] })];
  given(...followed)
    .when(acts.releaseThreads(2, { threads: [followerThread] }))
    .refused('nothing-due');
});

test('a follower’s conversation is released by its own name: their case gets no more answers of this one', () => {
  const followed = [...upTo.triage, acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [followerThread] })];
  const release = acts.releaseThreads(2, { threads: [publicThread, followerThread], ofFollowers: true });
  given(...followed)
    .when(release)
    .then({ type: 'ThreadsReleased', threads: [followerThread] });
  const file = fileAfter(...followed, release);
  assert.deepEqual(file.threads, [publicThread]);
  assert.deepEqual(
    file.followers.map(({ threads }) => threads),
    [[]],
  );
});

test('who joins or separates persons stands in nobody’s way, and is held up by nobody', () => {
  const { events } = played([...joined, acts.note(2, { by: people.pusat }), acts.separateReporter(3)]);
  const fresh = events.slice(-3);
  assert.deepEqual(
    actsOfOthers(fresh, people.teamLead, 'AskIdentity').map(({ type }) => type),
    ['NoteAdded'],
  );
  for (const type of ['JoinReporter', 'SeparateReporter'] as const)
    assert.deepEqual(actsOfOthers(fresh, people.teamLead, type), []);
});

test('that words were destroyed is on the record with their places, and changes nothing else of the case', () => {
  const spoken = [...upTo.triage, acts.note(1)];
  given(...spoken)
    .when(acts.eraseTexts(2, { versions: [4] }))
    .then({ type: 'TextsErased', versions: [4] });
  const { lastAt: _at, ...before } = fileAfter(...spoken);
  const { lastAt: _later, ...after } = fileAfter(...spoken, acts.eraseTexts(2, { versions: [4] }));
  assert.deepEqual(after, before);
  given(...spoken)
    .when(acts.eraseTexts(2, { versions: [] }))
    .refused('nothing-left');
});

test('words are destroyed by the program, or by whoever may confirm that a person is erased', () => {
  for (const by of [people.sweep, people.teamLead, people.divisionHead])
    given(...upTo.closed)
      .when(acts.eraseTexts(9, { by }))
      .then({ type: 'TextsErased', versions: [1] });
  for (const by of [people.medsos, people.pusat, people.lead, people.operator, people.reporter])
    given(...upTo.closed)
      .when(acts.eraseTexts(9, { by }))
      .refused('not-allowed');
});
