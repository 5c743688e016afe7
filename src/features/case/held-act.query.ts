// What waits to leave on a case, for the desk; what could not be done, for its sender alone.
import { sql } from 'kysely';
import { holdsAny, type Holding } from '#core/access.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { CaseAnswer } from './case.contract.ts';

type Row = {
  id: string;
  user_id: string;
  name: string | null;
  type: OfficerCommand;
  not_before: Date;
  scheduled: boolean;
  refused: boolean;
};

/** Takes back, and moves, what others have scheduled. */
export const leadsDesk = (holding: Holding): boolean => holdsAny(holding, ['team-lead']);

export const findHeld = async (
  db: ReadTables,
  complaintId: string,
  { userId, ...holding }: Holding & { userId: string },
): Promise<Pick<CaseAnswer, 'leaving'>> => {
  const { rows } = await sql<Row>`
    select h.id, h.user_id, o.name, h.act->>'type' as type, h.not_before, h.scheduled, h.refusal is not null as refused
    from held_act h left join officer o on o.id = h.user_id
    where h.complaint_id = ${complaintId} and (h.refusal is null or h.user_id = ${userId} and h.refusal <> 'called-back')
    order by h.not_before, h.id`.execute(db);
  if (rows.length === 0) return {};
  return {
    leaving: rows.map((row) => ({
      ...{ id: row.id, act: row.type, by: row.name ?? 'Petugas', untilAt: row.not_before.toISOString() },
      ...(row.user_id === userId ? { mine: true as const } : {}),
      ...(row.scheduled ? { scheduled: true as const } : {}),
      ...(row.user_id === userId || (row.scheduled && leadsDesk(holding)) ? { yours: true as const } : {}),
      ...(row.refused ? { refused: true as const } : {}),
    })),
  };
};
