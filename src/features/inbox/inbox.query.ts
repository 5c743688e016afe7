// The inbox by step and urgency, of what the officer may see.
import { sql } from 'kysely';
import { parseQuery } from '#core/search/query.ts';
import { localYear, wibMinutes } from '#core/time.ts';
import { isFilling } from '#db/search/is-filling.ts';
import { searchCases, type FoundCase, type SearchAsked, type SearchDeps } from '#db/search/search-cases.ts';
import { hasByHand, isLate, isNear, isTurnOf, type Viewer } from '#db/visible-to.ts';
import { countFolders } from './folder-counts.query.ts';
import type { Urgency } from '#core/complaint/urgency.ts';
import type { Folder, InboxAnswer, InboxAsked } from './inbox.contract.ts';
import { findPlaces } from './list.query.ts';
import { findCaseRows } from './row.query.ts';

type Deps = SearchDeps;

const pageSize = 50;

const inFolder = (folder: Folder, viewer: Viewer) => {
  if (folder === 'all') return sql`true`;
  if (folder === 'by-hand') return hasByHand();
  return folder === 'mine' ? isTurnOf(viewer) : sql`c.status = ${folder}`;
};

const inUrgency = (urgency: Urgency | undefined, now: Date) => {
  if (urgency === undefined) return sql`true`;
  return urgency === 'late' ? isLate(now) : isNear(now);
};

/** Of closed cases only those wait in other folders that an officer must tell of by hand. */
const searchedOf = ({ folder = 'mine', urgency }: InboxAsked): Pick<SearchAsked, 'open'> => {
  if (folder === 'closed') return { open: false };
  return urgency === undefined && ['mine', 'by-hand', 'all'].includes(folder) ? {} : { open: true };
};

type Found = { rows: FoundCase[]; more: boolean };

const search = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Found> => {
  const { folder = 'mine', urgency, q = '', after } = asked;
  const isAll = (folder === 'all' || folder === 'closed') && urgency === undefined;
  const { found, more } = await searchCases(deps, {
    ...{ viewer, query: parseQuery(q, localYear(now.getTime(), wibMinutes)), now: now.getTime(), most: pageSize },
    ...searchedOf(asked),
    ...(isAll ? {} : { only: sql<boolean>`${inFolder(folder, viewer)} and ${inUrgency(urgency, now)}` }),
    ...(after === undefined ? {} : { after }),
  });
  return { rows: found, more };
};

const isSearch = ({ q = '' }: InboxAsked): boolean => q.trim() !== '';

const findPage = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Found> => {
  if (isSearch(asked)) return search(deps, viewer, asked, now);
  const rows = await findPlaces(deps.db, viewer, asked, { now, most: pageSize + 1 });
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
};

export const findInbox = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: number): Promise<InboxAnswer> => {
  const at = new Date(now);
  const counted = countFolders(deps.db, viewer, at);
  const [{ rows, more }, folders] = await Promise.all([findPage(deps, viewer, asked, at), counted]);
  const shown = await findCaseRows(
    deps,
    viewer,
    rows.map(({ id }) => id),
  );
  const last = more ? rows.at(-1) : undefined;
  return {
    cases: rows.flatMap(({ id, match }) => {
      const row = shown.get(id);
      return row === undefined ? [] : [{ ...row, ...(match === undefined ? {} : { match }) }];
    }),
    folders,
    ...(last === undefined ? {} : { next: last.place }),
    ...(isSearch(asked) && (await isFilling(deps.db)) ? { filling: true } : {}),
  };
};
