// What was passed on of a case, and the news of it. Those who may pass on see every case.
import { sql, type Kysely } from 'kysely';
import type { Tables } from '#db/tables.ts';
import type { ForwardsAnswer } from './forward.contract.ts';

export const findCaseId = async (db: Kysely<Tables>, number: string): Promise<string | undefined> =>
  (await db.selectFrom('complaint').select('id').where('number', '=', number).executeTakeFirst())?.id;

type Shown = ForwardsAnswer['forwards'][number];
type Row = Pick<Shown, 'target' | 'status' | 'text'> & {
  external_id: string | null;
  their_status: string | null;
  detail: string | null;
  news: Shown['news'];
};

export const findForwards = async (db: Kysely<Tables>, complaintId: string): Promise<Shown[]> => {
  const { rows } = await sql<Row>`
    select f.target_id as target, f.status, f.text, f.external_id, f.their_status, f.detail,
      coalesce((select json_agg(json_build_object('at', n.at, 'status', n.status, 'text', n.text) order by n.at)
        from forward_news n where n.forward_id = f.id), '[]') as news
    from forward f where f.complaint_id = ${complaintId} order by f.created_at`.execute(db);
  return rows.map(({ external_id: number, their_status: status, detail, ...row }) => ({
    ...row,
    ...(number === null ? {} : { theirNumber: number }),
    ...(status === null ? {} : { theirStatus: status }),
    ...(detail === null ? {} : { detail }),
  }));
};
