// What of ours stands on X already: looked at before anything is sent a second time, and to go on with an answer in parts.
// Must throw when it could not look: finding nothing means that nothing is there.
import type { Instant } from '#core/time.ts';
import type { Outgoing, RejectReason } from '#ports/channel.ts';
import { recordOf, type SendFailure } from '../http-call.ts';
import { payloadField } from '../payload-field.ts';
import type { XApi } from './api.ts';
import type { XCall } from './call.ts';
import { partsOf } from './parts.ts';
import { wholePost } from './whole-text.ts';
import { asWritten, isSameText } from './words.ts';

type Node = Record<string, unknown>;
type OwnPost = { id: string; text: string; repliedTo: string | undefined };

/** Refusals under which a new attempt would be refused as well: there the attempt tells the officer why. */
const attemptTells: readonly RejectReason[] = ['target-gone', 'person-unavailable', 'token-expired', 'token-invalid'];

const tellsItself = (failure: SendFailure): boolean =>
  failure.outcome === 'rejected' && attemptTells.includes(failure.reason);

const textIn = (node: Node, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
const nodesIn = (node: Node, name: string): Node[] => (Array.isArray(node[name]) ? node[name].map(recordOf) : []);

/** As X lists what is not there: without data, and counted. */
const nothingThere: Node = { meta: { result_count: 0 } };

/** An answer that neither holds a list nor counts one is none: then nobody has looked. */
const listedIn = (body: Node): Node[] => {
  if (!Array.isArray(body['data']) && body['meta'] === undefined)
    throw new Error('the thread could not be read: the answer holds no list');
  return nodesIn(body, 'data');
};

const ask = async (api: XApi, call: Omit<XCall, 'method'>): Promise<Node> => {
  const answer = await api.call({ method: 'GET', ...call });
  if (answer.ok) return answer.body;
  if (tellsItself(answer.failure)) return nothingThere;
  throw new Error(`the thread could not be read: ${answer.failure.detail}`);
};

const mostPages = 5;

/** Page by page, newest first, until `enough`. */
const readAll = async (api: XApi, call: Omit<XCall, 'method'>, enough: (page: Node[]) => boolean): Promise<Node[]> => {
  const found: Node[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { ...call.query, max_results: '100', ...(token === undefined ? {} : { pagination_token: token }) };
    const body = await ask(api, { ...call, query });
    const nodes = listedIn(body);
    found.push(...nodes);
    const next = textIn(recordOf(body['meta']), 'next_token');
    if (next === '' || enough(nodes)) return found;
    token = next;
  }
  return found;
};

/** Their clock and ours differ a little, and they write times to the second. */
const clockSlackMs = 60_000;

const isSince = (node: Node, since: Instant): boolean => {
  const at = Date.parse(textIn(node, 'created_at'));
  return Number.isNaN(at) || at >= since - clockSlackMs;
};

const writtenIn = (node: Node): string => {
  const told = recordOf(wholePost(payloadField(node)).value);
  const addresses = nodesIn(recordOf(told['entities']), 'urls').map((url) => ({
    short: textIn(url, 'url'),
    full: textIn(url, 'expanded_url'),
  }));
  return asWritten(textIn(told, 'text'), addresses);
};

const ownPost = (node: Node): OwnPost => {
  const all = [...nodesIn(node, 'referenced_posts'), ...nodesIn(node, 'referenced_tweets')];
  const above = all.find((one) => one['type'] === 'replied_to');
  return {
    id: textIn(node, 'id'),
    text: writtenIn(node),
    repliedTo: above === undefined ? undefined : textIn(above, 'id'),
  };
};

/** To the second: X takes no fractions. */
const timeText = (at: Instant): string => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

const ownPosts = async (api: XApi, since: Instant): Promise<OwnPost[]> => {
  const call = {
    path: ['users', api.accountId, 'tweets'],
    query: {
      start_time: timeText(since - clockSlackMs),
      'post.fields': 'created_at,entities,note_post',
      expansions: 'referenced_posts',
    },
  };
  const nodes = await readAll(api, call, (page) => page.length === 0);
  return nodes.filter((node) => isSince(node, since)).map(ownPost);
};

/** From each post that is the first part, the ids of it and of what stands below it part by part. */
const chainsIn = (posts: readonly OwnPost[], commentId: string, parts: readonly string[]): string[][] => {
  const below = (above: string, part: string): OwnPost[] =>
    posts.filter(({ repliedTo, text }) => repliedTo === above && isSameText(text, part));
  const [first = '', ...others] = parts;
  return below(commentId, first).map(({ id }) => {
    const chain = [id];
    for (const part of others) {
      const [next] = below(chain.at(-1) ?? id, part);
      if (next === undefined) break;
      chain.push(next.id);
    }
    return chain;
  });
};

/** Ids of the parts of an answer that was begun and not finished, first to last; the longest, if several were begun. */
export const findBegun = async (
  api: XApi,
  commentId: string,
  parts: readonly string[],
  since: Instant,
): Promise<string[]> => {
  const begun = chainsIn(await ownPosts(api, since), commentId, parts).filter(({ length }) => length < parts.length);
  return begun.toSorted((a, b) => b.length - a.length)[0] ?? [];
};

/** Ids of whole answers with these words below the comment. An answer in parts goes by the id of its first. */
export const findAnswers = async (api: XApi, commentId: string, text: string, since: Instant): Promise<string[]> => {
  const parts = partsOf(text);
  const whole = chainsIn(await ownPosts(api, since), commentId, parts).filter(({ length }) => length === parts.length);
  return whole.flatMap(([first]) => first ?? []);
};

const findLetters = async (api: XApi, personId: string, text: string, since: Instant): Promise<string[]> => {
  const call = {
    path: ['dm_conversations', 'with', personId, 'dm_events'],
    query: { event_types: 'MessageCreate', 'dm_event.fields': 'created_at,text,entities', expansions: 'sender_id' },
  };
  const nodes = await readAll(api, call, (page) => !isSince(page.at(-1) ?? {}, since));
  return nodes
    .filter((node) => node['sender_id'] === api.accountId && isSince(node, since) && isSameText(writtenIn(node), text))
    .map((node) => textIn(node, 'id'));
};

/** Who wrote a post; undefined when it is gone. Throws when X could not be asked. */
const authorOf = async (api: XApi, postId: string): Promise<string | undefined> => {
  const body = await ask(api, { path: ['tweets', postId], query: { expansions: 'author_id' } });
  const author = textIn(recordOf(body['data']), 'author_id');
  return author === '' ? undefined : author;
};

/** Ids of our messages with exactly this text since then. Throws when X could not be asked. */
export const findThrough = async (api: XApi, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  switch (target.kind) {
    case 'comment-reply':
      return findAnswers(api, target.commentId, text, since);
    case 'private-reply': {
      const author = await authorOf(api, target.commentId);
      return author === undefined ? [] : findLetters(api, author, text, since);
    }
    case 'private-message':
      return findLetters(api, target.personId, text, since);
  }
};

/** What is wrong with the account, if anything. Throws when X cannot be reached: that is no fault of the account. */
export const checkThrough = async (api: XApi): Promise<RejectReason | undefined> => {
  const answer = await api.call({ method: 'GET', path: ['users', 'me'] });
  if (answer.ok) return recordOf(answer.body['data'])['id'] === api.accountId ? undefined : 'unknown-account';
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason;
};

/** What their profile says now; undefined where it cannot be read or says nothing. */
export const findPerson = async (
  api: XApi,
  personId: string,
): Promise<{ name?: string; handle?: string } | undefined> => {
  const answer = await api.call({ method: 'GET', path: ['users', personId] });
  const user = answer.ok ? recordOf(answer.body['data']) : {};
  const [name, handle] = [textIn(user, 'name'), textIn(user, 'username')];
  return name === '' && handle === ''
    ? undefined
    : { ...(name === '' ? {} : { name }), ...(handle === '' ? {} : { handle }) };
};
