// Rows behind crowds: what was written within an hour, how many people such hours brought, and crowds that were told already.
// Must not decide what a crowd is.
import type { Suggestible } from '#core/category-suggestion.ts';
import type { CrowdGroup, Tally } from '#core/alert/crowd.ts';
import { crowdKey, hourOf, weeksBack } from '#core/alert/crowd.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import type { Queryable } from '#db/queryable.ts';

/** Of more in one hour the latest so many are read: they say what it is about. */
const mostWords = 600;

/** What somebody wrote; `categoryId`, `kelurahan`: what an officer said of it meanwhile. */
export type Written = {
  person: string;
  caseId: string;
  text: string;
  categoryId: string | null;
  kelurahan: string | null;
};

/** First words of new cases of no lane, by those who wrote them. */
export const findWritten = async (db: Queryable, from: Instant, until: Instant): Promise<Written[]> => {
  const { rows } = await db.query<Written>(
    `select m.reporter_id as person, c.id as "caseId", m.text, c.category_id as "categoryId", c.kelurahan
     from message m join complaint c on c.id = m.complaint_id
     where m.sent_at >= $1 and m.sent_at < $2 and c.reported_at >= $1 and c.reported_at < $2 and m.deleted_at is null and m.text <> ''
     order by m.sent_at desc, m.id desc limit ${String(mostWords)}`,
    [new Date(from), new Date(until)],
  );
  return rows;
};

/** What the words of a category are. */
export const findWordsOf = async (db: Queryable): Promise<Suggestible[]> =>
  (await db.query<Suggestible>(`select id, words from category where state <> 'ended' and words <> ''`)).rows;

/** Hours before this one that were not counted yet, the oldest first; of a program that was away at most a day. */
export const findUncounted = async (db: Queryable, now: Instant): Promise<Instant[]> => {
  const hours = Array.from({ length: 24 }, (_, back) => hourOf(now) - (24 - back) * hourMs);
  const { rows } = await db.query<{ hour: Date }>(
    `select hour from crowd_hour where hour = any($1) and category_id = '' and kelurahan = ''`,
    [hours.map((hour) => new Date(hour))],
  );
  const counted = new Set(rows.map(({ hour }) => hour.getTime()));
  return hours.filter((hour) => !counted.has(hour));
};

/** An hour is counted once; what is too old to be looked at goes. */
export const keepTally = async (
  db: Queryable,
  hour: Instant,
  people: number,
  tallies: readonly Tally[],
): Promise<void> => {
  await db.query(
    `insert into crowd_hour (hour, category_id, kelurahan, people)
     select $1, category_id, kelurahan, people from unnest($2::text[], $3::text[], $4::int[]) as t (category_id, kelurahan, people)
     on conflict do nothing`,
    [
      new Date(hour),
      ['', ...tallies.map(({ categoryId = '' }) => categoryId)],
      ['', ...tallies.map(({ kelurahan = '' }) => kelurahan)],
      [people, ...tallies.map((tally) => tally.people)],
    ],
  );
  await db.query('delete from crowd_hour where hour < $1', [new Date(hour - (weeksBack + 1) * 7 * dayMs)]);
};

/** The known weeks' counts by group: of the two hours that the last sixty minutes touch, the greater. */
export const findPast = async (db: Queryable, now: Instant): Promise<(group: CrowdGroup) => number[]> => {
  const weeks = Array.from({ length: weeksBack }, (_, back) => {
    const hour = hourOf(now) - (back + 1) * 7 * dayMs;
    return [hour, hour - hourMs];
  });
  const { rows } = await db.query<{ hour: Date; categoryId: string; kelurahan: string; people: number }>(
    `select hour, category_id as "categoryId", kelurahan, people from crowd_hour where hour = any($1)`,
    [weeks.flat().map((hour) => new Date(hour))],
  );
  const people = new Map(rows.map((row) => [`${String(row.hour.getTime())} ${crowdKey(row)}`, row.people]));
  const known = weeks.filter((hours) => hours.some((hour) => people.has(`${String(hour)} ${crowdKey({})}`)));
  return (group) =>
    known.map((hours) => Math.max(...hours.map((hour) => people.get(`${String(hour)} ${crowdKey(group)}`) ?? 0)));
};

/** Whether this crowd was told within a day: it is one. */
export const wasTold = async (db: Queryable, toldAs: string, now: Instant): Promise<boolean> => {
  const { rows } = await db.query(
    `select 1 from alert_matter where what = 'crowd' and starts_with(key, $1) and opened_at > $2 limit 1`,
    [`${toldAs}:`, new Date(now - dayMs)],
  );
  return rows.length > 0;
};

/** Of processes one looks; the others leave it. Held to the transaction's end. */
export const isAloneInLooking = async (db: Queryable): Promise<boolean> => {
  const { rows } = await db.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('tanggap crowds')) as mine`,
  );
  return rows[0]?.mine === true;
};
