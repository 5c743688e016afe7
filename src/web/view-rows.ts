// Kept views as rows of a form: put in order, changed, and made into what is sent. Pure.
import type { OwnViews, TeamViews, ViewAsked } from '#features/inbox/list-view.contract.ts';
import { addressNames, type ListAsked } from './list-filter.ts';

type View = TeamViews['views'][number];

/** `key` stays its own while rows move. */
export type ViewRow = View & { key: number };

/** As they are kept; an officer's own are for no role. */
export const rowsOf = (views: OwnViews['views'] | TeamViews['views']): ViewRow[] =>
  views.map((view, key) => ({ roles: [], ...view, key }));

/** What the list shows, without its search; still without a name. */
export const newRow = (rows: readonly ViewRow[], shown: ListAsked): ViewRow => ({
  key: Math.max(-1, ...rows.map(({ key }) => key)) + 1,
  ...{ name: '', pinned: true, roles: [] },
  asked: Object.fromEntries(
    (Object.keys(addressNames) as (keyof ListAsked)[]).flatMap((name) =>
      name === 'q' || shown[name] === '' ? [] : [[name, shown[name]]],
    ),
  ) as ViewAsked,
});

/** One of them, wherever it stands by now. */
export const changeRow = (rows: readonly ViewRow[], key: number, change: Partial<ViewRow>): ViewRow[] =>
  rows.map((row) => (row.key === key ? { ...row, ...change } : row));

/** Changes places with its neighbour; at an end it stays. */
export const moveRow = (rows: readonly ViewRow[], at: number, by: 1 | -1): ViewRow[] => {
  const moved = rows[at];
  const neighbour = rows[at + by];
  if (moved === undefined || neighbour === undefined) return [...rows];
  return rows.map((row, place) => (place === at ? neighbour : place === at + by ? moved : row));
};

/** What the server takes: of an officer's own no roles. */
export const keptFrom = (of: 'own' | 'team', version: number, rows: readonly ViewRow[]): OwnViews | TeamViews => ({
  version,
  views: rows.map(({ key: _key, roles, name, ...view }) => ({
    ...{ ...view, name: name.trim() },
    ...(of === 'team' ? { roles } : {}),
  })),
});
