// Walks the log from its first event and names the first that is not what it was when it was written.
// A log whose end was cut off together with its head is whole: only a back-up tells that.
import { hashOf } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

export type Verified =
  | { ok: true; events: number }
  | { ok: false; seq: number; eventId?: string; problem: 'missing' | 'altered' | 'surplus' | 'cut-off' };

type Broken = Extract<Verified, { ok: false }>;
type Row = {
  seq: string;
  event_id: string;
  stream_id: string;
  version: number;
  type: string;
  body: string;
  at: Date;
  hash: Buffer;
};
type Walk = { seq: number; hash: Buffer };

const page = 2000;
const noHash = Buffer.alloc(32);

/** The columns that the hash does not cover stand in the body, which it covers. */
const agrees = ({ type, at, body }: Row): boolean => {
  const told = JSON.parse(body) as { type: string; at: number };
  return told.type === type && told.at === at.getTime();
};

const step = (walk: Walk, row: Row): Broken | Walk => {
  const seq = Number(row.seq);
  if (seq !== walk.seq + 1) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
  const { event_id: eventId, stream_id: streamId, version, body } = row;
  const hash = hashOf(walk.hash, { seq, eventId, streamId, version, body });
  if (!hash.equals(row.hash) || !agrees(row)) return { ok: false, seq, eventId, problem: 'altered' };
  return { seq, hash };
};

/** Asked in one statement, so that an append meanwhile is in both or in neither. */
const findSurplus = async (db: Queryable): Promise<Broken | undefined> => {
  const { rows } = await db.query<{ seq: string; event_id: string }>(
    'select e.seq, e.event_id from event e, log_head h where e.seq < 1 or e.seq > h.seq order by e.seq limit 1',
  );
  const [row] = rows;
  return row === undefined ? undefined : { ok: false, seq: Number(row.seq), eventId: row.event_id, problem: 'surplus' };
};

/** Reads the whole log in pages; `onProgress` is told how far of how many. */
export const verifyLog = async (
  db: Queryable,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Verified> => {
  const { rows: heads } = await db.query<{ seq: string; hash: Buffer }>('select seq, hash from log_head');
  const [head] = heads;
  if (head === undefined) throw new Error('log_head has no row');
  const last = Number(head.seq);
  let walk: Walk = { seq: 0, hash: noHash };
  while (walk.seq < last) {
    const { rows } = await db.query<Row>(
      `select seq, event_id, stream_id, version, type, body, at, hash from event
       where seq > $1 and seq <= $2 order by seq limit $3`,
      [walk.seq, last, page],
    );
    if (rows.length === 0) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
    for (const row of rows) {
      const next = step(walk, row);
      if ('ok' in next) return next;
      walk = next;
    }
    onProgress(walk.seq, last);
  }
  if (!walk.hash.equals(head.hash)) return { ok: false, seq: last, problem: 'cut-off' };
  return (await findSurplus(db)) ?? { ok: true, events: last };
};
