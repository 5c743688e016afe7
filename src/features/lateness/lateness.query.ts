// Lateness now and ever: open cases past their deadline or near it, and the record of breaches.
import { sql, type RawBuilder } from 'kysely';
import { readersOfColleagues, holdsAny, type Rung } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StandsWith } from '#core/complaint/holder.ts';
import { calledStep } from '#core/sop/in-force.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Terms } from '#core/sop/terms.ts';
import { cutText } from '#core/cut-text.ts';
import { clockColumns, clockOf, type ClockRow } from '#db/clock-columns.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readingFor, type Reading } from '#db/known-people.ts';
import { isDueWithinHour, isLate, isNear, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { LateCaseView, LatenessAnswer } from './lateness.contract.ts';

type Row = ClockRow & {
  id: string;
  number: string;
  status: Status;
  stands_with: StandsWith | null;
  stands_since: Date | null;
  held_by: string | null;
  holder_name: string | null;
  agency: string | null;
  own_due_at: Date | null;
  escalated_to: Rung | null;
  text: string | null;
};

const mostRows = 200;
const excerptLength = 160;

const viewOf = (reading: Reading, row: Row, terms: Terms): LateCaseView => ({
  number: row.number,
  status: row.status,
  clock: clockOf(row, terms),
  excerpt: cutText(reading(row.id, row.text ?? ''), excerptLength),
  ...(row.agency === null ? {} : { agency: row.agency }),
  ...(row.own_due_at === null ? {} : { ownDueAt: row.own_due_at.toISOString() }),
  ...(row.stands_with === null ? {} : { standsWith: row.stands_with }),
  ...(row.stands_since === null ? {} : { standsSince: row.stands_since.toISOString() }),
  ...(row.held_by === null || row.holder_name === null
    ? {}
    : { holder: { userId: row.held_by, name: row.holder_name } }),
  ...(row.escalated_to === null ? {} : { escalatedTo: row.escalated_to }),
});

/** `terms`: by which steps are called. */
type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'>; terms: Terms };

const findRows = async (deps: Deps, viewer: Viewer, urgency: RawBuilder<boolean>): Promise<LateCaseView[]> => {
  const isTold = sql`${holdsAny(viewer, readersOfColleagues)}::boolean`;
  const { rows } = await sql<Row>`
    select c.id, c.number, c.status, c.stands_with, c.stands_since, c.held_by, o.name as holder_name, ${clockColumns}, a.short_name as agency, c.own_due_at, c.escalated_to, m.text
    from complaint c
    left join agency a on a.id = c.lead_agency_id
    left join officer o on o.id = c.held_by and ${isTold}
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where ${visibleTo(viewer)} and ${urgency} order by c.due_at, c.id limit ${mostRows}`.execute(deps.db);
  const reading = await readingFor(
    deps,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => viewOf(reading, row, deps.terms));
};

const countSteps = async (db: ReadTables, viewer: Viewer, now: Date): Promise<LatenessAnswer['steps']> => {
  const hour = isDueWithinHour('c', now);
  const { rows } = await sql<LatenessAnswer['steps'][number]>`
    select c.step, count(*)::int as open, count(*) filter (where ${isLate(now)})::int as late,
      count(*) filter (where ${isNear(now)})::int as soon, count(*) filter (where ${hour})::int as hour,
      count(*) filter (where ${hour} and ${isNear(now)})::int as "both"
    from complaint c where c.status <> 'closed' and ${visibleTo(viewer)} group by c.step order by c.step`.execute(db);
  return rows;
};

const findBreaches = async ({ db, terms }: Deps, viewer: Viewer): Promise<LatenessAnswer['breaches']> => {
  const { rows } = await sql<{ number: string; sop: SopKey; step: StepName; due_at: Date }>`
    select c.number, c.sop, b.step, b.due_at from breach b join complaint c on c.id = b.complaint_id
    where ${visibleTo(viewer)} order by b.due_at desc, c.number limit ${mostRows}`.execute(db);
  return rows.map(({ number, sop, step, due_at: dueAt }) => ({
    ...{ number, dueAt: dueAt.toISOString() },
    ...calledStep(terms, sop, step),
  }));
};

/** Each list only of cases that `viewer` may see. */
export const findLateness = async (deps: Deps, viewer: Viewer, nowMs: number): Promise<LatenessAnswer> => {
  const now = new Date(nowMs);
  const { db } = deps;
  return {
    late: await findRows(deps, viewer, isLate(now)),
    hour: await findRows(deps, viewer, isDueWithinHour('c', now)),
    soon: await findRows(deps, viewer, isNear(now)),
    steps: await countSteps(db, viewer, now),
    breaches: await findBreaches(deps, viewer),
  };
};
