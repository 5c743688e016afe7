// Cases by what was typed: those that hold every word as it was typed come first, then those where something is forgiven or filled in;
// in each the open ones before the closed ones, the latest first. Reads the index in small pieces and looks at every row before it is shown:
// nothing is found by what its officer may not read.
import { sql, type RawBuilder } from 'kysely';
import { signs, weekOf } from '#core/search/lexemes.ts';
import { isBegun, type Query, type Term } from '#core/search/query.ts';
import { stemsOf } from '#core/search/stem.ts';
import { threesOf } from '#core/search/tokens.ts';
import { sightOfAll } from '#core/access.ts';
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
  /** So many are wanted: nothing is looked for ahead where as many are there. */
  most?: number;
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

/** `rare`: what must hold many signs at once is held by few. Two that say the same are known by `sign`. */
type Way = { rare: boolean; sign: string; holds: RawBuilder<boolean> };

/** `led`: by the index; a list of very many words is compared in the rows that other terms lead to. */
const ways = ({ any, parts }: Wanted, led: boolean): Way[] => [
  {
    ...{ rare: false, sign: `any ${listOfDigests(any)}` },
    holds: led ? sql`s.words && ${listed(any)}` : sql`(s.words && ${listed(any)}) is true`,
  },
  ...parts.map((part) => ({
    ...{ rare: true, sign: `all ${listOfDigests(part)}` },
    holds: sql<boolean>`s.words @> ${listed(part)}`,
  })),
];

/** Without what says more than another one: terms that were typed in one piece share their parts, and who holds these holds them for each term. */
const least = (all: readonly Way[][]): Way[][] => {
  const each = all.map((way) => new Map(way.map((one) => [one.sign, one])));
  const isWithin = (one: ReadonlyMap<string, Way>, other: ReadonlyMap<string, Way>): boolean =>
    [...one.keys()].every((sign) => other.has(sign));
  return each
    .filter((way, at) => !each.some((one, nth) => isWithin(one, way) && (one.size < way.size || nth < at)))
    .map((way) => [...way.values()]);
};

const together = (all: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(all, sql` and `)})`;
const either = (all: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(all, sql` or `)})`;

const mostWays = 100;

/** What a row must have besides the terms: what is walked along, and what is only compared with where the first term stands. */
type Besides = { first: readonly RawBuilder<boolean>[]; then: readonly RawBuilder<boolean>[] };

/**
 * Whether all terms are held, each in one of its ways. Written out way by way, since what is joined by `and` is found by one walk through the
 * index: of terms that each had an `or` only the first would be, and its rows be read for the others.
 */
const holdsAll = (wanted: readonly Wanted[], { first, then }: Besides): RawBuilder<boolean> => {
  const inOrder = ([lead, ...others]: readonly RawBuilder<boolean>[]): RawBuilder<boolean>[] => [
    ...first,
    ...(lead === undefined ? [] : [lead]),
    ...then,
    ...others,
  ];
  const fewest = Math.min(...wanted.map(({ any }) => any.length));
  const each = wanted.map((one) => ways(one, one.any.length <= Math.max(broad, fewest)));
  let all: Way[][] = [[]];
  for (const one of each) {
    if (all.length * one.length > mostWays)
      return together(inOrder(each.map((term) => either(term.map(({ holds }) => holds)))));
    all = least(all.flatMap((way) => one.map((next) => [...way, next])));
  }
  const rareFirst = (way: readonly Way[]): RawBuilder<boolean>[] =>
    way.toSorted((one, other) => Number(other.rare) - Number(one.rare)).map(({ holds }) => holds);
  return either(all.map((way) => together(inOrder(rareFirst(way)))));
};

/** By its agency's sign, which very many rows have. */
export const within = (viewer: Viewer): RawBuilder<boolean>[] =>
  sightOfAll(viewer).cases === 'all'
    ? []
    : [sql<boolean>`s.words @> ${listed([digestOf(signs.agency(viewer.agencyId ?? ''))])}`];

/** Closed cases are many: the latest weeks are looked through before those until half a year ago, and these before all the others. */
const latestWeeks = 3;
const recentWeeks = 26;

type Piece = 'open' | 'latest' | 'recent' | 'earlier';

/** In their order. */
const pieces = (open: boolean | undefined): Piece[] => [
  ...(open === false ? [] : ['open' as const]),
  ...(open === true ? [] : ['latest' as const, 'recent' as const, 'earlier' as const]),
];

const weekMs = 604_800_000;

const startOf = (weeks: number, now: number): number => (weekOf(now) - weeks + 1) * weekMs;
const since = (weeks: number, now: number): RawBuilder<unknown> => sql`${new Date(startOf(weeks, now))}::timestamptz`;

/** These weeks, the first and the last of them counted back from now; below none for what a clock somewhere else has ahead. */
const weeks = (now: number, from: number, to: number): RawBuilder<unknown> =>
  listed(Array.from({ length: from - to }, (_one, at) => digestOf(signs.week(weekOf(now) - from + 1 + at))));

type When = Besides & { at: RawBuilder<boolean> };

const chunk = 60;

/**
 * What was found so far says which step is worth its walk. A few open ones: the latest weeks hold about as many, and are read with those until
 * half a year ago. `some`: what none of the latest weeks holds is rare: whatever came before is then read at once. Whoever leafs is past asking.
 */
const soFar = (
  open: boolean | undefined,
  leafing: boolean,
): { few: RawBuilder<boolean>; some: RawBuilder<boolean> } => {
  if (leafing) return { few: sql`false`, some: sql`true` };
  const few =
    open === false
      ? sql<boolean>`false`
      : sql<boolean>`(select count(*) between 1 and ${chunk - 1} from (select 1 from open_hit limit ${chunk}) one)`;
  return { few, some: sql`(${few} or exists (select 1 from latest_hit))` };
};

const whenOf = (piece: Piece, { viewer, now, open }: HitsAsked, leafing: boolean): When => {
  const agency = within(viewer);
  const { few, some } = soFar(open, leafing);
  switch (piece) {
    case 'open':
      // They have an index of their own, in which every term is rare.
      return { first: [], then: agency, at: sql<boolean>`s.open` };
    case 'latest':
      return {
        first: [sql<boolean>`s.words && ${weeks(now, latestWeeks, -2)}`],
        then: agency,
        at: sql<boolean>`not s.open and s.at >= ${since(latestWeeks, now)} and not ${few}`,
      };
    case 'recent':
      return {
        first: [],
        then: [sql<boolean>`s.words && (select weeks from recent)`, ...agency],
        at: sql<boolean>`not s.open and s.at >= ${since(recentWeeks, now)} and (${few} or s.at < ${since(latestWeeks, now)}) and ${some}`,
      };
    case 'earlier':
      return {
        first: [],
        then: agency,
        at: sql<boolean>`not s.open and s.at < case when ${some} then ${since(recentWeeks, now)} else ${since(latestWeeks, now)} end`,
      };
  }
};

/** Which weeks the recent ones are: said once, for each way in which words are held. */
const recentOnes = ({ open, now }: HitsAsked, leafing: boolean): RawBuilder<unknown> =>
  sql`recent as materialized (select case when ${soFar(open, leafing).few} then ${weeks(now, recentWeeks, -2)}
    else ${weeks(now, recentWeeks, latestWeeks)} end as weeks)`;

type Row = { id: string; at: Date; open: boolean };

type Asking = { wanted: readonly Wanted[]; after: SearchPlace | undefined };

const hitsIn = (piece: Piece, asked: HitsAsked, { wanted, after }: Asking): RawBuilder<unknown> => {
  const { at, ...besides } = whenOf(piece, asked, after !== undefined);
  const beyond =
    after === undefined || after.open !== (piece === 'open')
      ? sql`true`
      : sql`(s.at < ${new Date(after.at)}::timestamptz or (s.at = ${new Date(after.at)}::timestamptz and s.complaint_id > ${after.id}::uuid))`;
  const before = piece === 'recent' ? sql`${recentOnes(asked, after !== undefined)}, ` : sql``;
  // Materialized: what few rows hold must not be looked for along the order of all rows.
  return sql`${before}${sql.id(`${piece}_hit`)} as materialized (
    select s.complaint_id, s.at from search_case s where ${holdsAll(wanted, besides)} and ${at} and ${beyond})`;
};

/** One piece after the other, and none that is not needed: the server begins the next one only when the one before gave too few. */
const findPieces = async (db: ReadTables, asked: HitsAsked, all: readonly Piece[], asking: Asking): Promise<Row[]> => {
  if (all.length === 0) return [];
  const joined = asked.only === undefined ? sql`` : sql`join complaint c on c.id = s.complaint_id and ${asked.only}`;
  const each = all.map(
    (piece) => sql`(
      select s.complaint_id as id, s.at, ${piece === 'open'}::boolean as open from ${sql.id(`${piece}_hit`)} s ${joined}
      order by s.at desc, s.complaint_id limit ${chunk})`,
  );
  const { rows } = await sql<Row>`
    with ${sql.join(all.map((piece) => hitsIn(piece, asked, asking)))}
    select id, at, open from (${sql.join(each, sql` union all `)}) one limit ${chunk}`.execute(db);
  return rows;
};

const isPast = (piece: Piece, after: SearchPlace, now: number): boolean => {
  if ((piece === 'open') !== after.open) return !after.open;
  if (piece === 'latest') return after.at < startOf(latestWeeks, now);
  return piece === 'recent' && after.at < startOf(recentWeeks, now);
};

/** Where the index is walked along one term and compared with the others, the longest leads: it is the rarest nearly always. */
const longestFirst = (terms: readonly Term[]): Term[] => {
  const lengthOf = (term: Term): number => (term.kind === 'word' ? term.word : term.digits).length;
  return terms.toSorted((one, other) => lengthOf(other) - lengthOf(one));
};

/** Of cases that no agency has the index holds words only beside their person: what they lead to is looked at in the words that its reader may read. */
export const isLedByPersons = (viewer: Viewer): boolean => seesReporter(viewer) || sightOfAll(viewer).cases === 'all';

type Pass = { forgiving: boolean; after: SearchPlace | undefined };
type Chunk = { hits: Hit[]; isLast: boolean };

const chunksOf = (db: ReadTables, asked: HitsAsked): ((pass: Pass) => Promise<Chunk>) => {
  const { query, viewer, now } = asked;
  const person = isLedByPersons(viewer);
  const terms = longestFirst(query.terms);
  const exact = terms.map((term) => exactly(term, person));
  let near: Promise<Wanted[]> | undefined;
  const findNear = (): Promise<Wanted[]> => {
    near ??= Promise.all(terms.filter((term) => !isBegun(term)).map((term) => forgivingly(db, term, person)));
    return near;
  };
  return async ({ forgiving, after }) => {
    const left = pieces(asked.open).filter((piece) => after === undefined || !isPast(piece, after, now));
    const finding = findPieces(db, asked, left, { wanted: forgiving ? await findNear() : exact, after });
    // Asked for beside it: it is little, and needed whenever a page is not filled by what was typed.
    findNear().catch(() => undefined);
    const rows = await finding;
    const hits = rows.map(({ id, at, open }) => ({ forgiving, open, at: at.getTime(), id }));
    return { hits, isLast: rows.length < chunk };
  };
};

/** Hits in their order, so many at a time as somebody takes. What is forgiven finds again what was found as it was typed. */
export async function* hitsOf(db: ReadTables, asked: HitsAsked, after?: SearchPlace): AsyncGenerator<Hit[]> {
  if (asked.query.terms.length === 0 || sightOfAll(asked.viewer).cases === 'none') return;
  const find = chunksOf(db, asked);
  let pass: Pass = { forgiving: after?.forgiving === true, after };
  for (let coming = find(pass); ;) {
    const { hits, isLast } = await coming;
    if (isLast && pass.forgiving) {
      if (hits.length > 0) yield hits;
      return;
    }
    pass = isLast ? { forgiving: true, after: undefined } : { ...pass, after: hits.at(-1) };
    // Too few to fill a page: what is forgiven is looked for while they are looked at.
    const begun = isLast && hits.length <= (asked.most ?? chunk) ? find(pass) : undefined;
    begun?.catch(() => undefined);
    if (hits.length > 0) yield hits;
    coming = begun ?? find(pass);
  }
}
