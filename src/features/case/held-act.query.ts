// What waits to leave on a case, for the desk; what could not be done, for its sender alone.
import { sql } from 'kysely';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { CaseAnswer } from './case.contract.ts';

type Row = {
  id: string;
  user_id: string;
  name: string | null;
  type: OfficerCommand;
  not_before: Date;
  refused: boolean;
};

export const findHeld = async (
  db: ReadTables,
  complaintId: string,
  userId: string,
): Promise<Pick<CaseAnswer, 'leaving'>> => {
  const { rows } = await sql<Row>`
    select h.id, h.user_id, o.name, h.act->>'type' as type, h.not_before, h.refusal is not null as refused
    from held_act h left join officer o on o.id = h.user_id
    where h.complaint_id = ${complaintId} and (h.refusal is null or h.user_id = ${userId} and h.refusal <> 'called-back')
    order by h.not_before, h.id`.execute(db);
  if (rows.length === 0) return {};
  return {
    leaving: rows.map((row) => ({
      ...{ id: row.id, act: row.type, by: row.name ?? 'Petugas', untilAt: row.not_before.toISOString() },
      ...(row.user_id === userId ? { mine: true as const } : {}),
      ...(row.refused ? { refused: true as const } : {}),
    })),
  };
};
