// Understands a polled page of version 2: mentions, or direct messages, with the people and pictures beside them.
// Pure. https://docs.x.com/x-api/fundamentals/data-dictionary
import type { Inbound, InboundAttachment } from '#ports/channel.ts';
import { at, findId, findItems, findText, isAbsent, needId, needObject, type Field } from '../payload-field.ts';
import { addressesIn, each, idsIn, needTimeText } from './field.ts';
import { inboundOfLetter, inboundsOf, type Post } from './post.ts';
import { asWritten } from './words.ts';

const kinds: Record<string, InboundAttachment['kind']> = { photo: 'image', video: 'video', animated_gif: 'video' };

const besides = (page: Field, list: string, key: string, id: string): Field | undefined =>
  findItems(at(at(page, 'includes'), list)).find((one) => at(one, key).value === id);

const addressOf = (media: Field): string | undefined => {
  const film = findItems(at(media, 'variants')).find((one) => at(one, 'content_type').value === 'video/mp4');
  return (
    (film === undefined ? undefined : findText(at(film, 'url'))) ??
    findText(at(media, 'url')) ??
    findText(at(media, 'preview_image_url'))
  );
};

const attachmentsOf = (page: Field, holder: Field): InboundAttachment[] =>
  idsIn(at(at(holder, 'attachments'), 'media_keys')).map((key) => {
    const media = besides(page, 'media', 'media_key', key);
    const url = media === undefined ? undefined : addressOf(media);
    const type = media === undefined ? undefined : findText(at(media, 'type'));
    return { kind: kinds[type ?? ''] ?? 'unsupported', ...(url === undefined ? {} : { url }) };
  });

const personIn = (page: Field, id: string): Post['author'] => {
  const user = besides(page, 'users', 'id', id);
  const name = user === undefined ? undefined : findText(at(user, 'name'));
  const handle = user === undefined ? undefined : findText(at(user, 'username'));
  return { id, ...(name === undefined ? {} : { name }), ...(handle === undefined ? {} : { handle }) };
};

const referenced = (tweet: Field, type: string): string | undefined => {
  const one = findItems(at(tweet, 'referenced_tweets')).find((other) => at(other, 'type').value === type);
  return one === undefined ? undefined : needId(at(one, 'id'));
};

/** A long post stands in `note_tweet`; the text beside it is cut off. */
const textOf = (tweet: Field): string => {
  const note = at(tweet, 'note_tweet');
  const whole = isAbsent(note) ? tweet : note;
  return asWritten(findText(at(whole, 'text')) ?? '', [
    ...addressesIn(at(whole, 'entities')),
    ...addressesIn(at(tweet, 'entities')),
  ]);
};

const parsePost = (page: Field, tweet: Field, accountId: string): Inbound[] => {
  const id = needId(at(needObject(tweet), 'id'));
  if (referenced(tweet, 'retweeted') !== undefined) return [{ kind: 'ignored', accountId, what: 'retweet' }];
  const versions = idsIn(at(tweet, 'edit_history_tweet_ids'));
  const post: Post = {
    id,
    versions: versions.length === 0 ? [id] : versions,
    author: personIn(page, needId(at(tweet, 'author_id'))),
    text: textOf(tweet),
    at: needTimeText(at(tweet, 'created_at')),
    conversationId: findId(at(tweet, 'conversation_id')),
    repliedTo: referenced(tweet, 'replied_to'),
    addresseeId: findId(at(tweet, 'in_reply_to_user_id')),
    quoted: referenced(tweet, 'quoted'),
    attachments: attachmentsOf(page, tweet),
  };
  return inboundsOf(post, accountId);
};

/** The other one of two; in a group's conversation, whoever wrote. */
const personOf = (event: Field, senderId: string, accountId: string): string | undefined => {
  if (senderId !== accountId) return senderId;
  const both = /^(\d+)-(\d+)$/.exec(findText(at(event, 'dm_conversation_id')) ?? '');
  return both?.slice(1).find((id) => id !== accountId);
};

const parseLetter = (page: Field, event: Field, accountId: string): Inbound[] => {
  const type = findText(at(needObject(event), 'event_type'));
  if (type === 'ParticipantsJoin' || type === 'ParticipantsLeave') return [{ kind: 'ignored', accountId, what: type }];
  if (type !== 'MessageCreate') return [{ kind: 'unknown', accountId, what: `${event.place}.event_type` }];
  const senderId = needId(at(event, 'sender_id'));
  const personId = personOf(event, senderId, accountId);
  if (personId === undefined) return [{ kind: 'ignored', accountId, what: 'own message in a group' }];
  const { name, handle } = personIn(page, personId);
  return [
    inboundOfLetter(
      {
        id: needId(at(event, 'id')),
        senderId,
        personId,
        ...(name === undefined ? {} : { name }),
        ...(handle === undefined ? {} : { handle }),
        text: asWritten(findText(at(event, 'text')) ?? '', addressesIn(at(event, 'entities'))),
        at: needTimeText(at(event, 'created_at')),
        attachments: attachmentsOf(page, event),
      },
      accountId,
    ),
  ];
};

/** Pages list the newest first; a page without anything has no list. */
const oldestFirst = (page: Field, accountId: string, parse: (item: Field) => Inbound[]): Inbound[] =>
  each(accountId, () => findItems(at(needObject(page), 'data')).toReversed(), parse);

export const parseMentions = (page: Field, accountId: string): Inbound[] =>
  oldestFirst(page, accountId, (tweet) => parsePost(page, tweet, accountId));

export const parseLetters = (page: Field, accountId: string): Inbound[] =>
  oldestFirst(page, accountId, (event) => parseLetter(page, event, accountId));
