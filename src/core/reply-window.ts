// Until when a reporter may be written to in private, by the platform's windows. Pure: the server computes the windows, and
// both it and the browser ask them at any moment.
import type { DurationMs, Instant } from './time.ts';

/** As a channel has them; Infinity never closes, 0 never opens. */
export type WindowLimits = {
  privateWindowMs: DurationMs;
  humanAgentWindowMs: DurationMs;
  privateReplyWindowMs: DurationMs;
  privateReplyOnce?: true;
};

/** Whether somebody who wrote in public can be reached in private at all; a channel that nobody knows is taken for one where they can. */
export const hasPrivateWay = (
  limits: Pick<WindowLimits, 'privateWindowMs' | 'privateReplyWindowMs'> | undefined,
): boolean => limits === undefined || limits.privateWindowMs > 0 || limits.privateReplyWindowMs > 0;

/** What decides whether and how a reporter can be written to in private. */
export type ReplyFacts = {
  /** When the reporter wrote last in the case's private conversation; absent: there is none. */
  lastPrivateAt?: Instant;
  /** The comment that a private reply would answer. */
  comment?: { at: Instant; isAnswered: boolean };
};

/** Without `untilAt` it does not close. */
export type ReplyWindows = {
  /** From `agentFromAt` on only an officer's own words go out, no longer plain answers. */
  message?: { untilAt?: Instant; agentFromAt?: Instant };
  reply?: { untilAt?: Instant; isUsed: boolean };
};

/** How a private answer would go out now; `untilAt`: when that way closes. */
export type PrivateWay =
  | { way: 'message'; untilAt?: Instant; isLate: boolean }
  /** The reporter never wrote in private: one message goes as an answer to their comment. */
  | { way: 'reply'; untilAt?: Instant }
  | { way: 'none'; why: 'window-closed' | 'reply-closed' | 'reply-used' | 'no-private-messages' };

/** Why a public answer would be refused, as far as this is known. */
export type PublicRefusal = 'uninvited';

/** `isInvited`: whether the writer of what would be answered named or quoted the account; undefined where nobody can say. */
export const publicRefusal = (
  { answersInvitedOnly }: { answersInvitedOnly?: true },
  isInvited: boolean | undefined,
): PublicRefusal | undefined => (answersInvitedOnly === true && isInvited === false ? 'uninvited' : undefined);

const untilAt = (from: Instant, windowMs: DurationMs): { untilAt?: Instant } =>
  Number.isFinite(windowMs) ? { untilAt: from + windowMs } : {};

const messageWindow = (
  { privateWindowMs, humanAgentWindowMs }: WindowLimits,
  lastAt: Instant,
): NonNullable<ReplyWindows['message']> => ({
  ...untilAt(lastAt, Math.max(privateWindowMs, humanAgentWindowMs)),
  ...(humanAgentWindowMs > privateWindowMs ? { agentFromAt: lastAt + privateWindowMs } : {}),
});

/** What the limits say of this conversation; nothing where the channel carries no private message. */
export const windowsOf = (limits: WindowLimits, { lastPrivateAt, comment }: ReplyFacts): ReplyWindows => {
  const { privateReplyWindowMs, privateReplyOnce } = limits;
  if (lastPrivateAt !== undefined) return { message: messageWindow(limits, lastPrivateAt) };
  if (comment === undefined || privateReplyWindowMs === 0) return {};
  const isUsed = privateReplyOnce === true && comment.isAnswered;
  return { reply: { ...untilAt(comment.at, privateReplyWindowMs), isUsed } };
};

const isOver = (end: Instant | undefined, now: Instant): boolean => end !== undefined && now > end;
const open = (end: Instant | undefined): { untilAt?: Instant } => (end === undefined ? {} : { untilAt: end });

/** How a private text would leave at this moment, or why it would not. A private conversation goes before a reply to a comment. */
export const privateWay = ({ message, reply }: ReplyWindows, now: Instant): PrivateWay => {
  if (message !== undefined) {
    if (isOver(message.untilAt, now)) return { way: 'none', why: 'window-closed' };
    return { way: 'message', ...open(message.untilAt), isLate: isOver(message.agentFromAt, now) };
  }
  if (reply === undefined) return { way: 'none', why: 'no-private-messages' };
  if (reply.isUsed) return { way: 'none', why: 'reply-used' };
  if (isOver(reply.untilAt, now)) return { way: 'none', why: 'reply-closed' };
  return { way: 'reply', ...open(reply.untilAt) };
};
