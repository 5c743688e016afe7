// Understands what TikTok's webhooks bring and what its lists of comments hold.
// Pure. https://business-api.tiktok.com/portal/docs?id=1769113255352322
import { ParseError, type Inbound } from '#ports/channel.ts';
import { each } from '../aside.ts';
import { at, isAbsent, needObject, payloadField, type Field } from '../payload-field.ts';
import { inboundOf } from './comment.ts';
import { isEvent, parseEvent } from './event.ts';

const pageOf = (root: Field, accountId: string | undefined): Inbound[] => {
  const comments = at(at(root, 'data'), 'comments');
  if (isAbsent(comments)) throw new ParseError('payload: an event or a list of comments expected');
  if (accountId === undefined) throw new ParseError('account: nobody was asked');
  return each(accountId, comments, (one) => [
    inboundOf(one, accountId),
    ...each(accountId, at(one, 'reply_list'), (reply) => [inboundOf(reply, accountId)]),
  ]);
};

/** A list names no account: it is the one that was asked. */
export const parseTiktok = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  return isEvent(root) ? [parseEvent(root)] : pageOf(root, accountId);
};
