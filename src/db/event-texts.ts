// The words in events, which stand beside the log so that they can be erased: the log's own rows hold their digests.
// Must not decide which fields hold words (core/complaint/recorded.ts), nor when they may be erased.
import type { ComplaintEvent } from '#core/complaint/event.ts';
import { wordFieldsOf, type RecordedEvent } from '#core/complaint/recorded.ts';
import type { Words } from '#core/kept-words.ts';
import type { Queryable } from './queryable.ts';
import { storable } from './rows.ts';
import { newSalt, saltedDigest } from './salted-digest.ts';

/** In a body that holds any: a digest in the place of words. */
const heldMark = ':{"digest":"';

/** One text of an event, by the name of its field there; `note.text` of a note. */
export type EventText = { field: string; text: string; salt: Buffer };

const isNote = (value: unknown): value is { text: unknown } =>
  typeof value === 'object' && value !== null && 'text' in value;

type Change = (field: string, value: unknown) => unknown;

const changedField = (name: string, value: unknown, change: Change): unknown =>
  isNote(value) ? { ...value, text: change(`${name}.text`, value.text) } : change(name, value);

/** Every field, whatever the change makes of it. */
const changed = (event: object, change: Change): object =>
  Object.fromEntries(
    Object.entries(event).map(([name, value]: [string, unknown]) => [name, changedField(name, value, change)]),
  );

/** The event as it is hashed, and the texts that stand beside it. */
export const splitEvent = (event: ComplaintEvent): { body: string; texts: EventText[] } => {
  const names = wordFieldsOf(event.type);
  if (names.length === 0) return { body: JSON.stringify(event), texts: [] };
  const texts: EventText[] = [];
  const hold: Change = (field, said) => {
    if (typeof said !== 'string' || said === '') return said;
    const text = storable(said);
    const salt = newSalt();
    texts.push({ field, text, salt });
    return { digest: saltedDigest(salt, text) };
  };
  const held = Object.entries(event).map(([name, value]: [string, unknown]) => [
    name,
    names.includes(name) ? changedField(name, value, hold) : value,
  ]);
  return { body: JSON.stringify(Object.fromEntries(held)), texts };
};

/** By its shape, so that what a later version of the program wrote is known as well. */
const isHeld = (value: unknown): value is { digest: string } =>
  typeof value === 'object' && value !== null && Object.keys(value).join() === 'digest';

/** By field, the digests that stand in the place of words. */
export const digestsIn = (body: string): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  if (body.includes(heldMark))
    changed(JSON.parse(body) as object, (field, value) => (isHeld(value) ? found.set(field, value.digest) : value));
  return found;
};

/** By field; null where it was erased. The whole is null where nothing stands beside the log. */
export type TextsBeside = Readonly<Record<string, string | null>> | null;

/** A column of a statement over rows `e` of the log; whatever reads a body reads this with it. */
export const keptTexts = `case when strpos(e.body, '${heldMark}') > 0
    then (select json_object_agg(t.field, t.text) from event_text t where t.seq = e.seq) end as texts`;

/** Together as they were written; what was erased, or is not there, is marked as that. */
export const readEvent = (body: string, texts: TextsBeside): RecordedEvent => {
  const parsed = JSON.parse(body) as RecordedEvent;
  if (!body.includes(heldMark)) return parsed;
  const find = (field: string): Words => {
    const text = texts?.[field];
    return text === undefined ? { gone: 'missing' } : (text ?? { gone: 'erased' });
  };
  return changed(parsed, (field, value) => (isHeld(value) ? find(field) : value)) as RecordedEvent;
};

/** Nothing of these stays but that they were there. How many texts that were. */
export const destroyTexts = async (db: Queryable, streamId: string, versions: readonly number[]): Promise<number> => {
  const { rowCount } = await db.query(
    `update event_text t set text = null, salt = null from event e
     where e.stream_id = $1 and e.version = any($2::int[]) and t.seq = e.seq and t.text is not null`,
    [streamId, versions],
  );
  return rowCount ?? 0;
};
