// The inbox by step and urgency, of what the officer may see.
import { nobody, type Narrowing } from '#core/complaint/narrowing.ts';
import { sql } from 'kysely';
import { codesIn } from '#core/place/kelurahan.ts';
import { parseQuery } from '#core/search/query.ts';
import { localYear, wibMinutes } from '#core/time.ts';
import { isFilling } from '#db/search/is-filling.ts';
import { searchCases, type SearchAsked, type SearchDeps } from '#db/search/search-cases.ts';
import { sightOfAll } from '#core/access.ts';
import {
  hasByHand,
  isDueWithinHour,
  isHeldByNobody,
  isInCategory,
  isLate,
  isNear,
  isPromised,
  isTurnOf,
  isUnreadBy,
  hasAsking,
  hasDraftToApprove,
  hasSending,
  isNamed,
  type Viewer,
} from '#db/visible-to.ts';
import { findCutOff, findLastCameAt } from './arriving.query.ts';
import { countFolders } from './folder-counts.query.ts';
import type { CaseRow, Folder, InboxAnswer, InboxAsked } from './inbox.contract.ts';
import { cameWithin } from './list-parts.query.ts';
import { placesOf } from './list.query.ts';
import { findCaseRows, wantedIn, type FoundRow, type RowDeps } from './row.query.ts';

const pageSize = 50;

const inFolder = (folder: Folder, viewer: Viewer) => {
  if (folder === 'all') return sql`true`;
  if (folder === 'by-hand') return hasByHand();
  if (folder === 'elsewhere') return sql`exists (select 1 from ${hasAsking(viewer)} where ask.complaint_id = c.id)`;
  if (folder === 'passed-on') return sql`exists (select 1 from ${isUnreadBy(viewer)} where told.complaint_id = c.id)`;
  if (folder === 'drafts') return sql`exists (select 1 from ${hasDraftToApprove(viewer)} where few.id = c.id)`;
  if (folder === 'mentioned') return sql`exists (select 1 from ${isNamed(viewer)} where few.id = c.id)`;
  if (folder === 'scheduled') return sql`exists (select 1 from ${hasSending(viewer)} where few.id = c.id)`;
  return folder === 'mine' ? isTurnOf(viewer) : sql`c.status = ${folder}`;
};

const inUrgency = (urgency: Narrowing | undefined, now: Date) => {
  if (urgency === undefined) return sql`true`;
  if (urgency === 'open') return sql`c.priority < 2`;
  if (urgency === 'hour') return isDueWithinHour('c', now);
  if (urgency === 'promised') return isPromised('c');
  return urgency === 'late' ? isLate(now) : isNear(now);
};

const inArea = (area: string | undefined) =>
  area === undefined ? sql`true` : sql`c.kelurahan = any(${codesIn(area)}::text[])`;

const ledBy = (agency: string | undefined) =>
  agency === undefined
    ? sql`true`
    : sql`exists (select 1 from complaint_agency led where led.complaint_id = c.id and led.agency_id = ${agency} and led.part = 'lead')`;

const cameBy = (channel: string | undefined) => (channel === undefined ? sql`true` : sql`c.channel = ${channel}`);

const heldBy = (holder: string | undefined, viewer: Viewer) => {
  if (holder === undefined) return sql`true`;
  if (sightOfAll(viewer).cases !== 'all') return sql`false`;
  return holder === nobody ? isHeldByNobody('c') : sql`c.held_by = ${holder}`;
};

/** Of closed cases only those wait in other folders that an officer must tell of by hand. */
const searchedOf = ({ folder = 'mine', urgency, holder }: InboxAsked): Pick<SearchAsked, 'open'> => {
  if (holder !== undefined) return { open: true };
  if (['closed', 'elsewhere', 'passed-on'].includes(folder)) return { open: false };
  return urgency === undefined && ['mine', 'mentioned', 'by-hand', 'scheduled', 'all'].includes(folder)
    ? {}
    : { open: true };
};

type Deps = SearchDeps & Pick<RowDeps, 'terms'>;

/** `next`: where the page after it begins. */
type Page = { cases: CaseRow[]; next: string | undefined };

/** Rows that are asked for while a search still looks at what they belong to. */
const rowsAhead = ({ steady, vault, terms }: Deps, viewer: Viewer) => {
  const ask = (ids: readonly string[]): Promise<FoundRow[]> =>
    findCaseRows({ db: steady, vault, terms }, viewer, wantedIn(ids));
  const begun: Promise<FoundRow[]>[] = [];
  return {
    foreseen: (ids: readonly string[]): void => {
      if (ids.length === 0) return;
      const rows = ask(ids);
      rows.catch(() => undefined);
      begun.push(rows);
    },
    /** In this order, whatever was foreseen. */
    of: async (ids: readonly string[]): Promise<FoundRow[]> => {
      if (ids.length === 0) return [];
      const there = new Map((await Promise.all(begun)).flat().map((one) => [one.id, one]));
      const missing = ids.filter((id) => !there.has(id));
      for (const one of missing.length === 0 ? [] : await ask(missing)) there.set(one.id, one);
      return ids.flatMap((id) => there.get(id) ?? []);
    },
  };
};

const search = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Page> => {
  const { folder = 'mine', urgency, category, area, agency, holder, channel, from, to, q = '', after } = asked;
  const narrowed = [urgency, category, area, agency, holder, channel, from, to].some((one) => one !== undefined);
  const isAll = (folder === 'all' || folder === 'closed') && !narrowed;
  const ahead = rowsAhead(deps, viewer);
  const { found, more } = await searchCases(deps, {
    foreseen: ahead.foreseen,
    ...{ viewer, query: parseQuery(q, localYear(now.getTime(), wibMinutes)), now: now.getTime(), most: pageSize },
    ...searchedOf(asked),
    ...(isAll
      ? {}
      : {
          only: sql<boolean>`${inFolder(folder, viewer)} and ${inUrgency(urgency, now)} and ${isInCategory('c', category)} and ${inArea(area)}
            and ${ledBy(agency)} and ${heldBy(holder, viewer)} and ${cameBy(channel)} and ${cameWithin('c', asked)}`,
        }),
    ...(after === undefined ? {} : { after }),
  });
  const rows = await ahead.of(found.map(({ id }) => id));
  const matches = new Map(found.map(({ id, match }) => [id, match]));
  return {
    cases: rows.map(({ id, row }) => {
      const match = matches.get(id);
      return match === undefined ? row : { ...row, match };
    }),
    next: more ? found.at(-1)?.place : undefined,
  };
};

const isSearch = ({ q = '' }: InboxAsked): boolean => q.trim() !== '';

const findPage = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: Date): Promise<Page> => {
  if (isSearch(asked)) return search(deps, viewer, asked, now);
  const wanted = placesOf(viewer, asked, { now, most: pageSize + 1 });
  const rows = wanted === undefined ? [] : await findCaseRows({ ...deps, db: deps.steady }, viewer, wanted);
  return {
    cases: rows.slice(0, pageSize).map(({ row }) => row),
    next: rows.length > pageSize ? rows[pageSize - 1]?.place : undefined,
  };
};

export const findInbox = async (deps: Deps, viewer: Viewer, asked: InboxAsked, now: number): Promise<InboxAnswer> => {
  const at = new Date(now);
  const [{ cases, next }, folders, isBehind, cutOff] = await Promise.all([
    findPage(deps, viewer, asked, at),
    countFolders(deps.steady, viewer, at),
    isSearch(asked) && isFilling(deps.steady),
    findCutOff(deps.steady, viewer),
  ]);
  const lastCame = cases.length === 0 ? await findLastCameAt(deps.steady, viewer) : {};
  return {
    ...{ cases, folders },
    ...cutOff,
    ...lastCame,
    ...(next === undefined ? {} : { next }),
    ...(isBehind ? { filling: true } : {}),
  };
};
