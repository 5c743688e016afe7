// What this officer was told, asked once for the bell and its list.
import { useQuery } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import type { NoticesAnswer } from './notice.contract.ts';

/** Looks again when somebody is told of something. */
export const useNotices = () =>
  useQuery({ queryKey: ['live', 'notices'], queryFn: () => getJson<NoticesAnswer>('/api/v1/notices') });
