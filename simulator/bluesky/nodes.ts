// How each thing of the world looks on Bluesky: profiles, posts as records, messages, and the log of conversations.
// Reads only. https://docs.bsky.app/docs/category/http-reference
import type { SimAccount } from '../accounts.ts';
import type { Acts } from '../acts.ts';
import { blueskyIds, cidOf } from './ids.ts';
import type { Comment, Message, Person, World } from '../world.ts';

/** The network as one account of the city meets it. */
export type BlueskyScene = { world: World; account: SimAccount; acts: Acts };

/** An object as it goes over the wire. */
export type Json = Record<string, unknown>;

const host = 'bluesky.contoh.example';

/** As AT protocol writes instants; from milliseconds since 1970. */
export const iso = (at: number): string => new Date(at).toISOString();

/** A person by the DID that they have on Bluesky; undefined for the city itself. */
export const personOf = (world: World, did: string): Person | undefined =>
  [...world.people.values()].find(({ key }) => blueskyIds.person(key) === did);

/** Undefined where nobody has this DID. */
export const profileNode = ({ world, account }: BlueskyScene, did: string): Json | undefined => {
  if (did === account.id) return { did, handle: account.handle, displayName: account.handle };
  const person = personOf(world, did);
  const name = person?.handle.replaceAll(/[^a-z0-9]/gi, '-');
  return person === undefined ? undefined : { did, handle: `${String(name)}.${host}`, displayName: person.name };
};

const didOf = ({ account }: BlueskyScene, author: string): string =>
  author === 'city' ? account.id : blueskyIds.person(author);

/** Posts are named by an `at://` address, in which the writer's DID stands; `author` is a person's key, or `city`. */
export const uriOf = (scene: BlueskyScene, author: string, id: string): string =>
  `at://${didOf(scene, author)}/app.bsky.feed.post/${id}`;

const refOf = (scene: BlueskyScene, author: string, id: string) => ({
  uri: uriOf(scene, author, id),
  cid: cidOf(id),
});

const topOf = ({ world }: BlueskyScene, comment: Comment): Comment => {
  const above = world.comments.get(comment.parentId ?? '');
  return above === undefined ? comment : topOf({ world } as BlueskyScene, above);
};

const replyOf = (scene: BlueskyScene, comment: Comment): Json => {
  if (comment.alone === true) return {};
  const top = topOf(scene, comment);
  const above = scene.world.comments.get(comment.parentId ?? '');
  const root = top.alone === true ? refOf(scene, top.author, top.id) : refOf(scene, 'city', comment.postId);
  return { reply: { root, parent: above === undefined ? root : refOf(scene, above.author, above.id) } };
};

/** A post as its writer stored it; without `reply` where it stands by itself. */
export const recordNode = (scene: BlueskyScene, comment: Comment): Json => ({
  $type: 'app.bsky.feed.post',
  text: comment.text,
  createdAt: iso(comment.at),
  langs: ['id'],
  ...replyOf(scene, comment),
});

/** A post as others see it: the record, with its writer and hash. */
export const postNode = (scene: BlueskyScene, comment: Comment): Json => ({
  ...refOf(scene, comment.author, comment.id),
  author: profileNode(scene, didOf(scene, comment.author)),
  record: recordNode(scene, comment),
  indexedAt: iso(comment.at),
});

/** What still stands, oldest first. */
export const comments = ({ world, account }: BlueskyScene): Comment[] =>
  [...world.comments.values()].filter((one) => one.accountId === account.id && one.removedAt === undefined);

/** By its address; undefined for what was removed or is none of this account's. */
export const findComment = (scene: BlueskyScene, uri: string): Comment | undefined =>
  comments(scene).find((one) => uriOf(scene, one.author, one.id) === uri);

/** All conversations of the account, whatever became of each message. */
export const messages = ({ world, account }: BlueskyScene): Message[] =>
  [...world.messages.values()].filter((one) => one.accountId === account.id);

/** Revisions grow as texts do. */
export const revOf = ({ seq }: { seq: number }): string => `3l${String(seq).padStart(11, '0')}`;

/** A message of a conversation as its members see it. */
export const messageNode = (scene: BlueskyScene, message: Message): Json => ({
  $type: 'chat.bsky.convo.defs#messageView',
  ...{ id: message.id, rev: revOf(message), text: message.text, sentAt: iso(message.at) },
  sender: { did: didOf(scene, message.fromCity ? 'city' : message.person) },
});
