// Walks the log from its first event and names the first that is not what it was when it was written.
import type { Pool } from 'pg';
import { hashOf } from './event-log.ts';

export type Verified =
  | { ok: true; events: number }
  | { ok: false; seq: number; eventId?: string; problem: 'missing' | 'altered' | 'cut-off' };

type Row = { seq: string; event_id: string; stream_id: string; version: number; body: string; hash: Buffer };
type Walk = { seq: number; hash: Buffer };

const page = 2000;
const noHash = Buffer.alloc(32);

const step = (walk: Walk, row: Row): Extract<Verified, { ok: false }> | Walk => {
  const seq = Number(row.seq);
  if (seq !== walk.seq + 1) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
  const { event_id: eventId, stream_id: streamId, version, body } = row;
  const hash = hashOf(walk.hash, { seq, eventId, streamId, version, body });
  if (!hash.equals(row.hash)) return { ok: false, seq, eventId, problem: 'altered' };
  return { seq, hash };
};

/** Reads the whole log in pages; `onProgress` is told how far. */
export const verifyLog = async (
  pool: Pool,
  onProgress: (done: number) => void = () => undefined,
): Promise<Verified> => {
  const { rows: heads } = await pool.query<{ seq: string; hash: Buffer }>('select seq, hash from log_head');
  const [head] = heads;
  if (head === undefined) throw new Error('log_head has no row');
  const last = Number(head.seq);
  let walk: Walk = { seq: 0, hash: noHash };
  while (walk.seq < last) {
    const { rows } = await pool.query<Row>(
      'select seq, event_id, stream_id, version, body, hash from event where seq > $1 and seq <= $2 order by seq limit $3',
      [walk.seq, last, page],
    );
    if (rows.length === 0) return { ok: false, seq: walk.seq + 1, problem: 'missing' };
    for (const row of rows) {
      const next = step(walk, row);
      if ('ok' in next) return next;
      walk = next;
    }
    onProgress(walk.seq);
  }
  return walk.hash.equals(head.hash) ? { ok: true, events: last } : { ok: false, seq: last, problem: 'cut-off' };
};
