// What somebody wrote in a Facebook group that tells us of it: nobody addressed the city there, so an officer decides whether it is a complaint.
// Pure. https://developers.facebook.com/docs/graph-api/webhooks/reference/group · the `group_feed` field of a Page
import type { Instant } from '#core/time.ts';
import type { Inbound } from '#ports/channel.ts';
import type { InboundAuthor } from '#ports/inbound-who.ts';
import { each, notKnown, orUnknown } from '../aside.ts';
import type { Change } from '../meta/webhook.ts';
import {
  at,
  findId,
  findInstant,
  findText,
  isAbsent,
  itemsOf,
  needId,
  needObject,
  type Field,
} from '../payload-field.ts';

const authorIn = (value: Field): InboundAuthor | undefined => {
  const from = at(value, 'from');
  const id = findId(isAbsent(from) ? at(value, 'sender_id') : at(from, 'id'));
  const name = findText(isAbsent(from) ? at(value, 'sender_name') : at(from, 'name')) ?? '';
  return id === undefined ? undefined : { id, ...(name === '' ? {} : { name }) };
};

/** Groups write times as text, pages as numbers. */
const timeIn = (field: Field): Instant | undefined => {
  if (typeof field.value !== 'string' || /^\d+$/.test(field.value)) return findInstant(field);
  const at = Date.parse(field.value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
};

const wordless: readonly string[] = ['reaction', 'like', 'membership', 'seen'];

/** Never a message that becomes a case by itself; an edit without a time, and unknown verbs, are handed to officers. Throws ParseError. */
export const parseGroupPost = ({ field, value, accountId, entryTime }: Change): Inbound => {
  const postId = needId(at(needObject(value), 'post_id'));
  const item = findText(at(value, 'item')) ?? field;
  const verb = findText(at(value, 'verb')) ?? 'add';
  const author = authorIn(value);
  const what = `group ${item} ${verb}`.slice(0, 60);
  if (wordless.includes(item) || author?.id === accountId) return { kind: 'ignored', accountId, what };
  const externalId = findId(at(value, 'comment_id')) ?? postId;
  const threadKey = author === undefined ? `comment:${externalId}` : `${postId}:${author.id}`;
  const base = { accountId, externalId, thread: { visibility: 'public', threadKey } } as const;
  const text = findText(at(value, 'message')) ?? '';
  const when = timeIn(at(value, 'created_time')) ?? findInstant(entryTime);
  const named = author === undefined ? {} : { author };
  if (/^(?:remove|delete)/.test(verb))
    return { ...base, kind: 'delete', ...(when === undefined ? {} : { deletedAt: when }) };
  if (/^(?:edit|update)/.test(verb) && when !== undefined)
    return { ...base, kind: 'edit', text, editedAt: when, ...named };
  if (verb !== 'add') return notKnown(accountId, value, what);
  const permalink = findText(at(value, 'permalink_url')) ?? '';
  const { accountId: _accountId, ...readable } = base;
  return {
    kind: 'unplaced',
    accountId,
    reason: 'elsewhere',
    readable: {
      ...readable,
      ...named,
      text,
      ...(when === undefined ? {} : { sentAt: when }),
      attachments: text === '' ? [{ kind: 'unsupported' }] : [],
      postId,
      ...(permalink.startsWith('https://') ? { permalink } : {}),
    },
  };
};

const written: readonly string[] = ['posts', 'comments', 'feed', 'group_feed'];

/** A group tells in its own name: its entries bear the group's id. */
export const parseGroup = (root: Field): Inbound[] =>
  itemsOf(at(root, 'entry')).flatMap((entry) =>
    orUnknown('', entry, () => {
      const accountId = needId(at(needObject(entry), 'id'));
      const entryTime = at(entry, 'time');
      const told = each(accountId, at(entry, 'changes'), (one) => {
        const field = findText(at(needObject(one), 'field')) ?? '';
        const value = at(one, 'value');
        return written.includes(field)
          ? [parseGroupPost({ field, value, accountId, entryTime })]
          : [notKnown(accountId, value, `field ${field.slice(0, 40)}`)];
      });
      return told.length > 0 ? told : [notKnown(accountId, entry, `${entry.place}: nothing in it`)];
    }),
  );
