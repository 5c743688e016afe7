// Lateness now and ever: open cases past their deadline or near it, and the record of breaches.
import { sql, type Kysely } from 'kysely';
import type { StepName } from '#core/sop.ts';
import type { Tables } from '#db/tables.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { LateCaseView, LatenessAnswer } from './lateness.contract.ts';

const mostRows = 200;
/** Near: less than a fifth of the time is left, as at the second warning. */
const nearShare = 0.2;

type Row = {
  number: string;
  step: StepName;
  due_at: Date;
  limit_ms: string;
  agency: string | null;
  escalated_to: 'team-lead' | 'division-head' | null;
  text: string | null;
};

const viewOf = (row: Row): LateCaseView => ({
  number: row.number,
  clock: { step: row.step, dueAt: row.due_at.toISOString(), limitMs: Number(row.limit_ms), paused: false },
  excerpt: (row.text ?? '').slice(0, 160).toWellFormed(),
  ...(row.agency === null ? {} : { agency: row.agency }),
  ...(row.escalated_to === null ? {} : { escalatedTo: row.escalated_to }),
});

export const findLateness = async (db: Kysely<Tables>, viewer: Viewer, nowMs: number): Promise<LatenessAnswer> => {
  const now = new Date(nowMs);
  const running = sql`c.status <> 'closed' and not c.paused and ${visibleTo(viewer)}`;
  const { rows } = await sql<Row>`
    select c.number, c.step, c.due_at, c.limit_ms, a.short_name as agency, c.escalated_to, m.text
    from complaint c
    left join agency a on a.id = c.lead_agency_id
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where ${running} and c.due_at < ${now}::timestamptz + c.limit_ms * ${nearShare}::float8 * interval '1 millisecond'
    order by c.due_at limit ${mostRows}`.execute(db);
  const steps = await sql<{ step: StepName; open: number; late: number }>`
    select c.step, count(*)::int as open, count(*) filter (where c.due_at < ${now} and not c.paused)::int as late
    from complaint c where c.status <> 'closed' and ${visibleTo(viewer)} group by c.step`.execute(db);
  const breaches = await sql<{ number: string; step: StepName; due_at: Date }>`
    select c.number, b.step, b.due_at from breach b join complaint c on c.id = b.complaint_id
    where ${visibleTo(viewer)} order by b.due_at desc limit ${mostRows}`.execute(db);
  const isLate = (row: Row): boolean => row.due_at.getTime() < nowMs;
  return {
    late: rows.filter(isLate).map(viewOf),
    soon: rows.filter((row) => !isLate(row)).map(viewOf),
    steps: steps.rows,
    breaches: breaches.rows.map(({ number, step, due_at: dueAt }) => ({ number, step, dueAt: dueAt.toISOString() })),
  };
};
