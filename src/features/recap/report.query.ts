// Deadlines that passed within a period, for the report of it, with what the record has of each: numbers of cases and names of offices, nobody's.
import { sql } from 'kysely';
import type { EventType } from '#core/complaint/event.ts';
import { calledStep, type CalledStep } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Period } from '#db/figures/asked.ts';
import type { ReadTables } from '#db/queryable.ts';

/** So many stand in a report; more would make it a register. */
export const mostPassed = 300;

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

/** `all`: how many there are; the oldest are shown. */
export type Passed = { passed: PassedDeadline[]; all: number };

type Row = Omit<PassedDeadline, 'noted' | 'stepName'> & { sop: SopKey; noted: string[]; all: number };

/**
 * What is in a sensitive lane is not among them. A step whose deadline was moved after it had passed is done when it was done by the later one. What is
 * noted happened from when the step began, with what made it begin again, until it was done or needed no more.
 */
export const findPassed = async (
  { db, terms }: { db: ReadTables; terms: Terms },
  { from, until }: Period,
): Promise<Passed> => {
  const { rows } = await sql<Row>`
    with shown as materialized (
      select c.number, c.sop, b.complaint_id, b.step, b.due_at, b.met_at, a.name as agency, count(*) over ()::int as all
      from breach b join complaint c on c.id = b.complaint_id left join agency a on a.id = c.lead_agency_id
      where b.due_at >= ${new Date(from)} and b.due_at < ${new Date(until)}
      order by b.due_at, c.number, b.step limit ${mostPassed})
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
    order by s.due_at, s.number, s.step`.execute(db);
  const passed = rows.map(({ all: _all, sop, noted, ...row }) => ({
    ...row,
    ...calledStep(terms, sop, row.step),
    noted: notable.filter((what) => noted.includes(what)),
  }));
  return { passed, all: rows[0]?.all ?? 0 };
};
