// What leaves a case with another one that was joined to it: all that is that one's, nothing of anybody else's, in whichever order they came and go.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { differences } from '#test/given/differences.ts';
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
import { allCommands, run } from '#test/given/random-command.ts';
import { otherCase, strangersThread } from '#test/given/strangers.ts';
import { belongingsIn, joinedIn, type Belongings } from './belongings.ts';
import type { Command } from './command.ts';
import type { CaseFile, Follower, ThreadRef } from './complaint.ts';
import { obstacle } from './standing.ts';

const nothing: Belongings = { messageIds: [], came: [], threads: [], followerIds: [] };
const eventsOf = (...commands: readonly Command[]) => played(commands).events;

type Theirs = { messageIds?: string[]; followers?: Follower[] };

/** Another case as it was joined: on this conversation, with these messages. */
const fileOf = (thread: ThreadRef, { messageIds = ['message-9'], followers = [] }: Theirs = {}): CaseFile => {
  const [first = '', ...rest] = messageIds;
  const message = (messageId: string) => ({ messageId, digest: `digest of ${messageId}` });
  const { state } = played([
    acts.open(0, { thread, message: message(first) }),
    ...rest.map((id) => acts.receive(0, { thread, message: message(id) })),
    ...followers.map((one) => acts.addDuplicate(0, { ...one, reporterId: 'somebody' })),
  ]);
  assert.ok(state.status !== 'none');
  return state.file;
};

const newMessage = (messageId: string) => ({ messageId, digest: `digest of ${messageId}` });
const second = { complaintId: 'complaint-2', number: 'ADU-2026-000002-XX' };
const third = { complaintId: 'complaint-3', number: 'ADU-2026-000003-XX' };

suite('a case keeps', () => {
  test('a message that it had itself, though the other one knows it too', () => {
    const both = ['message-1', 'message-9'];
    const merged = acts.acceptMerge(1, { reporterId: 'reporter-2', threads: [strangersThread], messageIds: both });
    const file = fileOf(strangersThread, { messageIds: both });
    const left = belongingsIn(eventsOf(...upTo.triage, merged), { via: 'complaint-2', file });
    assert.deepEqual(left.messageIds, ['message-9']);
    given(...upTo.triage, merged)
      .when(partingActs.give(2, { ...left, threads: [strangersThread] }))
      .then({ type: 'JoinedReturned', messageIds: ['message-9'], threads: [strangersThread] });
  });

  test('a conversation that another case of the same person brought as well, and that one stays', () => {
    const own = { reporterId: 'reporter-1', threads: [privateThread] };
    const both = [...upTo.triage, acts.addDuplicate(1, own), acts.acceptMerge(1, { ...own, from: 'complaint-3' })];
    for (const via of ['complaint-2', 'complaint-3'])
      assert.deepEqual(belongingsIn(eventsOf(...both), { via, file: fileOf(privateThread) }).threads, []);
    const gone = partingActs.give(2, { ...third, threads: [] });
    const last = belongingsIn(eventsOf(...both, gone), { via: 'complaint-2', file: fileOf(privateThread) });
    assert.deepEqual(last.threads, [privateThread], 'whoever is the last to leave takes it along');
  });

  test('what came in on a conversation that two brought: nobody can say for whose matter', () => {
    const own = { reporterId: 'reporter-1', threads: [privateThread] };
    const walk = [...upTo.triage, acts.addDuplicate(1, own), acts.addDuplicate(1, { ...own, ...third })];
    const came = acts.receive(2, { thread: privateThread, message: newMessage('message-5') });
    const left = belongingsIn(eventsOf(...walk, came), { via: 'complaint-2', file: fileOf(privateThread) });
    assert.deepEqual(left, nothing);
  });

  test('a follower who followed it already, when somebody brings them again', () => {
    const known = acts.addDuplicate(1, { ...otherCase });
    const brings = acts.addDuplicate(2, { followers: [otherCase] });
    const file = fileOf(followerThread, { followers: [otherCase] });
    const left = belongingsIn(eventsOf(...upTo.triage, known, brings), { via: 'complaint-2', file });
    assert.deepEqual(left.followerIds, []);
    const fresh = belongingsIn(eventsOf(...upTo.triage, brings), { via: 'complaint-2', file });
    assert.deepEqual(fresh.followerIds, ['complaint-9']);
  });

  test('what was deleted or split off, wherever that went', () => {
    const walk = [...upTo.triage, acts.acceptMerge(1, { messageIds: ['message-8', 'message-9'] })];
    const split = acts.splitOff(2, { messageIds: ['message-8'], into: 'complaint-7' });
    const file = fileOf(followerThread, { messageIds: ['message-8', 'message-9'] });
    const left = belongingsIn(eventsOf(...walk, split), { via: 'complaint-2', file });
    assert.deepEqual(left.messageIds, ['message-9']);
  });
});

test('what was split off on the way, and came by another case since, is that one’s', () => {
  // The first case was merged into the second, its message split off there, and both the second and the split-off case merged into this one.
  const other = { from: 'complaint-3', fromNumber: third.number, messageIds: ['message-9'] };
  const walk = [...upTo.triage, acts.acceptMerge(1, { messageIds: ['message-8'] }), acts.acceptMerge(2, other)];
  const first = fileOf(strangersThread, { messageIds: ['message-9'] });
  assert.deepEqual(belongingsIn(eventsOf(...walk), { via: 'complaint-2', file: first }).messageIds, []);
  const split = belongingsIn(eventsOf(...walk), { via: 'complaint-3', file: first });
  assert.deepEqual(split.messageIds, ['message-9']);
});

suite('joined twice', () => {
  const merged = (hours: number): Command =>
    acts.acceptMerge(hours, { reporterId: 'reporter-2', threads: [strangersThread] });
  const came = (hours: number, id: string): Command =>
    acts.receive(hours, { thread: strangersThread, message: newMessage(id), sentAt: at(hours) });
  const joined = { via: 'complaint-2', file: fileOf(strangersThread) };

  test('a case takes what came since it was joined last', () => {
    const first = [...upTo.triage, merged(1), came(2, 'message-5')];
    const { came: one } = belongingsIn(eventsOf(...first), joined);
    assert.deepEqual(
      one.map(({ message }) => message.messageId),
      ['message-5'],
    );
    const gone = partingActs.give(3, { threads: [strangersThread], messageIds: ['message-9', 'message-5'] });
    const again = belongingsIn(eventsOf(...first, gone, merged(4), came(5, 'message-6')), joined);
    assert.deepEqual(
      again.came.map(({ message, sentAt }) => [message.messageId, sentAt]),
      [['message-6', at(5)]],
    );
    assert.deepEqual([again.messageIds, again.threads], [['message-9'], [strangersThread]]);
  });

  test('it stands once among those that are joined, and no longer once it left', () => {
    const gone = partingActs.give(3, { threads: [strangersThread] });
    const other = acts.addDuplicate(2, { ...third, threads: [] });
    assert.deepEqual(joinedIn(eventsOf(...upTo.triage, merged(1), other)), ['complaint-2', 'complaint-3']);
    assert.deepEqual(joinedIn(eventsOf(...upTo.triage, merged(1), other, gone)), ['complaint-3']);
    const back = eventsOf(...upTo.triage, merged(1), other, gone, merged(4));
    assert.deepEqual(joinedIn(back), ['complaint-3', 'complaint-2']);
  });
});

suite('a chain: the first was joined to the second, and with it to the third', () => {
  /** The first case of somebody else was merged into the second; the second was merged into this one and brought it along as a follower. */
  const first = { complaintId: 'complaint-9', number: 'ADU-2026-000009-XX', threads: [strangersThread] };
  const chain = [
    ...upTo.triage,
    acts.acceptMerge(1, {
      ...{ reporterId: 'reporter-2', threads: [followerThread, strangersThread] },
      ...{ messageIds: ['message-8', 'message-9'], followers: [first] },
    }),
  ];
  const theFirst = { via: 'complaint-2', file: { ...fileOf(strangersThread), number: first.number } };
  const giveFirst = partingActs.give(2, { ...first, messageIds: ['message-9'], followerIds: [] });

  test('the first alone takes what is its own', () => {
    const left = belongingsIn(eventsOf(...chain), theFirst);
    assert.deepEqual(left, { ...nothing, messageIds: ['message-9'], threads: [strangersThread] });
    const after = given(...chain)
      .when(giveFirst)
      .then({ type: 'JoinedReturned', messageIds: ['message-9'], threads: [strangersThread], followerIds: [] });
    assert.ok(after.status !== 'none');
    assert.deepEqual(after.file.followers, [{ ...second, threads: [followerThread] }]);
  });

  test('the second, taken back after it, leaves the third as it was', () => {
    const file = fileOf(followerThread, { messageIds: ['message-8'] });
    const mine = { ...file, threads: [followerThread, strangersThread] };
    const left = belongingsIn(eventsOf(...chain, giveFirst), { via: 'complaint-2', file: mine });
    const { state } = played([...chain, giveFirst, partingActs.give(3, left)]);
    const before = played(upTo.triage).state;
    assert.deepEqual(
      differences(before, state).filter((line) => !line.startsWith('file.lastAt')),
      [],
    );
  });

  test('the second, taken back before it, takes the first along', () => {
    const file = fileOf(followerThread, { messageIds: ['message-8', 'message-9'] });
    const mine = { ...file, threads: [followerThread, strangersThread], followers: [first] };
    const left = belongingsIn(eventsOf(...chain), { via: 'complaint-2', file: mine });
    assert.deepEqual([left.messageIds, left.followerIds], [['message-8', 'message-9'], ['complaint-9']]);
    assert.deepEqual(joinedIn(eventsOf(...chain, partingActs.give(2, left))), []);
    given(...chain, partingActs.give(2, left))
      .when(giveFirst)
      .refused('nothing-due');
  });
});

const theirThread: ThreadRef = { ...publicThread, key: 'post-77:warga-77' };
/** Of nobody else in any walk. */
const theirs = {
  complaintId: 'complaint-77',
  number: 'ADU-2026-000077-XX',
  threads: [theirThread],
};
const theirFollower = {
  complaintId: 'complaint-78',
  number: 'ADU-2026-000078-XX',
  threads: [{ ...publicThread, key: 'post-78:warga-78' }],
};

const brought: readonly ((hours: number) => Command)[] = [
  (hours) => acts.addDuplicate(hours, { ...theirs, followers: [theirFollower] }),
  (hours) => {
    const { complaintId: from, number: fromNumber, threads } = theirs;
    const messageIds = ['message-77'];
    return acts.acceptMerge(hours, {
      ...{ from, fromNumber, reporterId: 'reporter-77', threads, messageIds },
      followers: [theirFollower],
    });
  },
];

/** As far as chance leads, but seldom to the end. */
const someWay = fc
  .tuple(allCommands, fc.integer({ min: 1, max: 25 }))
  .map(([commands, length]) => commands.slice(0, length));

test('whatever happened before, what comes with a case and leaves with it leaves nothing, and takes nothing else', () => {
  const met = new Set<string>();
  const mine = fileOf(theirThread, { messageIds: ['message-77'], followers: [theirFollower] });
  fc.assert(
    fc.property(someWay, fc.constantFrom(...brought), (commands, bring) => {
      const { state: before } = run(commands, () => undefined);
      if (before.status === 'none' || obstacle(before, people.medsos, 'AcceptMerge') !== undefined) return;
      if (before.file.messageIds.length === 0 || before.file.erased === true) return;
      const hours = (before.file.lastAt - at(0)) / (at(1) - at(0));
      const came = acts.receive(hours, { thread: theirThread, message: newMessage('message-79') });
      const joined = run([...commands, bring(hours), came], () => undefined);
      const left = belongingsIn(joined.events, { via: theirs.complaintId, file: mine });
      const ids = [...left.messageIds, ...left.came.map(({ message }) => message.messageId)];
      assert.deepEqual([left.followerIds, ids.at(-1)], [['complaint-78'], 'message-79']);
      const give = partingActs.give(hours, { ...left, ...theirs, threads: left.threads, messageIds: ids });
      const { state } = run([...commands, bring(hours), came, give], () => undefined);
      met.add(before.status);
      assert.deepEqual(
        differences(before, state).filter((line) => !/^file\.last(?:At|MessageAt)/u.test(line)),
        [],
      );
    }),
    { numRuns: 200 },
  );
  assert.ok(met.size >= 5, [...met].join(' '));
});
