// What the city may ask of Bluesky and do there, by the names of its methods.
// Must refuse exactly where Bluesky does; nothing here is kinder.
import { BlueskyProblem, invalid, notYours } from './problems.ts';
import {
  comments,
  findComment,
  iso,
  messageNode,
  messages,
  personOf,
  postNode,
  profileNode,
  recordNode,
  revOf,
  uriOf,
  type BlueskyScene,
  type Json,
} from './nodes.ts';
import { record } from '../json.ts';
import { blueskyIds, cidOf } from './ids.ts';

/** `query` may hold a name several times; `body` is empty for a query. */
export type BlueskyCall = { scene: BlueskyScene; query: URLSearchParams; body: Json };
type Method = (call: BlueskyCall) => Json | Promise<Json>;

const limitOf = (query: URLSearchParams): number => {
  const limit = Number(query.get('limit') ?? 50);
  if (!Number.isInteger(limit)) throw invalid('Params must have the property "limit" as an integer');
  if (limit < 1) throw invalid('limit can not be less than 1');
  if (limit > 100) throw invalid('limit can not be greater than 100');
  return limit;
};

const graphemes = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

/** Beside the signs the bytes are limited, ten for each. */
const bytesEach = 10;

const textOf = (value: unknown, most: number): string => {
  const { text } = record(value);
  if (typeof text !== 'string') throw invalid('Record must have the property "text"');
  if (Buffer.byteLength(text) > bytesEach * most)
    throw invalid(`Record/text must not be longer than ${String(bytesEach * most)} characters`);
  if (graphemes(text) > most) throw invalid(`Record/text must not be longer than ${String(most)} graphemes`);
  return text;
};

const listNotifications: Method = ({ scene, query }) => {
  const start = Number(query.get('cursor') ?? 0);
  const all = comments(scene)
    .filter(({ author }) => author !== 'city')
    .toReversed();
  const shown = all.slice(start, start + limitOf(query));
  const next = start + shown.length;
  return {
    notifications: shown.map((one) => ({
      ...postNode(scene, one),
      reason: one.alone === true ? 'mention' : 'reply',
      isRead: false,
    })),
    ...(next < all.length ? { cursor: String(next) } : {}),
  };
};

const mostPosts = 25;

const getPosts: Method = ({ scene, query }) => {
  const uris = query.getAll('uris');
  if (uris.length === 0) throw invalid('Params must have the property "uris"');
  if (uris.length > mostPosts) throw invalid(`uris must not have more than ${String(mostPosts)} elements`);
  return {
    posts: uris.flatMap((uri) => {
      const comment = findComment(scene, uri);
      return comment === undefined ? [] : [postNode(scene, comment)];
    }),
  };
};

const listRecords: Method = ({ scene, query }) => ({
  records: comments(scene)
    .filter(({ author }) => author === 'city')
    .slice(-limitOf(query))
    .toReversed()
    .map((one) => ({ uri: uriOf(scene, 'city', one.id), cid: cidOf(one.id), value: recordNode(scene, one) })),
});

/** Of whatever account: what is hidden from us still has a record. */
const getRecord: Method = ({ scene, query }) => {
  const [repo, collection, rkey] = ['repo', 'collection', 'rkey'].map((name) => query.get(name) ?? '');
  const uri = `at://${String(repo)}/${String(collection)}/${String(rkey)}`;
  const comment = findComment(scene, uri);
  if (comment === undefined) throw new BlueskyProblem(400, 'RecordNotFound', `Could not locate record: ${uri}`);
  return { uri, cid: cidOf(comment.id), value: recordNode(scene, comment) };
};

/** What is answered is named by its address and its hash. */
const strongRef = (value: unknown, place: string): string => {
  const { uri, cid } = record(value);
  if (typeof uri !== 'string') throw invalid(`Record/reply/${place} must have the property "uri"`);
  if (typeof cid !== 'string') throw invalid(`Record/reply/${place} must have the property "cid"`);
  return uri;
};

const createRecord: Method = async ({ scene, body }) => {
  if (body['repo'] !== scene.account.id) throw notYours();
  if (body['collection'] !== 'app.bsky.feed.post') throw invalid('This stand-in keeps posts only');
  const text = textOf(body['record'], 300);
  const { createdAt, reply } = record(body['record']);
  if (typeof createdAt !== 'string' || Number.isNaN(Date.parse(createdAt)))
    throw invalid('Record must have the property "createdAt"');
  strongRef(record(reply)['root'], 'root');
  const above = findComment(scene, strongRef(record(reply)['parent'], 'parent'));
  if (above === undefined) throw invalid('Record/reply/parent must be a post');
  const made = await scene.acts.comment(scene.account, {
    ...{ postId: above.postId, parentId: above.id, author: 'city', text },
  });
  return { uri: uriOf(scene, 'city', made.id), cid: cidOf(made.id) };
};

/** A conversation of two as its members see it. */
const convoNode = (scene: BlueskyScene, person: string): Json => {
  const last = messages(scene).findLast((one) => one.person === person);
  const members = [scene.account.id, blueskyIds.person(person)].flatMap((did) => profileNode(scene, did) ?? []);
  return {
    ...{ id: `percakapan-${person}`, rev: last === undefined ? revOf({ seq: 0 }) : revOf(last), members },
    ...{ muted: false, unreadCount: 0, kind: { $type: 'chat.bsky.convo.defs#directConvo' } },
  };
};

const getConvoForMembers: Method = ({ scene, query }) => {
  const person = personOf(scene.world, query.get('members') ?? '');
  if (person === undefined) throw invalid('actor not found');
  return { convo: convoNode(scene, person.key) };
};

const getConvo: Method = ({ scene, query }) => {
  const person = (query.get('convoId') ?? '').replace(/^percakapan-/, '');
  if (!scene.world.people.has(person)) throw invalid('convo not found');
  return { convo: convoNode(scene, person) };
};

const getMessages: Method = ({ scene, query }) => ({
  messages: messages(scene)
    .filter((one) => one.removedAt === undefined && `percakapan-${one.person}` === query.get('convoId'))
    .slice(-limitOf(query))
    .toReversed()
    .map((one) => messageNode(scene, one)),
});

const sendMessage: Method = async ({ scene, body }) => {
  const text = textOf(body['message'], 1000);
  const person = String(body['convoId']).replace(/^percakapan-/, '');
  if (!scene.world.people.has(person)) throw invalid('convo not found');
  return messageNode(scene, await scene.acts.message(scene.account, { person, fromCity: true, text }));
};

const listConvos: Method = ({ scene }) => {
  const last = messages(scene).at(-1);
  return { convos: last === undefined ? [] : [convoNode(scene, last.person)] };
};

const getLog: Method = ({ scene, query }) => {
  const after = query.get('cursor') ?? '';
  const logs = messages(scene)
    .filter((one) => revOf(one) > after)
    .slice(0, 50);
  const last = logs.at(-1);
  return {
    logs: logs.map((one) => ({
      $type: 'chat.bsky.convo.defs#logCreateMessage',
      ...{ rev: revOf(one), convoId: `percakapan-${one.person}`, message: messageNode(scene, one) },
    })),
    cursor: last === undefined ? after : revOf(last),
  };
};

const getProfile: Method = ({ scene, query }) => {
  const node = profileNode(scene, query.get('actor') ?? '');
  if (node === undefined) throw invalid('Profile not found');
  return node;
};

/** What writes is posted, and everything else is got. */
export const procedures: readonly string[] = ['com.atproto.repo.createRecord', 'chat.bsky.convo.sendMessage'];

/** By the full name of AT protocol; a name that is not here is refused as one that the server does not know. */
export const methods: Readonly<Record<string, Method>> = {
  'com.atproto.server.getSession': ({ scene: { account } }) => ({
    did: account.id,
    handle: account.handle,
    at: iso(0),
  }),
  'app.bsky.notification.listNotifications': listNotifications,
  'app.bsky.feed.getPosts': getPosts,
  'app.bsky.actor.getProfile': getProfile,
  'com.atproto.repo.listRecords': listRecords,
  'com.atproto.repo.getRecord': getRecord,
  'com.atproto.repo.createRecord': createRecord,
  'chat.bsky.convo.getConvoForMembers': getConvoForMembers,
  'chat.bsky.convo.getConvo': getConvo,
  'chat.bsky.convo.getMessages': getMessages,
  'chat.bsky.convo.sendMessage': sendMessage,
  'chat.bsky.convo.listConvos': listConvos,
  'chat.bsky.convo.getLog': getLog,
};
