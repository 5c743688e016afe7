// A post elsewhere, in which the city was not addressed, becomes a case by its link. The same post is one case, however often it is taken in.
import { elsewhere } from '#core/elsewhere.ts';
import type { Instant } from '#core/time.ts';
import type { MessageIn } from '#ports/channel.ts';
import { takeDown } from '../take-down.ts';
import type { TakePorts } from '../take-in.ts';
import type { Officer } from './officer-act.ts';

/** `id` tells it from every other post of its platform. */
export type FoundElsewhere = {
  channel: string;
  id: string;
  url: string;
  text: string;
  /** The account that wrote it, without @; empty where nobody can tell. */
  handle: string;
  postedAt: Instant;
  note: string;
  by: Officer;
  now: Instant;
};

/** `known`: it was there already, and nothing was taken in. */
export type PostTaken = { complaintId: string; known: boolean };

const messageOf = ({ id, url, text, handle, postedAt, now }: FoundElsewhere): MessageIn => {
  const key = `tautan:${id}`;
  const author = handle === '' ? {} : { author: { id: handle.toLowerCase(), handle } };
  return {
    ...{ kind: 'message', accountId: elsewhere, externalId: key, thread: { visibility: 'public', threadKey: key } },
    ...{ text, sentAt: postedAt, reachedAt: now, attachments: [], permalink: url, remarks: ['by-link'] },
    ...author,
  };
};

export const takePost = async (ports: TakePorts, post: FoundElsewhere): Promise<PostTaken> => {
  const { channel, by, now, note } = post;
  const message = messageOf(post);
  const { externalId } = message;
  const before = await ports.store.transact((tx) => tx.messages.find(channel, elsewhere, externalId));
  if (before !== undefined) return { complaintId: before.complaintId, known: true };
  const taken = await takeDown(
    { ...ports, parse: () => [message] },
    { channel, accountId: elsewhere, payload: message, by, now, note },
  );
  if (!taken.ok) throw new Error(`the post ${externalId} was not taken in: ${taken.refusal}`);
  return { complaintId: taken.complaintId, known: false };
};
