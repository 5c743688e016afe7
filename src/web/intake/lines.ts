// Which lines of telephone and counter there are, for the menu and the forms. Asked once in a while.
import { useQuery } from '@tanstack/react-query';
import { deskRoles, holdsAny, type Holding } from '#core/access.ts';
import type { IntakeAnswer } from '#features/intake/intake.contract.ts';
import { getJson } from '../api.ts';
import { useOfficer } from '../session.ts';

const slow = 5 * 60_000;

/** Whether this officer speaks with reporters. */
export const speaksWithReporters = (officer: Holding): boolean => holdsAny(officer, deskRoles);

/** Asked by nobody who takes nothing down. */
export const useIntakeAsked = () => {
  const officer = useOfficer();
  return useQuery({
    queryKey: ['intake'],
    queryFn: ({ signal }) => getJson<IntakeAnswer>('/api/v1/intake', signal),
    enabled: speaksWithReporters(officer),
    staleTime: slow,
  });
};

/** Whether the city takes things down this way. */
export const useHasLine = (channel: string): boolean =>
  useIntakeAsked().data?.accounts.some((line) => line.channel === channel) ?? false;
