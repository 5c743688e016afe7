// By which ids a message, its writer and its conversation are known: those that hold now, in public and in private apart.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Inbound } from '#ports/channel.ts';
import type { MessageIdentity } from '#ports/messages.ts';
import type { Tx } from '#ports/store.ts';
import { newMessage } from './new-message.ts';
import { findMeant, isOfAnotherKind, isSame, underAnotherId } from './same-message.ts';
import { asOfNow, idsIn, standingThread } from './standing-ids.ts';

type MessageIn = Extract<Inbound, { kind: 'message' }>;

const comment: MessageIn = {
  kind: 'message',
  accountId: 'account-1',
  externalId: 'm-1',
  thread: { threadKey: 'post-1:warga-1', visibility: 'public' },
  author: { id: 'warga-1', handle: 'warga.satu' },
  text: 'lampu mati',
  sentAt: 10,
  attachments: [],
};
const letter: MessageIn = { ...comment, thread: { threadKey: 'warga-1', visibility: 'private' } };

const known: MessageIdentity = {
  ...{ messageId: 'message-1', complaintId: 'case-1', reporterId: 'reporter-1', visibility: 'public' },
  text: 'lampu mati',
};
const writer = { reporterId: 'reporter-1', identityComplete: false };
const stranger = { reporterId: 'reporter-2', identityComplete: false };

suite('whether a message is known', () => {
  test('the platform’s own id says so, whatever it holds now', () => {
    assert.equal(isSame(known, { ...comment, text: 'diubah' }, stranger), true);
  });

  test('in public and in private the same id is another message, unless the conversation stands apart', () => {
    assert.equal(isSame(known, letter, writer), false);
    assert.equal(isOfAnotherKind(known, letter.thread), true);
    assert.equal(isOfAnotherKind(known, { ...letter.thread, apart: true }), false);
    assert.equal(isOfAnotherKind(known, comment.thread), false);
  });

  test('an id that its writer chose says so with the same content alone', () => {
    const told = { ...comment, contentDigest: 'd-1' };
    assert.equal(isSame({ ...known, contentDigest: 'd-1' }, told, stranger), true);
    assert.equal(isSame({ ...known, contentDigest: 'd-2' }, told, writer), false);
  });

  test('kept without a digest it is compared by its writer and its words, as the database keeps them', () => {
    const told = { ...comment, contentDigest: 'd-1' };
    assert.equal(isSame(known, told, writer), true);
    assert.equal(isSame(known, told, stranger), false);
    assert.equal(isSame(known, { ...told, text: 'lain' }, writer), false);
    assert.equal(isSame({ ...known, text: 'a\uFFFDb\uFFFD' }, { ...told, text: 'a\0b\uD800' }, writer), true);
  });

  test('a second one goes on under an id of its own, and says so', () => {
    assert.equal(underAnotherId(letter).externalId, 'm-1#private');
    const told = underAnotherId({ ...comment, contentDigest: 'd-9', remarks: ['relayed'] });
    assert.equal(told.externalId, 'm-1#d-9');
    assert.deepEqual(told.remarks, ['relayed', 'same-id']);
  });
});

suite('the message of which a change tells', () => {
  const deletion = (visibility: 'public' | 'private') =>
    ({ kind: 'delete', accountId: 'account-1', externalId: 'm-1', thread: { threadKey: 'k', visibility } }) as const;
  const holding = (...ids: string[]) => {
    const messages = {
      find: (_channel: string, _account: string, externalId: string) =>
        Promise.resolve(ids.includes(externalId) ? { ...known, messageId: externalId } : undefined),
    };
    return { messages } as unknown as Tx;
  };
  const meant = async (tx: Tx, visibility: 'public' | 'private') =>
    (await findMeant(tx, 'x', deletion(visibility)))?.messageId;

  test('is the one of its kind, under the second id where the first is of the other kind', async () => {
    assert.equal(await meant(holding('m-1', 'm-1#private'), 'public'), 'm-1');
    assert.equal(await meant(holding('m-1', 'm-1#private'), 'private'), 'm-1#private');
  });

  test('is none where only the other kind came', async () => {
    assert.equal(await meant(holding('m-1'), 'private'), undefined);
    assert.equal(await meant(holding(), 'public'), undefined);
  });
});

suite('by the ids that hold now', () => {
  const book = (moved: Readonly<Record<string, string | undefined>>) => ({
    reporters: {
      currentIds: () => Promise.resolve(new Map(Object.entries(moved))),
      threadKeyOf: (_there: unknown, key: string) => Promise.resolve(`began as ${key}`),
    },
  });

  test('every id that a message names is asked for, once', () => {
    const many = { ...comment, author: { id: 'a', otherIds: ['b', 'a'] }, postId: 'p' };
    const named = { ...many, thread: { ...comment.thread, threadKey: 'a', answerTo: 'c' } };
    assert.deepEqual(idsIn(named), ['a', 'b', 'c', 'p']);
    const { author: _nobody, ...unnamed } = comment;
    assert.deepEqual(idsIn(unnamed), ['post-1:warga-1']);
  });

  test('where nothing moved the message is the very one', async () => {
    assert.equal(await asOfNow(book({}), 'x', comment), comment);
  });

  test('a person who moved is read, and answered, under the new id', async () => {
    const now = await asOfNow(book({ 'warga-1': 'warga-2' }), 'x', letter);
    assert.equal(now.author?.id, 'warga-2');
    assert.equal(now.thread.threadKey, 'warga-2');
    assert.equal(now.thread.answerTo, 'warga-2');
  });

  test('where nobody knows to what, no answer is addressed to what was given up', async () => {
    const now = await asOfNow(book({ 'warga-1': undefined }), 'x', letter);
    assert.equal(now.thread.answerTo, '');
  });

  test('a group that moved is answered where it is, and its writer stays', async () => {
    const group = { ...comment, thread: { threadKey: 'grup-1', visibility: 'public', answerTo: 'grup-1' } } as const;
    const now = await asOfNow(book({ 'grup-1': 'grup-2' }), 'x', group);
    assert.equal(now.thread.threadKey, 'grup-2');
    assert.equal(now.author?.id, 'warga-1');
  });

  test('other ids that were given up are left out', async () => {
    const author = { id: 'warga-1', otherIds: ['lama', 'tetap'] };
    const now = await asOfNow(book({ lama: undefined }), 'x', { ...letter, author });
    assert.deepEqual(now.author?.otherIds, ['tetap']);
  });

  test('a conversation keeps the key with which it began', async () => {
    const thread = { channel: 'x', accountId: 'a', visibility: 'private', key: 'k' } as const;
    assert.deepEqual(await standingThread(book({}), thread), { ...thread, key: 'began as k' });
  });
});

suite('what an answer names', () => {
  const thread = { channel: 'x', accountId: 'account-1', visibility: 'public', key: 'k' } as const;
  const targetOf = (inbound: MessageIn, answeredAs = inbound.externalId) =>
    newMessage({ inbound, thread, messageId: 'm', reporterId: 'r', answeredAs }, 'case-1').replyTarget;

  test('is the comment, by the platform’s own id of it', () => {
    assert.deepEqual(targetOf(comment), { kind: 'comment-reply', commentId: 'm-1' });
    assert.deepEqual(targetOf({ ...comment, externalId: 'm-1#d', postId: 'p', parentId: 'm-0' }, 'm-1'), {
      kind: 'comment-reply',
      commentId: 'm-1',
      postId: 'p',
      parentId: 'm-0',
    });
  });

  test('is the person in private: whom the platform says, who wrote, or the conversation', () => {
    const { author: _nobody, ...unnamed } = letter;
    const answered = { ...letter, thread: { ...letter.thread, answerTo: 'pengganti' } };
    for (const [inbound, personId] of [
      [answered, 'pengganti'],
      [letter, 'warga-1'],
      [{ ...unnamed, thread: { ...letter.thread, threadKey: 'utas-9' } }, 'utas-9'],
    ] as const)
      assert.deepEqual(targetOf(inbound), { kind: 'private-message', personId, lastFromPersonAt: 10 });
  });

  test('carries the writer’s name, or the account’s where there is none', () => {
    const nameOf = (author: MessageIn['author']) =>
      newMessage(
        {
          inbound: author === undefined ? comment : { ...comment, author },
          ...{ thread, messageId: 'm', reporterId: 'r', answeredAs: 'm-1' },
        },
        'case-1',
      ).authorName;
    assert.equal(nameOf({ id: '1', name: 'Warga Satu', handle: 'w' }), 'Warga Satu');
    assert.equal(nameOf({ id: '1', handle: 'w' }), 'w');
    assert.equal(nameOf({ id: '1' }), undefined);
  });
});
