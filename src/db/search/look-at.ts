// Looks at what an index led to: whether a case holds what was looked for in words that this officer may read, and where.
import { sql } from 'kysely';
import { excerptOf, holding, placesIn, sourceOf, type Excerpt, type TermPlace } from '#core/search/match.ts';
import type { Query } from '#core/search/query.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ReadTables } from '../queryable.ts';
import { seesReporter, visibleTo, type Viewer } from '../visible-to.ts';
import { readByAgencies } from './read-by-agencies.ts';

/** Where it was found: in which message, or in what else, with the places in its text. */
export type Match = Excerpt & { in: 'message' | 'name' | 'number' };
export type LookedAt = { holds: 'exact' | 'near' | 'none'; match?: Match };

type Row = { id: string; number: string; upik_number: string | null; names: string[]; texts: string[] };

const findRows = async (db: ReadTables, viewer: Viewer, ids: readonly string[]): Promise<Row[]> => {
  const peoples = seesReporter(viewer)
    ? sql`array(select m.text from message m where m.complaint_id = c.id and m.text <> '' order by m.sent_at, m.id) as texts,
        array(select distinct n.name from (
          select m.author_name as name from message m where m.complaint_id = c.id
          union select unnest(array[h.name, h.handle, case when h.channel = 'whatsapp' then h.external_id end])
            from person_of(c.reporter_id) p join reporter_handle h on h.reporter_id = p) n where n.name <> '') as names`
    : sql`array[]::text[] as texts, array[]::text[] as names`;
  const { rows } = await sql<Row>`
    select c.id, c.number, c.upik_number, ${peoples} from complaint c
    where c.id = any(${[...ids]}::uuid[]) and ${visibleTo(viewer)}`.execute(db);
  return rows;
};

type Part = { in: Match['in']; text: string; places: TermPlace[] };

const partsOf = (query: Query, row: Row, texts: readonly string[]): Part[] => {
  const part = (where: Match['in'], text: string): Part => ({
    in: where,
    text,
    places: placesIn(query, sourceOf(text, where !== 'message')),
  });
  return [
    ...texts.map((text) => part('message', text)),
    ...row.names.map((name) => part('name', name)),
    part('number', row.number.split('-')[2] ?? ''),
    ...(row.upik_number === null ? [] : [part('number', row.upik_number)]),
  ];
};

const worth = ({ places }: Part): number =>
  2 * new Set(places.map(({ term }) => term)).size +
  new Set(places.flatMap(({ term, exact }) => (exact ? [term] : []))).size;

/** The part that holds most of what was looked for; of messages the first, as lists show it. */
const bestOf = (parts: readonly Part[]): Part | undefined =>
  parts.reduce<Part | undefined>(
    (best, one) => (worth(one) > (best === undefined ? 0 : worth(best)) ? one : best),
    undefined,
  );

const lookAt = (query: Query, row: Row, texts: readonly string[]): LookedAt => {
  const parts = partsOf(query, row, texts);
  const holds = holding(
    query,
    parts.flatMap(({ places }) => places),
  );
  const best = bestOf(parts);
  return { holds, ...(best === undefined ? {} : { match: { in: best.in, ...excerptOf(best.text, best.places) } }) };
};

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'> };

/** By case; one that this officer may not see is left out. */
export const lookAtCases = async (
  deps: Deps,
  viewer: Viewer,
  query: Query,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LookedAt>> => {
  if (ids.length === 0) return new Map();
  const rows = await findRows(deps.db, viewer, ids);
  const read = seesReporter(viewer) ? undefined : await readByAgencies(deps, ids);
  return new Map(
    rows.map((row) => [row.id, lookAt(query, row, read === undefined ? row.texts : (read.get(row.id) ?? []))]),
  );
};
