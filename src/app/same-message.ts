// Whether a message is known already. An id that the platform chose says so; one that its writer chose says it only together with
// who wrote and what. In public and in private ids are counted apart.
import type { Inbound, MessageIn } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import type { MessageIdentity } from '#ports/messages.ts';
import type { Matched } from '#ports/reporters.ts';
import type { Tx } from '#ports/store.ts';

export type Author = Matched;

/** Platforms count what is said in public and in private apart: the same number there is another message. */
export const isOfAnotherKind = (known: MessageIdentity, thread: InboundThread): boolean =>
  thread.apart !== true && known.visibility !== thread.visibility;

/** Whether the message that bears this id is this very one. */
export const isSame = (known: MessageIdentity, inbound: MessageIn, { reporterId }: Author): boolean => {
  const { contentDigest } = inbound;
  if (isOfAnotherKind(known, inbound.thread)) return false;
  if (contentDigest === undefined) return true;
  if (known.contentDigest !== undefined) return known.contentDigest === contentDigest;
  return known.reporterId === reporterId && known.text === inbound.text.replaceAll('\0', '\uFFFD').toWellFormed();
};

const secondId = (externalId: string, differsBy: string): string => `${externalId}#${differsBy}`;

/** The message of which a change or a deletion tells. */
export const findMeant = async (
  tx: Tx,
  channel: string,
  told: Extract<Inbound, { kind: 'edit' | 'delete' }>,
): Promise<MessageIdentity | undefined> => {
  const first = await tx.messages.find(channel, told.accountId, told.externalId);
  if (first === undefined || !isOfAnotherKind(first, told.thread)) return first;
  return tx.messages.find(channel, told.accountId, secondId(told.externalId, told.thread.visibility));
};

/** Another message under an id that is taken goes on under one of its own. */
export const underAnotherId = (inbound: MessageIn): MessageIn => ({
  ...inbound,
  externalId: secondId(inbound.externalId, inbound.contentDigest ?? inbound.thread.visibility),
  remarks: [...(inbound.remarks ?? []), 'same-id'],
});
