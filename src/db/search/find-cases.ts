// Cases by what was typed: those that hold every word as it was typed come first, then those where something is forgiven or filled in;
// in each the open ones before the closed ones, the latest first. Reads the index in small pieces and looks at every row before it is shown:
// nothing is found by what its officer may not read.
import { sql, type RawBuilder } from 'kysely';
import { signs, weekOf } from '#core/search/lexemes.ts';
import type { Query, Term } from '#core/search/query.ts';
import { stemsOf } from '#core/search/stem.ts';
import { threesOf } from '#core/search/tokens.ts';
import { sightOf } from '#core/access.ts';
import type { ReadTables } from '../queryable.ts';
import { seesReporter, type Viewer } from '../visible-to.ts';
import { digestOf, listOfDigests, personDigestOf } from './digests.ts';
import { findWordsLike } from './find-words.ts';

/** One place in the order of everything that is found. */
export type SearchPlace = { forgiving: boolean; open: boolean; at: number; id: string };
export type Hit = SearchPlace;

export type HitsAsked = {
  viewer: Viewer;
  query: Query;
  now: number;
  /** Which of them; both unless one is named. */
  open?: boolean;
  /** A condition on the row `c` of table complaint, where more than that is asked. */
  only?: RawBuilder<boolean>;
};

/** What may stand for one term in the index: any of `any`, or all of one of `parts`. */
type Wanted = { any: number[]; parts: number[][] };

const both = (person: boolean, all: readonly string[]): number[] => [
  ...all.map(digestOf),
  ...(person ? all.map(personDigestOf) : []),
];

const exactly = (term: Term, person: boolean): Wanted => ({
  any: both(person, term.kind === 'word' ? [...term.stems] : [term.digits, signs.phone(term.digits)]),
  parts: [],
});

const forgivingly = async (db: ReadTables, term: Term, person: boolean): Promise<Wanted> => {
  const exact = exactly(term, person);
  const threes = term.kind === 'word' ? threesOf(term.part).map(signs.part) : threesOf(term.digits).map(signs.digits);
  const parts = threes.length === 0 ? [] : [threes.map(digestOf), ...(person ? [threes.map(personDigestOf)] : [])];
  if (term.kind === 'digits') return { any: exact.any, parts };
  const like = await findWordsLike(db, term.word, person);
  return {
    any: [
      ...new Set([
        ...exact.any,
        ...both(
          person,
          like.flatMap((word) => [word, ...stemsOf(word)]),
        ),
      ]),
    ],
    parts,
  };
};

const listed = (digests: readonly number[]): RawBuilder<unknown> => sql`${listOfDigests(digests)}::int[]`;

/** Of so many words nearly every case holds one: looked for in the index, each of them would be followed through all cases. */
const broad = 12;

/** `led`: by the index; a list of very many words is compared in the rows that other terms lead to. */
const ways = ({ any, parts }: Wanted, led: boolean): RawBuilder<boolean>[] => [
  led ? sql<boolean>`s.words && ${listed(any)}` : sql<boolean>`(s.words && ${listed(any)}) is true`,
  ...parts.map((part) => sql<boolean>`s.words @> ${listed(part)}`),
];

const together = (all: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(all, sql` and `)})`;
const either = (all: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(all, sql` or `)})`;

const mostWays = 100;

/**
 * Whether all terms are held, each in one of its ways. Written out way by way, since what is joined by `and` is found by one walk through the
 * index: of terms that each had an `or` only the first would be, and its rows be read for the others.
 */
const holdsAll = (wanted: readonly Wanted[], besides: readonly RawBuilder<boolean>[]): RawBuilder<boolean> => {
  const fewest = Math.min(...wanted.map(({ any }) => any.length));
  const each = wanted.map((one) => ways(one, one.any.length <= Math.max(broad, fewest)));
  if (each.reduce((product, { length }) => product * length, 1) > mostWays)
    return together([...besides, ...each.map(either)]);
  const all = each.reduce<RawBuilder<boolean>[][]>(
    (before, one) => before.flatMap((way) => one.map((next) => [...way, next])),
    [[]],
  );
  return either(all.map((way) => together([...besides, ...way])));
};

/** What every row must have that this officer may find at all. That a case is closed says nearly nothing: it is looked at in the row. */
const within = ({ role, agencyId }: Viewer, open: boolean): number[] => [
  ...(open ? [digestOf(signs.open)] : []),
  ...(sightOf(role).cases === 'all' ? [] : [digestOf(signs.agency(agencyId ?? ''))]),
];

/** Closed cases are many: the latest weeks are looked through before all the others. */
const latestWeeks = 3;

type Piece = { open: boolean; weeks: 'latest' | 'earlier' | 'all' };

/** In their order. */
const pieces = (open: boolean | undefined): Piece[] => [
  ...(open === false ? [] : [{ open: true, weeks: 'all' } as const]),
  ...(open === true ? [] : [{ open: false, weeks: 'latest' } as const, { open: false, weeks: 'earlier' } as const]),
];

const weekMs = 604_800_000;

type When = { signs: RawBuilder<boolean>[]; at: RawBuilder<boolean> };

const inWeeks = (weeks: Piece['weeks'], now: number): When => {
  const first = weekOf(now) - latestWeeks + 1;
  const from = sql`${new Date(first * weekMs)}::timestamptz`;
  if (weeks === 'all') return { signs: [], at: sql<boolean>`true` };
  if (weeks === 'earlier') return { signs: [], at: sql<boolean>`s.at < ${from}` };
  // With those that a clock somewhere else has ahead.
  const latest = Array.from({ length: latestWeeks + 2 }, (_one, at) => digestOf(signs.week(first + at)));
  return { signs: [sql<boolean>`s.words && ${listed(latest)}`], at: sql<boolean>`s.at >= ${from}` };
};

type Row = { id: string; at: Date; open: boolean };

const chunk = 60;

type Asking = { wanted: readonly Wanted[]; after: SearchPlace | undefined };

const pieceOf = ({ viewer, now, only }: HitsAsked, piece: Piece, { wanted, after }: Asking): RawBuilder<unknown> => {
  const { signs: weeks, at } = inWeeks(piece.weeks, now);
  const seen = within(viewer, piece.open);
  const besides = [...(seen.length === 0 ? [] : [sql<boolean>`s.words @> ${listed(seen)}`]), ...weeks];
  const beyond =
    after === undefined || after.open !== piece.open
      ? sql`true`
      : sql`(s.at < ${new Date(after.at)}::timestamptz or (s.at = ${new Date(after.at)}::timestamptz and s.complaint_id > ${after.id}::uuid))`;
  const joined = only === undefined ? sql`` : sql`join complaint c on c.id = s.complaint_id and ${only}`;
  // Materialized: what few rows hold must not be looked for along the order of all rows.
  return sql`(
    with hit as materialized (
      select s.complaint_id, s.at from search_case s
      where ${holdsAll(wanted, besides)} and s.open = ${piece.open} and ${at} and ${beyond})
    select s.complaint_id as id, s.at, ${piece.open}::boolean as open from hit s ${joined}
    order by s.at desc, s.complaint_id limit ${chunk})`;
};

/** One piece after the other, and none that is not needed: the server begins the next one only when the one before gave too few. */
const findPieces = async (db: ReadTables, asked: HitsAsked, all: readonly Piece[], asking: Asking): Promise<Row[]> => {
  if (all.length === 0) return [];
  const each = all.map((piece) => pieceOf(asked, piece, asking));
  const { rows } = await sql<Row>`
    select id, at, open from (${sql.join(each, sql` union all `)}) one limit ${chunk}`.execute(db);
  return rows;
};

const isPast = (piece: Piece, after: SearchPlace, now: number): boolean => {
  if (piece.open !== after.open) return !after.open;
  return piece.weeks === 'latest' && after.at < (weekOf(now) - latestWeeks + 1) * weekMs;
};

/** Hits in their order, so many at a time as somebody takes. What is forgiven finds again what was found as it was typed. */
export async function* hitsOf(db: ReadTables, asked: HitsAsked, after?: SearchPlace): AsyncGenerator<Hit[]> {
  const { query, viewer, now } = asked;
  const person = seesReporter(viewer);
  if (query.terms.length === 0 || sightOf(viewer.role).cases === 'none') return;
  for (const forgiving of [false, true]) {
    if (after?.forgiving === true && !forgiving) continue;
    const wanted = forgiving
      ? await Promise.all(query.terms.map((term) => forgivingly(db, term, person)))
      : query.terms.map((term) => exactly(term, person));
    for (let last = after?.forgiving === forgiving ? after : undefined; ;) {
      const left = pieces(asked.open).filter((piece) => last === undefined || !isPast(piece, last, now));
      const rows = await findPieces(db, asked, left, { wanted, after: last });
      const hits = rows.map(({ id, at, open }) => ({ forgiving, open, at: at.getTime(), id }));
      if (hits.length > 0) yield hits;
      last = hits.at(-1);
      if (rows.length < chunk) break;
    }
  }
}
