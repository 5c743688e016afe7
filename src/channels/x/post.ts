// One post, however it came, and what it means for us. A webhook's post and a polled one become the same.
// Pure.
import type { Instant } from '#core/time.ts';
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import type { PersonIn } from './beside.ts';
import { asReference } from './private-media.ts';

/** What webhooks of version 1 and pages of version 2 both come to. */
export type Post = {
  id: string;
  /** Ids of all its versions, oldest first; at least its own. */
  versions: readonly string[];
  /** Absent where X was not asked for it by the right name. */
  author: PersonIn | undefined;
  text: string;
  at: Instant;
  /** The first post of its conversation, where this is told. */
  conversationId: string | undefined;
  repliedTo: string | undefined;
  /** Whose post it answers. */
  addresseeId: string | undefined;
  quoted: string | undefined;
  /** Whether it names or quotes the account; undefined where what came does not say. */
  invites: boolean | undefined;
  attachments: InboundAttachment[];
};

/** An address that leads to the post whatever its author is called. */
const addressOf = (id: string, handle = 'i/web'): string => `https://x.com/${handle}/status/${id}`;

const sharedIn = ({ quoted }: Post): InboundAttachment[] =>
  quoted === undefined ? [] : [{ kind: 'share', url: addressOf(quoted) }];

/** One reporter's posts in one conversation. Where the conversation is not told, the post that is answered stands for it. */
const keyOf = (post: Post, first: string, personId: string): string =>
  `${post.conversationId ?? post.repliedTo ?? first}:${personId}`;

/**
 * A post that was changed has a new id; the first one stays its name. Whether we ever saw the first is not known here, so the
 * message comes along with the change: who knows it already takes the change only.
 */
export const inboundsOf = (post: Post, accountId: string): Inbound[] => {
  const [first = post.id] = post.versions;
  const base = { accountId, externalId: first } as const;
  const { author, text, at } = post;
  const thread = (personId: string) => ({ visibility: 'public', threadKey: keyOf(post, first, personId) }) as const;
  if (author?.id === accountId) {
    const parentId = post.repliedTo ?? post.quoted;
    if (parentId === undefined) return [{ kind: 'ignored', accountId, what: 'own post' }];
    const own = { externalId: post.id, thread: thread(post.addresseeId ?? accountId), parentId };
    return [{ ...base, ...own, kind: 'echo', text, sentAt: at }];
  }
  const attachments = [...post.attachments, ...sharedIn(post)];
  const root = post.conversationId ?? post.repliedTo;
  const message: Inbound = {
    ...base,
    thread: thread(author?.id ?? 'unknown'),
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt: at,
    attachments: text === '' && attachments.length === 0 ? [{ kind: 'unsupported' }] : attachments,
    ...(root === undefined || root === first ? {} : { postId: root }),
    ...(post.repliedTo === undefined ? {} : { parentId: post.repliedTo }),
    ...(post.invites === false ? { uninvited: true } : {}),
    permalink: addressOf(post.id, author?.handle),
  };
  if (post.versions.length < 2) return [message];
  return [message, { ...base, thread: message.thread, kind: 'edit', text, editedAt: at }];
};

/** One direct message between the account and one person. */
export type Letter = {
  id: string;
  senderId: string;
  personId: string;
  author: PersonIn;
  text: string;
  at: Instant;
  attachments: InboundAttachment[];
};

/** An echo where the account wrote it itself; one without words and pictures is shown as something that only X can show. */
export const inboundOfLetter = (letter: Letter, accountId: string): Inbound => {
  const { id, senderId, personId, author, text, at } = letter;
  const attachments = letter.attachments.map(asReference);
  const base = { accountId, externalId: id, thread: { visibility: 'private', threadKey: personId } } as const;
  if (senderId === accountId) return { ...base, kind: 'echo', text, sentAt: at };
  return {
    ...base,
    kind: 'message',
    author,
    text,
    sentAt: at,
    attachments: text === '' && attachments.length === 0 ? [{ kind: 'unsupported' }] : attachments,
  };
};
