// Who has which case open now, in the memory of one process: what every process hears it keeps for some seconds. Must not know who may be told of it.
import { foremost, goneAfterMs, type Doing } from '#core/presence.ts';
import type { PresenceNews } from '#db/presence.ts';

export type Present = { userId: string; agencyId?: string; doing: Doing };

type Page = { news: PresenceNews & { doing: Doing }; until: number };

/** One person's pages beside each other on one case: more are a mistake, and the oldest goes. */
const mostTabs = 4;

/** Times are milliseconds of a clock that nobody sets. */
export type PresenceBook = {
  /** Whether something else is to be said of its case now. */
  hear: (news: PresenceNews, now: number) => boolean;
  /** Forgets who was not heard of for too long; the cases of which something else is to be said now. */
  expire: (now: number) => string[];
  on: (complaintId: string) => Present[];
  cases: () => string[];
};

const presentOn = (pages: ReadonlyMap<string, Page> | undefined): Present[] =>
  [...Map.groupBy(pages?.values() ?? [], ({ news }) => news.userId)].map(([userId, own]) => ({
    userId,
    ...(own[0]?.news.agencyId === undefined ? {} : { agencyId: own[0].news.agencyId }),
    doing: foremost(own.map(({ news }) => news.doing)),
  }));

const sameSaid = (before: readonly Present[], after: readonly Present[]): boolean =>
  JSON.stringify(before) === JSON.stringify(after);

const dropOldest = (pages: Map<string, Page>, userId: string): void => {
  const own = [...pages].filter(([, { news }]) => news.userId === userId).toSorted(([, a], [, b]) => a.until - b.until);
  for (const [key] of own.slice(0, Math.max(0, own.length - mostTabs))) pages.delete(key);
};

export const presenceBook = (): PresenceBook => {
  const cases = new Map<string, Map<string, Page>>();
  /** Whether what is said of the case is another thing afterwards. */
  const changing = (complaintId: string, change: (pages: Map<string, Page>) => void): boolean => {
    const pages = cases.get(complaintId) ?? new Map<string, Page>();
    const before = presentOn(pages);
    change(pages);
    if (pages.size === 0) cases.delete(complaintId);
    else cases.set(complaintId, pages);
    return !sameSaid(before, presentOn(pages));
  };
  return {
    hear: (news, now) =>
      changing(news.complaintId, (pages) => {
        const { userId, tab, doing } = news;
        const key = JSON.stringify([userId, tab]);
        if (doing === 'gone') pages.delete(key);
        else pages.set(key, { news: { ...news, doing }, until: now + goneAfterMs });
        dropOldest(pages, userId);
      }),
    expire: (now) =>
      [...cases.keys()].filter((complaintId) =>
        changing(complaintId, (pages) => {
          for (const [key, { until }] of pages) if (until <= now) pages.delete(key);
        }),
      ),
    on: (complaintId) => presentOn(cases.get(complaintId)),
    cases: () => [...cases.keys()],
  };
};
