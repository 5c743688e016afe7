// The versions of procedures that the city enacted: kept for good, since cases run under them, each on the record of the desk's changes.
import type { Pool } from 'pg';
import type { CalendarKey } from '#core/sop/calendars.ts';
import { broughtSop, familyOf, shippedSops } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import { numberFaults, withNumbers, type SopNumbers } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { Sops } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import { tellChange } from './live-news.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

export type SopVersion = {
  key: SopKey;
  family: string;
  version: number;
  numbers: SopNumbers;
  from: Instant;
  ground: string;
  chosenBy: string;
  chosenAt: Instant;
  withdrawnAt?: Instant;
};

type Row = {
  key: SopKey;
  family: string;
  version: number;
  numbers: SopNumbers;
  enacted_from: Date;
  ground: string;
  chosen_by: string;
  chosen_at: Date;
  withdrawn_at: Date | null;
};

/** Every process hears of a version by this name. */
export const sopsChanged = 'sops';

/** In the order in which they were chosen. */
export const findSopVersions = async (db: Queryable): Promise<SopVersion[]> => {
  const { rows } = await db.query<Row>('select * from sop_version order by family, version');
  return rows.map((row) => ({
    ...{ key: row.key, family: row.family, version: row.version, numbers: row.numbers, ground: row.ground },
    ...{ from: row.enacted_from.getTime(), chosenBy: row.chosen_by, chosenAt: row.chosen_at.getTime() },
    ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at.getTime() }),
  }));
};

/** With those that are brought along. A version taken back stays known, and nothing begins under it. */
export const readSopsFrom = (versions: readonly SopVersion[]): Sops => {
  const own = versions.map(({ key, family, numbers }): [SopKey, Sop] => {
    const base = broughtSop(family);
    if (base === undefined) throw new Error(`the procedure ${key} belongs to no family that this program knows`);
    return [key, withNumbers(base, key, numbers)];
  });
  return {
    known: { ...shippedSops.known, ...Object.fromEntries(own) },
    enacted: [
      ...shippedSops.enacted,
      ...versions.flatMap(({ key, from, withdrawnAt }) => (withdrawnAt === undefined ? [{ key, from }] : [])),
    ],
  };
};

/** Calendars by which a step may run, with their names. */
export const findCalendarChoices = async (db: Queryable): Promise<{ key: CalendarKey; name: string }[]> =>
  (
    await db.query<{ key: CalendarKey; name: string }>(
      `select id as key, name from calendar where part_of = '' order by id collate "C"`,
    )
  ).rows;

/** All that cases may run under. */
export const readSops = async (db: Queryable): Promise<Sops> => readSopsFrom(await findSopVersions(db));

const inTurn = async (db: Queryable): Promise<void> => {
  await db.query(`select pg_advisory_xact_lock(hashtext('tanggap sop versions'))`);
};

const lastVersion = (family: string, versions: readonly SopVersion[]): number =>
  Math.max(
    ...[...Object.keys(shippedSops.known), ...versions.map(({ key }) => key)]
      .filter((key) => familyOf(key as SopKey) === family)
      .map((key) => Number(key.slice(key.lastIndexOf('@') + 1))),
  );

/** Those that steps may name, held still until the transaction ends: none becomes a period of another meanwhile. */
const calendarsHeld = async (db: Queryable): Promise<CalendarKey[]> => {
  await db.query('lock table calendar in share mode');
  return (await findCalendarChoices(db)).map(({ key }) => key);
};

/** Calendars that a version names which stands, with its key: of them none may go. */
export const findNamedCalendars = async (db: Queryable): Promise<{ calendar: CalendarKey; sop: SopKey }[]> =>
  (await findSopVersions(db)).flatMap(({ key: sop, numbers: { calendars = {} }, withdrawnAt }) =>
    withdrawnAt === undefined ? [...new Set(Object.values(calendars))].map((calendar) => ({ calendar, sop })) : [],
  );

/** The own calendars of agencies, with their short names. */
export const findAgencyCalendars = async (
  db: Queryable,
): Promise<{ id: string; calendar: CalendarKey; agency: string }[]> =>
  (
    await db.query<{ id: string; calendar: CalendarKey; agency: string }>(
      `select id, calendar, short_name as agency from agency where calendar <> '' order by id collate "C"`,
    )
  ).rows;

/** Every process must have heard of a version before a case begins under it. */
export const leastNoticeMs = 60_000;

export type Enacting = { family: string; numbers: SopNumbers; from: Instant; ground: string };

/** For cases that open from then on: later than every other version of its family that stands. */
export const enactSop = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { family, numbers, from, ground }: Enacting,
): Promise<SopKey | 'unknown-sop' | 'sop-numbers-wrong' | 'sop-from-wrong'> =>
  inTransaction(pool, async (client) => {
    const base = broughtSop(family);
    if (base === undefined) return 'unknown-sop';
    if (numberFaults(base, numbers, await calendarsHeld(client)).length > 0) return 'sop-numbers-wrong';
    await inTurn(client);
    const versions = await findSopVersions(client);
    const standing = versions.filter((one) => one.family === family && one.withdrawnAt === undefined);
    if (!(from >= now + leastNoticeMs) || standing.some((one) => one.from >= from)) return 'sop-from-wrong';
    const version = lastVersion(family, versions) + 1;
    const key: SopKey = `${family}@${version}`;
    await client.query(
      `insert into sop_version (key, family, version, numbers, enacted_from, ground, chosen_by, chosen_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [key, family, version, JSON.stringify(numbers), new Date(from), ground, actor.userId, new Date(now)],
    );
    // Words are kept beside the record, as the ground is.
    const { texts: _texts, ...recorded } = numbers;
    const act = { type: 'SopEnacted', key, from: new Date(from).toISOString(), numbers: recorded } as const;
    await administration.record(client, { by: actor, at: now, act });
    await tellChange(client, { what: sopsChanged });
    return key;
  });

/** Only before its day: what is in force is followed by another version. */
export const withdrawSop = (
  pool: Pool,
  { actor, now, administration }: Asking,
  key: string,
): Promise<'done' | 'unknown-sop' | 'sop-in-force'> =>
  inTransaction(pool, async (client) => {
    await inTurn(client);
    const found = (await findSopVersions(client)).find((one) => one.key === key && one.withdrawnAt === undefined);
    if (found === undefined) return 'unknown-sop';
    if (found.from <= now + leastNoticeMs) return 'sop-in-force';
    await client.query('update sop_version set withdrawn_at = $2 where key = $1', [key, new Date(now)]);
    await administration.record(client, { by: actor, at: now, act: { type: 'SopWithdrawn', key: found.key } });
    await tellChange(client, { what: sopsChanged });
    return 'done';
  });
