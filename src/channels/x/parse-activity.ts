// Understands a webhook of the Account Activity API: posts as X wrote them before version 2, and direct messages.
// Pure. https://docs.x.com/x-api/account-activity/introduction
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import {
  at,
  findId,
  findInstant,
  findItems,
  findText,
  isAbsent,
  keysOf,
  needId,
  needInstant,
  needObject,
  type Field,
} from '../payload-field.ts';
import { each, notKnown } from '../aside.ts';
import { personOf } from './beside.ts';
import { addressesIn, idsIn, needTimeText } from './field.ts';
import { invites, isNamed, isQuoted } from './invitation.ts';
import { inboundOfLetter, inboundsOf, type Post } from './post.ts';
import { wholeOf } from './whole-text.ts';
import { asWritten, type ShortAddress } from './words.ts';

const kinds: Record<string, InboundAttachment['kind']> = { photo: 'image', video: 'video', animated_gif: 'video' };

const mediaUrl = (media: Field): string | undefined => {
  const films = findItems(at(at(media, 'video_info'), 'variants')).filter(
    (one) => at(one, 'content_type').value === 'video/mp4',
  );
  const [film] = films;
  return (film === undefined ? undefined : findText(at(film, 'url'))) ?? findText(at(media, 'media_url_https'));
};

const attachmentOf = (media: Field): InboundAttachment => {
  const url = mediaUrl(media);
  const type = findText(at(media, 'type')) ?? '';
  const kind = (Object.hasOwn(kinds, type) ? kinds[type] : undefined) ?? 'unsupported';
  return { kind, ...(url === undefined ? {} : { url }) };
};

const shortOfMedia = (media: readonly Field[]): ShortAddress[] =>
  media.flatMap((one) => {
    const short = findText(at(one, 'url'));
    return short === undefined ? [] : [{ short, full: undefined }];
  });

type Told = { text: string; media: Field[]; addresses: ShortAddress[]; mentions: Field };

/** A long post stands in `extended_tweet`; the text beside it is cut off. */
const toldIn = (tweet: Field): Told => {
  const whole = wholeOf(tweet, at(tweet, 'extended_tweet'), 'full_text');
  const entities = at(whole, 'entities');
  const all = at(whole, 'extended_entities');
  const media = findItems(at(isAbsent(all) ? entities : all, 'media'));
  const text = findText(at(whole, 'full_text')) ?? findText(at(tweet, 'text')) ?? '';
  return {
    text,
    media,
    addresses: [...addressesIn(entities), ...shortOfMedia(media)],
    mentions: at(entities, 'user_mentions'),
  };
};

const isInviting = (tweet: Field, { text, mentions }: Told, accountId: string): boolean | undefined => {
  const quoted = at(tweet, 'quoted_status');
  const authorId = findId(at(at(quoted, 'user'), 'id_str'));
  return invites(
    isNamed({ text, mentions, accountId, handle: undefined }),
    isQuoted(findId(at(tweet, 'quoted_status_id_str')), authorId, accountId),
  );
};

const parseTweet = (tweet: Field, accountId: string): Inbound[] => {
  const id = needId(at(needObject(tweet), 'id_str'));
  if (!isAbsent(at(tweet, 'retweeted_status'))) return [{ kind: 'ignored', accountId, what: 'retweet' }];
  const told = toldIn(tweet);
  const { text, media, addresses } = told;
  const versions = idsIn(at(at(tweet, 'edit_history'), 'edit_tweet_ids'));
  const post: Post = {
    id,
    versions: versions.length === 0 ? [id] : versions,
    author: personOf(needId(at(at(tweet, 'user'), 'id_str')), at(tweet, 'user')),
    text: asWritten(text, addresses),
    at: findInstant(at(tweet, 'timestamp_ms')) ?? needTimeText(at(tweet, 'created_at')),
    conversationId: findId(at(tweet, 'conversation_id_str')),
    repliedTo: findId(at(tweet, 'in_reply_to_status_id_str')),
    addresseeId: findId(at(tweet, 'in_reply_to_user_id_str')),
    quoted: findId(at(tweet, 'quoted_status_id_str')),
    invites: isInviting(tweet, told, accountId),
    attachments: media.map(attachmentOf),
  };
  return inboundsOf(post, accountId);
};

const parseDeletion = (event: Field, accountId: string): Inbound[] => {
  const status = needObject(at(event, 'status'));
  const externalId = needId(at(status, 'id'));
  const personId = needId(at(status, 'user_id'));
  if (personId === accountId) return [{ kind: 'ignored', accountId, what: 'own post deleted' }];
  const thread = { visibility: 'public', threadKey: `${externalId}:${personId}` } as const;
  return [{ kind: 'delete', accountId, externalId, thread, deletedAt: needInstant(at(event, 'timestamp_ms')) }];
};

/** Ours comes as an echo, a person's as a message. Throws ParseError. */
export const parseLetter = (event: Field, users: Field, accountId: string): Inbound[] => {
  const type = findText(at(needObject(event), 'type'));
  if (type !== 'message_create') return [notKnown(accountId, event, `${event.place}.type`)];
  const message = needObject(at(event, 'message_create'));
  const senderId = needId(at(message, 'sender_id'));
  const recipientId = needId(at(at(message, 'target'), 'recipient_id'));
  const personId = senderId === accountId ? recipientId : senderId;
  const told = needObject(at(message, 'message_data'));
  const media = at(at(told, 'attachment'), 'media');
  const withMedia = isAbsent(media) ? [] : [media];
  return [
    inboundOfLetter(
      {
        id: needId(at(event, 'id')),
        senderId,
        personId,
        author: personOf(personId, at(users, personId)),
        text: asWritten(findText(at(told, 'text')) ?? '', [
          ...addressesIn(at(told, 'entities')),
          ...shortOfMedia(withMedia),
        ]),
        at: needInstant(at(event, 'created_timestamp')),
        attachments: withMedia.map(attachmentOf),
      },
      accountId,
    ),
  ];
};

const envelope: readonly string[] = ['for_user_id', 'users', 'apps', 'user_has_blocked', 'is_blocked_by'];

/** Nobody says anything in these. */
const wordless: readonly string[] = [
  'favorite_events',
  'follow_events',
  'unfollow_events',
  'block_events',
  'unblock_events',
  'mute_events',
  'unmute_events',
  'direct_message_indicate_typing_events',
  'direct_message_mark_read_events',
];

const parseKey = (root: Field, key: string, accountId: string): Inbound[] => {
  const list = at(root, key);
  switch (key) {
    case 'tweet_create_events':
      return each(accountId, list, (tweet) => parseTweet(tweet, accountId));
    case 'tweet_delete_events':
      return each(accountId, list, (event) => parseDeletion(event, accountId));
    case 'direct_message_events':
      return each(accountId, list, (event) => parseLetter(event, at(root, 'users'), accountId));
    default:
      return wordless.includes(key)
        ? [{ kind: 'ignored', accountId, what: key }]
        : [notKnown(accountId, list, key.slice(0, 60))];
  }
};

/** Whoever holds the account took our permission back; such a payload names the account in itself alone. */
const revocationIn = (root: Field): Inbound[] => {
  const revoke = needObject(at(at(root, 'user_event'), 'revoke'));
  const accountId = needId(at(at(revoke, 'source'), 'user_id'));
  return [{ kind: 'revoked', accountId, at: needTimeText(at(revoke, 'date_time')) }];
};

/** Everything in one payload. */
export const parseActivity = (root: Field): Inbound[] => {
  if (!isAbsent(at(at(root, 'user_event'), 'revoke'))) return revocationIn(root);
  const accountId = needId(at(root, 'for_user_id'));
  const keys = keysOf(root).filter((key) => !envelope.includes(key));
  const found = keys.flatMap((key) => parseKey(root, key, accountId));
  return found.length > 0 ? found : [notKnown(accountId, root, 'payload: nothing in it')];
};
