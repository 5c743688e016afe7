// Understands pages of comment threads and of replies as YouTube's Data API lists them; all of it is public.
// Pure. https://developers.google.com/youtube/v3/docs/commentThreads
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound } from '#ports/channel.ts';
import {
  at,
  findId,
  findItems,
  findText,
  isAbsent,
  needId,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';

const needTime = (field: Field): Instant => {
  const instant = Date.parse(findText(field) ?? '');
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

/** One part that is not understood must not keep the others of its page waiting. */
const orUnknown = (accountId: string, parse: () => Inbound[]): Inbound[] => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError) return [{ kind: 'unknown', accountId, what: error.message }];
    throw error;
  }
};

const authorOf = (snippet: Field): { id: string; name?: string } | undefined => {
  const id = findId(at(at(snippet, 'authorChannelId'), 'value'));
  const name = findText(at(snippet, 'authorDisplayName'));
  return id === undefined ? undefined : { id, ...(name === undefined ? {} : { name }) };
};

const addressOf = (videoId: string, id: string): string =>
  `https://www.youtube.com/watch?v=${encodeURIComponent(videoId)}&lc=${encodeURIComponent(id)}`;

/** A change keeps the comment's id. Who knows the message already takes the change only. */
const inboundsOf = (comment: Field, accountId: string, videoOfThread?: string): Inbound[] => {
  const snippet = needObject(at(needObject(comment), 'snippet'));
  const externalId = needId(at(comment, 'id'));
  const text = findText(at(snippet, 'textOriginal')) ?? findText(at(snippet, 'textDisplay')) ?? '';
  const sentAt = needTime(at(snippet, 'publishedAt'));
  const editedAt = isAbsent(at(snippet, 'updatedAt')) ? sentAt : needTime(at(snippet, 'updatedAt'));
  const parentId = findId(at(snippet, 'parentId'));
  const videoId = findId(at(snippet, 'videoId')) ?? videoOfThread;
  const author = authorOf(snippet);
  const thread = { visibility: 'public', threadKey: `${parentId ?? externalId}:${author?.id ?? 'unknown'}` } as const;
  const base = { accountId, externalId, thread } as const;
  if (author?.id === accountId)
    return parentId === undefined
      ? [{ kind: 'ignored', accountId, what: 'own comment' }]
      : [{ ...base, kind: 'echo', text, sentAt }];
  const message: Inbound = {
    ...base,
    kind: 'message',
    ...(author === undefined ? {} : { author }),
    text,
    sentAt,
    attachments: text === '' ? [{ kind: 'unsupported' }] : [],
    ...(parentId === undefined ? {} : { parentId }),
    ...(videoId === undefined ? {} : { postId: videoId, permalink: addressOf(videoId, externalId) }),
  };
  return editedAt > sentAt ? [message, { ...base, kind: 'edit', text, editedAt }] : [message];
};

const threadOf = (thread: Field, accountId: string): Inbound[] => {
  const snippet = needObject(at(needObject(thread), 'snippet'));
  const videoId = findId(at(snippet, 'videoId'));
  const replies = orUnknown(accountId, () =>
    findItems(at(at(thread, 'replies'), 'comments')).flatMap((reply) =>
      orUnknown(accountId, () => inboundsOf(reply, accountId, videoId)),
    ),
  );
  const top = orUnknown(accountId, () => inboundsOf(at(snippet, 'topLevelComment'), accountId, videoId));
  // The top comment comes first: what answers it joins its case.
  return [...top, ...replies];
};

const parsers: Readonly<Record<string, ((item: Field, accountId: string) => Inbound[]) | undefined>> = {
  'youtube#commentThreadListResponse': threadOf,
  'youtube#commentListResponse': (comment, accountId) => inboundsOf(comment, accountId),
};

/** The account is the one that was polled: no page names it. */
export const parseYoutube = (payload: unknown, accountId?: string): Inbound[] => {
  if (accountId === undefined) throw new ParseError('account: nobody was polled');
  const page = needObject(payloadField(payload));
  const kind = findText(at(page, 'kind'));
  const parse = kind !== undefined && Object.hasOwn(parsers, kind) ? parsers[kind] : undefined;
  if (parse === undefined) throw new ParseError('kind: a list of comments expected');
  const found = findItems(at(page, 'items')).flatMap((item) => orUnknown(accountId, () => parse(item, accountId)));
  return found.length === 0 ? [{ kind: 'ignored', accountId, what: 'a page of nothing' }] : found;
};
