// What agencies and officers are called in filters: asked once somebody opens them, and of whoever may know.
import { useQuery } from '@tanstack/react-query';
import { readersOfColleagues } from '#core/access.ts';
import type { AgenciesAnswer } from '#features/agency/agency.contract.ts';
import { colleaguesQuery } from '#features/duty/use-colleagues.tsx';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';

/** By id, by the short name that lists say. */
export const useAgencyNames = (enabled: boolean): ReadonlyMap<string, string> => {
  const found = useQuery({
    queryKey: ['agencies'],
    queryFn: ({ signal }) => getJson<AgenciesAnswer>('/api/v1/agencies', signal),
    enabled,
  });
  return new Map(found.data?.agencies.map(({ id, shortName }) => [id, shortName]));
};

/** Empty for whoever is not told the names of the desk's officers. */
export const useHolderNames = (wanted: boolean): ReadonlyMap<string, string> => {
  const enabled = useHolds(readersOfColleagues) && wanted;
  const { data } = useQuery({ ...colleaguesQuery, enabled });
  return new Map(data?.officers.map(({ id, name }) => [id, name]));
};
