// What the city may do on a Mastodon instance: answer below a status, or write to one person.
// Must refuse exactly where Mastodon does; nothing here is kinder.
import type { SimStore } from '../store.ts';
import { invalid, notFound } from './problems.ts';
import { acctOf, findStatus, type MastodonScene } from './nodes.ts';

type Json = Record<string, unknown>;

const longest = 500;
const keyLifeMs = 60 * 60_000;

/** Which key made which status, and when; they go with the process, as they go after an hour on an instance. */
const keys = new WeakMap<SimStore['world'], Map<string, { id: string; at: number }>>();

const keysOf = ({ world }: MastodonScene): Map<string, { id: string; at: number }> => {
  const known = keys.get(world) ?? new Map<string, { id: string; at: number }>();
  keys.set(world, known);
  return known;
};

/** Graphemes, where an address counts 23 and of a name only what stands before its host. */
const lengthOf = (text: string): number => {
  const counted = text.replaceAll(/https?:\/\/\S+/g, 'x'.repeat(23)).replaceAll(/(@\w+)@[\w.-]+/g, '$1');
  return [...new Intl.Segmenter().segment(counted)].length;
};

const textIn = ({ status }: Json): string => {
  if (typeof status !== 'string' || status.trim() === '') throw invalid("Text can't be blank");
  if (lengthOf(status) > longest) throw invalid(`Text character limit of ${String(longest)} exceeded`);
  return status;
};

const namedIn = ({ world }: MastodonScene, text: string): string[] => {
  const accts = [...text.matchAll(/(?<![\w/=])@(\w+)/g)].map(([, acct]) => acct);
  return [...world.people.values()].filter((person) => accts.includes(acctOf(person))).map(({ key }) => key);
};

/** To whoever is named; nobody named, and nobody but its author reads it. */
const direct = async (scene: MastodonScene, text: string, above: string | undefined): Promise<string> => {
  const { world, acts, account } = scene;
  let id: string | undefined;
  for (const person of namedIn(scene, text)) {
    const via = above !== undefined && world.comments.has(above) ? { viaComment: above } : {};
    const replyTo = above !== undefined && world.messages.has(above) ? { replyTo: above } : {};
    const made = await acts.message(account, { person, fromCity: true, text, ...via, ...replyTo });
    id ??= made.id;
  }
  return id ?? (await acts.publish(account, text)).id;
};

const open = async (scene: MastodonScene, text: string, above: string | undefined): Promise<string> => {
  const { world, acts, account } = scene;
  const comment = world.comments.get(above ?? '');
  const made =
    comment === undefined
      ? await acts.publish(account, text)
      : await acts.comment(account, { postId: comment.postId, parentId: comment.id, author: 'city', text });
  return made.id;
};

const create = async (scene: MastodonScene, body: Json): Promise<string> => {
  const text = textIn(body);
  const above = typeof body['in_reply_to_id'] === 'string' ? body['in_reply_to_id'] : undefined;
  if (above !== undefined && findStatus(scene, above) === undefined) throw notFound();
  return body['visibility'] === 'direct' ? direct(scene, text, above) : open(scene, text, above);
};

/** The same key within the hour brings back the status that it made. */
export const postStatus = async (scene: MastodonScene, body: Json, key: string, now: number): Promise<Json> => {
  const known = keysOf(scene).get(key);
  const isFresh = key !== '' && known !== undefined && now < known.at + keyLifeMs;
  const id = isFresh ? known.id : await create(scene, body);
  if (key !== '' && !isFresh) keysOf(scene).set(key, { id, at: now });
  return findStatus(scene, id)?.node ?? { id };
};
