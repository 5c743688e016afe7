// Reads a message by the ids that hold now: one that comes late names what its writer, or its group, has given up since.
// Must never leave an answer addressed to what was given up.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { Inbound } from '#ports/channel.ts';
import type { IdsThere, Reporters } from '#ports/reporters.ts';

type MessageIn = Extract<Inbound, { kind: 'message' }>;

/** Every id that a message names of its writer, its conversation and its post. */
export const idsIn = ({ author, thread, postId }: MessageIn): string[] => [
  ...new Set(
    [author?.id, ...(author?.otherIds ?? []), thread.threadKey, thread.answerTo, postId].filter(
      (id) => id !== undefined,
    ),
  ),
];

/** Whom an answer in private names; empty where nobody knows. */
const answerTo = ({ author, thread }: MessageIn, moved: ReadonlyMap<string, string | undefined>): string => {
  const named = thread.answerTo ?? author?.id ?? thread.threadKey;
  if (!moved.has(named)) return named;
  return author === undefined || moved.has(author.id) ? (moved.get(named) ?? '') : author.id;
};

/** The message as its writer would send it now. */
export const asOfNow = async (
  tx: { reporters: Pick<Reporters, 'currentIds'> },
  channel: string,
  message: MessageIn,
): Promise<MessageIn> => {
  const { author, thread, postId, accountId, sentAt } = message;
  const moved = await tx.reporters.currentIds({ channel, accountId }, idsIn(message), sentAt);
  if (moved.size === 0) return message;
  const now = (id: string): string => moved.get(id) ?? id;
  const others = author?.otherIds?.filter((id) => !moved.has(id)) ?? [];
  return {
    ...message,
    thread: { ...thread, threadKey: now(thread.threadKey), answerTo: answerTo(message, moved) },
    ...(author === undefined ? {} : { author: { ...author, id: now(author.id), otherIds: others } }),
    ...(postId === undefined ? {} : { postId: now(postId) }),
  };
};

/** The conversation under the key with which it began. */
export const standingThread = async (
  tx: { reporters: Pick<Reporters, 'threadKeyOf'> },
  thread: ThreadRef,
): Promise<ThreadRef> => {
  const there: IdsThere = { channel: thread.channel, accountId: thread.accountId };
  return { ...thread, key: await tx.reporters.threadKeyOf(there, thread.key) };
};
