// The officer's own account as the server knows it.
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import type { OwnAccountAnswer } from './own-account.contract.ts';

/** Under a live key: read anew whenever the desk tells that something changed. */
export const useOwnAccount = (): UseQueryResult<OwnAccountAnswer> =>
  useQuery({
    queryKey: ['live', 'own-account'],
    queryFn: ({ signal }) => getJson<OwnAccountAnswer>('/api/v1/me', signal),
  });
