// Understands what was asked of Bluesky: notifications of posts, and the log of conversations.
// Pure. https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound, type MessageIn } from '#ports/channel.ts';
import { attachmentsIn, saidIn, withLinks } from './embed.ts';
import { groupMessageId } from './group-message.ts';
import { linkOf, ownerOf } from './post-address.ts';
import { each, notKnown } from '../aside.ts';
import {
  at,
  findItems,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  payloadField,
  type Field,
} from '../payload-field.ts';

const needTime = (field: Field): Instant => {
  const instant = Date.parse(findText(field) ?? '');
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

const authorOf = (person: Field): { id: string; name?: string; handle?: string } => {
  const name = findText(at(person, 'displayName')) ?? '';
  const handle = findText(at(person, 'handle')) ?? '';
  return { id: needId(at(person, 'did')), ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};

const wanted: readonly string[] = ['mention', 'reply', 'quote'];
/** Nobody says anything to us in them. */
const wordless: readonly string[] = [
  'like',
  'repost',
  'follow',
  'starterpack-joined',
  'verified',
  'unverified',
  'like-via-repost',
  'repost-via-repost',
  'subscribed-post',
  'contact-match',
];

const postOf = (notification: Field, accountId: string): Inbound => {
  const reason = findText(at(needObject(notification), 'reason')) ?? '';
  if (wordless.includes(reason)) return { kind: 'ignored', accountId, what: `notification ${reason}` };
  if (!wanted.includes(reason)) return notKnown(accountId, notification, `notification ${reason.slice(0, 40)}`);
  const author = authorOf(at(notification, 'author'));
  if (author.id === accountId) return { kind: 'ignored', accountId, what: 'our own' };
  const externalId = needId(at(notification, 'uri'));
  const record = needObject(at(notification, 'record'));
  const reply = at(record, 'reply');
  const [root, above] = isAbsent(reply)
    ? []
    : [needId(at(at(reply, 'root'), 'uri')), needId(at(at(reply, 'parent'), 'uri'))];
  const permalink = linkOf(externalId);
  const cid = findText(at(notification, 'cid'));
  return {
    ...{ kind: 'message', accountId, externalId, author },
    // A writer names the record, and may put another one under the same name: what it holds has an id of its own.
    ...(cid === undefined ? {} : { contentDigest: cid }),
    thread: { visibility: 'public', threadKey: `${root ?? externalId}:${author.id}` },
    text: withLinks(saidIn(record), at(record, 'facets')),
    sentAt: needTime(at(notification, 'indexedAt')),
    attachments: attachmentsIn(at(record, 'embed'), author.id),
    ...(root === undefined ? {} : { postId: root }),
    ...(above === undefined ? {} : { parentId: above }),
    ...(permalink === undefined ? {} : { permalink }),
  };
};

/** Conversations of several, as poll.ts found out: what is said there everybody in it reads. */
type Groups = ReadonlySet<string>;

const isGroup = (convo: Field): boolean => {
  const kind = findText(at(at(convo, 'kind'), '$type')) ?? '';
  return kind.endsWith('#groupConvo') || findItems(at(convo, 'members')).length > 2;
};

const groupsIn = (root: Field): Groups =>
  new Set(
    findItems(at(root, 'convos'))
      .filter(isGroup)
      .map((convo) => needId(at(convo, 'id'))),
  );

const writerOf = (log: Field, did: string): { id: string; name?: string; handle?: string } => {
  const profile = findItems(at(log, 'relatedProfiles')).find((one) => at(one, 'did').value === did);
  return profile === undefined ? { id: did } : authorOf(profile);
};

type Placed = Pick<MessageIn, 'externalId' | 'thread' | 'postId'>;

const placeOf = (message: Field, convoId: string, did: string, groups: Groups): Placed => {
  const id = needId(at(message, 'id'));
  return groups.has(convoId)
    ? {
        externalId: groupMessageId({ convoId, id, did }),
        thread: { visibility: 'public', threadKey: `${convoId}:${did}` },
        postId: convoId,
      }
    : { externalId: id, thread: { visibility: 'private', threadKey: did } };
};

/** How far somebody read, how they feel about something, and who comes and goes. */
const wordlessLog =
  /^log(?:Read|AddReaction|RemoveReaction|Begin|Accept|Leave|Mute|Unmute|Lock|Unlock|EditGroup|(?:Add|Remove)Member|Member|(?:Create|Edit|Enable|Disable)JoinLink|(?:\w+)JoinRequest)\w*$/;

/** In a conversation a person is told by id; a deletion tells whose message it was. */
const letterOf = (log: Field, accountId: string, groups: () => Groups): Inbound => {
  const what = (findText(at(needObject(log), '$type')) ?? '').replace(/^chat\.bsky\.convo\.defs#/, '');
  if (what !== 'logCreateMessage' && what !== 'logDeleteMessage')
    return wordlessLog.test(what)
      ? { kind: 'ignored', accountId, what: `log ${what.slice(0, 40)}` }
      : notKnown(accountId, log, `log ${what.slice(0, 40)}`);
  const message = needObject(at(log, 'message'));
  const person = needId(at(at(message, 'sender'), 'did'));
  if (person === accountId) return { kind: 'ignored', accountId, what: 'our own' };
  const sentAt = needTime(at(message, 'sentAt'));
  const { postId, ...place } = placeOf(message, findText(at(log, 'convoId')) ?? '', person, groups());
  if (what === 'logDeleteMessage') return { accountId, ...place, kind: 'delete', deletedAt: sentAt };
  return {
    ...{ accountId, ...place, kind: 'message', author: writerOf(log, person) },
    text: withLinks(saidIn(message), at(message, 'facets')),
    sentAt,
    attachments: attachmentsIn(at(message, 'embed'), person),
    ...(postId === undefined ? {} : { postId }),
  };
};

/** A post that was taken back, as poll.ts found out. */
const goneOf = (post: Field, accountId: string, deletedAt: Instant): Inbound => {
  const externalId = needId(at(needObject(post), 'uri'));
  const root = findText(at(post, 'root')) ?? externalId;
  const thread = { visibility: 'public', threadKey: `${root}:${ownerOf(externalId) ?? ''}` } as const;
  return { kind: 'delete', accountId, externalId, thread, deletedAt };
};

/** Lists as poll.ts puts them together, each oldest first. Throws ParseError. */
export const parseBluesky = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (accountId === undefined) throw new ParseError('account: whose notifications these are was not told');
  const [told, gone, logs] = [at(root, 'notifications'), at(root, 'gone'), at(root, 'logs')];
  if ([told, gone, logs].every(isAbsent)) throw new ParseError('payload: notifications, gone or logs expected');
  return [
    ...each(accountId, told, (one) => [postOf(one, accountId)]),
    ...each(accountId, gone, (one) => [goneOf(one, accountId, needInstant(at(root, 'at')))]),
    // Whether a conversation is one of several must be known first: else an answer could go to the wrong ears.
    ...each(accountId, logs, (one) => [letterOf(one, accountId, () => groupsIn(root))]),
  ];
};
