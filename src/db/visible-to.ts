// Which cases an officer may see at all: an agency's admin those of the agency's dispositions, everybody else all of them;
// whose turn they are, and how urgent. Compares what the core put into the rows, and knows no rule of the procedure.
import { sql, type RawBuilder } from 'kysely';
import { deskRoles, holdsAny, rolesOf, sightOfAll, tellsByHand, type Holding } from '#core/access.ts';
import type { Lane } from '#core/lane/lane.ts';

/** Who looks: their roles decide what of a case, the agency which cases, and `lanes` which of those that are sealed. */
export type Viewer = Holding & { userId: string; agencyId?: string; lanes?: readonly Lane[] };

/**
 * What one case, or news of cases, is read from: cases of no lane, and those of the lanes in which this viewer has a seat. The one way to a
 * sealed row for a screen; lists and counts read `complaint`, where none stands.
 */
export const readableCasesOf = ({ lanes = [] }: Viewer): RawBuilder<unknown> =>
  lanes.length === 0
    ? sql`complaint`
    : sql`(select * from every_complaint where lane is null or lane = any(${[...lanes]}::text[]))`;

/** Of a sealed case no table holds an agency's part: its state says who has it, and who is accused. */
const sealedForAgency = (agencyId: string): RawBuilder<boolean> => sql`(c.lane is not null
  and c.state #> '{file,agencyIds}' ? ${agencyId} and not c.state #> '{file,formerAgencyIds}' ? ${agencyId}
  and coalesce(c.state #>> '{file,accused,agencyId}', '') <> ${agencyId})`;

/** Of an agency: what it was given, or told of. A condition on the row `c` of table complaint, or of `readableCasesOf`. */
export const visibleTo = (viewer: Viewer): RawBuilder<boolean> => {
  const { agencyId = '', lanes = [] } = viewer;
  const { cases } = sightOfAll(viewer);
  if (cases === 'none') return sql`false`;
  if (cases === 'all') return sql`true`;
  const given = sql<boolean>`exists (select 1 from complaint_agency mine where mine.complaint_id = c.id
    and mine.agency_id = ${agencyId} and mine.part <> 'former')`;
  return lanes.length === 0 ? given : sql`(${given} or ${sealedForAgency(agencyId)})`;
};

/** What is open of what an officer may see. A condition on the row `c` of table complaint; an agency's own open cases lead to it, not all that are open. */
export const isOpenTo = (viewer: Viewer): RawBuilder<boolean> => {
  const { cases } = sightOfAll(viewer);
  if (cases === 'none') return sql`false`;
  const open = sql<boolean>`c.priority < 2`;
  if (cases === 'all') return open;
  return sql`(${open} and c.id in (select mine.complaint_id from complaint_agency mine
    where mine.agency_id = ${viewer.agencyId ?? ''} and mine.part <> 'former' and mine.priority < 2))`;
};

/** Rows `told`: of what was passed on to an agency and not read yet; an agency's own, to nobody who sees no cases. */
export const isUnreadBy = (viewer: Viewer): RawBuilder<unknown> => {
  const { cases } = sightOfAll(viewer);
  const all = cases === 'all' ? sql`true` : sql`${cases === 'own-agency'} and agency_id = ${viewer.agencyId ?? ''}`;
  return sql`(select complaint_id from complaint_agency where part = 'told' and ${all}) told`;
};

/** Cases of which an answer waits to be approved, and those of which one leaves at a moment that was chosen: the desk's to know alone. */
export const hasDraftToApprove = (viewer: Viewer): RawBuilder<unknown> =>
  sql`(select id from complaint where draft_waits and ${sightOfAll(viewer).cases === 'all'}) few`;

export const hasSending = (viewer: Viewer): RawBuilder<unknown> =>
  sql`(select distinct complaint_id as id from held_act where scheduled and refusal is null and ${sightOfAll(viewer).cases === 'all'}) few`;

/** Cases of which a note names this officer: all of them, or those that they have not opened since. */
export const isNamed = ({ userId }: Viewer): RawBuilder<unknown> =>
  sql`(select complaint_id as id from mention where user_id = ${userId}) few`;

export const isNamedAnew = ({ userId }: Viewer): RawBuilder<unknown> =>
  sql`(select complaint_id as id from mention where user_id = ${userId} and opened_at is null) few`;

/** Cases of which a body outside the city is to be asked on a day: the desk's task, of which nobody else knows. */
export const hasAsking = (viewer: Viewer): RawBuilder<unknown> =>
  sql`(select complaint_id, ask_at from referral where ask_at is not null and ${sightOfAll(viewer).cases === 'all'}) ask`;

/** Agencies need the matter, not the person: names, and numbers in what citizens wrote, are not theirs to see. */
export const seesReporter = (viewer: Holding): boolean => sightOfAll(viewer).reporter;

/** Whether the case's reporter asked, under any account of theirs, that their data is not used. A condition on `c`. */
export const isRestricted = sql<boolean>`exists (select 1 from reporter r
  where r.id in (select person_of(c.reporter_id)) and r.restricted_at is not null)`;

/** Whether messages that wait for an officer are this viewer’s work. */
export const isTellingByHand = (viewer: Holding): boolean => rolesOf(viewer).some(tellsByHand);

/** Whether a message waits for an officer to bring it to the reporter. A condition on `c`. */
export const hasByHand = (): RawBuilder<boolean> => sql`c.by_hand`;

/** Whoever speaks with reporters may look after a case. */
export const isOfDesk = (viewer: Holding): boolean => holdsAny(viewer, deskRoles);

/** Under which names a list may have a case for this officer: as the core put them into the row. */
export const standingNames = (viewer: Viewer): RawBuilder<string[]> =>
  sql`${[...rolesOf(viewer), ...(isOfDesk(viewer) ? [viewer.userId] : [])]}::text[]`;

/** Whose turn it is or who holds it, as the core put it into the row, and whoever must call a reporter. A condition on `c`. */
export const isTurnOf = (viewer: Viewer): RawBuilder<boolean> =>
  isTellingByHand(viewer)
    ? sql`(c.turn && ${standingNames(viewer)} or ${hasByHand()})`
    : sql`c.turn && ${standingNames(viewer)}`;

/** Whether a clock runs, as the core numbered it (`Priority`). A condition on the row of that name; indexes and triggers say it in these words. */
export const isRunning = (row: 'c' | 'k' | 'l'): RawBuilder<boolean> =>
  sql`${sql.ref(`${row}.priority`)} between -2 and 0`;

/** Whether it is about a category, or about one below it; everything where none is asked for. A condition on the row of that name. */
export const isInCategory = (row: 'c' | 'l', category: string | undefined): RawBuilder<boolean> =>
  category === undefined
    ? sql`true`
    : sql`${sql.ref(`${row}.category_id`)} in (select id from category where id = ${category} or parent_id = ${category})`;

/** Whether the promise of a running clock has passed. A condition on `c`. */
export const isLate = (now: Date): RawBuilder<boolean> => sql`(${isRunning('c')} and c.due_at < ${now}::timestamptz)`;

const hourMs = 3_600_000;

/** Not late yet, and due within so long. A condition on the row of that name. */
export const isDueWithin = (row: 'c' | 'l', now: Date, spanMs: number): RawBuilder<boolean> =>
  sql`(${isRunning(row)} and ${sql.ref(`${row}.due_at`)} >= ${now}::timestamptz
    and ${sql.ref(`${row}.due_at`)} <= ${new Date(now.getTime() + spanMs)}::timestamptz)`;

export const isDueWithinHour = (row: 'c' | 'l', now: Date): RawBuilder<boolean> => isDueWithin(row, now, hourMs);

/** At the desk, and nobody looks after it. Indexes say it in these words. */
export const isHeldByNobody = (row: 'c' | 'l'): RawBuilder<boolean> =>
  sql`(${sql.ref(`${row}.held_by`)} is null and ${sql.ref(`${row}.stands_with`)} in ('admin-medsos', 'admin-pusat'))`;

/** The reporter was told a day, and it has not been settled. Indexes say it in these words. */
export const isPromised = (row: 'c' | 'l'): RawBuilder<boolean> =>
  sql`(${sql.ref(`${row}.priority`)} < 2 and ${sql.ref(`${row}.state`)} #> '{file,promise}' is not null)`;

/** Not late yet, but warned for the last time. A condition on `c`. */
export const isNear = (now: Date): RawBuilder<boolean> =>
  sql`(c.near_at <= ${now}::timestamptz and c.due_at >= ${now}::timestamptz)`;
