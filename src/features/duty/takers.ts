// Those at the desk who can take cases now, as a list to choose from: each by name, role and how many they hold.
import { text } from '#words/console.ts';
import type { ColleaguesAnswer } from './duty.contract.ts';

export const takersOf = (answer: ColleaguesAnswer | undefined): { value: string; label: string }[] =>
  (answer?.officers ?? []).flatMap(({ id, name, role, held, takesCases }) =>
    takesCases ? [{ value: id, label: text.duty.colleague(name, text.roles[role], held) }] : [],
  );
