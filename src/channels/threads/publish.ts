// Publishes an answer on Threads in one step; where that is refused in two: a container that nobody sees, then its publication.
// Must not publish twice: what was cut off while it was published is looked for among the account's own answers first.
import type { Instant } from '#core/time.ts';
import type { Limits, Outgoing } from '#ports/channel.ts';
import { answeredWithout, recordOf, type SendFailure } from '../http-call.ts';
import type { Graph, GraphAnswer } from '../meta/graph-client.ts';
import { refused, unfit, type Sent } from '../meta/sending.ts';
import { readListing, textIn } from './listing.ts';

const idIn = (body: Record<string, unknown>): string | undefined => {
  const { id } = body;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** A container that nobody publishes goes by itself after a day: nothing is left unknown. */
const harmless = (failure: SendFailure): SendFailure =>
  failure.outcome === 'retry-later' ? { ...failure, unknown: false } : failure;

const sentBy = (published: GraphAnswer): Sent => {
  const usage = published.usage === undefined ? {} : { usage: published.usage };
  if (!published.ok) return { result: published.failure, ...usage };
  const externalId = idIn(published.body);
  return { result: externalId === undefined ? answeredWithout('id') : { outcome: 'accepted', externalId }, ...usage };
};

const isRefusedAsCall = (answer: GraphAnswer): boolean =>
  !answer.ok && answer.failure.outcome === 'rejected' && answer.failure.reason === 'bad-request';

const inTwoSteps = async (graph: Graph, body: Record<string, unknown>): Promise<Sent> => {
  const { id } = graph.account;
  const prepared = await graph.call({ method: 'POST', path: [id, 'threads'], body });
  if (!prepared.ok) return { ...prepared, result: harmless(prepared.failure) };
  const container = idIn(prepared.body);
  if (container === undefined) return { result: harmless(answeredWithout('container')) };
  return sentBy(await graph.call({ method: 'POST', path: [id, 'threads_publish'], body: { creation_id: container } }));
};

/** Only what is published has an address: an id without one is a container, as a server makes that does not know the one step. */
const isPublished = async (graph: Graph, id: string): Promise<boolean | SendFailure> => {
  const answer = await graph.call({ method: 'GET', path: [id], query: { fields: 'id,permalink' } });
  if (answer.ok) return textIn(answer.body, 'permalink') !== '';
  if (answer.failure.outcome === 'rejected') return false;
  return { ...answer.failure, unknown: true };
};

/** What one step is said to have published, or its publication. */
const madeSure = async (graph: Graph, published: GraphAnswer): Promise<Sent> => {
  const id = published.ok ? idIn(published.body) : undefined;
  if (id === undefined) return sentBy(published);
  const stands = await isPublished(graph, id);
  if (stands === true) return sentBy(published);
  if (stands !== false) return { result: stands };
  return sentBy(
    await graph.call({ method: 'POST', path: [graph.account.id, 'threads_publish'], body: { creation_id: id } }),
  );
};

const answerBelow = async (graph: Graph, commentId: string, text: string): Promise<Sent> => {
  const body = { media_type: 'TEXT', text, reply_to_id: commentId };
  const path = [graph.account.id, 'threads'];
  const published = await graph.call({ method: 'POST', path, body: { ...body, auto_publish_text: true } });
  return isRefusedAsCall(published) ? inTwoSteps(graph, body) : madeSure(graph, published);
};

/** Threads has private messages in its app, and none for programs: nothing personal can be asked there. */
export const sendThrough = async (graph: Graph, limits: Limits, { target, text }: Outgoing): Promise<Sent> => {
  if (target.kind !== 'comment-reply')
    return refused('no-private-messages', 'Threads lets no program send a private message');
  return unfit(text.trim(), limits.commentLength) ?? answerBelow(graph, target.commentId, text.trim());
};

/** Their clock and ours differ a little, and they write times to the second. */
const clockSlackMs = 60_000;
const normal = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

/** Ids of our answers below the post with exactly this text since then. Throws when Threads could not be asked. */
export const findThrough = async (graph: Graph, { target, text }: Outgoing, since: Instant): Promise<string[]> => {
  if (target.kind !== 'comment-reply') return [];
  const own = await readListing(graph, [graph.account.id, 'replies'], since - clockSlackMs);
  if (!own.ok) throw new Error(`the answers could not be read: ${own.failure.detail}`);
  return own.items
    .filter(
      (one) =>
        textIn(recordOf(one['replied_to']), 'id') === target.commentId && normal(textIn(one, 'text')) === normal(text),
    )
    .map((one) => textIn(one, 'id'));
};
