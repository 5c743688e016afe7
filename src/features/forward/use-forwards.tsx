// What was passed on of a case, and what the officer may pass on, as screens ask for it. Nobody else is shown it.
import { useQuery } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { useOfficer } from '#web/session.ts';
import type { ForwardsAnswer, ForwardsWaitingAnswer } from './forward.contract.ts';

/** The number is encoded: it comes from an address. */
export const forwardsPath = (number: string): string => `/api/v1/cases/${encodeURIComponent(number)}/forwards`;

/** undefined while nobody knows, and for officers who pass nothing on. */
export const useForwards = (number: string): ForwardsAnswer | undefined => {
  const officer = useOfficer();
  return useQuery({
    queryKey: ['live', 'forwards', number],
    queryFn: ({ signal }) => getJson<ForwardsAnswer>(forwardsPath(number), signal),
    enabled: speaksWithReporters(officer),
  }).data;
};

/** Asks nothing for roles that do not speak with reporters: the server would refuse them. */
export const useWaitingForwards = () => {
  const officer = useOfficer();
  return useQuery({
    queryKey: ['live', 'forwards-waiting'],
    queryFn: ({ signal }) => getJson<ForwardsWaitingAnswer>('/api/v1/forwards', signal),
    enabled: speaksWithReporters(officer),
  });
};
