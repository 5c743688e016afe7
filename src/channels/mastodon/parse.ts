// Understands what was asked of a Mastodon instance: notifications, and what became of statuses that were told earlier.
// Pure. https://docs.joinmastodon.org/entities/Notification/
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import type { InboundThread } from '#ports/inbound-who.ts';
import { each, notKnown, sayingNothing } from '../aside.ts';
import {
  at,
  findId,
  findItems,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';
import { wordsIn } from './words.ts';

const needTime = (field: Field): Instant => {
  const instant = Date.parse(findText(field) ?? '');
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

/** What was meant for a few, followers too, is answered to its author alone. */
const isOpen = (status: Field): boolean => ['public', 'unlisted'].includes(findText(at(status, 'visibility')) ?? '');

/** In which conversation a status stands is told nowhere: only what it answers. */
const threadOf = (status: Field): InboundThread => {
  const author = needId(at(at(status, 'account'), 'id'));
  if (!isOpen(status)) return { visibility: 'private', threadKey: author };
  const above = findId(at(status, 'in_reply_to_id')) ?? needId(at(status, 'id'));
  return { visibility: 'public', threadKey: `${above}:${author}` };
};

const baseOf = (status: Field, accountId: string) => ({
  accountId,
  externalId: needId(at(needObject(status), 'id')),
  thread: threadOf(status),
});

const choicesOf = (status: Field): string =>
  findItems(at(at(status, 'poll'), 'options'))
    .map((option) => `- ${findText(at(option, 'title')) ?? ''}`)
    .join('\n');

const textOf = (status: Field): string =>
  [findText(at(status, 'spoiler_text')) ?? '', wordsIn(findText(at(status, 'content')) ?? ''), choicesOf(status)]
    .filter((part) => part !== '')
    .join('\n\n');

const isWebAddress = (text: string): boolean => /^https?:\/\//.test(text);

const kinds: Record<string, InboundAttachment['kind']> = {
  image: 'image',
  gifv: 'video',
  video: 'video',
  audio: 'audio',
};

const titled = (title: string): { title?: string } => (title === '' ? {} : { title: title.slice(0, 300) });

/** Without an address the instance has not brought the file over from its own: an officer may open it there. */
const fileOf = (media: Field): InboundAttachment => {
  const [here, there] = [findText(at(media, 'url')) ?? '', findText(at(media, 'remote_url')) ?? ''];
  const type = findText(at(media, 'type')) ?? '';
  const isShown = here !== '' && Object.hasOwn(kinds, type);
  const kind = (isShown ? kinds[type] : undefined) ?? 'unsupported';
  const url = here === '' ? there : here;
  return { kind, ...(isWebAddress(url) ? { url } : {}), ...titled(findText(at(media, 'description')) ?? '') };
};

/** A status that is quoted is shown, or named by its id alone; one that was withdrawn is neither. */
const quotedIn = (status: Field): InboundAttachment[] => {
  const quote = at(status, 'quote');
  if (isAbsent(quote)) return [];
  const quoted = at(quote, 'quoted_status');
  const url = findText(at(quoted, 'url')) ?? '';
  const words = wordsIn(findText(at(quoted, 'content')) ?? '');
  return [{ kind: 'share', ...(isWebAddress(url) ? { url } : {}), ...titled(words) }];
};

const attachmentsOf = (status: Field): InboundAttachment[] => [
  ...findItems(at(status, 'media_attachments')).map(fileOf),
  ...quotedIn(status),
];

const authorOf = (person: Field): { id: string; name?: string; handle?: string } => {
  const name = findText(at(person, 'display_name')) ?? '';
  const handle = findText(at(person, 'acct')) ?? '';
  return { id: needId(at(person, 'id')), ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};

const messageOf = (status: Field, accountId: string): Inbound => {
  const base = baseOf(status, accountId);
  const parentId = findId(at(status, 'in_reply_to_id'));
  const permalink = findText(at(status, 'url')) ?? '';
  return {
    ...base,
    kind: 'message',
    author: authorOf(at(status, 'account')),
    text: textOf(status),
    sentAt: needTime(at(status, 'created_at')),
    attachments: attachmentsOf(status),
    ...(parentId === undefined ? {} : { parentId }),
    ...(isWebAddress(permalink) ? { permalink } : {}),
  };
};

const editOf = (status: Field, accountId: string): Inbound => ({
  ...baseOf(status, accountId),
  kind: 'edit',
  text: textOf(status),
  editedAt: needTime(at(status, 'edited_at')),
});

/** Whoever quotes us speaks of us, whether or not we are named. */
const told: readonly string[] = ['mention', 'quote', 'update', 'quoted_update'];
/** `quoted_update`: of a status that we quoted. */
const changes: readonly string[] = ['update', 'quoted_update'];

/** Nobody says anything to us in them: `status` and `poll` tell of what was written anyway. */
const wordless =
  /^(?:status|reblog|follow|follow_request|favourite|poll|severed_relationships|moderation_warning|annual_report|admin\..+|(?:pleroma:)?emoji_reaction|reaction)$/;

const inboundOf = (notification: Field, accountId: string): Inbound => {
  const type = findText(at(needObject(notification), 'type')) ?? '';
  if (wordless.test(type)) return { kind: 'ignored', accountId, what: `notification ${type.slice(0, 40)}` };
  if (!told.includes(type)) return notKnown(accountId, notification, `notification ${type.slice(0, 40)}`);
  const status = at(notification, 'status');
  if (isAbsent(status)) return sayingNothing(accountId, notification, 'a notification without its status');
  if (findId(at(at(status, 'account'), 'id')) === accountId) return { kind: 'ignored', accountId, what: 'our own' };
  return changes.includes(type) ? editOf(status, accountId) : messageOf(status, accountId);
};

/** Lists as poll.ts puts them together, each oldest first. Throws ParseError. */
export const parseMastodon = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (accountId === undefined) throw new ParseError('account: whose notifications these are was not told');
  const [notified, edited, gone] = [at(root, 'notifications'), at(root, 'edited'), at(root, 'gone')];
  if ([notified, edited, gone].every(isAbsent)) throw new ParseError('payload: notifications, edited or gone expected');
  return [
    ...each(accountId, notified, (one) => [inboundOf(one, accountId)]),
    ...each(accountId, edited, (one) => [editOf(one, accountId)]),
    ...each(accountId, gone, (one) => [
      { ...baseOf(one, accountId), kind: 'delete', deletedAt: needInstant(at(root, 'at')) },
    ]),
  ];
};
