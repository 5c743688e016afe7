// Understands what was asked of Bluesky: notifications of posts, and the log of conversations.
// Pure. https://docs.bsky.app/docs/api/app-bsky-notification-list-notifications
import type { Instant } from '#core/time.ts';
import { ParseError, type Inbound, type InboundAttachment } from '#ports/channel.ts';
import { ownerOf } from './post-address.ts';
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

/** Pictures are named by their hash; the network's own server of pictures gives them out. */
const imagesIn = (embed: Field, did: string): InboundAttachment[] =>
  findItems(at(embed, 'images')).map((one) => {
    const hash = findText(at(at(at(one, 'image'), 'ref'), '$link')) ?? '';
    const isHash = /^[a-z0-9]+$/.test(hash);
    return {
      kind: 'image',
      ...(isHash ? { url: `https://cdn.bsky.app/img/feed_fullsize/plain/${did}/${hash}@jpeg` } : {}),
    };
  });

const attachmentsOf = (record: Field, did: string): InboundAttachment[] => {
  const embed = at(record, 'embed');
  const inner = at(embed, 'media');
  const holder = isAbsent(inner) ? embed : inner;
  const type = findText(at(holder, '$type')) ?? '';
  const isQuote = (findText(at(embed, '$type')) ?? '').startsWith('app.bsky.embed.record');
  return [
    ...imagesIn(holder, did),
    ...(type === 'app.bsky.embed.video' ? [{ kind: 'unsupported' } as const] : []),
    ...(isQuote ? [{ kind: 'share' } as const] : []),
  ];
};

const wanted: readonly string[] = ['mention', 'reply', 'quote'];

const linkOf = (uri: string): string | undefined => {
  const [, did, rkey] = /^at:\/\/(did:[\w:.%-]+)\/app\.bsky\.feed\.post\/([\w.~:-]+)$/.exec(uri) ?? [];
  return did === undefined ? undefined : `https://bsky.app/profile/${did}/post/${String(rkey)}`;
};

const postOf = (notification: Field, accountId: string): Inbound => {
  const reason = findText(at(needObject(notification), 'reason')) ?? '';
  if (!wanted.includes(reason)) return { kind: 'ignored', accountId, what: `notification ${reason.slice(0, 40)}` };
  const author = authorOf(at(notification, 'author'));
  if (author.id === accountId) return { kind: 'ignored', accountId, what: 'our own' };
  const externalId = needId(at(notification, 'uri'));
  const record = needObject(at(notification, 'record'));
  const reply = at(record, 'reply');
  const [root, above] = isAbsent(reply)
    ? []
    : [needId(at(at(reply, 'root'), 'uri')), needId(at(at(reply, 'parent'), 'uri'))];
  const permalink = linkOf(externalId);
  return {
    ...{ kind: 'message', accountId, externalId, author },
    thread: { visibility: 'public', threadKey: `${root ?? externalId}:${author.id}` },
    text: findText(at(record, 'text')) ?? '',
    sentAt: needTime(at(notification, 'indexedAt')),
    attachments: attachmentsOf(record, author.id),
    ...(root === undefined ? {} : { postId: root }),
    ...(above === undefined ? {} : { parentId: above }),
    ...(permalink === undefined ? {} : { permalink }),
  };
};

/** In a conversation a person is told by id only; a deletion tells whose message it was. */
const letterOf = (log: Field, accountId: string): Inbound => {
  const what = (findText(at(needObject(log), '$type')) ?? '').replace(/^chat\.bsky\.convo\.defs#/, '');
  if (what !== 'logCreateMessage' && what !== 'logDeleteMessage')
    return { kind: 'ignored', accountId, what: `log ${what.slice(0, 40)}` };
  const message = needObject(at(log, 'message'));
  const person = needId(at(at(message, 'sender'), 'did'));
  if (person === accountId) return { kind: 'ignored', accountId, what: 'our own' };
  const sentAt = needTime(at(message, 'sentAt'));
  const thread = { visibility: 'private', threadKey: person } as const;
  const base = { accountId, externalId: needId(at(message, 'id')), thread };
  if (what === 'logDeleteMessage') return { ...base, kind: 'delete', deletedAt: sentAt };
  const attachments: InboundAttachment[] = isAbsent(at(message, 'embed')) ? [] : [{ kind: 'share' }];
  return {
    ...base,
    kind: 'message',
    author: { id: person },
    text: findText(at(message, 'text')) ?? '',
    sentAt,
    attachments,
  };
};

/** A post that was taken back, as poll.ts found out. */
const goneOf = (post: Field, accountId: string, deletedAt: Instant): Inbound => {
  const externalId = needId(at(needObject(post), 'uri'));
  const root = findText(at(post, 'root')) ?? externalId;
  const thread = { visibility: 'public', threadKey: `${root}:${ownerOf(externalId) ?? ''}` } as const;
  return { kind: 'delete', accountId, externalId, thread, deletedAt };
};

const orUnknown = (accountId: string, parse: () => Inbound): Inbound => {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError) return { kind: 'unknown', accountId, what: error.message };
    throw error;
  }
};

/** Lists as poll.ts puts them together, each oldest first. Throws ParseError. */
export const parseBluesky = (payload: unknown, accountId?: string): Inbound[] => {
  const root = needObject(payloadField(payload));
  if (accountId === undefined) throw new ParseError('account: whose notifications these are was not told');
  const [told, gone, logs] = [at(root, 'notifications'), at(root, 'gone'), at(root, 'logs')];
  if ([told, gone, logs].every(isAbsent)) throw new ParseError('payload: notifications, gone or logs expected');
  const found = [
    ...findItems(told).map((one) => orUnknown(accountId, () => postOf(one, accountId))),
    ...findItems(gone).map((one) => orUnknown(accountId, () => goneOf(one, accountId, needInstant(at(root, 'at'))))),
    ...findItems(logs).map((one) => orUnknown(accountId, () => letterOf(one, accountId))),
  ];
  return found.length > 0 ? found : [{ kind: 'ignored', accountId, what: 'nothing in it' }];
};
