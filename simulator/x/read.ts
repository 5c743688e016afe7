// What the city may read through X's interface, page by page, the newest first.
// Must show an account only what is its own.
import { invalid, notFound, unknownPath } from './problems.ts';
import { namedIn } from './payloads.ts';
import { letterNode, ownPostNode, personOf, quotesOf, tweetNode, userNode, type XNode, type XScene } from './nodes.ts';

type Json = Record<string, unknown>;

/** `params` of query and body in one. */
export type XCall = { method: string; path: string[]; params: Record<string, unknown> };

const textIn = ({ params }: XCall, name: string): string | undefined => {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Under these a caller asked before its names were changed; whoever does not know a name refuses the question. */
const formerNames = ['tweet.fields', 'tweet.expansions'];
const formerValues = /^(?:referenced_tweets(?:\.id)?|edit_history_tweet_ids|note_tweet)$/;

const checkNames = (call: XCall): void => {
  const former = formerNames.find((name) => call.params[name] !== undefined);
  if (former !== undefined) throw invalid(`The query parameter [${former}] is not one of the known ones`);
  for (const name of ['expansions', 'post.fields']) {
    const value = (textIn(call, name) ?? '').split(',').find((one) => formerValues.test(one));
    if (value !== undefined)
      throw invalid(`The \`${name}\` query parameter value [${value}] is not one of the known ones`);
  }
};

const tokenOf = (index: number): string => Buffer.from(`halaman ${String(index)}`).toString('base64url');

const startOf = (token: string | undefined): number => {
  if (token === undefined) return 0;
  const index = Number(/^halaman (\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1]);
  if (!Number.isInteger(index)) throw invalid(`The \`pagination_token\` query parameter value [${token}] is not valid`);
  return index;
};

/** `least`: X refuses smaller pages. */
const page = (scene: XScene, call: XCall, all: readonly XNode[], least: number): Json => {
  const size = Number(textIn(call, 'max_results') ?? 10);
  if (!(size >= least && size <= 100))
    throw invalid(
      `The \`max_results\` query parameter value [${String(size)}] is not between ${String(least)} and 100`,
    );
  const sinceId = textIn(call, 'since_id');
  const since = Date.parse(textIn(call, 'start_time') ?? '');
  const wanted = all.filter(
    ({ id, at }) => (sinceId === undefined || BigInt(id) > BigInt(sinceId)) && (Number.isNaN(since) || at >= since),
  );
  const start = startOf(textIn(call, 'pagination_token'));
  const shown = wanted.toSorted((a, b) => Number(BigInt(b.id) - BigInt(a.id))).slice(start, start + size);
  if (shown.length === 0) return { meta: { result_count: 0 } };
  const more = start + size < wanted.length ? { next_token: tokenOf(start + size) } : {};
  const users = [...new Set(shown.flatMap(({ people }) => people))].flatMap((id) => userNode(scene, id) ?? []);
  const media = shown.flatMap(({ pictures }) => pictures);
  return {
    data: shown.map(({ node }) => node),
    includes: { users, ...(media.length === 0 ? {} : { media }) },
    meta: { newest_id: shown[0]?.id, oldest_id: shown.at(-1)?.id, result_count: shown.length, ...more },
  };
};

const comments = (
  scene: XScene,
  isWanted: (author: string) => boolean,
  withQuotes = true,
  namedOnly = false,
): XNode[] =>
  [...scene.world.comments.values()]
    .filter((one) => one.accountId === scene.account.id && one.removedAt === undefined && isWanted(one.author))
    .filter((one) => withQuotes || one.quoting !== true)
    .filter((one) => !namedOnly || namedIn(one))
    .map((one) => tweetNode(scene, one));

const letters = (scene: XScene, person?: string): XNode[] =>
  [...scene.world.messages.values()]
    .filter((one) => one.accountId === scene.account.id && (person === undefined || one.person === person))
    .map((one) => letterNode(scene, one));

const ownPosts = (scene: XScene): XNode[] =>
  [...scene.world.posts.values()]
    .filter(({ accountId }) => accountId === scene.account.id)
    .map((post) => ownPostNode(scene, post));

const onUser = (scene: XScene, call: XCall, id: string, edge: string | undefined): Json => {
  if (edge === undefined) {
    const user = userNode(scene, id === 'me' ? scene.account.id : id);
    return user === undefined ? notFound('user', id) : { data: user };
  }
  if (id !== scene.account.id) throw unknownPath();
  if (edge === 'mentions')
    return page(
      scene,
      call,
      comments(scene, (author) => author !== 'city', false, true),
      5,
    );
  if (edge === 'tweets')
    return page(scene, call, [...comments(scene, (author) => author === 'city'), ...ownPosts(scene)], 5);
  throw unknownPath();
};

const onTweet = (scene: XScene, id: string): Json => {
  const comment = scene.world.comments.get(id);
  return comment?.accountId === scene.account.id && comment.removedAt === undefined
    ? { data: tweetNode(scene, comment).node }
    : notFound('tweet', id);
};

const onConversation = (scene: XScene, call: XCall): Json => {
  const [, , other = '', edge] = call.path;
  const person = personOf(scene.world, other);
  if (edge !== 'dm_events' || person === undefined) throw unknownPath();
  return page(scene, call, letters(scene, person.key), 1);
};

/** Throws XProblem for what is not there, and for fields under a wrong name. */
export const xRead = (scene: XScene, call: XCall): Json => {
  const [kind, id = '', edge] = call.path;
  checkNames(call);
  if (kind === 'users' && id !== '') return onUser(scene, call, id, edge);
  if (kind === 'tweets' && edge === 'quote_tweets')
    return page(
      scene,
      call,
      quotesOf(scene, id).map((one) => tweetNode(scene, one)),
      10,
    );
  if (kind === 'tweets' && id !== '') return onTweet(scene, id);
  if (kind === 'dm_events' && id === '') return page(scene, call, letters(scene), 1);
  if (kind === 'dm_conversations' && id === 'with') return onConversation(scene, call);
  throw unknownPath();
};
