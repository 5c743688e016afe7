// Whoever is or was blocked, with what they wrote since, counted.
import { sql } from 'kysely';
import type { BlockReason } from '#core/blocked-writer.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { BlocksAnswer } from './block.contract.ts';

type Row = {
  id: string;
  channel: string;
  name: string | null;
  case_number: string;
  reason: BlockReason;
  appeal: string;
  blocked_at: Date;
  blocked_by: string;
  until_at: Date;
  lifted_by: string | null;
  stands: boolean;
  kept: number;
};

const most = 200;

/** Asks for no right: only for routes of the desk roles. */
export const findBlocks = async (db: ReadTables, now: Instant): Promise<BlocksAnswer> => {
  const { rows } = await sql<Row>`
    select b.id, b.channel, coalesce(h.name, h.handle) as name, b.case_number, b.reason, b.appeal, b.blocked_at, b.until_at,
      coalesce(o.name, b.blocked_by) as blocked_by, coalesce(l.name, b.lifted_by) as lifted_by,
      b.lifted_at is null and b.until_at > ${new Date(now)}::timestamptz as stands,
      (select count(*)::int from unplaced u where u.reason = 'blocked-writer' and u.channel = b.channel
         and u.account_id = b.account_id and u.readable->'author'->>'id' = b.external_id and u.received_at >= b.blocked_at) as kept
    from blocked_writer b
    left join reporter_handle h on h.channel = b.channel and h.account_id = b.account_id and h.external_id = b.external_id
    left join officer o on o.id = b.blocked_by left join officer l on l.id = b.lifted_by
    order by stands desc, b.blocked_at desc, b.id limit ${sql.lit(most)}`.execute(db);
  return {
    blocks: rows.map((row) => ({
      ...{ id: row.id, channel: row.channel, name: row.name ?? 'Warga', number: row.case_number, reason: row.reason },
      ...{ appeal: row.appeal, blockedAt: row.blocked_at.toISOString(), blockedBy: row.blocked_by },
      ...{ untilAt: row.until_at.toISOString(), kept: row.kept, stands: row.stands },
      ...(row.lifted_by === null ? {} : { liftedBy: row.lifted_by }),
    })),
  };
};
