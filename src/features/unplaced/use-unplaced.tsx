// How many words wait that became no case by themselves, for the menu: kept true while the program runs.
import { useQuery } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { useOfficer } from '#web/session.ts';
import type { UnplacedAnswer } from './unplaced.contract.ts';

/** None while nobody knows, and for officers who place nothing. */
export const useUnplacedWaiting = (): number => {
  const officer = useOfficer();
  const found = useQuery({
    queryKey: ['live', 'unplaced', 'none'],
    queryFn: ({ signal }) => getJson<UnplacedAnswer>('/api/v1/unplaced?show=none', signal),
    enabled: speaksWithReporters(officer),
  });
  return found.data?.open ?? 0;
};
