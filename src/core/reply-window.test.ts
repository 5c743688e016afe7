// A private text leaves as the platform's windows let it: to the minute, and once where a comment takes one reply.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hasPrivateWay, privateWay, publicRefusal, windowsOf, type WindowLimits } from './reply-window.ts';
import { dayMs } from './time.ts';

const meta: WindowLimits = {
  privateWindowMs: dayMs,
  humanAgentWindowMs: 7 * dayMs,
  privateReplyWindowMs: 7 * dayMs,
  privateReplyOnce: true,
};
const cloud: WindowLimits = { privateWindowMs: dayMs, humanAgentWindowMs: dayMs, privateReplyWindowMs: 0 };
const free: WindowLimits = {
  privateWindowMs: Infinity,
  humanAgentWindowMs: Infinity,
  privateReplyWindowMs: Infinity,
};
const openOnly: WindowLimits = { privateWindowMs: 0, humanAgentWindowMs: 0, privateReplyWindowMs: 0 };
const at = 1_000_000;

test('a private message goes for a day, then as an officer’s own for seven, then not', () => {
  const windows = windowsOf(meta, { lastPrivateAt: at });
  assert.deepEqual(windows, { message: { untilAt: at + 7 * dayMs, agentFromAt: at + dayMs } });
  const untilAt = at + 7 * dayMs;
  assert.deepEqual(privateWay(windows, at + dayMs), { way: 'message', untilAt, isLate: false });
  assert.deepEqual(privateWay(windows, at + dayMs + 1), { way: 'message', untilAt, isLate: true });
  assert.deepEqual(privateWay(windows, untilAt), { way: 'message', untilAt, isLate: true });
  assert.deepEqual(privateWay(windows, untilAt + 1), { way: 'none', why: 'window-closed' });
});

test('where no tag lengthens the window it closes at once', () => {
  const windows = windowsOf(cloud, { lastPrivateAt: at });
  assert.deepEqual(windows, { message: { untilAt: at + dayMs } });
  assert.deepEqual(privateWay(windows, at + dayMs + 1), { way: 'none', why: 'window-closed' });
});

test('whoever never wrote in private gets one private reply to the comment, within its time', () => {
  const windows = windowsOf(meta, { comment: { at, isAnswered: false } });
  assert.deepEqual(privateWay(windows, at + 7 * dayMs), { way: 'reply', untilAt: at + 7 * dayMs });
  assert.deepEqual(privateWay(windows, at + 7 * dayMs + 1), { way: 'none', why: 'reply-closed' });
  const used = windowsOf(meta, { comment: { at, isAnswered: true } });
  assert.deepEqual(privateWay(used, at), { way: 'none', why: 'reply-used' });
});

test('where replies are not counted a second one goes as well, and nothing closes', () => {
  const windows = windowsOf(free, { comment: { at, isAnswered: true } });
  assert.deepEqual(privateWay(windows, at + 1000 * dayMs), { way: 'reply' });
  assert.deepEqual(privateWay(windowsOf(free, { lastPrivateAt: at }), at + 1000 * dayMs), {
    way: 'message',
    isLate: false,
  });
});

test('a channel without private messages has no private way', () => {
  const none = { way: 'none', why: 'no-private-messages' };
  assert.deepEqual(privateWay(windowsOf(openOnly, { comment: { at, isAnswered: false } }), at), none);
  assert.deepEqual(privateWay(windowsOf(meta, {}), at), none);
});

test('a private conversation goes before a reply to a comment', () => {
  const windows = windowsOf(meta, { lastPrivateAt: at, comment: { at, isAnswered: true } });
  assert.equal(privateWay(windows, at).way, 'message');
});

test('what is closed stays closed, until the reporter writes', () => {
  fc.assert(
    fc.property(fc.constantFrom(meta, cloud, free), fc.nat(30 * dayMs), fc.nat(30 * dayMs), (limits, first, more) => {
      const windows = windowsOf(limits, { lastPrivateAt: at });
      const isOpen = (now: number): boolean => privateWay(windows, now).way === 'message';
      assert.ok(isOpen(at + first) || !isOpen(at + first + more));
      assert.ok(privateWay(windowsOf(limits, { lastPrivateAt: at + first }), at + first).way === 'message');
    }),
  );
});

test('a public answer is refused beforehand only where the plan asks for an invitation and surely none was made', () => {
  const invited: { answersInvitedOnly: true } = { answersInvitedOnly: true };
  assert.equal(publicRefusal(invited, false), 'uninvited');
  assert.equal(publicRefusal(invited, true), undefined);
  assert.equal(publicRefusal(invited, undefined), undefined, 'nobody is warned by a guess');
  assert.equal(publicRefusal({}, false), undefined);
});

test('somebody can be reached in private where either way is open, or nobody knows the channel', () => {
  const ways = (privateWindowMs: number, privateReplyWindowMs: number): boolean =>
    hasPrivateWay({ privateWindowMs, privateReplyWindowMs });
  assert.deepEqual([ways(0, 0), ways(1, 0), ways(0, 1), ways(Infinity, Infinity)], [false, true, true, true]);
  assert.equal(hasPrivateWay(undefined), true);
});
