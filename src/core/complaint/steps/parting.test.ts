// A case that was joined to another one by mistake goes on as it stood; what it brought leaves the other one with it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  acts,
  at,
  followerThread,
  given,
  people,
  played,
  privateThread,
  publicThread,
  upTo,
} from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { strangersThread } from '#test/given/strangers.ts';
import type { Command } from '../command.ts';
import { belongingsIn, joinedIn } from '../belongings.ts';

const stages: Readonly<Record<string, readonly Command[]>> = {
  ...upTo,
  drafted: [...upTo.coordination, acts.draft(3)],
  asked: [...upTo.disposed, acts.askExtension(6), acts.acknowledge(6), acts.part(6)],
  late: [...upTo.registration, acts.tick(28)],
};
const { closed: _ended, ...open } = stages;

suite('merged by mistake and taken back, a case stands as it stood', () => {
  for (const [stage, commands] of Object.entries(open))
    test(stage, () => {
      const before = played(commands).state;
      const after = played([...commands, acts.mergeInto(40), partingActs.undo(41)]).state;
      assert.ok(before.status !== 'none' && before.status !== 'closed' && after.status === before.status);
      const { file, ...stands } = before;
      const found = { ...file, breaches: after.file.breaches, lastAt: at(41), reopened: true };
      assert.deepEqual(after.file, found);
      // Whoever owes an answer has their own time anew; a promise that passed was found broken at the end.
      const missed = after.clock.missedAt === undefined ? {} : { missedAt: after.clock.missedAt };
      const clock = { ...stands.clock, ...missed };
      const asked = after.status === 'awaiting-identity' ? { askedAt: at(41), reminders: 0 } : {};
      assert.deepEqual({ ...after, file: undefined }, { ...stands, ...asked, clock, file: undefined });
    });
});

test('the promise is the one that was given: what passed before the mistake was found is late', () => {
  given(...upTo.triage, acts.joinDuplicate(1))
    .when(partingActs.undo(30))
    .then({ type: 'JoiningUndone' }, { type: 'StepOpened', step: 'ask-identity', dueAt: at(2) });
  given(...upTo.triage, acts.joinDuplicate(1), partingActs.undo(30))
    .when(acts.tick(31))
    .then({ type: 'DeadlineMissed', dueAt: at(2) }, { type: 'Escalated' }, { type: 'Escalated' });
});

test('whoever owed an answer waits no shorter for the mistake', () => {
  const back = [...upTo.awaiting, acts.joinDuplicate(2), partingActs.undo(700)];
  given(...upTo.awaiting, acts.joinDuplicate(2))
    .when(partingActs.undo(700))
    .then({ type: 'JoiningUndone' }, { type: 'StepOpened', step: 'coordinate' }, { type: 'ClockPaused' });
  given(...back)
    .when(acts.tick(721))
    .then({ type: 'IdentityReminded', count: 1 });
});

test('it takes a reason, and something that is left of it; nothing else is taken back so', () => {
  given(...upTo.triage, acts.joinDuplicate(1))
    .when(partingActs.undo(2, { reason: ' ' }))
    .refused('reason-missing');
  given(...upTo.triage, acts.mergeInto(1))
    .when(partingActs.undo(2, { messageIds: [] }))
    .refused('nothing-left');
  given(...upTo.closed)
    .when(partingActs.undo(9))
    .refused('wrong-step');
  given(...upTo.triage, acts.joinDuplicate(1), partingActs.undo(2))
    .when(partingActs.undo(3))
    .refused('wrong-step');
  given(...upTo.triage, acts.joinDuplicate(1), acts.toLane(2))
    .when(partingActs.undo(3))
    .refused('in-a-lane');
});

test('an agency that was accused meanwhile is not given it back', () => {
  const accused = acts.toLane(7, { accusedAgencyId: 'dpupkp' });
  const { state } = played([...upTo.disposed, acts.mergeInto(6), accused, acts.outOfLane(8), partingActs.undo(9)]);
  assert.ok(state.status === 'follow-up');
  assert.equal(state.disposition, undefined);
});

suite('what leaves the other case', () => {
  const merged = acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [strangersThread] });
  const came = acts.receive(2, { thread: strangersThread });
  const theirs = played([acts.open(0, { message: { messageId: 'message-9', digest: 'd9' }, thread: strangersThread })]);
  assert.ok(theirs.state.status !== 'none');
  const joined = { via: 'complaint-2', file: theirs.state.file };

  test('is what came with it and what came in for it since, as it was edited last', () => {
    const edited = acts.edit(3, { message: { messageId: 'message-2', digest: 'newest' } });
    const { events } = played([...upTo.triage, merged, came, edited]);
    assert.deepEqual(belongingsIn(events, joined), {
      messageIds: ['message-9'],
      came: [{ message: { messageId: 'message-2', digest: 'newest' }, thread: strangersThread, sentAt: at(0) }],
      threads: [strangersThread],
      followerIds: [],
    });
  });

  test('is no conversation that the case had itself, nor what was split off again', () => {
    const own = acts.receive(0.5, { thread: strangersThread, message: { messageId: 'message-7', digest: 'd7' } });
    const { events } = played([...upTo.triage, own, merged, came, acts.splitOff(3, { messageIds: ['message-9'] })]);
    assert.deepEqual(belongingsIn(events, joined), { messageIds: [], came: [], threads: [], followerIds: [] });
  });

  test('is nothing where it never came', () => {
    const nothing = { messageIds: [], came: [], threads: [], followerIds: [] };
    assert.deepEqual(belongingsIn(played(upTo.triage).events, joined), nothing);
  });

  test('goes with those that followed it before, and leaves everybody else’s conversations', () => {
    const other = { complaintId: 'complaint-5', number: 'ADU-2026-000005-XX', threads: [followerThread] };
    const brought = acts.acceptMerge(2, {
      ...{ reporterId: 'reporter-2', threads: [strangersThread], messageIds: ['message-9'] },
      followers: [other],
    });
    const { events } = played([...upTo.triage, brought]);
    const file = { ...joined.file, followers: [other] };
    assert.deepEqual(belongingsIn(events, { via: 'complaint-2', file }).followerIds, ['complaint-5']);
    const leaves = partingActs.give(3, { threads: [strangersThread, publicThread], followerIds: ['complaint-5'] });
    const after = given(...upTo.triage, brought)
      .when(leaves)
      .then({ type: 'JoinedReturned', threads: [strangersThread], followerIds: ['complaint-5'] });
    assert.ok(after.status !== 'none');
    assert.deepEqual([after.file.followers, after.file.threads], [[], [publicThread]]);
  });

  test('goes to no sensitive lane with the case any more', () => {
    const { events } = played([...upTo.triage, merged, acts.addDuplicate(2, { complaintId: 'complaint-6' })]);
    assert.deepEqual(joinedIn(events), ['complaint-2', 'complaint-6']);
    const back = played([...upTo.triage, merged, partingActs.give(2, { threads: [strangersThread] })]);
    assert.deepEqual(joinedIn(back.events), []);
  });

  test('is never the whole of it, and happens once', () => {
    given(...upTo.triage, merged)
      .when(partingActs.give(2, { messageIds: ['message-1', 'message-9'] }))
      .refused('nothing-left');
    given(...upTo.triage, merged, partingActs.give(2, { threads: [strangersThread] }))
      .when(partingActs.give(3))
      .refused('nothing-due');
    given(...upTo.triage, acts.receive(1, { thread: privateThread }))
      .when(partingActs.give(2, { by: people.lead }))
      .refused('not-allowed');
  });
});
