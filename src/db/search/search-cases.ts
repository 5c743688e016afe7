// The one search: what every list and every dialog asks when somebody types. Numbers of cases, of UPIK and of telephones lead straight to
// theirs; everything else goes through the index, and is looked at before it counts as found.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import { signs } from '#core/search/lexemes.ts';
import type { Query } from '#core/search/query.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ReadTables } from '../queryable.ts';
import { seesReporter, visibleTo, type Viewer } from '../visible-to.ts';
import { personDigestOf } from './digests.ts';
import { hitsOf, type SearchPlace } from './find-cases.ts';
import { nameDigestOf } from './index-cases.ts';
import { lookAtCases, type LookedAt, type Match } from './look-at.ts';

export type SearchDeps = {
  db: ReadTables;
  /** For what is asked in few words: see steady.ts. */
  steady: ReadTables;
  vault: Pick<IdentityVault, 'openAll'>;
  callerIdOf: (secret: string) => string;
};

export type SearchAsked = {
  viewer: Viewer;
  query: Query;
  now: number;
  /** Only open ones, only closed ones; both unless it is said. */
  open?: boolean;
  /** A condition on the row `c` of table complaint. */
  only?: RawBuilder<boolean>;
  /** As `placeOf` wrote it. */
  after?: string;
  most: number;
  /** Hears what will be among them nearly always, before it was looked at; each one once. */
  foreseen?: (ids: readonly string[]) => void;
};

export type FoundCase = { id: string; place: string; match?: Match };

const placeOf = ({ forgiving, open, at, id }: SearchPlace): string =>
  `s.${forgiving ? '1' : '0'}.${open ? '0' : '1'}.${String(at)}.${id}`;

/** A place comes back from whoever was given it: what is none begins at the first page. Letters may bear a date before 1970. */
const parsePlace = (place: string): SearchPlace | undefined => {
  const [, forgiving, open, at, id] =
    /^s\.([01])\.([01])\.(-?\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(place) ?? [];
  if (id === undefined) return undefined;
  return { forgiving: forgiving === '1', open: open === '0', at: Number(at), id };
};

/** Whoever called, came, or told their number or name under seal, is known by a digest of it. */
const digestsMeant = ({ callerIdOf }: SearchDeps, viewer: Viewer, { phone, whole }: Query): number[] =>
  seesReporter(viewer)
    ? [
        ...(phone === undefined ? [] : [callerIdOf(phone)]),
        ...(whole.length < 4 ? [] : [nameDigestOf(callerIdOf, whole)]),
      ].map((digest) => personDigestOf(signs.digest(digest)))
    : [];

const mostMeant = 50;

/** Those that a number leads to, the latest first. */
const findMeant = async (deps: SearchDeps, asked: SearchAsked): Promise<string[]> => {
  const { viewer, query, open, only } = asked;
  if (sightOfAll(viewer).cases === 'none') return [];
  const digests = digestsMeant(deps, viewer, query);
  const byDigest = digests.map(
    (one) => sql`union select s.complaint_id from search_case s where s.words @> array[${one}]::int[]`,
  );
  const byUpik =
    query.upikKey === undefined
      ? sql``
      : sql`union select r.complaint_id from register_entry r where upik_key(r.upik_number) = ${query.upikKey}`;
  if (query.caseNumbers.length === 0 && query.upikKey === undefined && digests.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with meant as (select id from complaint where number = any(${[...query.caseNumbers]}::text[])
      ${byUpik} ${sql.join(byDigest, sql` `)})
    select c.id from meant join complaint c on c.id = meant.id
    where ${visibleTo(viewer)} and ${only ?? sql`true`}
      and ${open === undefined ? sql`true` : sql`(c.status <> 'closed') = ${open}`}
    order by c.status = 'closed', c.last_message_at desc, c.id limit ${mostMeant}`.execute(deps.db);
  return rows.map(({ id }) => id);
};

const lookAll = ({ steady, vault }: SearchDeps, { viewer, query }: SearchAsked, ids: readonly string[]) =>
  lookAtCases({ db: steady, vault }, viewer, query, ids);

/** Each is looked at once: what is forgiven leads again to what was found as it was typed. */
const looking = (deps: SearchDeps, asked: SearchAsked) => {
  const known = new Map<string, LookedAt | undefined>();
  const fresh = (ids: readonly string[]): string[] => ids.filter((id) => !known.has(id));
  return {
    fresh,
    at: async (ids: readonly string[]): Promise<ReadonlyMap<string, LookedAt | undefined>> => {
      const asking = fresh(ids);
      const looked = await lookAll(deps, asked, asking);
      for (const id of asking) known.set(id, looked.get(id));
      return known;
    },
  };
};

type Looking = ReturnType<typeof looking>;

/** What is looked for once, whatever page is asked for: it leads the first one and stands on no other. */
const ledBy = async (look: Looking, meant: readonly string[]): Promise<FoundCase[]> => {
  const looked = await look.at(meant);
  return meant.flatMap((id) => {
    const one = looked.get(id);
    return one === undefined ? [] : [{ id, place: '', ...(one.match === undefined ? {} : { match: one.match }) }];
  });
};

/** The first of them is asked for at once. Whoever turns away before taking it hears nothing of how that went. */
const ahead = <T>(all: AsyncGenerator<T, void>): AsyncGenerator<T, void> => {
  const first = all.next();
  first.catch(() => undefined);
  return (async function* () {
    for (let one = await first; one.done !== true; one = await all.next()) yield one.value;
  })();
};

/** So many of what is found, and whether there is more. A number typed whole means its case and no other. */
export const searchCases = async (
  deps: SearchDeps,
  asked: SearchAsked,
): Promise<{ found: FoundCase[]; more: boolean }> => {
  const { query, most } = asked;
  const after = asked.after === undefined ? undefined : parsePlace(asked.after);
  // What numbers lead to and what words lead to first are asked for side by side.
  const hitsThen = query.isWholeNumber ? undefined : ahead(hitsOf(deps.db, asked, after));
  const meant = await findMeant(deps, asked);
  const look = looking(deps, asked);
  const found = after === undefined ? await ledBy(look, meant) : [];
  if (hitsThen === undefined || (query.isLikelyNumber && meant.length > 0)) return { found, more: false };
  const led = new Set(meant);
  asked.foreseen?.(found.map(({ id }) => id));
  for await (const hits of hitsThen) {
    const others = hits.filter(({ id }) => !led.has(id));
    const ids = others.map(({ id }) => id);
    asked.foreseen?.(look.fresh(ids).slice(0, most - found.length));
    const looked = await look.at(ids);
    for (const hit of others) {
      const one = looked.get(hit.id);
      if (one === undefined || one.holds !== (hit.forgiving ? 'near' : 'exact')) continue;
      if (found.length === most) return { found, more: true };
      found.push({ id: hit.id, place: placeOf(hit), ...(one.match === undefined ? {} : { match: one.match }) });
    }
  }
  return { found, more: false };
};
