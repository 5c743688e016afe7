// Whether the words that stand beside the log are those whose digests it holds; which were erased on purpose, the log itself tells.
// Must not look at the chain: that is verify-log.ts.
import { digestsIn } from './event-texts.ts';
import type { Queryable } from './queryable.ts';
import { saltedDigest } from './salted-digest.ts';

/** A row of the log, as far as this asks. */
type Row = { seq: string; event_id: string; stream_id: string; version: number; type: string; body: string };
type Beside = { seq: string; field: string; text: string | null; salt: Buffer | null };

/** The first text that does not fit, and how many were erased. */
export type TextsLooked = {
  wrong?: { ok: false; seq: number; eventId: string; problem: 'words-altered' | 'words-missing' };
  erased: number;
};

/** `look` at each page of the log in its order, `end` after the last. */
export type TextWatch = { look: (rows: readonly Row[]) => Promise<void>; end: () => TextsLooked };

const placeOf = (streamId: string, version: number): string => `${streamId} ${String(version)}`;

const readTexts = async (db: Queryable, seqs: readonly string[]): Promise<Map<string, Beside>> => {
  const { rows } = await db.query<Beside>(
    'select seq, field, text, salt from event_text where seq = any($1::bigint[])',
    [seqs],
  );
  return new Map(rows.map((row) => [`${row.seq} ${row.field}`, row]));
};

const fits = ({ text, salt }: Beside, digest: string): boolean =>
  text !== null && salt !== null && saltedDigest(salt, text) === digest;

/** Undefined of a database from before words stood beside the log. */
export const textWatch = async (db: Queryable): Promise<TextWatch | undefined> => {
  const { rows } = await db.query<{ there: boolean }>(`select to_regclass('event_text') is not null as there`);
  if (rows[0]?.there !== true) return undefined;
  const gone: { place: string; seq: number; eventId: string }[] = [];
  const erased = new Set<string>();
  let altered: TextsLooked['wrong'];
  const lookAt = (row: Row, beside: ReadonlyMap<string, Beside>): void => {
    for (const [field, digest] of digestsIn(row.body)) {
      const found = beside.get(`${row.seq} ${field}`);
      const at = { seq: Number(row.seq), eventId: row.event_id };
      if (found === undefined || found.text === null) gone.push({ ...at, place: placeOf(row.stream_id, row.version) });
      else if (!fits(found, digest)) altered ??= { ok: false, ...at, problem: 'words-altered' };
    }
  };
  return {
    look: async (page) => {
      for (const { type, stream_id: streamId, body } of page)
        if (type === 'TextsErased')
          for (const version of (JSON.parse(body) as { versions: number[] }).versions)
            erased.add(placeOf(streamId, version));
      const holding = page.filter(({ body }) => digestsIn(body).size > 0);
      if (holding.length === 0) return;
      const beside = await readTexts(
        db,
        holding.map(({ seq }) => seq),
      );
      for (const row of holding) lookAt(row, beside);
    },
    end: () => {
      const missing = gone.find(({ place }) => !erased.has(place));
      const first = missing === undefined ? undefined : { seq: missing.seq, eventId: missing.eventId };
      const lost = first === undefined ? undefined : ({ ok: false, ...first, problem: 'words-missing' } as const);
      const wrong = altered === undefined || (lost !== undefined && lost.seq < altered.seq) ? lost : altered;
      return { ...(wrong === undefined ? {} : { wrong }), erased: gone.length };
    },
  };
};
