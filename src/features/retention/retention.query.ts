// How long each kind is kept, and what the record tells of that.
import { sql } from 'kysely';
import type { AdministrativeActor } from '#core/administration.ts';
import { retentionKinds } from '#core/retention.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { RetentionAnswer } from './retention.contract.ts';

const most = 50;

type History = RetentionAnswer['history'];

const findHistory = async (db: ReadTables): Promise<History> => {
  const { rows } = await sql<{ seq: string; at: Date; body: string; name: string | null }>`
    select e.seq, e.at, e.body, o.name from administrative_event e left join officer o on o.id = e.body::json->'by'->>'userId'
    where e.type in ('RetentionChanged', 'DataDestroyed') order by e.seq desc limit ${most}`.execute(db);
  return rows.map(({ seq, at, body, name }) => {
    const {
      by,
      at: _at,
      ...act
    } = JSON.parse(body) as History[number]['act'] & { by: AdministrativeActor; at: number };
    return { seq: Number(seq), at: at.toISOString(), by, act, ...(name === null ? {} : { name }) };
  });
};

/** A kind that has no span stands there without one. */
export const findRetention = async (db: ReadTables): Promise<RetentionAnswer> => {
  const rows = await db.selectFrom('retention').select(['kind', 'days']).execute();
  const spans = new Map(rows.map(({ kind, days }) => [kind, days]));
  return {
    kinds: retentionKinds.map((kind) => {
      const days = spans.get(kind);
      return days === undefined ? { kind } : { kind, days };
    }),
    history: await findHistory(db),
  };
};
