// Tells every process who has a case open. Nothing of it is written anywhere: who does not say it again is forgotten. Whoever listens is `live.ts`.
import { doings, type Doing } from '#core/presence.ts';
import type { Queryable } from './queryable.ts';

/** `tab`: one page of one browser, by a name of its own choice. */
export type PresenceNews = {
  complaintId: string;
  userId: string;
  agencyId?: string;
  tab: string;
  doing: Doing | 'gone';
};

/** What listeners of presence listen on. */
export const presenceChannel = 'tanggap_presence';

/** Waits for no disk: nothing is lost that would not be said again ten seconds later. */
export const tellPresence = async (db: Queryable, news: PresenceNews): Promise<void> => {
  await db.query(`select set_config('synchronous_commit', 'off', true), pg_notify('${presenceChannel}', $1)`, [
    JSON.stringify(news),
  ]);
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 100;

const isId = (value: unknown): value is string =>
  isText(value) && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const all: readonly unknown[] = [...doings, 'gone'];

/** Whoever may connect to the database may also notify: undefined for what is no such news. */
export const parsePresence = (said: unknown): PresenceNews | undefined => {
  if (typeof said !== 'object' || said === null) return undefined;
  const { complaintId, userId, agencyId, tab, doing } = said as Record<string, unknown>;
  if (!isId(complaintId) || !isText(userId) || !isText(tab) || !all.includes(doing)) return undefined;
  return {
    ...{ complaintId, userId, tab, doing: doing as PresenceNews['doing'] },
    ...(isText(agencyId) ? { agencyId } : {}),
  };
};
