// The officers of the desk, asked once for forms and for the sentences that name them.
import { useQuery } from '@tanstack/react-query';
import { getJson } from '#web/api.ts';
import { useHolds } from '#web/session.ts';
import { text } from '#words/console.ts';
import { readersOfColleagues } from '#core/access.ts';
import type { ColleaguesAnswer } from './duty.contract.ts';

/** For `useQuery`: what each holds changes with every act. */
export const colleaguesQuery = {
  queryKey: ['live', 'colleagues'],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<ColleaguesAnswer>('/api/v1/colleagues', signal),
};

/** Those who can take cases now, as a list to choose from: each by name, role and how many they hold. */
export const takersOf = (answer: ColleaguesAnswer | undefined): { value: string; label: string }[] =>
  (answer?.officers ?? []).flatMap(({ id, name, role, held, takesCases }) =>
    takesCases ? [{ value: id, label: text.duty.colleague(name, text.roles[role], held) }] : [],
  );

/** An officer's name; asks where a sentence names one, and nothing for roles to which none does. */
export const useColleagueName = (isNamed: boolean): ((id: string) => string) => {
  const isReader = useHolds(readersOfColleagues);
  const enabled = isNamed && isReader;
  const officers = useQuery({ ...colleaguesQuery, enabled }).data?.officers ?? [];
  return (id) => officers.find((officer) => officer.id === id)?.name ?? text.duty.somebody;
};
