// Understands a polled page of version 2: mentions, or direct messages, with the people and pictures beside them.
// Pure. https://docs.x.com/x-api/fundamentals/data-dictionary
import { ParseError, type Inbound } from '#ports/channel.ts';
import { at, findId, findText, isAbsent, needId, needObject, type Field } from '../payload-field.ts';
import { each, notKnown, orUnknown } from '../aside.ts';
import { attachmentsOf, personIn } from './beside.ts';
import { addressesIn, needTimeText } from './field.ts';
import { parsePost } from './parse-post.ts';
import { inboundOfLetter } from './post.ts';
import { findTimeInId } from './time.ts';
import { asWritten } from './words.ts';

/** The other one of two; in a group's conversation, whoever wrote. */
const personOf = (event: Field, senderId: string, accountId: string): string | undefined => {
  if (senderId !== accountId) return senderId;
  const both = /^(\d+)-(\d+)$/.exec(findText(at(event, 'dm_conversation_id')) ?? '');
  return both?.slice(1).find((id) => id !== accountId);
};

const timeOf = (event: Field, id: string): number => {
  const told = at(event, 'created_at');
  const inId = findTimeInId(id);
  return isAbsent(told) && inId !== undefined ? inId : needTimeText(told);
};

/** Without its sender a message can be answered by nobody, and could be our own: an officer reads it where it was set aside. */
export const parsePageLetter = (page: Field, event: Field, accountId: string): Inbound[] => {
  const type = findText(at(needObject(event), 'event_type')) ?? 'MessageCreate';
  if (type === 'ParticipantsJoin' || type === 'ParticipantsLeave') return [{ kind: 'ignored', accountId, what: type }];
  if (type !== 'MessageCreate') return [notKnown(accountId, event, `${event.place}.event_type`)];
  const id = needId(at(event, 'id'));
  const senderId = findId(at(event, 'sender_id'));
  if (senderId === undefined) throw new ParseError(`${event.place}.sender_id: nothing found`);
  const personId = personOf(event, senderId, accountId);
  if (personId === undefined) return [{ kind: 'ignored', accountId, what: 'own message in a group' }];
  return [
    inboundOfLetter(
      {
        id,
        senderId,
        personId,
        author: personIn(page, personId),
        text: asWritten(findText(at(event, 'text')) ?? '', addressesIn(at(event, 'entities'))),
        at: timeOf(event, id),
        attachments: attachmentsOf(page, event),
      },
      accountId,
    ),
  ];
};

/** Pages list the newest first; a page without anything has no list. */
const oldestFirst = (page: Field, accountId: string, parse: (item: Field) => Inbound[]): Inbound[] =>
  orUnknown(accountId, page, () => each(accountId, at(needObject(page), 'data'), parse, (items) => items.toReversed()));

/** Oldest first; one that is not understood is handed to officers and holds up no other. */
export const parseMentions = (page: Field, accountId: string): Inbound[] =>
  oldestFirst(page, accountId, (post) => parsePost(page, post, accountId, true));

/** Oldest first, as mentions are; both sides of each conversation. */
export const parseLetters = (page: Field, accountId: string): Inbound[] =>
  oldestFirst(page, accountId, (event) => parsePageLetter(page, event, accountId));
