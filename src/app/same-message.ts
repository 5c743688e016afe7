// Whether a message is known already. An id that the platform chose says so; one that its writer chose says it only together with
// who wrote and what.
import type { MessageIn } from '#ports/channel.ts';
import type { MessageIdentity, Tx } from '#ports/store.ts';

export type Author = Awaited<ReturnType<Tx['reporter']>>;

/** Whether the message that bears this id is this very one. */
export const isSame = (known: MessageIdentity, inbound: MessageIn, { reporterId }: Author): boolean => {
  const { contentDigest } = inbound;
  if (contentDigest === undefined) return true;
  if (known.contentDigest !== undefined) return known.contentDigest === contentDigest;
  return known.reporterId === reporterId && known.text === inbound.text.replaceAll('\0', '\uFFFD').toWellFormed();
};

/** Another message under an id that is taken goes on under one of its own. */
export const underAnotherId = (inbound: MessageIn): MessageIn => ({
  ...inbound,
  externalId: `${inbound.externalId}#${inbound.contentDigest ?? ''}`,
  remarks: [...(inbound.remarks ?? []), 'same-id'],
});
