// Whoever reported a case is erased from it: what the record says, what is left in the case, and what can no longer be done with it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  acts,
  followerThread,
  given,
  knownTerms,
  people,
  played,
  privateThread,
  publicThread,
  sp4nUpTo,
  upTo,
} from '#test/given/given.ts';
import { nextWakeAt, priorityOf } from '../deadlines.ts';
import { decide } from '../decide.ts';
import type { Command } from '../command.ts';
import type { CaseFile } from '../complaint.ts';
import { isIdentityKnown } from '../identity-known.ts';
import { possibleCommands } from '../possible.ts';
import { react } from '../react.ts';
import { turnOf } from '../possible.ts';

const fileAfter = (...commands: readonly Command[]): CaseFile => {
  const { state } = played(commands);
  assert.ok(state.status !== 'none');
  return state.file;
};

const erased = [...upTo.closed, acts.erase(9)];
const spoken = [
  acts.open(0),
  acts.receive(1, { thread: privateThread }),
  acts.addDuplicate(2),
  acts.notComplaint(3),
] as const;

suite('a case whose reporter is erased', () => {
  test('says so once, by whoever confirmed it', () => {
    given(...upTo.closed)
      .when(acts.erase(9))
      .then({ type: 'PersonErased', by: people.divisionHead });
    given(...erased)
      .when(acts.erase(10))
      .refused('person-erased');
  });

  test('keeps how it went and where it came from, and no way to anybody', () => {
    const [before, after] = [fileAfter(...upTo.closed), fileAfter(...erased)];
    assert.deepEqual(after.threads, [{ ...publicThread, key: '' }]);
    for (const kept of ['number', 'sop', 'reporterId', 'steps', 'breaches', 'agencyIds', 'upikNumber'] as const)
      assert.deepEqual(after[kept], before[kept], kept);
    assert.equal(after.identity, undefined);
    assert.equal(after.notes, undefined);
    assert.equal(isIdentityKnown(after), false);
    assert.equal(after.erased, true);
  });

  test('keeps one conversation of each kind by its kind alone, those of followers as well', () => {
    const after = fileAfter(...spoken, acts.erase(9));
    assert.deepEqual(
      after.threads.map(({ channel, visibility, key }) => [channel, visibility, key]),
      [
        ['instagram', 'public', ''],
        ['instagram', 'private', ''],
      ],
    );
    assert.deepEqual(
      after.followers.map(({ number, threads }) => [number, threads]),
      [['ADU-2026-000002-XX', []]],
    );
  });

  test('tells nobody, wakes nobody, is nobody’s turn', () => {
    const { state, events } = played(erased);
    const last = events.at(-1);
    assert.ok(last?.type === 'PersonErased');
    assert.deepEqual(react(state, last, knownTerms), []);
    assert.equal(turnOf(state).length, 0);
    assert.equal(priorityOf(state), priorityOf(played(upTo.closed).state));
    assert.equal(nextWakeAt(state, knownTerms), nextWakeAt(played(upTo.closed).state, knownTerms));
  });

  test('offers no act that needs somebody, to no role', () => {
    const { state } = played(erased);
    // What the case is about may still be for few eyes.
    for (const by of [people.medsos, people.pusat, people.teamLead])
      assert.deepEqual(possibleCommands(state, by), ['MoveToLane', 'AddNote'], by.role);
    assert.deepEqual(possibleCommands(state, people.divisionHead), ['AddNote']);
  });

  test('refuses what would ask, answer or name them', () => {
    const refusedNow: readonly Command[] = [
      acts.provide(10),
      acts.provide(10, { by: people.medsos }),
      acts.choosePrivacy(10),
      acts.reveal(10),
      acts.rate(10),
      acts.reopen(10),
      acts.reopen(10, { by: people.reporter }),
      acts.joinReporter(10),
      acts.separateReporter(10),
    ];
    for (const command of refusedNow)
      given(...erased)
        .when(command)
        .refused('person-erased');
  });

  test('still takes what an officer notes and what a platform tells late', () => {
    for (const command of [acts.note(10), acts.edit(10), acts.remove(10)])
      assert.equal(decide(played(erased).state, command, knownTerms).ok, true, command.type);
  });
});

test('what comes in late opens no case again whose reporter is erased', () => {
  const unanswered = [...upTo.awaiting, acts.tick(31 * 24)];
  const late = acts.receive(800, { thread: privateThread });
  const { state } = played(unanswered);
  assert.ok(state.status === 'closed' && state.reason === 'identity-not-completed', state.status);
  assert.equal(decide(state, late, knownTerms).ok, true);
  given(...unanswered, acts.erase(760))
    .when(late)
    .refused('case-closed');
});

suite('erasing', () => {
  test('waits for the end of the case, whichever step it stands in', () => {
    for (const [name, history] of Object.entries(upTo))
      if (name !== 'closed')
        given(...history)
          .when(acts.erase(50))
          .refused('wrong-step');
    for (const [name, history] of Object.entries(sp4nUpTo))
      if (name !== 'closed')
        given(...history)
          .when(acts.erase(50))
          .refused('wrong-step');
  });

  test('is confirmed by who leads, and by nobody else', () => {
    for (const by of [people.medsos, people.pusat, people.lead, people.reporter, people.intake])
      given(...upTo.closed)
        .when(acts.erase(9, { by }))
        .refused('not-allowed');
    for (const by of [people.teamLead, people.divisionHead])
      given(...upTo.closed)
        .when(acts.erase(9, { by }))
        .then({ type: 'PersonErased', by });
  });

  test('is never before what is on the record already', () => {
    const { events } = played([...upTo.closed, acts.erase(2)]);
    assert.equal(events.at(-1)?.at, events.at(-2)?.at);
  });
});

suite('somebody whose case follows another', () => {
  const followed = [acts.open(0), acts.addDuplicate(1), acts.notComplaint(2)] as const;
  const followers = ['complaint-2'];

  test('leaves that case without their conversation, and its own reporter as they were', () => {
    given(...followed)
      .when(acts.erase(9, { followers }))
      .then({ type: 'PersonErased', followers });
    const after = fileAfter(...followed, acts.erase(9, { followers }));
    assert.deepEqual(after.threads, [publicThread]);
    assert.deepEqual(after.followers, [{ complaintId: 'complaint-2', number: 'ADU-2026-000002-XX', threads: [] }]);
    assert.equal(after.erased, undefined);
    assert.ok(!after.threads.some(({ key }) => key === followerThread.key));
  });

  test('is erased there once, and only where they follow', () => {
    given(...followed, acts.erase(9, { followers }))
      .when(acts.erase(10, { followers }))
      .refused('nothing-due');
    given(...followed)
      .when(acts.erase(9, { followers: ['complaint-9'] }))
      .refused('nothing-due');
    given(...followed)
      .when(acts.erase(9, { followers: [] }))
      .refused('nothing-due');
  });

  test('is named alone where others are asked for as well', () => {
    given(...followed)
      .when(acts.erase(9, { followers: ['complaint-9', 'complaint-2'] }))
      .then({ type: 'PersonErased', followers });
  });

  test('keeps the case’s reporter able to come back', () => {
    const after = played([...followed, acts.erase(9, { followers })]).state;
    assert.equal(decide(after, acts.reopen(10), knownTerms).ok, true);
  });
});
