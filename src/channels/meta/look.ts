// Looks into the real thread for a message of ours, before it is sent a second time.
// Must throw when it could not look: finding nothing means that nothing is there.
import type { Instant } from '#core/time.ts';
import type { Outgoing, RejectReason } from '#ports/channel.ts';
import type { CommentTarget, Dialect } from './dialect.ts';
import type { Graph, GraphCall } from './graph-client.ts';
import type { SendFailure } from '../http-call.ts';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);
const nodeIn = (node: Node, name: string): Node => (isNode(node[name]) ? node[name] : {});
const textIn = (node: Node, name: string): string => (typeof node[name] === 'string' ? node[name] : '');
/** A list that is not there is not an empty one: then nobody has looked. */
const dataIn = ({ data }: Node): Node[] => {
  if (!Array.isArray(data)) throw new Error('the thread could not be read: the answer holds no list');
  return data.filter(isNode);
};
const nothingThere: Node = { data: [] };
const cursorIn = (page: Node): string | undefined => {
  const after = textIn(nodeIn(nodeIn(page, 'paging'), 'cursors'), 'after');
  return after === '' || dataIn(page).length === 0 ? undefined : after;
};

/** Refusals under which a new attempt would be refused as well: there the attempt tells the officer why. */
const attemptTells: readonly RejectReason[] = ['target-gone', 'person-unavailable', 'token-expired', 'token-invalid'];

const tellsItself = (failure: SendFailure): boolean =>
  failure.outcome === 'rejected' && attemptTells.includes(failure.reason);

const ask = async (graph: Graph, call: Omit<GraphCall, 'method'>): Promise<Node | undefined> => {
  const answer = await graph.call({ method: 'GET', ...call });
  if (answer.ok) return answer.body;
  if (tellsItself(answer.failure)) return undefined;
  throw new Error(`the thread could not be read: ${answer.failure.detail}`);
};

const mostPages = 5;
const pageSize = '100';

/** Every node of an edge, page by page, until `enough`. Follows cursors, never the address that an answer names. */
const readAll = async (
  graph: Graph,
  call: Omit<GraphCall, 'method'>,
  enough: (page: Node[]) => boolean,
): Promise<Node[]> => {
  const found: Node[] = [];
  let after: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const query = { ...call.query, limit: pageSize, ...(after === undefined ? {} : { after }) };
    const body = await ask(graph, { ...call, query });
    if (body === undefined) return found;
    const nodes = dataIn(body);
    found.push(...nodes);
    after = cursorIn(body);
    if (after === undefined || nodes.length < Number(pageSize) || enough(nodes)) return found;
  }
  return found;
};

/** Their clock and ours differ a little, and they write times to the second. What was recorded already is told apart by its id. */
const clockSlackMs = 60_000;

const isSince = (written: string, since: Instant): boolean => {
  const at = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) || at >= since - clockSlackMs;
};

/** Platforms trim, and may write accents composed. */
const normal = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

const isOurs = ({ account }: Graph, node: Node): boolean =>
  nodeIn(node, 'from')['id'] === account.id ||
  [node, nodeIn(node, 'from')].some((one) => one['username'] === account.handle);

const idsOf = (nodes: readonly Node[]): string[] => nodes.map((node) => textIn(node, 'id')).filter((id) => id !== '');

const findReplies = async (
  dialect: Dialect,
  target: CommentTarget,
  text: string,
  since: Instant,
): Promise<string[]> => {
  const { graph, commentFields } = dialect;
  const { call, text: asWritten } = await dialect.commentCall(target, text);
  if (call.path[1] === 'mentions') throw new Error('an answer to a mention cannot be looked for: see the post itself');
  const author = dialect.platform === 'instagram' ? 'username,from' : 'from';
  const fields = `id,${commentFields.text},${commentFields.at},${author}`;
  const path = await dialect.repliesPath(target);
  const all = await readAll(graph, { path, query: { fields } }, () => false);
  const wanted = [normal(text), normal(asWritten)];
  return idsOf(
    all.filter(
      (node) =>
        wanted.includes(normal(textIn(node, commentFields.text))) &&
        isSince(textIn(node, commentFields.at), since) &&
        isOurs(graph, node),
    ),
  );
};

const messageFields = 'id,message,from,created_time';

type Sought = { text: string; since: Instant };

const ourMessages = (graph: Graph, nodes: readonly Node[], { text, since }: Sought): Node[] =>
  nodes.filter(
    (node) =>
      normal(textIn(node, 'message')) === normal(text) &&
      isSince(textIn(node, 'created_time'), since) &&
      isOurs(graph, node),
  );

/** Conversations list their newest messages first. */
const findWith = async (
  { graph, platform, messagesNode }: Dialect,
  personId: string,
  sought: Sought,
): Promise<string[]> => {
  const path = [messagesNode, 'conversations'];
  const page = await ask(graph, { path, query: { platform, user_id: personId, fields: 'id' } });
  const found: string[] = [];
  for (const thread of dataIn(page ?? nothingThere)) {
    const isOlder = (nodes: Node[]): boolean => !isSince(textIn(nodes.at(-1) ?? {}, 'created_time'), sought.since);
    const call = { path: [textIn(thread, 'id'), 'messages'], query: { fields: messageFields } };
    found.push(...idsOf(ourMessages(graph, await readAll(graph, call, isOlder), sought)));
  }
  return found;
};

/** A private reply names a comment: its author's thread, or, where the platform does not name them, the newest threads. */
const findPrivateReply = async (dialect: Dialect, commentId: string, sought: Sought): Promise<string[]> => {
  const { graph, platform, messagesNode } = dialect;
  const comment = await ask(graph, { path: [commentId], query: { fields: 'id,from' } });
  const author = nodeIn(comment ?? {}, 'from')['id'];
  if (typeof author === 'string' && author !== graph.account.id) return findWith(dialect, author, sought);
  const fields = `id,messages.limit(10){${messageFields}}`;
  const page = await ask(graph, { path: [messagesNode, 'conversations'], query: { platform, fields } });
  // A conversation in which nothing stands yet comes without the list.
  const messages = dataIn(page ?? nothingThere).flatMap((thread) =>
    dataIn({ data: [], ...nodeIn(thread, 'messages') }),
  );
  return idsOf(ourMessages(graph, messages, sought));
};

/** Ids of our messages with exactly this text since then. Throws when the platform could not be asked. */
export const findThrough = async (dialect: Dialect, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  switch (target.kind) {
    case 'comment-reply':
      return findReplies(dialect, target, text, since);
    case 'private-reply':
      return findPrivateReply(dialect, target.commentId, { text, since });
    case 'private-message':
      return findWith(dialect, target.personId, { text, since });
  }
};

/** What is wrong with the account, if anything. Throws when the platform cannot be reached: that is no fault of the account. */
export const checkThrough = async ({ graph }: Pick<Dialect, 'graph'>): Promise<RejectReason | undefined> => {
  const answer = await graph.call({ method: 'GET', path: [graph.account.id], query: { fields: 'id' } });
  if (answer.ok) return answer.body['id'] === graph.account.id ? undefined : 'unknown-account';
  if (answer.failure.outcome !== 'rejected') throw new Error(answer.failure.detail);
  return answer.failure.reason === 'target-gone' ? 'unknown-account' : answer.failure.reason;
};
