// What X puts into a webhook of the account's activity, and how it signs it.
// Pure; shapes follow X's published examples, not any receiver. https://docs.x.com/x-api/account-activity/introduction
import { createHmac } from 'node:crypto';
import type { SimAccount } from '../accounts.ts';
import { editedId, xIds } from './ids.ts';
import type { CommentScene, Event, MessageScene, Teller, Verb } from '../webhook/teller.ts';
import type { Comment, Hook, Person } from '../world.ts';
import { asStored } from './texts.ts';

type Json = Record<string, unknown>;
type Media = { id_str: string; media_url_https: string; url: string; type: string };

/** `Tue Nov 24 01:00:00 +0000 2026`. */
const oldTime = (at: number): string => {
  const [day = '', date = '', month = '', year = '', time = ''] = new Date(at)
    .toUTCString()
    .replace(',', '')
    .split(' ');
  return `${day} ${month} ${date} ${time} +0000 ${year}`;
};

/** User names here hold letters, digits and underscores, fifteen at most. */
export const handleOf = ({ handle }: { handle: string }): string => handle.replaceAll(/\W/g, '_').slice(0, 15);

const userOf = (account: SimAccount, person: Person | undefined): Json => {
  const id = person === undefined ? account.id : xIds.person(person.key);
  const known = person ?? account;
  return {
    id: Number(id),
    id_str: id,
    name: person?.name ?? account.handle,
    screen_name: handleOf(known),
    verified: person === undefined,
  };
};

const mediaOf = (picture: string | undefined, id: string): Media[] =>
  picture === undefined
    ? []
    : [{ id_str: id, media_url_https: picture, url: `https://t.co/p${id.slice(-9)}`, type: 'photo' }];

/** What a post stands below: another post of the talk, or the city's own. */
const aboveOf = ({ account, comment, post, above }: CommentScene): Json => {
  if (comment.alone === true) return { in_reply_to_status_id_str: null, in_reply_to_user_id_str: null };
  const author = above === undefined || above.author === 'city' ? account.id : xIds.person(above.author);
  return { in_reply_to_status_id_str: above?.id ?? post.id, in_reply_to_user_id_str: author };
};

/** Whom X lists as named: a post by itself names the account here, and an answer does unless its writer took the name out. */
export const namedIn = (comment: Comment): boolean => comment.author !== 'city' && comment.unnamed !== true;

const mentionsOf = ({ account, comment }: CommentScene): Json[] =>
  namedIn(comment)
    ? [
        {
          id: Number(account.id),
          id_str: account.id,
          screen_name: handleOf(account),
          name: account.handle,
          indices: [0, 0],
        },
      ]
    : [];

const tweetOf = (scene: CommentScene, verb: Verb): Json => {
  const { account, comment, author, picture } = scene;
  const isEdited = verb === 'edited';
  const id = isEdited ? editedId(comment.id) : comment.id;
  const media = mediaOf(picture, id);
  const { text, urls } = asStored(comment.text);
  const whole = [text, ...media.map(({ url }) => url)].filter((one) => one !== '').join(' ');
  const named = { hashtags: [], user_mentions: mentionsOf(scene), symbols: [] };
  const entities = { ...named, urls, ...(media.length === 0 ? {} : { media }) };
  const at = isEdited ? (comment.editedAt ?? comment.at) : comment.at;
  const isCut = [...whole].length > 140;
  return {
    created_at: oldTime(at),
    id: Number(id),
    id_str: id,
    text: isCut ? `${[...whole].slice(0, 139).join('')}…` : whole,
    truncated: isCut,
    ...aboveOf(scene),
    ...(comment.quoting === true
      ? {
          is_quote_status: true,
          quoted_status_id_str: comment.postId,
          quoted_status: { id_str: comment.postId, user: userOf(account, undefined) },
        }
      : {}),
    user: userOf(account, author),
    ...(isCut
      ? { extended_tweet: { full_text: whole, entities, extended_entities: { media } } }
      : { entities, extended_entities: { media } }),
    ...(isEdited ? { edit_history: { initial_tweet_id: comment.id, edit_tweet_ids: [comment.id, id] } } : {}),
    timestamp_ms: String(at),
  };
};

const commentEvents = (scene: CommentScene, verb: Verb, at: number): Event[] => {
  switch (verb) {
    case 'add':
    case 'edited':
      return [{ form: 'update', item: { tweet_create_events: [tweetOf(scene, verb)] } }];
    case 'remove': {
      const { account, comment, author } = scene;
      const userId = author === undefined ? account.id : xIds.person(author.key);
      const status = { id: comment.id, user_id: userId };
      return [{ form: 'update', item: { tweet_delete_events: [{ status, timestamp_ms: String(at) }] } }];
    }
    case 'hide':
    case 'unhide':
      return [];
  }
};

const letterEvent = ({ account, message, person, picture }: MessageScene): Event => {
  const personId = xIds.person(message.person);
  const [sender, recipient] = message.fromCity ? [account.id, personId] : [personId, account.id];
  const { text, urls } = asStored(message.text);
  const [media] = mediaOf(picture, message.id);
  const attachment = media === undefined ? {} : { attachment: { type: 'media', media } };
  const whole = [text, media?.url ?? ''].filter((one) => one !== '').join(' ');
  const { id_str: cityId, name, screen_name: handle } = userOf(account, undefined);
  const users = {
    [account.id]: { id: cityId, name, screen_name: handle },
    [personId]: { id: personId, name: person?.name ?? '', screen_name: person === undefined ? '' : handleOf(person) },
  };
  const data = { text: whole, entities: { hashtags: [], symbols: [], user_mentions: [], urls }, ...attachment };
  const event = {
    type: 'message_create',
    id: message.id,
    created_timestamp: String(message.at),
    message_create: { target: { recipient_id: recipient }, sender_id: sender, message_data: data },
  };
  return { form: 'update', item: { direct_message_events: [event], apps: {}, users } };
};

/** One body for many events: lists grow, people are put together. */
const bodyOf = (account: SimAccount, hooks: readonly Hook[]): Json => {
  const body: Json = { for_user_id: account.id };
  for (const { item } of hooks)
    for (const [name, value] of Object.entries(item)) {
      const before = body[name];
      if (Array.isArray(before) && Array.isArray(value))
        body[name] = [...(before as unknown[]), ...(value as unknown[])];
      else body[name] = Array.isArray(value) ? value : { ...(before as Json | undefined), ...(value as Json) };
    }
  return body;
};

const proofOf = (signed: string, secret: string): string =>
  `sha256=${createHmac('sha256', secret).update(signed).digest('base64')}`;

/** Edits of messages are not told; the address is asked in X's own way, which only the consumer secret can answer. */
export const xTeller: Teller = {
  comment: commentEvents,
  sent: (scene) => [letterEvent(scene)],
  edited: () => [],
  unsent: () => [],
  body: (account, hooks) => JSON.stringify(bodyOf(account, hooks)),
  headers: ({ appSecret }, body) => ({ 'x-twitter-webhooks-signature': proofOf(body, appSecret) }),
  hook: () => 'x',
  // Without a consumer secret there is no webhook.
  isAsked: ({ appSecret }) => appSecret === '',
  shakesHands: true,
  greeting: ({ appSecret }, challenge) => ({
    query: { crc_token: challenge },
    fits: (answer) => {
      const read: unknown = JSON.parse(answer);
      const token: unknown =
        typeof read === 'object' && read !== null ? Reflect.get(read, 'response_token') : undefined;
      return token === proofOf(challenge, appSecret);
    },
  }),
  mostAtOnce: 10,
};
