// Walks a log from its first row and names the first that is not what it was when it was written.
// What was cut off behind is seen by anchors alone: the head stands in the same database.
import type { Anchor } from './anchors.ts';
import { administrativeStream } from './administrative-log.ts';
import { headOf, linkHash, type ChainKey, type LogName } from './hash-chain.ts';
import { textWatch, type TextWatch } from './verify-texts.ts';
import type { Queryable } from './queryable.ts';

/** `missing`: a number is left out; `altered`: a digest does not fit; `surplus`: stands behind the head; `cut-off`: the end is not the head’s; `not-as-anchored`: another past than was shown outside. `words-altered`, `words-missing`: what stands beside the log does not fit it, and nothing tells that it was erased. */
export type Problem =
  | 'missing'
  | 'altered'
  | 'surplus'
  | 'cut-off'
  | 'not-as-anchored'
  | 'words-altered'
  | 'words-missing';
/** `seq` is the first entry that is wrong: whatever comes after it proves nothing. */
export type Verified =
  /** `erased`: texts that were destroyed on purpose, as the log itself tells; absent where there are none. */
  | { ok: true; events: number; erased?: number }
  | { ok: false; seq: number; eventId?: string; problem: Problem; anchoredAt?: string };

/** Without `log` it is the record of cases. */
export type VerifyOptions = {
  log?: LogName;
  /** In the order of their versions; a log without any is of a version from before there were keys. */
  keys?: readonly ChainKey[];
  anchors?: readonly Anchor[];
  onProgress?: (done: number, all: number) => void;
};

type Broken = Extract<Verified, { ok: false }>;
type Row = {
  seq: string;
  event_id: string;
  stream_id: string;
  version: number;
  type: string;
  body: string;
  /** Milliseconds since 1970. */
  at: number;
  recorded_at: number;
  /** Whether it was written in whole milliseconds, as what is hashed is. */
  whole: boolean;
  hash: Buffer;
};
type Walk = { seq: number; hash: Buffer };
type Course = {
  log: LogName;
  keys: readonly ChainKey[];
  anchors: ReadonlyMap<number, Anchor[]>;
  texts: TextWatch | undefined;
};

const page = 2000;
const noHash = Buffer.alloc(32);

const columnsOf = {
  event: 'stream_id, version',
  administrative_event: `'${administrativeStream.streamId}' as stream_id, ${String(administrativeStream.version)} as version`,
} as const satisfies Record<LogName, string>;

/** The columns that the hash does not cover stand in the body, which it covers. */
const agrees = ({ type, at, body }: Row): boolean => {
  const told = JSON.parse(body) as { type: string; at: number };
  return told.type === type && told.at === at;
};

/** The key under which the row behind `seq` was chained; absent before the first. */
const keyAfter = ({ keys, log }: Course, seq: number): ChainKey | undefined =>
  keys.findLast(({ from }) => from[log].seq <= seq);

/** What is known of this place from elsewhere: the sealed keys know where they began, anchors what was shown outside. */
const misplaced = ({ log, keys, anchors }: Course, { seq, hash }: Walk): Broken | undefined => {
  const began = keys.find(({ from }) => from[log].seq === seq);
  if (began !== undefined && !began.from[log].hash.equals(hash)) return { ok: false, seq, problem: 'altered' };
  const anchor = anchors.get(seq)?.find((one) => one.hash !== hash.toString('hex'));
  return anchor === undefined ? undefined : { ok: false, seq, problem: 'not-as-anchored', anchoredAt: anchor.at };
};

const step = (course: Course, walk: Walk, row: Row): Broken | Walk => {
  const { log } = course;
  const seq = Number(row.seq);
  if (seq !== walk.seq + 1) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
  const { event_id: eventId, stream_id: streamId, version, body } = row;
  const recordedAt = new Date(row.recorded_at);
  const key = keyAfter(course, walk.seq);
  const hash = linkHash(key, log, walk.hash, { seq, eventId, streamId, version, body, recordedAt });
  const whole = key === undefined || row.whole;
  if (!hash.equals(row.hash) || !agrees(row) || !whole) return { ok: false, seq, eventId, problem: 'altered' };
  return misplaced(course, { seq, hash }) ?? { seq, hash };
};

/** Asked in one statement, so that an append meanwhile is in both or in neither. */
const findSurplus = async (db: Queryable, log: LogName): Promise<Broken | undefined> => {
  const { rows } = await db.query<{ seq: string; event_id: string }>(
    `select e.seq, e.event_id from ${log} e, ${headOf[log]} h where e.seq < 1 or e.seq > h.seq order by e.seq limit 1`,
  );
  const [row] = rows;
  return row === undefined ? undefined : { ok: false, seq: Number(row.seq), eventId: row.event_id, problem: 'surplus' };
};

/** A place behind the end that somebody has seen: the first of them. */
const findCut = ({ log, keys, anchors }: Course, last: number): Broken | undefined => {
  const began = keys.find(({ from }) => from[log].seq > last);
  if (began !== undefined) return { ok: false, seq: last + 1, problem: 'missing' };
  const [anchor] = [...anchors.values()]
    .flat()
    .filter(({ seq }) => seq > last)
    .toSorted((a, b) => a.seq - b.seq);
  return anchor === undefined
    ? undefined
    : { ok: false, seq: anchor.seq, problem: 'not-as-anchored', anchoredAt: anchor.at };
};

/** As a number, which is read from its text in a tenth of the time of a date. */
const instant = (column: string): string => `floor(extract(epoch from ${column}) * 1000)::float8 as ${column}`;

const read = async (db: Queryable, log: LogName, after: number, last: number): Promise<Row[]> => {
  const { rows } = await db.query<Row>(
    `select seq, event_id, ${columnsOf[log]}, type, body, ${instant('at')}, ${instant('recorded_at')},
       date_trunc('milliseconds', recorded_at) = recorded_at as whole, hash
     from ${log} where seq > $1 and seq <= $2 order by seq limit $3`,
    [after, last, page],
  );
  return rows;
};

const walkOver = (course: Course, from: Walk, rows: readonly Row[]): Broken | Walk => {
  let walk = from;
  for (const row of rows) {
    const next = step(course, walk, row);
    if ('ok' in next) return next;
    walk = next;
  }
  return walk;
};

const walkTo = async (
  db: Queryable,
  course: Course,
  last: number,
  onProgress: (done: number, all: number) => void,
): Promise<Broken | Walk> => {
  let walk: Walk = { seq: 0, hash: noHash };
  let next = read(db, course.log, 0, last);
  try {
    while (walk.seq < last) {
      const rows = await next;
      const end = rows.at(-1);
      if (end === undefined) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
      // The next page is on its way while this one is looked at: never more than two are held.
      next = Number(end.seq) < last ? read(db, course.log, Number(end.seq), last) : Promise.resolve([]);
      const reached = walkOver(course, walk, rows);
      if ('ok' in reached) return reached;
      await course.texts?.look(rows);
      walk = reached;
      onProgress(walk.seq, last);
    }
    return walk;
  } finally {
    await Promise.allSettled([next]);
  }
};

const anchorsOf = (anchors: readonly Anchor[], log: LogName): ReadonlyMap<number, Anchor[]> => {
  const placed = new Map<number, Anchor[]>();
  for (const anchor of anchors)
    if (anchor.log === log) placed.set(anchor.seq, [...(placed.get(anchor.seq) ?? []), anchor]);
  return placed;
};

/** Reads a whole log in pages; `onProgress` is told how far of how many. */
export const verifyLog = async (db: Queryable, options: VerifyOptions = {}): Promise<Verified> => {
  const { log = 'event', keys = [], anchors = [], onProgress = () => undefined } = options;
  const texts = log === 'event' ? await textWatch(db) : undefined;
  const course = { log, keys, anchors: anchorsOf(anchors, log), texts };
  const { rows: heads } = await db.query<{ seq: string; hash: Buffer }>(`select seq, hash from ${headOf[log]}`);
  const [head] = heads;
  if (head === undefined) throw new Error(`${headOf[log]} has no row`);
  const last = Number(head.seq);
  const walk = await walkTo(db, course, last, onProgress);
  if ('ok' in walk) return walk;
  if (!walk.hash.equals(head.hash)) return { ok: false, seq: last, problem: 'cut-off' };
  const beside = texts?.end();
  const wrong = (await findSurplus(db, log)) ?? findCut(course, last) ?? beside?.wrong;
  if (wrong !== undefined) return wrong;
  return { ok: true, events: last, ...(beside === undefined || beside.erased === 0 ? {} : { erased: beside.erased }) };
};
