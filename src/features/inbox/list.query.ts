// Which cases stand on a page of a folder, in the order of the inbox: read along indexes of just that order, open ones and closed ones apart.
import { sql, type RawBuilder } from 'kysely';
import { rolesOf, sightOfAll, type Role } from '#core/access.ts';
import { codesIn } from '#core/place/kelurahan.ts';
import {
  isDueWithinHour,
  isHeldByNobody,
  isInCategory,
  isOfDesk,
  isRunning,
  isTellingByHand,
  isUnreadBy,
  type Viewer,
} from '#db/visible-to.ts';
import { nobody } from '#core/complaint/narrowing.ts';
import type { InboxAsked } from './inbox.contract.ts';
import type { Wanted } from './row.query.ts';

type Asked = Pick<InboxAsked, 'folder' | 'urgency' | 'category' | 'area' | 'agency' | 'holder' | 'channel' | 'after'>;
type Bounds = { now: Date; most: number };

type Listed = { rows: RawBuilder<unknown>; seen: RawBuilder<boolean> };

/** Beside an agency's part in a case stands what its lists sort and filter by. */
const besideParts = sql`(select complaint_id as id, agency_id, part, status, priority, turn, due_at, near_at, last_message_at, category_id, kelurahan from complaint_agency) l`;

const ledBy = (agencyId: string): RawBuilder<boolean> =>
  sql`l.agency_id = ${agencyId} and l.part <> 'former' and l.part = 'lead'`;

/** Rows `l` that this officer may see, or of these what one agency leads. */
const listedFor = (viewer: Viewer, { agency }: Asked): Listed => {
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

/** The open ones first, paused ones after those whose clock runs, by deadline, then by who wrote last. */
const order = sql`l.priority, l.due_at, l.last_message_at desc, l.id`;
/** The same of rows of every kind, in numbers. */
const due = sql`coalesce((extract(epoch from l.due_at) * 1000)::bigint, 0)`;
const written = sql`-(extract(epoch from l.last_message_at) * 1000)::bigint`;
const placed = sql`l.id, l.priority, ${due} as due, ${written} as written`;
const orderOfAll = sql`priority, due, written, id`;

type Place = { priority: number; due: number; written: number; id: string };

const parsePlace = (after: string | undefined): Place | undefined => {
  const [priority = '', due = '', written = '', id = ''] = after?.split('.') ?? [];
  return id === '' ? undefined : { priority: Number(priority), due: Number(due), written: -Number(written), id };
};

const instant = (ms: number): RawBuilder<unknown> => sql`${new Date(ms)}::timestamptz`;

const later = ({ written, id }: Place): RawBuilder<boolean> =>
  sql`(l.last_message_at < ${instant(written)} or (l.last_message_at = ${instant(written)} and l.id > ${id}::uuid))`;

/** After a place among open cases. What comes first lets the index begin there. */
const beyondOpen = (at: Place | undefined): RawBuilder<boolean> => {
  if (at === undefined) return sql`true`;
  const key = sql`(${at.priority}::smallint, ${instant(at.due)})`;
  return sql`((l.priority, l.due_at) >= ${key} and ((l.priority, l.due_at) > ${key} or ${later(at)}))`;
};

const beyondAll = (at: Place | undefined): RawBuilder<boolean> =>
  at === undefined
    ? sql`true`
    : sql`(l.priority, ${due}, ${written}, l.id) > (${at.priority}::smallint, ${at.due}::bigint, ${-at.written}::bigint, ${at.id}::uuid)`;

/** Literally, so that the index of just these rows is the one that is read. */
const hasTurn = (role: Role): RawBuilder<boolean> => sql`l.turn @> ${sql.lit(`{${role}}`)}`;

/** Of all cases: whoever may hold one sees them all. */
const isHolder = (userId: string, { agency }: Asked): RawBuilder<boolean> =>
  agency === undefined
    ? sql`l.held_by = ${userId}`
    : sql`exists (select 1 from complaint c where c.id = l.id and c.held_by = ${userId})`;

const hasHolder = (holder: string, asked: Asked): RawBuilder<boolean> => {
  if (holder !== nobody) return isHolder(holder, asked);
  return asked.agency === undefined
    ? isHeldByNobody('l')
    : sql`exists (select 1 from complaint c where c.id = l.id and ${isHeldByNobody('c')})`;
};

const isUrgent = ({ urgency, agency }: Asked, viewer: Viewer, now: Date): RawBuilder<boolean> => {
  if (urgency === undefined || urgency === 'open') return sql`true`;
  if (urgency === 'late') return sql`${isRunning('l')} and l.due_at < ${now}::timestamptz`;
  if (urgency === 'hour') return isDueWithinHour('l', now);
  const between = sql<boolean>`${isRunning('l')} and l.near_at <= ${now}::timestamptz and l.due_at >= ${now}::timestamptz`;
  return sightOfAll(viewer).cases === 'all' && agency === undefined
    ? sql`${between} and l.near_at is not null and tstzrange(l.near_at, greatest(l.near_at, l.due_at), '[]') @> ${now}::timestamptz`
    : between;
};

/** What a list gives, of one category and each below it by itself: an index has its order within each alone. */
const ofCategory = (category: string | undefined, list: (among: RawBuilder<boolean>) => RawBuilder<unknown>) =>
  category === undefined
    ? list(sql`true`)
    : sql`(select one.* from category k cross join lateral ${list(sql`l.category_id = k.id`)} one
        where k.id = ${category} or k.parent_id = ${category})`;

/** One kelurahan, so that its rows stand in the order of the list; undefined: wherever they lie. */
type Within = { kelurahan: string | undefined };

const liesIn = ({ kelurahan }: Within): RawBuilder<boolean> =>
  kelurahan === undefined ? sql`true` : sql`(l.kelurahan = ${kelurahan} and l.kelurahan is not null)`;

/** Beside an agency's part stands no channel. */
const cameBy = (viewer: Viewer, { channel, agency }: Asked): RawBuilder<boolean> => {
  if (channel === undefined) return sql`true`;
  return sightOfAll(viewer).cases === 'all' && agency === undefined
    ? sql`l.channel = ${channel}`
    : sql`exists (select 1 from complaint c where c.id = l.id and c.channel = ${channel})`;
};

/** A list for each of somebody's turns, and one of what they hold: each is read along an index of its own. */
const partsOf = (viewer: Viewer, asked: Asked): RawBuilder<boolean>[] => {
  const { folder = 'mine' } = asked;
  if (folder === 'all') return [sql`true`];
  if (folder !== 'mine') return [sql`l.status = ${folder}`];
  return [...rolesOf(viewer).map(hasTurn), ...(isOfDesk(viewer) ? [isHolder(viewer.userId, asked)] : [])];
};

/** Of open cases those that somebody looks after: nothing, for whoever is not told who does. */
const heldOnes = (viewer: Viewer, asked: Asked & Within, bounds: Bounds, holder: string): RawBuilder<unknown>[] =>
  sightOfAll(viewer).cases === 'all'
    ? partsOf(viewer, asked).map((which) =>
        openOnes(viewer, asked, bounds, sql`${which} and ${hasHolder(holder, asked)}`),
      )
    : [];

const openOnes = (
  viewer: Viewer,
  asked: Asked & Within,
  { now, most }: Bounds,
  which: RawBuilder<boolean>,
): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  return ofCategory(
    asked.category,
    (among) => sql`(select ${placed} from ${rows} where ${seen} and l.priority < 2 and ${which} and ${among}
      and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${isUrgent(asked, viewer, now)} and ${beyondOpen(parsePlace(asked.after))}
    order by ${order} limit ${sql.lit(most)})`,
  );
};

const closedOnes = (viewer: Viewer, asked: Asked & Within, { most }: Bounds): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  const at = parsePlace(asked.after);
  const beyond =
    at === undefined || at.priority < 2 ? sql`true` : sql`l.last_message_at <= ${instant(at.written)} and ${later(at)}`;
  return ofCategory(
    asked.category,
    (
      among,
    ) => sql`(select ${placed} from ${rows} where ${seen} and l.priority = 2 and ${among} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${beyond}
    order by l.last_message_at desc, l.id limit ${sql.lit(most)})`,
  );
};

/** Few among many: those of whom an officer must tell the reporter themselves, open or closed. */
const byHandOnes = (viewer: Viewer, asked: Asked & Within, { now, most }: Bounds): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  const among = isInCategory('l', asked.category);
  return sql`(select ${placed} from (select id from complaint where by_hand) hand join ${rows} on l.id = hand.id
    where ${seen} and ${among} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${isUrgent(asked, viewer, now)} and ${beyondAll(parsePlace(asked.after))}
    order by ${orderOfAll} limit ${sql.lit(most)})`;
};

/** Few among many: closed ones of which a body outside the city is to be asked on a day, the earliest day first. */
const elsewhereOnes = (viewer: Viewer, asked: Asked & Within, { most }: Bounds): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  const day = sql`(extract(epoch from ask.ask_at) * 1000)::bigint`;
  const at = parsePlace(asked.after);
  const beyond =
    at === undefined
      ? sql`true`
      : sql`(l.priority, ${day}, ${written}, l.id) > (${at.priority}::smallint, ${at.due}::bigint, ${-at.written}::bigint, ${at.id}::uuid)`;
  return sql`(select l.id, l.priority, ${day} as due, ${written} as written from referral ask join ${rows} on l.id = ask.complaint_id
    where ask.ask_at is not null and ${seen} and ${isInCategory('l', asked.category)} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${beyond}
    order by ${orderOfAll} limit ${sql.lit(most)})`;
};

/** Few among many: closed ones that were passed on, which the agency has not read yet. */
const passedOnOnes = (viewer: Viewer, asked: Asked & Within, { most }: Bounds): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  return sql`(select ${placed} from ${isUnreadBy(viewer)} join ${rows} on l.id = told.complaint_id
    where ${seen} and ${isInCategory('l', asked.category)} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${beyondAll(parsePlace(asked.after))}
    order by ${orderOfAll} limit ${sql.lit(most)})`;
};

const listsOf = (viewer: Viewer, asked: Asked & Within, bounds: Bounds): RawBuilder<unknown>[] => {
  const { folder = 'mine', urgency, holder } = asked;
  if (holder !== undefined) return heldOnes(viewer, asked, bounds, holder);
  const isPast = (parsePlace(asked.after)?.priority ?? 0) === 2;
  if (folder === 'by-hand') return [byHandOnes(viewer, asked, bounds)];
  if (folder === 'elsewhere') return urgency === undefined ? [elsewhereOnes(viewer, asked, bounds)] : [];
  if (folder === 'passed-on') return urgency === undefined ? [passedOnOnes(viewer, asked, bounds)] : [];
  if (folder === 'closed') return urgency === undefined ? [closedOnes(viewer, asked, bounds)] : [];
  return [
    ...(isPast ? [] : partsOf(viewer, asked).map((which) => openOnes(viewer, asked, bounds, which))),
    ...(folder === 'mine' && isTellingByHand(viewer) ? [byHandOnes(viewer, asked, bounds)] : []),
    ...(folder === 'all' && urgency === undefined ? [closedOnes(viewer, asked, bounds)] : []),
  ];
};

/** At most so many, in the order of the inbox, after a place that an earlier page named; undefined where nothing can be. */
export const placesOf = (viewer: Viewer, asked: Asked, bounds: Bounds): Wanted | undefined => {
  const places = asked.area === undefined ? [undefined] : codesIn(asked.area);
  const lists = places.flatMap((kelurahan) => listsOf(viewer, { ...asked, kelurahan }, bounds));
  if (lists.length === 0) return undefined;
  // What stands in two lists is one row.
  return sql`select id, concat_ws('.', ${orderOfAll}) as place, row_number() over (order by ${orderOfAll}) as rank
    from (${sql.join(lists, sql` union `)}) one order by ${orderOfAll} limit ${sql.lit(bounds.most)}`;
};
