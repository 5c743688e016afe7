// Which cases stand on a page of a folder, in the order of the inbox: read along indexes of just that order, open ones and closed ones apart.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import { codesIn } from '#core/place/kelurahan.ts';
import {
  hasAsking,
  hasDraftToApprove,
  hasSending,
  isInCategory,
  isNamed,
  isTellingByHand,
  isUnreadBy,
  type Viewer,
} from '#db/visible-to.ts';
import {
  cameBy,
  cameWithin,
  hasHolder,
  isUrgent,
  liesIn,
  listedFor,
  ofCategory,
  partsOf,
  type Asked,
  type Bounds,
  type Within,
} from './list-parts.query.ts';
import type { Wanted } from './row.query.ts';
import { sortedPlaces } from './sorted-list.query.ts';

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
      and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)} and ${isUrgent(asked, viewer, now)} and ${beyondOpen(parsePlace(asked.after))}
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
    ) => sql`(select ${placed} from ${rows} where ${seen} and l.priority = 2 and ${among} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)} and ${beyond}
    order by l.last_message_at desc, l.id limit ${sql.lit(most)})`,
  );
};

/** Those of whom an officer must tell the reporter themselves. */
const byHand = sql`(select id from complaint where by_hand) few`;

/** Of few among many, open or closed, the first in the order of the inbox. */
const fewOnes = (
  few: RawBuilder<unknown>,
  viewer: Viewer,
  asked: Asked & Within,
  { now, most }: Bounds,
): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  const among = isInCategory('l', asked.category);
  return sql`(select ${placed} from ${few} join ${rows} on l.id = few.id
    where ${seen} and ${among} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)} and ${isUrgent(asked, viewer, now)} and ${beyondAll(parsePlace(asked.after))}
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
  return sql`(select l.id, l.priority, ${day} as due, ${written} as written from ${hasAsking(viewer)} join ${rows} on l.id = ask.complaint_id
    where ${seen} and ${isInCategory('l', asked.category)} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)} and ${beyond}
    order by ${orderOfAll} limit ${sql.lit(most)})`;
};

/** Few among many: closed ones that were passed on, which the agency has not read yet. */
const passedOnOnes = (viewer: Viewer, asked: Asked & Within, { most }: Bounds): RawBuilder<unknown> => {
  const { rows, seen } = listedFor(viewer, asked);
  return sql`(select ${placed} from ${isUnreadBy(viewer)} join ${rows} on l.id = told.complaint_id
    where ${seen} and ${isInCategory('l', asked.category)} and ${liesIn(asked)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)} and ${beyondAll(parsePlace(asked.after))}
    order by ${orderOfAll} limit ${sql.lit(most)})`;
};

const listsOf = (viewer: Viewer, asked: Asked & Within, bounds: Bounds): RawBuilder<unknown>[] => {
  const { folder = 'mine', urgency, holder } = asked;
  if (holder !== undefined) return heldOnes(viewer, asked, bounds, holder);
  const isPast = (parsePlace(asked.after)?.priority ?? 0) === 2;
  if (folder === 'by-hand') return [fewOnes(byHand, viewer, asked, bounds)];
  if (folder === 'drafts') return [fewOnes(hasDraftToApprove(viewer), viewer, asked, bounds)];
  if (folder === 'mentioned') return [fewOnes(isNamed(viewer), viewer, asked, bounds)];
  if (folder === 'scheduled') return [fewOnes(hasSending(viewer), viewer, asked, bounds)];
  if (folder === 'elsewhere') return urgency === undefined ? [elsewhereOnes(viewer, asked, bounds)] : [];
  if (folder === 'passed-on') return urgency === undefined ? [passedOnOnes(viewer, asked, bounds)] : [];
  if (folder === 'closed') return urgency === undefined ? [closedOnes(viewer, asked, bounds)] : [];
  return [
    ...(isPast ? [] : partsOf(viewer, asked).map((which) => openOnes(viewer, asked, bounds, which))),
    ...(folder === 'mine' && isTellingByHand(viewer) ? [fewOnes(byHand, viewer, asked, bounds)] : []),
    ...(folder === 'all' && urgency === undefined ? [closedOnes(viewer, asked, bounds)] : []),
  ];
};

/** At most so many, in the order that is asked for, after a place that an earlier page named; undefined where nothing can be. */
export const placesOf = (viewer: Viewer, asked: Asked, bounds: Bounds): Wanted | undefined => {
  const places = asked.area === undefined ? [undefined] : codesIn(asked.area);
  if (asked.sort !== undefined) return sortedPlaces(viewer, { ...asked, sort: asked.sort }, places, bounds);
  const lists = places.flatMap((kelurahan) => listsOf(viewer, { ...asked, kelurahan }, bounds));
  if (lists.length === 0) return undefined;
  // What stands in two lists is one row.
  return sql`select id, concat_ws('.', ${orderOfAll}) as place, row_number() over (order by ${orderOfAll}) as rank
    from (${sql.join(lists, sql` union `)}) one order by ${orderOfAll} limit ${sql.lit(bounds.most)}`;
};
