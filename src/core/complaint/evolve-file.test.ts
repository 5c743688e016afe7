// What each kind of event leaves in the file, and that it leaves everything else alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, followerThread, people, played, privateThread, publicThread, start, upTo } from '#test/given/given.ts';
import type { CaseFile } from './complaint.ts';
import type { ComplaintEvent, EventType } from './event.ts';
import { evolveFile, opened, sameThread } from './evolve-file.ts';

type Bare<E> = E extends unknown ? Omit<E, 'at' | 'by'> : never;

const { state } = played(upTo.disposed);
assert.ok(state.status !== 'none');
const before: CaseFile = state.file;

const leave = (event: Bare<ComplaintEvent>, file: CaseFile = before): CaseFile =>
  evolveFile(file, { ...event, at: at(50), by: people.sweep } as ComplaintEvent);

/** The parts of the file that an event changed, beside its last moment. */
const changed = (event: Bare<ComplaintEvent>, file: CaseFile = before): Partial<CaseFile> => {
  const after = leave(event, file);
  const keys = new Set([...Object.keys(file), ...Object.keys(after)]) as Set<keyof CaseFile>;
  keys.delete('lastAt');
  return Object.fromEntries(
    [...keys].filter((key) => file[key] !== after[key]).map((key) => [key, after[key]]),
  ) as Partial<CaseFile>;
};

test('a case begins with its report met, at the platform’s own time, and nothing else', () => {
  const begun = opened({
    type: 'CaseOpened',
    at: at(3),
    by: people.intake,
    number: 'ADU-2026-000001-XX',
    sop: 'medsos@1',
    thread: publicThread,
    reporterId: 'reporter-1',
    reportedAt: start,
    identityKnown: true,
  });
  assert.ok(begun.status === 'triage');
  assert.deepEqual(begun.file.steps, [{ step: 'report', outcome: 'met', at: start }]);
  assert.deepEqual([begun.file.openedAt, begun.file.reportedAt, begun.file.lastAt], [at(3), start, at(3)]);
  assert.deepEqual(begun.file.threads, [publicThread]);
  assert.equal(begun.file.knownIdentity, true);
  assert.equal(begun.file.identity, undefined);
});

test('a message is known by its id, brings its conversation, and is as old as the platform says', () => {
  const message = { messageId: 'message-7', digest: 'd' };
  assert.deepEqual(changed({ type: 'MessageReceived', message, thread: privateThread, sentAt: at(40) }), {
    threads: [publicThread, privateThread],
    messageIds: ['message-1', 'message-7'],
    lastMessageAt: at(40),
  });
  assert.equal(
    leave({ type: 'MessageReceived', message, thread: publicThread, sentAt: at(-40) }).lastMessageAt,
    before.lastMessageAt,
  );
});

test('messages leave and come', () => {
  assert.deepEqual(changed({ type: 'MessagesSplitOff', messageIds: ['message-1'], into: 'complaint-2' }), {
    messageIds: [],
  });
  assert.deepEqual(
    changed({
      type: 'CaseMerged',
      from: 'complaint-2',
      fromNumber: 'ADU-2026-000002-XX',
      threads: [publicThread, followerThread],
      messageIds: ['message-1', 'message-8'],
    }),
    { threads: [publicThread, followerThread], messageIds: ['message-1', 'message-8'] },
  );
});

test('a follower keeps its conversations; a second case of the same reporter gives them up', () => {
  const added = { type: 'DuplicateAdded', complaintId: 'complaint-2', number: 'ADU-2026-000002-XX' } as const;
  const follower = { complaintId: 'complaint-2', number: 'ADU-2026-000002-XX' };
  assert.deepEqual(changed({ ...added, threads: [followerThread] }), {
    followers: [{ ...follower, threads: [followerThread] }],
  });
  assert.deepEqual(changed({ ...added, threads: [followerThread], sameReporter: true }), {
    threads: [publicThread, followerThread],
    followers: [{ ...follower, threads: [] }],
  });
});

test('steps and breaches are added to, never taken back', () => {
  assert.deepEqual(
    leave({ type: 'StepMet', step: 'follow-up', dueAt: at(28), late: true }).steps.slice(before.steps.length),
    [{ step: 'follow-up', outcome: 'late', at: at(50), dueAt: at(28) }],
  );
  assert.deepEqual(
    leave({ type: 'StepMet', step: 'follow-up', dueAt: at(28), late: false }).steps.at(-1)?.outcome,
    'met',
  );
  assert.deepEqual(leave({ type: 'StepSkipped', step: 'follow-up', reason: 'closed' }).steps.at(-1), {
    step: 'follow-up',
    outcome: 'skipped',
    at: at(50),
  });
  const missed = { type: 'DeadlineMissed', step: 'follow-up', dueAt: at(28) } as const;
  const twice = leave({ ...missed, dueAt: at(72) }, leave(missed));
  assert.deepEqual(
    twice.breaches.map(({ dueAt }) => dueAt),
    [at(28), at(72)],
  );
});

test('who somebody is, and the number in UPIK, are the latest that were given', () => {
  assert.deepEqual(
    changed({ type: 'IdentityProvided', identityId: 'identity-2', fields: ['name'], complete: false, via: 'officer' }),
    { identity: { identityId: 'identity-2', fields: ['name'], complete: false } },
  );
  assert.deepEqual(changed({ type: 'RegisteredInUpik', upikNumber: 'UPIK-78' }), { upikNumber: 'UPIK-78' });
});

test('asking after all takes away the reason to do without an answer, and nothing that was wished', () => {
  const waived = leave({ type: 'IdentityWaived', why: 'secret' });
  const thread = privateThread;
  assert.deepEqual(changed({ type: 'IdentityAsked', mode: 'form-link', text: 'Mohon data.', thread }, waived), {
    withoutIdentity: undefined,
  });
  assert.equal(waived.privacy, 'secret');
});

test('agencies are remembered for ever, and who is out is told apart', () => {
  const next = leave({ type: 'Disposed', leadAgencyId: 'dishub', helpingAgencyIds: ['dlh'], instruction: 'x' });
  assert.deepEqual(next.agencyIds, ['dpupkp', 'dlh', 'dishub']);
  assert.deepEqual([next.leadAgencyId, next.formerAgencyIds], ['dishub', ['dpupkp']]);
  const back = leave({ type: 'Disposed', leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction: 'x' }, next);
  assert.deepEqual([back.leadAgencyId, back.formerAgencyIds], ['dpupkp', ['dlh', 'dishub']]);
  const refused = leave({ type: 'DispositionRefused', agencyId: 'dlh', reason: 'bukan kami' });
  assert.deepEqual([refused.leadAgencyId, refused.formerAgencyIds], ['dpupkp', ['dlh']]);
});

test('what came of it in the field stays, for whoever writes the answer', () => {
  assert.deepEqual(
    changed({ type: 'FieldResultReported', agencyId: 'dpupkp', text: 'x', outcome: 'cannot', attachmentIds: [] }),
    { fieldResult: { text: 'x', outcome: 'cannot', agencyId: 'dpupkp' } },
  );
});

test('each delivery ends once, and what was not delivered is named', () => {
  assert.deepEqual(
    changed({ type: 'MessageAccepted', effectKey: 'effect-1', purpose: 'interim', externalId: 'reply-1' }),
    { settledEffects: ['effect-1'] },
  );
  assert.deepEqual(
    changed({ type: 'MessageRejected', effectKey: 'effect-1', purpose: 'interim', reason: 'too-long' }),
    {
      settledEffects: ['effect-1'],
      undelivered: [{ effectKey: 'effect-1', purpose: 'interim', reason: 'too-long' }],
    },
  );
});

test('only the reporter’s own reopening counts against the reporter', () => {
  assert.equal(leave({ type: 'CaseReopened', cause: 'reporter', reason: '' }).reopenedByReporter, 1);
  for (const cause of ['officer', 'late-identity'] as const)
    assert.deepEqual(changed({ type: 'CaseReopened', cause, reason: 'x' }), { reopened: true });
});

test('all other events leave nothing but their moment', () => {
  const silent: Bare<ComplaintEvent>[] = [
    { type: 'MessageEdited', message: { messageId: 'message-1', digest: 'd' } },
    { type: 'MessageDeleted', messageId: 'message-1' },
    { type: 'StepOpened', step: 'convey', dueAt: at(80), limitMs: 1 },
    { type: 'ClockPaused', step: 'coordinate', remainingMs: 1, reason: 'awaiting-identity' },
    { type: 'ClockResumed', step: 'coordinate', dueAt: at(80) },
    { type: 'DeadlineWarned', step: 'follow-up', percent: 50 },
    { type: 'Escalated', step: 'follow-up', to: 'team-lead' },
    { type: 'IdentityRevealed', fields: ['phone'], reason: 'x' },
    { type: 'ResponseDrafted', text: 'x' },
    { type: 'ExtensionDeclined', reason: 'x' },
    { type: 'NoteAdded', text: 'x' },
    { type: 'CaseClosed', reason: 'conveyed' },
    { type: 'Rated', score: 3 },
  ];
  for (const event of silent) {
    assert.deepEqual(changed(event), {}, event.type);
    assert.equal(leave(event).lastAt, at(50), event.type);
  }
});

test('an event of a later version of the program, unknown here, leaves only its moment', () => {
  const unknown = { type: 'SomethingNew' as EventType, at: at(60), by: people.sweep } as unknown as ComplaintEvent;
  assert.deepEqual(evolveFile(before, unknown), { ...before, lastAt: at(60) });
});

test('conversations are told apart by every part of their name', () => {
  assert.ok(sameThread(publicThread, { ...publicThread }));
  for (const other of [
    { ...publicThread, key: 'x' },
    { ...publicThread, channel: 'facebook' },
    { ...publicThread, accountId: '1' },
    { ...publicThread, visibility: 'private' as const },
  ])
    assert.ok(!sameThread(publicThread, other));
});
