// Answers to the survey of satisfaction as numbers of a month, and of which cases they came; never which of which.
import type { Surveys } from '#ports/surveys.ts';
import type { Queryable } from './queryable.ts';

/**
 * Within a transaction. Rows are added to in one order, so that two who answer at once do not wait for each other in a ring. All of the month are
 * written anew: a row bears the transaction that wrote it last, and one that bore this case's would tell what was answered in it.
 */
export const surveysIn = (db: Queryable): Surveys => ({
  take: async (complaintId, month, tallies) => {
    const { rowCount } = await db.query('insert into survey_taken (complaint_id) values ($1) on conflict do nothing', [
      complaintId,
    ]);
    if (rowCount === 0) return false;
    await db.query(
      `insert into survey_tally (month, question, answer, n)
       select $1, question, answer, sum(n) from (
         select question, answer, n from json_populate_recordset(null::survey_tally, $2::json)
         union all select question, answer, 0 from survey_tally where month = $1) added
       group by question, answer order by question, answer
       on conflict (month, question, answer) do update set n = survey_tally.n + excluded.n`,
      [month, JSON.stringify(tallies)],
    );
    return true;
  },
});

export const isSurveyed = async (db: Queryable, complaintId: string): Promise<boolean> => {
  const { rowCount } = await db.query('select 1 from survey_taken where complaint_id = $1', [complaintId]);
  return rowCount !== 0;
};
