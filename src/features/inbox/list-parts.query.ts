// What a list of cases is made of, whatever its order: whose rows, which of them, and lists for each of somebody's turns.
import { sql, type RawBuilder } from 'kysely';
import { rolesOf, sightOfAll, type Role } from '#core/access.ts';
import { wibMinutes } from '#core/time.ts';
import { isDueWithinHour, isHeldByNobody, isOfDesk, isPromised, isRunning, type Viewer } from '#db/visible-to.ts';
import { nobody } from '#core/complaint/narrowing.ts';
import type { InboxAsked } from './inbox.contract.ts';

/** But for what is searched for. */
export type Asked = Omit<InboxAsked, 'q'>;
/** At most so many rows, as things stand now. */
export type Bounds = { now: Date; most: number };

/** Rows `l`, and which of them this officer may see. */
type Listed = { rows: RawBuilder<unknown>; seen: RawBuilder<boolean> };

/** Beside an agency's part in a case stands what its lists sort and filter by. */
const besideParts = sql`(select a.complaint_id as id, a.agency_id, a.part, a.status, a.priority, a.turn, a.due_at, a.near_at, a.last_message_at, a.category_id, a.kelurahan,
    c.reported_at from complaint_agency a left join complaint c on c.id = a.complaint_id) l`;

const ledBy = (agencyId: string): RawBuilder<boolean> =>
  sql`l.agency_id = ${agencyId} and l.part <> 'former' and l.part = 'lead'`;

/** Rows `l` that this officer may see, or of these what one agency leads. */
export const listedFor = (viewer: Viewer, { agency }: Asked): Listed => {
  const { cases } = sightOfAll(viewer);
  const { agencyId = '' } = viewer;
  if (cases === 'none') return { rows: sql`(select * from complaint) l`, seen: sql`false` };
  if (cases === 'all')
    return agency === undefined
      ? { rows: sql`(select * from complaint) l`, seen: sql`true` }
      : { rows: besideParts, seen: ledBy(agency) };
  if (agency !== undefined) return { rows: besideParts, seen: agency === agencyId ? ledBy(agencyId) : sql`false` };
  return { rows: besideParts, seen: sql`l.agency_id = ${agencyId} and l.part <> 'former'` };
};

/** Literally, so that the index of just these rows is the one that is read. */
const hasTurn = (role: Role): RawBuilder<boolean> => sql`l.turn @> ${sql.lit(`{${role}}`)}`;

/** Of all cases: whoever may hold one sees them all. */
const isHolder = (userId: string, { agency }: Asked): RawBuilder<boolean> =>
  agency === undefined
    ? sql`l.held_by = ${userId}`
    : sql`exists (select 1 from complaint c where c.id = l.id and c.held_by = ${userId})`;

export const hasHolder = (holder: string, asked: Asked): RawBuilder<boolean> => {
  if (holder !== nobody) return isHolder(holder, asked);
  return asked.agency === undefined
    ? isHeldByNobody('l')
    : sql`exists (select 1 from complaint c where c.id = l.id and ${isHeldByNobody('c')})`;
};

export const isUrgent = ({ urgency, agency }: Asked, viewer: Viewer, now: Date): RawBuilder<boolean> => {
  if (urgency === undefined || urgency === 'open') return sql`true`;
  if (urgency === 'late') return sql`${isRunning('l')} and l.due_at < ${now}::timestamptz`;
  if (urgency === 'hour') return isDueWithinHour('l', now);
  if (urgency === 'promised')
    return sightOfAll(viewer).cases === 'all' && agency === undefined
      ? isPromised('l')
      : sql`exists (select 1 from complaint c where c.id = l.id and ${isPromised('c')})`;
  const between = sql<boolean>`${isRunning('l')} and l.near_at <= ${now}::timestamptz and l.due_at >= ${now}::timestamptz`;
  return sightOfAll(viewer).cases === 'all' && agency === undefined
    ? sql`${between} and l.near_at is not null and tstzrange(l.near_at, greatest(l.near_at, l.due_at), '[]') @> ${now}::timestamptz`
    : between;
};

/** What a list gives, of one category and each below it by itself: an index has its order within each alone. */
export const ofCategory = (category: string | undefined, list: (among: RawBuilder<boolean>) => RawBuilder<unknown>) =>
  category === undefined
    ? list(sql`true`)
    : sql`(select one.* from category k cross join lateral ${list(sql`l.category_id = k.id`)} one
        where k.id = ${category} or k.parent_id = ${category})`;

/** One kelurahan, so that its rows stand in the order of the list; undefined: wherever they lie. */
export type Within = { kelurahan: string | undefined };

export const liesIn = ({ kelurahan }: Within): RawBuilder<boolean> =>
  kelurahan === undefined ? sql`true` : sql`(l.kelurahan = ${kelurahan} and l.kelurahan is not null)`;

/** Beside an agency's part stands no channel. */
export const cameBy = (viewer: Viewer, { channel, agency }: Asked): RawBuilder<boolean> => {
  if (channel === undefined) return sql`true`;
  return sightOfAll(viewer).cases === 'all' && agency === undefined
    ? sql`l.channel = ${channel}`
    : sql`exists (select 1 from complaint c where c.id = l.id and c.channel = ${channel})`;
};

/** A list for each of somebody's turns, and one of what they hold: each is read along an index of its own. */
export const partsOf = (viewer: Viewer, asked: Asked): RawBuilder<boolean>[] => {
  const { folder = 'mine' } = asked;
  if (folder === 'all') return [sql`true`];
  if (folder !== 'mine') return [sql`l.status = ${folder}`];
  return [...rolesOf(viewer).map(hasTurn), ...(isOfDesk(viewer) ? [isHolder(viewer.userId, asked)] : [])];
};

/** The instant at which a day of the city begins, or the one so many days later. */
const dayOf = (day: string, later = 0): Date => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + later) - wibMinutes * 60_000);
};

/** Whether it came on these days, the last one included. A condition on the row of that name. */
export const cameWithin = (row: 'c' | 'l', { from, to }: Pick<Asked, 'from' | 'to'>): RawBuilder<boolean> => {
  const at = sql.ref(`${row}.reported_at`);
  const since = from === undefined ? sql`true` : sql`${at} >= ${dayOf(from)}::timestamptz`;
  return to === undefined ? sql`${since}` : sql`(${since} and ${at} < ${dayOf(to, 1)}::timestamptz)`;
};
