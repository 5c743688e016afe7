// The words in events, and keys that tell who somebody is: they stand beside the log so that they can be erased, and the log's own rows hold
// their digests.
// Must not decide which fields hold words (core/complaint/recorded.ts), nor when they may be erased.
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { wordFieldsOf, type RecordedEvent } from '#core/complaint/recorded.ts';
import { tellingKeysIn, tellsWho } from '#core/complaint/telling-key.ts';
import type { Words } from '#core/kept-words.ts';
import type { Queryable } from './queryable.ts';
import { storable } from './rows.ts';
import { newSalt, saltedDigest } from './salted-digest.ts';

/** In a body that holds any: a digest in the place of words. */
const heldMark = ':{"digest":"';

type Held = { digest: string };

/** One text of an event, by the place of its field there; `note.text` of a note, `threads.0.key` of a conversation. */
export type EventText = { field: string; text: string; salt: Buffer };

type Change = (field: string, value: unknown) => unknown;

/** Every place of an event, the outer ones first, whatever the change makes of it: what was changed is not looked into. */
const changed = (value: unknown, change: Change, field = ''): unknown => {
  const made = field === '' ? value : change(field, value);
  if (made !== value || typeof value !== 'object' || value === null) return made;
  const inside = (name: string | number): string => (field === '' ? String(name) : `${field}.${String(name)}`);
  return Array.isArray(value)
    ? value.map((one, at) => changed(one, change, inside(at)))
    : Object.fromEntries(
        Object.entries(value).map(([name, one]: [string, unknown]) => [name, changed(one, change, inside(name))]),
      );
};

/** The event as it is hashed, and what stands beside it: words, and keys of conversations that tell who somebody is. */
export const splitEvent = (event: ComplaintEvent): { body: string; texts: EventText[] } => {
  const words = new Set(wordFieldsOf(event.type).flatMap((name) => [name, `${name}.text`]));
  if (words.size === 0 && tellingKeysIn(event).length === 0) return { body: JSON.stringify(event), texts: [] };
  const texts: EventText[] = [];
  const hold = (field: string, said: string): Held => {
    const text = storable(said);
    const salt = newSalt();
    texts.push({ field, text, salt });
    return { digest: saltedDigest(salt, text) };
  };
  const held = changed(event, (field, value) => {
    if (tellsWho(value)) return { ...value, key: hold(`${field}.key`, value.key) };
    return words.has(field) && typeof value === 'string' && value !== '' ? hold(field, value) : value;
  });
  return { body: JSON.stringify(held), texts };
};

/** By its shape, so that what a later version of the program wrote is known as well. */
const isHeld = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'digest';

/** By field, the digests that stand in the place of words. */
export const digestsIn = (body: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  if (body.includes(heldMark))
    changed(JSON.parse(body), (field, value) => (isHeld(value) ? found.set(field, value.digest) : value));
  return found;
};

/** By field; null where it was erased. The whole is null where nothing stands beside the log. */
export type TextsBeside = Readonly<Record<string, string | null>> | null;

/** A column of a statement over rows `e` of the log; whatever reads a body reads this with it. */
export const keptTexts = `case when strpos(e.body, '${heldMark}') > 0
    then (select json_object_agg(t.field, t.text) from event_text t where t.seq = e.seq) end as texts`;

const isKey = (field: string): boolean => field.endsWith('.key');

/** Together as they were written; what was erased, or is not there, is marked as that. */
export const readEvent = (body: string, texts: TextsBeside): RecordedEvent => {
  const parsed = JSON.parse(body) as RecordedEvent;
  if (!body.includes(heldMark)) return parsed;
  const find = (field: string): Words => {
    const text = texts?.[field];
    // A conversation without its key is one of somebody of whom nothing is known.
    if (isKey(field)) return text ?? '';
    return text === undefined ? { gone: 'missing' } : (text ?? { gone: 'erased' });
  };
  return changed(parsed, (field, value) => (isHeld(value) ? find(field) : value)) as RecordedEvent;
};

/** Nothing of the words in these stays but that they were there. How many texts that were. */
export const destroyTexts = async (db: Queryable, streamId: string, versions: readonly number[]): Promise<number> => {
  const { rowCount } = await db.query(
    `update event_text t set text = null, salt = null from event e
     where e.stream_id = $1 and e.version = any($2::int[]) and t.seq = e.seq and t.text is not null
       and t.field not like '%.key'`,
    [streamId, versions],
  );
  return rowCount ?? 0;
};

/** Nothing of keys of conversations stays: of all, or of those that are named. The places of the events that held them. */
export const destroyKeys = async (
  db: Queryable,
  streamId: string,
  keys: 'all' | readonly string[],
): Promise<number[]> => {
  const { rows } = await db.query<{ version: number }>(
    `update event_text t set text = null, salt = null from event e
     where e.stream_id = $1 and t.seq = e.seq and t.field like '%.key' and t.text is not null
       and ($2::text[] is null or t.text = any($2)) returning e.version`,
    [streamId, keys === 'all' ? null : keys],
  );
  return [...new Set(rows.map(({ version }) => version))].toSorted((one, other) => one - other);
};
