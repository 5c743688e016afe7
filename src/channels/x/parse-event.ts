// Understands what the X Activity API delivers: an envelope around a post of version 2, a direct message, or news of the account.
// Pure. https://docs.x.com/x-api/activity/event-payloads
import { ParseError, type Inbound } from '#ports/channel.ts';
import {
  at,
  findId,
  findItems,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  type Field,
} from '../payload-field.ts';
import { each, notKnown, orUnknown } from '../aside.ts';
import { personIn, personOf, unwrapped } from './beside.ts';
import { needTimeText } from './field.ts';
import { parseLetter } from './parse-activity.ts';
import { parsePageLetter } from './parse-page.ts';
import { parsePost } from './parse-post.ts';
import { inboundOfLetter } from './post.ts';
import { findTimeInId } from './time.ts';

type Read = (event: Field, accountId: string) => Inbound[];

const payloadOf = (event: Field): Field => needObject(at(event, 'payload'));

const readPost: Read = (event, accountId) => parsePost(event, payloadOf(event), accountId);
/** X says by the event itself that it names or quotes the account. */
const readSummons: Read = (event, accountId) => parsePost(event, payloadOf(event), accountId, true);

/** When it was taken away is not told. */
const readDeletion: Read = (event, accountId) => {
  const payload = payloadOf(event);
  const externalId = needId(at(payload, 'id'));
  const personId = needId(at(payload, 'author_id'));
  if (personId === accountId) return [{ kind: 'ignored', accountId, what: 'own post deleted' }];
  const thread = { visibility: 'public', threadKey: `${externalId}:${personId}` } as const;
  return [{ kind: 'delete', accountId, externalId, thread }];
};

const readLetters: Read = (event, accountId) => {
  const payload = payloadOf(event);
  const letters = at(payload, 'direct_message_events');
  // One alone, as pages write it, with its people beside it.
  if (isAbsent(letters)) return parsePageLetter(event, payload, accountId);
  return each(accountId, letters, (letter) => parseLetter(letter, at(payload, 'users'), accountId));
};

/** The keys lie in the apps of those who write: an officer learns that somebody wrote, and opens the app. */
const readChat: Read = (event, accountId) => {
  const chat = payloadOf(event);
  const senderId = needId(at(chat, 'sender_id'));
  const both = (findText(at(chat, 'conversation_id')) ?? '').split(/[:-]/);
  const personId = senderId === accountId ? both.find((id) => /^\d+$/.test(id) && id !== accountId) : senderId;
  if (personId === undefined) return [{ kind: 'ignored', accountId, what: 'own message in a group' }];
  const time = needInstant(at(chat, 'created_at_msec'));
  return [
    inboundOfLetter(
      {
        ...{ id: needId(at(chat, 'id')), senderId, personId, author: personIn(event, personId) },
        ...{ text: '', at: time, attachments: [{ kind: 'unsupported', why: 'encrypted' }] },
      },
      accountId,
    ),
  ];
};

/** Said below a live broadcast of ours: it can be read, and answered only there. */
const readBroadcastChat: Read = (event, accountId) => {
  const said = payloadOf(event);
  const author = unwrapped(needObject(at(said, 'author')));
  const personId = needId(at(author, 'id'));
  if (personId === accountId) return [{ kind: 'ignored', accountId, what: 'own words in a broadcast' }];
  const externalId = needId(at(said, 'message_id'));
  const sentAt = findTimeInId(externalId);
  if (sentAt === undefined) throw new ParseError(`${said.place}.message_id: a time expected`);
  const postId = needId(at(said, 'broadcast_id'));
  return [
    {
      // Its numbers are no posts'.
      ...{ kind: 'message', accountId, externalId: `broadcast:${externalId}`, author: personOf(personId, author) },
      thread: { visibility: 'public', threadKey: `${postId}:${personId}` },
      ...{ text: findText(at(said, 'message')) ?? '', sentAt, attachments: [], postId },
      permalink: `https://x.com/i/broadcasts/${encodeURIComponent(postId)}`,
    },
  ];
};

/** Whoever holds the account took our permission back. */
const readRevocation: Read = (event, accountId) => [
  { kind: 'revoked', accountId, at: needTimeText(at(payloadOf(event), 'date_time')) },
];

const readers: Readonly<Record<string, Read | undefined>> = {
  'post.create': readPost,
  'post.mention.create': readSummons,
  'post.reply.create': readPost,
  'post.quote.create': readSummons,
  'post.delete': readDeletion,
  'dm.received': readLetters,
  'dm.sent': readLetters,
  'chat.received': readChat,
  'chat.sent': readChat,
  'broadcast.chat': readBroadcastChat,
  'oauth.revoke': readRevocation,
};

/** Nobody says anything in these. */
const wordless =
  /^(?:post\.repost|like|follow|mute|block|profile|spaces|news)\.|^broadcast\.(?:start|end)$|^dm\.(?:read|indicate_typing)$|^chat\.conversation_join$/;

const accountIn = (event: Field, polledFor: string | undefined): string => {
  const told = findId(at(at(event, 'filter'), 'user_id'));
  const id = told ?? findId(at(at(event, 'payload'), 'user_id')) ?? polledFor;
  if (id === undefined) throw new ParseError(`${event.place}.filter.user_id: nothing found`);
  return id;
};

const parseOne = (event: Field, known: string | undefined): Inbound[] => {
  const accountId = accountIn(needObject(event), known);
  const type = findText(at(event, 'event_type')) ?? '';
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (read !== undefined) return orUnknown(accountId, event, (one) => read(one, accountId));
  const what = `event ${type.slice(0, 60)}`;
  return wordless.test(type) ? [{ kind: 'ignored', accountId, what }] : [notKnown(accountId, event, what)];
};

/** Whether this is such an envelope: pages bring `data` too, never with a type. */
export const isEvent = (root: Field): boolean => {
  const { value } = at(root, 'data');
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  return !isAbsent(at({ value: first, place: 'data' }, 'event_type'));
};

/** One event, or several where they come together. `known`: the account where the webhook's signature told it. */
export const parseEvents = (root: Field, known: string | undefined): Inbound[] => {
  const data = at(root, 'data');
  if (!Array.isArray(data.value)) return parseOne(data, known);
  return findItems(data).flatMap((event) => orUnknown(known ?? '', event, () => parseOne(event, known)));
};
