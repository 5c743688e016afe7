// Pictures of the finished work: with the reporter's own private message, and where everybody reads only if that was said.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, followerThread, given, played, privateThread, upTo, knownTerms } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import type { ThreadRef } from '../complaint.ts';
import { react } from '../react.ts';

const attachmentIds = ['photo-1', 'photo-2'];
const both = { privateText: 'rincian untuk Anda', attachmentIds };
const withPrivate = [acts.open(0), acts.receive(1, { thread: privateThread }), ...upTo.conveying.slice(1)];
const privateOnly = [acts.open(0, { thread: privateThread }), ...upTo.conveying.slice(1)];

/** Each message of the result, and how many pictures go with it. */
const carried = (history: readonly Command[], command: Command): (string | number)[][] => {
  const { state, events } = played([...history, command]);
  const event = events.findLast(({ type }) => type === 'ResultWritten');
  assert.ok(event);
  return react(state, event, knownTerms).flatMap((effect) =>
    effect.kind === 'send' ? [[effect.visibility, effect.thread.key, effect.attachmentIds?.length ?? 0]] : [],
  );
};

test('they go with the private message, and not with the public words beside it', () => {
  assert.deepEqual(carried(withPrivate, acts.convey(7, both)), [
    ['public', 'post-1:warga-1', 0],
    ['private', 'warga-1', 2],
  ]);
  assert.deepEqual(carried(withPrivate, acts.convey(7, { ...both, photosInPublic: true })), [
    ['public', 'post-1:warga-1', 2],
    ['private', 'warga-1', 2],
  ]);
});

test('they go with the words for everybody where only the reporter reads those', () => {
  assert.deepEqual(carried(privateOnly, acts.convey(7, { attachmentIds })), [['private', 'warga-1', 2]]);
});

test('an answer in public alone takes none along unless that was said', () => {
  assert.deepEqual(carried(upTo.conveying, acts.convey(7, { attachmentIds })), [['public', 'post-1:warga-1', 0]]);
  const openly = acts.convey(7, { attachmentIds, photosInPublic: true });
  assert.deepEqual(carried(upTo.conveying, openly), [['public', 'post-1:warga-1', 2]]);
});

test('whoever follows the case, in private too, gets them only with everybody', () => {
  const theirs: ThreadRef = { ...followerThread, visibility: 'private', key: 'warga-2' };
  const followed = [...privateOnly, acts.addDuplicate(7, { threads: [theirs] })];
  assert.deepEqual(carried(followed, acts.convey(8, { attachmentIds })), [
    ['private', 'warga-1', 2],
    ['private', 'warga-2', 0],
  ]);
  assert.deepEqual(carried(followed, acts.convey(8, { attachmentIds, photosInPublic: true })), [
    ['private', 'warga-1', 2],
    ['private', 'warga-2', 2],
  ]);
});

test('the reporter’s own of before the work stand on the record, once each, and go nowhere', () => {
  const before = { beforeIds: ['theirs-1', 'theirs-1', 'theirs-2'] };
  for (const [asked, recorded] of [
    [before, { attachmentIds: undefined, beforeIds: ['theirs-1', 'theirs-2'] }],
    [
      { ...before, attachmentIds },
      { attachmentIds, beforeIds: ['theirs-1', 'theirs-2'] },
    ],
    [
      { ...before, photosInPublic: true as const },
      { photosInPublic: undefined, beforeIds: ['theirs-1', 'theirs-2'] },
    ],
    [{ beforeIds: [] as string[] }, { beforeIds: undefined }],
  ] as const)
    given(...privateOnly)
      .when(acts.convey(7, asked))
      .then({ type: 'ResultWritten', ...recorded });
  assert.deepEqual(carried(privateOnly, acts.convey(7, before)), [['private', 'warga-1', 0]]);
});

test('each stands on the record once; without any, nothing is said of them', () => {
  given(...privateOnly)
    .when(acts.convey(7, { attachmentIds: ['photo-1', 'photo-1'], photosInPublic: true }))
    .then({ type: 'ResultWritten', attachmentIds: ['photo-1'], photosInPublic: true });
  given(...privateOnly)
    .when(acts.convey(7, { attachmentIds: [], photosInPublic: true }))
    .then({ type: 'ResultWritten', attachmentIds: undefined, photosInPublic: undefined });
});

test('an answer without an agency may take pictures along too', () => {
  const open = [acts.open(0, { thread: privateThread }), ...upTo.coordination.slice(1)];
  assert.deepEqual(carried(open, acts.answerDirectly(3, { attachmentIds })), [['private', 'warga-1', 2]]);
});

test('words that arrived without their pictures end the case all the same, and the desk is told', () => {
  const history = [...privateOnly, acts.convey(7, { attachmentIds })];
  const after = given(...history)
    .when(acts.delivered(8, { withoutPhotos: 'unknown-end' }))
    .then(
      { type: 'MessageAccepted', withoutPhotos: 'unknown-end' },
      { type: 'StepMet', step: 'convey' },
      { type: 'CaseClosed', reason: 'conveyed' },
    );
  const told = (command: Command): unknown[] => {
    const { events } = played([...history, command]);
    const event = events.find(({ type }) => type === 'MessageAccepted');
    assert.ok(event);
    return react(after, event, knownTerms).map((effect) =>
      effect.kind === 'notify' ? `${effect.to} ${effect.what}` : effect,
    );
  };
  assert.deepEqual(told(acts.delivered(8, { withoutPhotos: 'refused' })), [
    'admin-medsos photos-not-sent',
    'admin-pusat photos-not-sent',
  ]);
  assert.deepEqual(told(acts.delivered(8)), []);
});
