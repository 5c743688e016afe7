// A webhook of TikTok: that something happened to a comment. It tells neither whether the account wrote it itself nor anybody's
// name, so a new comment is asked for by its id. Pure. https://developers.tiktok.com/doc/webhooks-events
import { ParseError, type Inbound } from '#ports/channel.ts';
import { notKnown } from '../aside.ts';
import { parseExact } from '../exact-json.ts';
import { at, findText, isAbsent, needId, needInstant, needObject, payloadField, type Field } from '../payload-field.ts';
import { findParent, threadOf } from './comment.ts';

/** A comment that a webhook speaks of. */
export type Wanted = { videoId: string; commentId: string };

/** JSON inside JSON, with ids as bare numbers of 19 digits. */
const contentOf = (event: Field): Field => {
  const content = at(event, 'content');
  if (typeof content.value !== 'string') return needObject(content);
  try {
    return needObject({ value: parseExact(content.value), place: 'content' });
  } catch (error) {
    if (error instanceof ParseError) throw error;
    throw new ParseError('content: JSON expected');
  }
};

/** Of the account's videos and of its permission: the next question tells what they mean. */
const otherEvents = /^(?:post\.publish|video|authorization|portability)\./;

/** A comment that was held back begins with being set to public. */
const shows: readonly string[] = ['insert', 'set_to_public'];
const hides: readonly string[] = ['set_to_hidden', 'set_to_friends_only'];

const partOf = (event: Field): Field => {
  try {
    return contentOf(event);
  } catch {
    return event;
  }
};

/** Whether a stored payload is a webhook; polled comments have another frame. */
export const isEvent = (root: Field): boolean => !isAbsent(at(root, 'event'));

const accountIn = (event: Field): string => needId(at(event, 'user_openid'));

/** A deletion and a withdrawn permission are taken from the event itself; new comments are ignored here, since they are asked for. Throws ParseError. */
export const parseEvent = (event: Field): Inbound => {
  const accountId = accountIn(event);
  const name = findText(at(event, 'event')) ?? '';
  if (name === 'authorization.removed')
    return { kind: 'revoked', accountId, at: needInstant(at(event, 'create_time')) };
  if (otherEvents.test(name)) return { kind: 'ignored', accountId, what: `event ${name.slice(0, 40)}` };
  // A direct message among them: its words stand in the content, for an officer to read.
  if (name !== 'comment.update') return notKnown(accountId, partOf(event), `event ${name.slice(0, 40)}`);
  const content = contentOf(event);
  const action = findText(at(content, 'comment_action')) ?? '';
  const commentId = needId(at(content, 'comment_id'));
  if (shows.includes(action)) {
    needId(at(content, 'video_id'));
    return { kind: 'ignored', accountId, what: `${action}: the comment is asked for` };
  }
  if (hides.includes(action)) return { kind: 'ignored', accountId, what: action };
  if (action !== 'delete') return notKnown(accountId, content, `comment_action ${action.slice(0, 40)}`);
  const thread = threadOf(findParent(content) ?? commentId, findText(at(content, 'unique_identifier')));
  return { kind: 'delete', accountId, externalId: commentId, thread, deletedAt: needInstant(at(content, 'timestamp')) };
};

const wantedIn = (text: string, accountId: string): Wanted | undefined => {
  const event = payloadField(JSON.parse(text));
  if (findText(at(event, 'event')) !== 'comment.update' || accountIn(event) !== accountId) return undefined;
  const content = contentOf(event);
  if (!shows.includes(findText(at(content, 'comment_action')) ?? '')) return undefined;
  return { videoId: needId(at(content, 'video_id')), commentId: needId(at(content, 'comment_id')) };
};

/** The new comment that this payload of the account tells of, if it does. */
export const findWanted = (text: string, accountId: string): Wanted | undefined => {
  try {
    return wantedIn(text, accountId);
  } catch {
    // Whatever it is, the parser names it.
    return undefined;
  }
};
