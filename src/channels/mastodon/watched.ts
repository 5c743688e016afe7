// What became of the statuses that were told last: nobody tells a mentioned account of changes, so they are asked for again.
// Must take silence for nothing: only an answer that lacks a status says that it is gone.
import { recordOf } from '../http-call.ts';
import type { MastodonApi } from './api.ts';

/** As much of a status as is needed to know it again, and to say which one is gone. */
export type Watched = {
  id: string;
  edited_at: string | null;
  visibility: string;
  in_reply_to_id: string | null;
  account: { id: string };
};

/** So many an instance shows in one answer. */
const most = 20;

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** None of what has no id or no author. */
export const watchedOf = (value: unknown): Watched[] => {
  const status = recordOf(value);
  const id = textOr(status['id']);
  const author = textOr(recordOf(status['account'])['id']);
  if (id === null || author === null) return [];
  return [
    {
      id,
      edited_at: textOr(status['edited_at']),
      visibility: textOr(status['visibility']) ?? '',
      in_reply_to_id: textOr(status['in_reply_to_id']),
      account: { id: author },
    },
  ];
};

/** The newest of them, each once. */
export const newest = (watched: readonly Watched[]): Watched[] =>
  [...new Map(watched.map((one) => [one.id, one])).values()].slice(-most);

/** `left` are those that stand, and are asked for again. */
export type Changes = { edited: Record<string, unknown>[]; gone: Watched[]; left: Watched[] };

/** Instances before 4.3 cannot be asked so: there changes stay unknown. */
export const changesSince = async (api: MastodonApi, watched: readonly Watched[]): Promise<Changes> => {
  const unchanged = { edited: [], gone: [], left: [...watched] };
  if (watched.length === 0) return unchanged;
  const query = watched.map(({ id }) => ['id[]', id] as const);
  const answer = await api.call({ method: 'GET', path: ['statuses'], query });
  if (!answer.ok || answer.items === undefined) return unchanged;
  const seen = new Map(answer.items.map((status) => [status['id'], status]));
  const edited = watched.flatMap(({ id, edited_at: before }) => {
    const status = seen.get(id);
    return status !== undefined && typeof status['edited_at'] === 'string' && status['edited_at'] !== before
      ? [status]
      : [];
  });
  const gone = watched.filter(({ id }) => !seen.has(id));
  return { edited, gone, left: watched.flatMap(({ id }) => watchedOf(seen.get(id))) };
};
