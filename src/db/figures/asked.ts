// What is asked of the figures: which period, on which clock, of what, told apart by what; and how much of it an officer may be told.
// Must not count.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import type { ShiftStarts } from '#core/duty/shifts.ts';
import { caseKinds, type CaseKind, type FactHolder } from '#core/figures/fact.ts';
import type { StepName } from '#core/sop/key.ts';
import type { Instant } from '#core/time.ts';
import type { Viewer } from '../visible-to.ts';

/** From its first millisecond until before `until`. */
export type Period = { from: Instant; until: Instant };

/** Only what is all of this. `category` stands for those below it, too; `agency` for what it held, and for cases that it leads. */
export type Of = {
  step?: StepName;
  holder?: FactHolder;
  agency?: string;
  channel?: string;
  category?: string;
  kelurahan?: string;
  /** The procedure, whatever its version. */
  sop?: string;
  /** A case is a complaint where nothing is said. */
  kind?: CaseKind;
};

/**
 * `zone`: on which clock days, weeks, months and shifts are told apart, as PostgreSQL calls it. `withoutLanes`: no case in a sensitive lane is
 * counted, in no total either: for figures that are looked at every minute, in which each single one would be seen to come.
 */
export type Asked = { period: Period; zone: string; of?: Of; withoutLanes?: true };

/** How much of the figures somebody may have: all, those of one agency beside the city's totals, or none. */
export type Scope = { of: 'city' } | { of: 'agency'; agencyId: string } | { of: 'nothing' };

/** What everybody may be told; small numbers are still to be hidden. */
export const cityScope: Scope = { of: 'city' };

/** Whoever sees all cases may count all; an agency its own. */
export const scopeOf = (viewer: Viewer): Scope => {
  const { cases } = sightOfAll(viewer);
  if (cases === 'all') return cityScope;
  return cases === 'own-agency' && viewer.agencyId !== undefined
    ? { of: 'agency', agencyId: viewer.agencyId }
    : { of: 'nothing' };
};

/** By which a total of the whole city tells nothing of others than the city. */
const totals: readonly string[] = ['all', 'step', 'day', 'week', 'month'];

const isTotal = (by: string, of: Of): boolean =>
  totals.includes(by) && Object.keys(of).every((key) => key === 'step' || key === 'kind');

/** What is counted for whoever asks: an agency is told of itself, but for totals of the city. Undefined where nothing may be told. */
export const narrowed = (scope: Scope, by: string, of: Of = {}): Of | undefined => {
  if (scope.of === 'nothing') return undefined;
  if (scope.of === 'city' || isTotal(by, of)) return of;
  return { ...of, agency: scope.agencyId };
};

type Row = 'f';

/** A condition: it runs under some version of this procedure. */
export const isOfFamily = (row: Row | 'c', family: string): RawBuilder<boolean> =>
  sql<boolean>`split_part(${sql.ref(`${row}.sop`)}, '@', 1) = ${family}`;

/** A condition on the row `f` of either table; `agencyColumn` says whose the agency is there. `anyKind`: where no kind is asked for, each counts. */
export const isOf = (of: Of, agencyColumn: 'agency_id' | 'lead_agency_id', anyKind = false): RawBuilder<boolean> => {
  const row: Row = 'f';
  const is = (column: string, value: string | undefined): RawBuilder<boolean>[] =>
    value === undefined ? [] : [sql<boolean>`${sql.ref(`${row}.${column}`)} = ${value}`];
  const conditions = [
    sql<boolean>`true`,
    ...is('kind', of.kind ?? (anyKind ? undefined : caseKinds[0])),
    ...is(agencyColumn, of.agency),
    ...is('channel', of.channel),
    ...is('kelurahan', of.kelurahan),
    ...(of.sop === undefined ? [] : [isOfFamily('f', of.sop)]),
    ...(of.category === undefined
      ? []
      : [
          sql<boolean>`f.category_id in (select id from category where id = ${of.category} or parent_id = ${of.category})`,
        ]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
};

/** Of a case in a sensitive lane only totals are told. */
export const isTellable = ({ by, withoutLanes }: Pick<Asked, 'withoutLanes'> & { by: string }): RawBuilder<boolean> =>
  totals.includes(by) && withoutLanes !== true ? sql<boolean>`true` : sql<boolean>`not f.sealed`;

const dateOf = { day: 'YYYY-MM-DD', week: 'YYYY-MM-DD', month: 'YYYY-MM' } as const;
type Unit = keyof typeof dateOf;

const isUnit = (by: string): by is Unit => Object.hasOwn(dateOf, by);

/** Whether lines are told apart by time. */
export const isTime = (by: string): boolean => isUnit(by);

/** `2026-11-30` for the day, or for the Monday of the week; `2026-11`; of a time on the wall. Undefined where it is told apart by no time. */
export const wallKey = (by: string, wall: RawBuilder<unknown>): RawBuilder<string> | undefined =>
  isUnit(by) ? sql<string>`to_char(date_trunc(${sql.lit(by)}, ${wall}), ${sql.lit(dateOf[by])})` : undefined;

/** The same of a moment, on the wall of that zone. */
export const timeKey = (by: string, moment: string, zone: string): RawBuilder<string> | undefined =>
  wallKey(by, sql`${sql.ref(moment)} at time zone ${zone}`);

/** Minutes since midnight. */
const minuteOf = (moment: string, zone: string): RawBuilder<number> =>
  sql<number>`(extract(hour from ${sql.ref(moment)} at time zone ${zone}) * 60
    + extract(minute from ${sql.ref(moment)} at time zone ${zone}))`;

/** In which shift of the desk it was, by where shifts begin today. */
export const shiftKey = (moment: string, zone: string, starts: ShiftStarts): RawBuilder<string> => {
  const minute = minuteOf(moment, zone);
  return sql<string>`case when ${minute} >= ${starts.morning} and ${minute} < ${starts.evening} then 'morning'
    when ${minute} >= ${starts.evening} and ${minute} < ${starts.night} then 'evening' else 'night' end`;
};

/** A condition: the moment falls within the period. */
export const isWithin = (moment: string, { from, until }: Period): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(moment)} >= ${new Date(from)} and ${sql.ref(moment)} < ${new Date(until)})`;

/** The hour of the day. */
export const hourOf = (moment: string, zone: string): RawBuilder<number> =>
  sql<number>`floor(${minuteOf(moment, zone)} / 60)::int`;

/** A condition: the moment falls into this hour of its day. */
export const isAtHour = (moment: string, zone: string, hour: number): RawBuilder<boolean> =>
  sql<boolean>`${hourOf(moment, zone)} = ${hour}`;

/** A condition: the moment falls into this shift, by where shifts begin today. */
export const isInShift = (moment: string, zone: string, starts: ShiftStarts, shift: string): RawBuilder<boolean> =>
  sql<boolean>`${shiftKey(moment, zone, starts)} = ${shift}`;
