// Reads a listing of Threads, newest first, back to a moment.
// Must not read without end: a talk of thousands is read as far as its newest pages.
import type { Instant } from '#core/time.ts';
import { answeredWithout, recordOf, type SendFailure } from '../http-call.ts';
import type { Graph } from '../meta/graph-client.ts';

/** One post as it came, nothing in it trusted yet. */
export type Item = Record<string, unknown>;

/** Newest first; a failure of any page is the failure of all. */
export type Listed = { ok: true; items: Item[] } | { ok: false; failure: SendFailure };

/** Of what stands below something, or names the account. */
const mediaFields =
  'id,text,username,permalink,timestamp,media_type,media_url,gif_url,is_reply,is_reply_owned_by_me,has_replies,replied_to,root_post';

const mostPages = 5;

/** Empty where it is missing or no text. */
export const textIn = (node: Item, name: string): string => (typeof node[name] === 'string' ? node[name] : '');

/** Not a number where it says none. */
export const timeOf = (item: Item): Instant =>
  Date.parse(textIn(item, 'timestamp').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));

const isSince = (item: Item, since: Instant): boolean => !(timeOf(item) < since);

/** What was written at or after `since`. */
export const readListing = async (
  graph: Graph,
  path: readonly string[],
  since: Instant,
  fields = mediaFields,
): Promise<Listed> => {
  const items: Item[] = [];
  let after = '';
  for (let page = 0; page < mostPages; page += 1) {
    const query = { fields, limit: '100', ...(after === '' ? {} : { after }) };
    const answer = await graph.call({ method: 'GET', path, query });
    if (!answer.ok) return answer;
    // A list that is not there is not an empty one: then nobody has looked.
    if (!Array.isArray(answer.body['data'])) return { ok: false, failure: answeredWithout('data') };
    const data = answer.body['data'].map(recordOf);
    items.push(...data.filter((item) => isSince(item, since)));
    const paging = recordOf(answer.body['paging']);
    after = paging['next'] === undefined ? '' : textIn(recordOf(paging['cursors']), 'after');
    const last = data.at(-1);
    if (after === '' || last === undefined || !isSince(last, since)) break;
  }
  return { ok: true, items };
};
