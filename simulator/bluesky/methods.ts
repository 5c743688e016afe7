// What the city may ask of Bluesky and do there, by the names of its methods.
// Must refuse exactly where Bluesky does; nothing here is kinder.
import { BlueskyProblem, invalid } from './problems.ts';
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

/** `query` may hold a name several times; `body` is empty for a query. */
export type BlueskyCall = { scene: BlueskyScene; query: URLSearchParams; body: Json };
type Method = (call: BlueskyCall) => Json | Promise<Json>;

const limitOf = (query: URLSearchParams): number => Math.min(100, Number(query.get('limit') ?? 50) || 50);

const graphemes = (text: string): number => [...new Intl.Segmenter().segment(text)].length;

const textOf = (value: unknown, most: number): string => {
  const { text } = record(value);
  if (typeof text !== 'string') throw invalid('Record must have the property "text"');
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

const getPosts: Method = ({ scene, query }) => ({
  posts: query.getAll('uris').flatMap((uri) => {
    const comment = findComment(scene, uri);
    return comment === undefined ? [] : [postNode(scene, comment)];
  }),
});

const listRecords: Method = ({ scene, query }) => ({
  records: comments(scene)
    .filter(({ author }) => author === 'city')
    .slice(-limitOf(query))
    .toReversed()
    .map((one) => ({ uri: uriOf(scene, 'city', one.id), cid: `bafyrei${one.id}`, value: recordNode(scene, one) })),
});

/** Of whatever account: what is hidden from us still has a record. */
const getRecord: Method = ({ scene, query }) => {
  const [repo, collection, rkey] = ['repo', 'collection', 'rkey'].map((name) => query.get(name) ?? '');
  const uri = `at://${String(repo)}/${String(collection)}/${String(rkey)}`;
  const comment = findComment(scene, uri);
  if (comment === undefined) throw new BlueskyProblem(400, 'RecordNotFound', `Could not locate record: ${uri}`);
  return { uri, cid: `bafyrei${comment.id}`, value: recordNode(scene, comment) };
};

const createRecord: Method = async ({ scene, body }) => {
  const text = textOf(body['record'], 300);
  const parent = record(record(record(body['record'])['reply'])['parent']);
  const above = typeof parent['uri'] === 'string' ? findComment(scene, parent['uri']) : undefined;
  if (above === undefined) throw invalid('Record/reply/parent must be a post');
  const made = await scene.acts.comment(scene.account, {
    ...{ postId: above.postId, parentId: above.id, author: 'city', text },
  });
  return { uri: uriOf(scene, 'city', made.id), cid: `bafyrei${made.id}` };
};

const convoWith = ({ scene }: BlueskyCall, did: string): string => {
  const person = personOf(scene.world, did);
  if (person === undefined) throw invalid('actor not found');
  return `percakapan-${person.key}`;
};

const getConvoForMembers: Method = (call) => ({
  convo: { id: convoWith(call, call.query.get('members') ?? ''), rev: '', unreadCount: 0 },
});

const getConvo: Method = ({ scene, query }) => {
  const id = query.get('convoId') ?? '';
  const person = id.replace(/^percakapan-/, '');
  if (!scene.world.people.has(person)) throw invalid('convo not found');
  const members = [scene.account.id, person].map((did) => ({ did }));
  return { convo: { id, rev: '', members, unreadCount: 0, kind: { $type: 'chat.bsky.convo.defs#directConvo' } } };
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
  return { convos: last === undefined ? [] : [{ id: `percakapan-${last.person}`, rev: revOf(last) }] };
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
