// Kept views of the list as an officer is shown them: whose they are, how many cases stand in each, and whether what they ask for is still there.
// A view is a named address: what may be read through it the list decides, as of every address.
import { sql } from 'kysely';
import { Value } from 'typebox/value';
import { caseReaders, deskRoles, holdsAny } from '#core/access.ts';
import { nobody } from '#core/complaint/narrowing.ts';
import type { KeptView } from '#db/desk-tables.ts';
import type { KeptViews } from '#db/list-views.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { Viewer } from '#db/visible-to.ts';
import { ViewAsked, type ListViewsAnswer, type OwnViews, type TeamViews } from './list-view.contract.ts';
import { placesOf } from './list.query.ts';
import { mostCounted, type ReadyView } from '#core/list-view.ts';

type Shown = ListViewsAnswer['shown'][number];

const mostPinned = 9;

/** Who holds a case is asked by whoever may hold one. */
const readyFor = (viewer: Viewer): Shown[] => {
  const all: Partial<Record<ReadyView, ViewAsked>> = {
    ...(holdsAny(viewer, deskRoles)
      ? { held: { folder: 'all', holder: viewer.userId }, unheld: { folder: 'all', holder: nobody } }
      : {}),
    hour: { folder: 'all', urgency: 'hour' },
    late: { folder: 'all', urgency: 'late' },
    ...(holdsAny(viewer, deskRoles) ? { waiting: { folder: 'awaiting-identity' } } : {}),
    promised: { folder: 'all', urgency: 'promised' },
  };
  return Object.entries(all).map(([name, asked]) => ({ of: 'ready', name, asked, gone: [] }));
};

/** What another version of the program kept, and this one knows nothing of, is left out and named. */
const readAsked = (kept: KeptView['asked']): Pick<Shown, 'asked' | 'gone'> => {
  const isKnown = ([name, value]: [string, string]): boolean => Value.Check(ViewAsked, { [name]: value });
  const all = Object.entries(kept);
  return {
    asked: Object.fromEntries(all.filter(isKnown)) as ViewAsked,
    gone: all.filter((one) => !isKnown(one)).map(([name]) => name),
  };
};

const ownOf = ({ version, views }: KeptViews): OwnViews => ({
  version,
  views: views.map(({ name, pinned, asked }) => ({ name, pinned, asked: readAsked(asked).asked })),
});

const rolesOfView = ({ roles = [] }: KeptView) => caseReaders.filter((role) => roles.includes(role));

const teamOf = ({ version, views }: KeptViews): TeamViews => ({
  version,
  views: views.map((view) => ({
    ...{ name: view.name, pinned: view.pinned },
    ...{ asked: readAsked(view.asked).asked, roles: rolesOfView(view) },
  })),
});

/** One whose roles are all gone is nobody's. */
const isFor = (viewer: Viewer, view: KeptView): boolean =>
  (view.roles ?? []).length === 0 || holdsAny(viewer, rolesOfView(view));

/** Closed cases are not counted: their number says nothing of what must be done. */
const countedOf = ({ sort: _sort, ...asked }: ViewAsked): ViewAsked =>
  asked.folder === 'all' && asked.urgency === undefined ? { ...asked, urgency: 'open' } : asked;

/** Read along the indexes of the list, and no further than `mostCounted` rows of each. */
const countViews = async (db: ReadTables, viewer: Viewer, views: readonly ViewAsked[], now: Date) => {
  const counts = views.map((asked, at) => {
    const wanted = placesOf(viewer, countedOf(asked), { now, most: mostCounted });
    const count = wanted === undefined ? sql`0` : sql`(select count(*)::int from (${wanted}) listed)`;
    return sql`select ${sql.lit(at)}::int as at, ${count} as count`;
  });
  if (counts.length === 0) return [];
  const { rows } = await sql<{ at: number; count: number }>`${sql.join(counts, sql` union all `)}`.execute(db);
  return rows.toSorted((one, other) => one.at - other.at).map(({ count }) => count);
};

type Named = 'category' | 'agency' | 'holder';

/** Of what rows of ours have, as `kind:id`; an officer who left holds nothing any more. */
const findThere = async (db: ReadTables, views: readonly ViewAsked[]): Promise<ReadonlySet<string>> => {
  const ids = (name: Named): string[] => views.flatMap((asked) => asked[name] ?? []);
  const { rows } = await sql<{ one: string }>`
    select 'category:' || id as one from category where id = any(${ids('category')}::text[])
    union all select 'agency:' || id from agency where id = any(${ids('agency')}::text[])
    union all select 'holder:' || id from officer where id = any(${ids('holder')}::text[]) and disabled_at is null`.execute(
    db,
  );
  return new Set(rows.map(({ one }) => one));
};

type Deps = {
  db: ReadTables;
  /** Whether this program speaks with it. */
  knowsChannel: (channel: string) => boolean;
};

const withGone = async ({ db, knowsChannel }: Deps, views: readonly Shown[]): Promise<Shown[]> => {
  const there = await findThere(
    db,
    views.map(({ asked }) => asked),
  );
  return views.map((view) => {
    const { channel } = view.asked;
    const named = (['category', 'agency', 'holder'] as const).filter((name) => {
      const id = view.asked[name];
      return id !== undefined && !(name === 'holder' && id === nobody) && !there.has(`${name}:${id}`);
    });
    return {
      ...view,
      gone: [...view.gone, ...named, ...(channel === undefined || knowsChannel(channel) ? [] : ['channel'])],
    };
  });
};

/** All of one moment. */
export const findListViews = async (
  deps: Deps,
  viewer: Viewer,
  kept: { own: KeptViews; team: KeptViews },
  now: number,
): Promise<ListViewsAnswer> => {
  const shownOf = (of: Shown['of']) => (view: KeptView) => ({
    view: { of, name: view.name, ...readAsked(view.asked) },
    pinned: view.pinned,
  });
  const all = [
    ...kept.own.views.map(shownOf('own')),
    ...kept.team.views.filter((view) => isFor(viewer, view)).map(shownOf('team')),
    ...readyFor(viewer).map((view) => ({ view, pinned: true })),
  ];
  const pinned = all.filter((one) => one.pinned && one.view.asked.folder !== 'closed').slice(0, mostPinned);
  const [counts, shown] = await Promise.all([
    countViews(
      deps.db,
      viewer,
      pinned.map(({ view }) => view.asked),
      new Date(now),
    ),
    withGone(
      deps,
      all.map(({ view }) => view),
    ),
  ]);
  const counted = new Map(pinned.map((one, at) => [all.indexOf(one), counts[at] ?? 0]));
  return {
    shown: shown.map((view, at) => {
      const count = counted.get(at);
      return count === undefined ? view : { ...view, count };
    }),
    own: ownOf(kept.own),
    ...(holdsAny(viewer, ['team-lead']) ? { team: teamOf(kept.team) } : {}),
  };
};
