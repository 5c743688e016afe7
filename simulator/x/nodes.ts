// How each thing of the world looks in version 2 of X's interface.
// Reads only; says nothing of what was removed.
import type { SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { editedId, xIds } from './ids.ts';
import { topOf, type Comment, type Message, type Person, type Post, type World } from '../world.ts';
import { handleOf, namedIn } from './payloads.ts';
import { asStored } from './texts.ts';

/** The network as one account of the city meets it. */
export type XScene = { world: World; account: SimAccount; acts: Acts };

type Json = Record<string, unknown>;
/** What is listed, and what must stand beside it: people and pictures. */
export type XNode = { id: string; at: number; node: Json; people: string[]; pictures: Json[] };

/** A person by the id that they have on X; undefined for the city itself. */
export const personOf = (world: World, id: string): Person | undefined =>
  [...world.people.values()].find(({ key }) => xIds.person(key) === id);

/** Undefined where nobody has this id. */
export const userNode = ({ world, account }: XScene, id: string): Json | undefined => {
  if (id === account.id) return { id, name: account.handle, username: handleOf(account) };
  const person = personOf(world, id);
  return person === undefined ? undefined : { id, name: person.name, username: handleOf(person) };
};

const authorIdOf = ({ account }: XScene, author: string): string =>
  author === 'city' ? account.id : xIds.person(author);

/** The first post of the conversation: a citizen's own, or the city's. */
const conversationOf = (scene: XScene, comment: Comment): string => {
  const top = topOf(scene.world, comment);
  return top.alone === true ? top.id : top.postId;
};

const pictureOf = (
  { acts }: XScene,
  id: string,
  picture: string | undefined,
): { key: string; media: Json } | undefined =>
  picture === undefined
    ? undefined
    : { key: `3_${id}`, media: { media_key: `3_${id}`, type: 'photo', url: acts.pictureUrl(picture) } };

const iso = (at: number): string => new Date(at).toISOString();

/** X puts before an answer whom it answers. */
const addressed = (scene: XScene, comment: Comment, text: string): string => {
  if (comment.author !== 'city') return text;
  const above = scene.world.comments.get(comment.parentId ?? '');
  const user = above === undefined ? undefined : userNode(scene, authorIdOf(scene, above.author));
  return user === undefined || above?.author === 'city' ? text : `@${String(user['username'])} ${text}`;
};

/** Absent where there is nothing in it, as everything of version 2. */
const entitiesOf = ({ account }: XScene, comment: Comment, urls: readonly Json[]): Json => {
  const mentions = namedIn(comment) ? [{ start: 0, end: 0, username: handleOf(account), id: account.id }] : [];
  if (urls.length + mentions.length === 0) return {};
  return { entities: { ...(urls.length === 0 ? {} : { urls }), ...(mentions.length === 0 ? {} : { mentions }) } };
};

/** With the people and pictures that `includes` would hold; an edited post has a new id. */
export const tweetNode = (scene: XScene, comment: Comment): XNode => {
  const { world, account } = scene;
  const authorId = authorIdOf(scene, comment.author);
  const above = comment.parentId ?? (comment.alone === true ? undefined : comment.postId);
  const aboveAuthor = world.comments.get(above ?? '')?.author ?? 'city';
  const picture = pictureOf(scene, comment.id, comment.picture);
  const { text, urls } = asStored(addressed(scene, comment, comment.text));
  const isEdited = comment.editedAt !== undefined;
  const id = isEdited ? editedId(comment.id) : comment.id;
  const shortOfPicture =
    picture === undefined ? [] : [{ url: `https://t.co/p${id.slice(-9)}`, media_key: picture.key }];
  const node: Json = {
    id,
    text: [text, ...shortOfPicture.map(({ url }) => url)].join(' ').trim(),
    author_id: authorId,
    created_at: iso(comment.editedAt ?? comment.at),
    conversation_id: conversationOf(scene, comment),
    edit_history_post_ids: isEdited ? [comment.id, id] : [id],
    ...entitiesOf(scene, comment, [...urls, ...shortOfPicture]),
    ...(picture === undefined ? {} : { attachments: { media_keys: [picture.key] } }),
    ...(comment.quoting === true ? { referenced_posts: [{ type: 'quoted', id: comment.postId }] } : {}),
    ...(above === undefined
      ? {}
      : {
          referenced_posts: [{ type: 'replied_to', id: above }],
          in_reply_to_user_id: aboveAuthor === 'city' ? account.id : xIds.person(aboveAuthor),
        }),
  };
  return {
    id,
    at: comment.editedAt ?? comment.at,
    node,
    people: [authorId],
    pictures: picture === undefined ? [] : [picture.media],
  };
};

/** Posts that quote this one and still stand. */
export const quotesOf = ({ world, account }: XScene, postId: string): Comment[] =>
  [...world.comments.values()].filter(
    (one) =>
      one.quoting === true && one.postId === postId && one.accountId === account.id && one.removedAt === undefined,
  );

/** With the number of posts that quote it, by which a reader knows whether to ask for them. */
export const ownPostNode = (scene: XScene, post: Post): XNode => ({
  id: post.id,
  at: post.at,
  node: {
    id: post.id,
    text: asStored(post.text).text,
    author_id: scene.account.id,
    created_at: iso(post.at),
    conversation_id: post.id,
    edit_history_post_ids: [post.id],
    public_metrics: { quote_count: quotesOf(scene, post.id).length },
  },
  people: [scene.account.id],
  pictures: [],
});

/** A direct message, whoever wrote it. */
export const letterNode = (scene: XScene, message: Message): XNode => {
  const { account } = scene;
  const personId = xIds.person(message.person);
  const picture = pictureOf(scene, message.id, message.picture);
  const { text, urls } = asStored(message.text);
  const node: Json = {
    id: message.id,
    event_type: 'MessageCreate',
    text,
    sender_id: message.fromCity ? account.id : personId,
    dm_conversation_id: [account.id, personId].sort().join('-'),
    created_at: iso(message.at),
    ...(urls.length === 0 ? {} : { entities: { urls } }),
    ...(picture === undefined ? {} : { attachments: { media_keys: [picture.key] } }),
  };
  return {
    id: message.id,
    at: message.at,
    node,
    people: [personId],
    pictures: picture === undefined ? [] : [picture.media],
  };
};
