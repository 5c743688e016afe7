// Cases by what was typed: those that hold every word as it was typed come first, then those where something is forgiven or filled in;
// in each the open ones before the closed ones, the latest first. Reads the index in small pieces and looks at every row before it is shown:
// nothing is found by what its officer may not read.
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { signs, weekOf } from '#core/search/lexemes.ts';
import type { Query, Term } from '#core/search/query.ts';
import { stemsOf } from '#core/search/stem.ts';
import { threesOf } from '#core/search/tokens.ts';
import { sightOf } from '#core/access.ts';
import type { Tables } from '../tables.ts';
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

const forgivingly = async (db: Kysely<Tables>, term: Term, person: boolean): Promise<Wanted> => {
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

const holds = ({ any, parts }: Wanted): RawBuilder<boolean> =>
  parts.reduce(
    (all, part) => sql<boolean>`${all} or s.words @> ${listed(part)}`,
    sql<boolean>`s.words && ${listed(any)}`,
  );

/** What every row must have that this officer may find at all. */
const within = ({ role, agencyId }: Viewer, open: boolean): number[] => [
  digestOf(open ? signs.open : signs.closed),
  ...(sightOf(role).cases === 'all' ? [] : [digestOf(signs.agency(agencyId ?? ''))]),
];

/** Closed cases are many: the latest weeks are looked through before all the others. */
const latestWeeks = 3;

type Piece = { forgiving: boolean; open: boolean; weeks: 'latest' | 'earlier' | 'all' };

const pieces = (open: boolean | undefined): Piece[] =>
  [false, true].flatMap((forgiving): Piece[] => [
    ...(open === false ? [] : [{ forgiving, open: true, weeks: 'all' as const }]),
    ...(open === true
      ? []
      : [
          { forgiving, open: false, weeks: 'latest' as const },
          { forgiving, open: false, weeks: 'earlier' as const },
        ]),
  ]);

const weekMs = 604_800_000;

const inWeeks = (weeks: Piece['weeks'], now: number): RawBuilder<boolean> => {
  const first = weekOf(now) - latestWeeks + 1;
  if (weeks === 'all') return sql`true`;
  if (weeks === 'earlier') return sql`s.at < ${new Date(first * weekMs)}::timestamptz`;
  // With those that a clock somewhere else has ahead.
  const latest = Array.from({ length: latestWeeks + 2 }, (_one, at) => digestOf(signs.week(first + at)));
  return sql`s.words && ${listed(latest)} and s.at >= ${new Date(first * weekMs)}::timestamptz`;
};

type Row = { id: string; at: Date };

const chunk = 60;

const findPiece = async (
  db: Kysely<Tables>,
  { viewer, now, only }: HitsAsked,
  { piece, wanted, after }: { piece: Piece; wanted: readonly Wanted[]; after: SearchPlace | undefined },
): Promise<Row[]> => {
  const all = wanted.reduce((sum, one) => sql<boolean>`${sum} and (${holds(one)})`, sql<boolean>`true`);
  const beyond =
    after === undefined
      ? sql`true`
      : sql`(s.at < ${new Date(after.at)}::timestamptz or (s.at = ${new Date(after.at)}::timestamptz and s.complaint_id > ${after.id}::uuid))`;
  const joined = only === undefined ? sql`` : sql`join complaint c on c.id = s.complaint_id and ${only}`;
  // Materialized: what few rows hold must not be looked for along the order of all rows.
  const { rows } = await sql<Row>`
    with hit as materialized (
      select s.complaint_id, s.at from search_case s
      where s.words @> ${listed(within(viewer, piece.open))} and ${inWeeks(piece.weeks, now)} and ${all} and ${beyond})
    select s.complaint_id as id, s.at from hit s ${joined} order by s.at desc, s.complaint_id limit ${chunk}`.execute(
    db,
  );
  return rows;
};

const isPast = (piece: Piece, after: SearchPlace, now: number): boolean => {
  if (piece.forgiving !== after.forgiving) return after.forgiving;
  if (piece.open !== after.open) return !after.open;
  return piece.weeks === 'latest' && after.at < (weekOf(now) - latestWeeks + 1) * weekMs;
};

/** Hits in their order, so many at a time as somebody takes. What is forgiven finds again what was found as it was typed. */
export async function* hitsOf(db: Kysely<Tables>, asked: HitsAsked, after?: SearchPlace): AsyncGenerator<Hit[]> {
  const { query, viewer, now } = asked;
  const person = seesReporter(viewer);
  if (query.terms.length === 0 || sightOf(viewer.role).cases === 'none') return;
  let wanted: Wanted[] = query.terms.map((term) => exactly(term, person));
  let widened = false;
  for (const piece of pieces(asked.open)) {
    if (after !== undefined && isPast(piece, after, now)) continue;
    if (piece.forgiving && !widened) {
      wanted = await Promise.all(query.terms.map((term) => forgivingly(db, term, person)));
      widened = true;
    }
    const isHere = after !== undefined && after.forgiving === piece.forgiving && after.open === piece.open;
    for (let last = isHere ? after : undefined; ;) {
      const rows = await findPiece(db, asked, { piece, wanted, after: last });
      const hits = rows.map(({ id, at }) => ({ forgiving: piece.forgiving, open: piece.open, at: at.getTime(), id }));
      if (hits.length > 0) yield hits;
      last = hits.at(-1);
      if (rows.length < chunk) break;
    }
  }
}
