// Deadlines that passed within a period, for the report of it, with what the record has of each: numbers of cases and names of offices, nobody's.
import { sql } from 'kysely';
import { cityZone } from '#core/city-day.ts';
import type { EventType } from '#core/complaint/event.ts';
import { calledStep, type CalledStep } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Period } from '#db/figures/asked.ts';
import type { ReadTables } from '#db/queryable.ts';

/** So many stand in a report; more would make it a register. */
export const mostPassed = 300;
/** So many of a year, which stand in the reports of its months, too. */
export const mostOfYear = 20;

/** What may explain that a step took long. By its kind alone: the words of it may name somebody. */
const notable = [
  'ClockPaused',
  'DispositionRefused',
  'DraftReturned',
  'ResultSentBack',
  'ExtensionAsked',
  'ExtensionDeclined',
  'DeadlineExtended',
  'OwnTimeMissed',
  'HolderReminded',
  'MessageRejected',
] as const satisfies readonly EventType[];
export type Notable = (typeof notable)[number];
/** They make a step begin again, and are recorded just before it does. */
const again = ['DispositionRefused', 'DraftReturned', 'ResultSentBack'] as const satisfies readonly Notable[];

/** Its step as the version of its case calls it. */
export type PassedDeadline = CalledStep & {
  number: string;
  dueAt: Date;
  metAt: Date | null;
  /** When it was needed no more, and never done: a result was sent back, or the case ended without it. */
  leftAt: Date | null;
  agency: string | null;
  /** Each once, in the order of the list above. */
  noted: Notable[];
};

/** What passed in one month: `met`, of `n`, were done afterwards, half of them within the median. */
export type PassedMonth = { month: string; n: number; met: number; medianMs: number | null };

/** `all`: how many there are; the oldest are shown, and where `months` stand beside them those that took longest. */
export type Passed = { passed: PassedDeadline[]; all: number; months?: PassedMonth[] };

type Deps = { db: ReadTables; terms: Terms };

type Row = Omit<PassedDeadline, 'noted' | 'stepName'> & { sop: SopKey; noted: string[]; all: number };

/** Which of them are shown, in which order, and how many. */
const oldest = { order: sql`b.due_at, c.number, b.step`, most: mostPassed };
/** What is still to be done counts until now; what was needed no more counts as nothing. */
const longestUntil = (now: Instant): typeof oldest => ({
  order: sql`case when b.met_at is not null then b.met_at - b.due_at
    when c.status <> 'closed' then ${new Date(now)} - b.due_at else interval '0' end desc, b.due_at, c.number, b.step`,
  most: mostOfYear,
});

const monthsIn = async (db: ReadTables, { from, until }: Period): Promise<PassedMonth[]> => {
  const { rows } = await sql<PassedMonth>`
    select to_char(b.due_at at time zone ${cityZone}, 'YYYY-MM') as month, count(*)::int as n, count(b.met_at)::int as met,
      percentile_disc(0.5) within group (order by extract(epoch from b.met_at - b.due_at) * 1000)::float8 as "medianMs"
    from breach b join complaint c on c.id = b.complaint_id
    where b.due_at >= ${new Date(from)} and b.due_at < ${new Date(until)}
    group by 1 order by 1`.execute(db);
  return rows;
};

/**
 * What is in a sensitive lane is not among them. A step whose deadline was moved after it had passed is done when it was done by the later one. What is
 * noted happened from when the step began, with what made it begin again, until it was done or needed no more.
 */
export const findPassed = async (
  { db, terms }: Deps,
  { from, until }: Period,
  { order, most } = oldest,
): Promise<Passed> => {
  const { rows } = await sql<Row>`
    with shown as materialized (
      select c.number, c.sop, b.complaint_id, b.step, b.due_at, b.met_at, a.name as agency, count(*) over ()::int as all,
        row_number() over (order by ${order}) as place
      from breach b join complaint c on c.id = b.complaint_id left join agency a on a.id = c.lead_agency_id
      where b.due_at >= ${new Date(from)} and b.due_at < ${new Date(until)}
      order by ${order} limit ${most})
    select s.number, s.sop, s.step, s.due_at as "dueAt", s.agency, s.all,
      coalesce(s.met_at, case when ended.type = 'StepMet' then ended.at end) as "metAt",
      case when s.met_at is null and ended.type = 'StepSkipped' then ended.at end as "leftAt",
      array(select distinct e.type from event e
        where e.stream_id = s.complaint_id and e.type = any(${[...notable]}::text[])
          and (e.version > begun.version or (e.at = begun.at and e.type = any(${[...again]}::text[])))
          and e.at <= coalesce(s.met_at, ended.at, 'infinity')) as noted
    from shown s
      left join lateral (select e.at, e.version from event e
        where e.stream_id = s.complaint_id and e.type = 'StepOpened' and e.at < s.due_at
          and e.body::json->>'step' = s.step order by e.version desc limit 1) begun on true
      left join lateral (select e.at, e.type from event e
        where e.stream_id = s.complaint_id and e.type in ('StepMet', 'StepSkipped') and e.at >= s.due_at
          and e.body::json->>'step' = s.step order by e.version limit 1) ended on true
    order by s.place`.execute(db);
  const passed = rows.map(({ all: _all, sop, noted, ...row }) => ({
    ...row,
    ...calledStep(terms, sop, row.step),
    noted: notable.filter((what) => noted.includes(what)),
  }));
  return { passed, all: rows[0]?.all ?? 0 };
};

/**
 * Of a year: month by month, and those that took longest. Its whole list is in the reports of its months, and would be most of the paper.
 */
export const findPassedOfYear = async (deps: Deps, period: Period, now: Instant): Promise<Passed> => ({
  ...(await findPassed(deps, period, longestUntil(now))),
  months: await monthsIn(deps.db, period),
});
