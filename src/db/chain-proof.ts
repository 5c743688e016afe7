// Where the events of a case stand in the log, so that somebody outside can see it: read as they were written, proved by a tree over all digests.
import type { Queryable } from './queryable.ts';
import { pathTo, rootOf, treeOver, type HashTree } from './hash-tree.ts';
import type { ChainProof } from './signed-bundle.ts';

type EventRow = { seq: string; event_id: string; version: number; type: string; hash: Buffer };
type Whole = { seq: string; hash: Buffer; digests: Buffer | null };

const digestLength = 32;

const placed = (tree: HashTree, seq: number, hash: Buffer): { seq: number; hash: string; path: string[] } => ({
  seq,
  hash: hash.toString('hex'),
  path: pathTo(tree, seq - 1),
});

/** Of a case that has events; throws where the log is not whole. */
export const findChainProof = async (db: Queryable, streamId: string): Promise<ChainProof> => {
  const { rows } = await db.query<Whole>(
    `select h.seq, h.hash, (select string_agg(e.hash, ''::bytea order by e.seq) from event e where e.seq <= h.seq) as digests
     from log_head h`,
  );
  const [whole] = rows;
  const size = Number(whole?.seq);
  if (whole?.digests?.length !== size * digestLength) throw new Error('the log has gaps');
  const tree = await treeOver(whole.digests);
  const { rows: events } = await db.query<EventRow>(
    'select seq, event_id, version, type, hash from event where stream_id = $1 and seq <= $2 order by version',
    [streamId, size],
  );
  return {
    size,
    root: rootOf(tree),
    head: placed(tree, size, whole.hash),
    events: events.map(({ seq, event_id: id, version, type, hash }) => ({
      ...{ version, id, type },
      ...placed(tree, Number(seq), hash),
    })),
  };
};
