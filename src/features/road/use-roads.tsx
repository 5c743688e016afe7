// The list of roads as screens use it: asked once in a while.
import { useQuery } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import type { RoadsAnswer } from './road.contract.ts';

const slow = 5 * 60_000;

export const useRoads = () =>
  useQuery({
    queryKey: ['roads'],
    queryFn: ({ signal }) => getJson<RoadsAnswer>('/api/v1/roads', signal),
    staleTime: slow,
  });
