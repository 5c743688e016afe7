// What one officer has typed on a case and not sent.
import { sql } from 'kysely';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { Draft } from '#db/act-drafts.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { CaseAnswer } from './case.contract.ts';
import type { DraftView } from './draft.contract.ts';

/** As it goes out. */
export const draftView = ({ act, typed, revision, savedAt }: Draft): DraftView => ({
  ...{ act: act as OfficerCommand, typed, revision },
  savedAt: new Date(savedAt).toISOString(),
});

type Row = Omit<Draft, 'savedAt'> & { saved_at: Date };

/** The latest first; none where there is none. */
export const findDrafts = async (
  db: ReadTables,
  complaintId: string,
  userId: string,
): Promise<Pick<CaseAnswer, 'drafts'>> => {
  const { rows } = await sql<Row>`
    select act, typed, revision, saved_at from act_draft
    where complaint_id = ${complaintId} and user_id = ${userId} and held_id is null order by revision desc`.execute(db);
  if (rows.length === 0) return {};
  return { drafts: rows.map(({ saved_at: at, ...draft }) => draftView({ ...draft, savedAt: at.getTime() })) };
};
