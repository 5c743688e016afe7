// How all settings stand, asked anew whenever it is looked at: what was mended on another screen is no alarm any more.
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { minuteMs } from '#core/time.ts';
import { getJson } from '#web/api.ts';
import type { SettingsAnswer } from './settings.contract.ts';

/** No act makes it stale by name: settings are changed on eighteen screens, and much of it changes by itself. */
export const settingsQuery = {
  queryKey: ['settings'],
  queryFn: ({ signal }: { signal: AbortSignal }): Promise<SettingsAnswer> =>
    getJson<SettingsAnswer>('/api/v1/settings', signal),
  staleTime: 0,
  refetchInterval: minuteMs,
};

/** What the officer who sits there is told. */
export const useSettings = (): UseQueryResult<SettingsAnswer> => useQuery(settingsQuery);
