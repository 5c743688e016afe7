// Which cases stand on a page of a folder in another order than the inbox's: by when they came, or by how long their reporter and the desk were silent.
import { sql, type RawBuilder } from 'kysely';
import type { ListOrder } from '#core/complaint/list-order.ts';
import { sightOfAll } from '#core/access.ts';
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
  partsOf,
  type Asked,
  type Bounds,
  type Within,
} from './list-parts.query.ts';
import type { Wanted } from './row.query.ts';

/** By which column, and how ids stand of one instant: each is an index, or one read backwards. */
type Order = { column: 'reported_at' | 'last_message_at'; at: 'asc' | 'desc'; id: 'asc' | 'desc' };

const orders: Readonly<Record<ListOrder, Order>> = {
  oldest: { column: 'reported_at', at: 'asc', id: 'asc' },
  newest: { column: 'reported_at', at: 'desc', id: 'desc' },
  silent: { column: 'last_message_at', at: 'asc', id: 'desc' },
};

type Place = { at: number; id: string };

const parsePlace = (after: string | undefined): Place | undefined => {
  const [, at, id] = /^o\.(-?\d{1,15})\.([0-9a-f-]{36})$/.exec(after ?? '') ?? [];
  return id === undefined ? undefined : { at: Number(at), id };
};

/** What comes first lets the index begin there. */
const beyond = ({ column, at, id }: Order, place: Place | undefined): RawBuilder<boolean> => {
  if (place === undefined) return sql`true`;
  const there = sql.ref(`l.${column}`);
  const instant = sql`${new Date(place.at)}::timestamptz`;
  const [further, next] = [sql.raw(at === 'asc' ? '>' : '<'), sql.raw(id === 'asc' ? '>' : '<')];
  return sql`(${there} ${further}= ${instant} and (${there} ${further} ${instant} or l.id ${next} ${place.id}::uuid))`;
};

const ordered = ({ at, id }: Order, column: RawBuilder<unknown>, row: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`${column} ${sql.raw(at)}, ${row} ${sql.raw(id)}`;

/** Of rows of one kind, open or closed ones apart: an index has its order within each. */
type Which = { which: RawBuilder<boolean>; priority: RawBuilder<boolean> };

const open = sql<boolean>`l.priority < 2`;
const closed = sql<boolean>`l.priority = 2`;
const any = sql<boolean>`true`;

/** Those that are few among many are led to by what makes them few. */
const fewOf = (viewer: Viewer, folder: Asked['folder']): RawBuilder<boolean> | undefined => {
  if (folder === 'by-hand') return sql`l.id in (select id from complaint where by_hand)`;
  if (folder === 'drafts') return sql`l.id in (select few.id from ${hasDraftToApprove(viewer)})`;
  if (folder === 'mentioned') return sql`l.id in (select few.id from ${isNamed(viewer)})`;
  if (folder === 'scheduled') return sql`l.id in (select few.id from ${hasSending(viewer)})`;
  if (folder === 'elsewhere') return sql`l.id in (select ask.complaint_id from ${hasAsking(viewer)})`;
  return folder === 'passed-on' ? sql`l.id in (select told.complaint_id from ${isUnreadBy(viewer)})` : undefined;
};

/** Closed ones alone: no urgency is left in them. */
const timeless: ReadonlySet<string> = new Set(['elsewhere', 'passed-on']);

const kindsOf = (viewer: Viewer, asked: Asked & Within): Which[] => {
  const { folder = 'mine', urgency, holder } = asked;
  const few = fewOf(viewer, folder);
  if (holder !== undefined && (few !== undefined || sightOfAll(viewer).cases !== 'all')) return [];
  if (few !== undefined) return urgency !== undefined && timeless.has(folder) ? [] : [{ which: few, priority: any }];
  if (folder === 'closed')
    return urgency === undefined && holder === undefined ? [{ which: any, priority: closed }] : [];
  const opened = partsOf(viewer, asked).map((which) => ({
    which: holder === undefined ? which : sql<boolean>`${which} and ${hasHolder(holder, asked)}`,
    priority: open,
  }));
  if (holder !== undefined) return opened;
  const byHand = folder === 'mine' && isTellingByHand(viewer) ? fewOf(viewer, 'by-hand') : undefined;
  return [
    ...opened,
    ...(byHand === undefined ? [] : [{ which: byHand, priority: any }]),
    ...(folder === 'all' && urgency === undefined ? [{ which: any, priority: closed }] : []),
  ];
};

type SortedAsked = Asked & { sort: ListOrder };

/** At most so many, in this order, after a place that an earlier page named; undefined where nothing can be. */
export const sortedPlaces = (
  viewer: Viewer,
  asked: SortedAsked,
  places: readonly (string | undefined)[],
  { now, most }: Bounds,
): Wanted | undefined => {
  const order = orders[asked.sort];
  const ms = sql`(extract(epoch from ${sql.ref(`l.${order.column}`)}) * 1000)::bigint`;
  const lists = places.flatMap((kelurahan) => {
    const within = { ...asked, kelurahan };
    const { rows, seen } = listedFor(viewer, asked);
    return kindsOf(viewer, within).map(
      ({ which, priority }) => sql`(select l.id, ${ms} as at from ${rows} where ${seen} and ${priority} and ${which}
        and ${isInCategory('l', asked.category)} and ${liesIn(within)} and ${cameBy(viewer, asked)} and ${cameWithin('l', asked)}
        and ${isUrgent(asked, viewer, now)} and ${beyond(order, parsePlace(asked.after))}
        order by ${ordered(order, sql.ref(`l.${order.column}`), sql`l.id`)} limit ${sql.lit(most)})`,
    );
  });
  if (lists.length === 0) return undefined;
  const whole = ordered(order, sql`at`, sql`id`);
  // What stands in two lists is one row.
  return sql`select id, concat_ws('.', 'o', at, id) as place, row_number() over (order by ${whole}) as rank
    from (${sql.join(lists, sql` union `)}) one order by ${whole} limit ${sql.lit(most)}`;
};
