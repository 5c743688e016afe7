// Who else is there, in sentences: one for each thing that is done, at most three names in all. Pure.
import { doings, isWriting, type Doing } from '#core/presence.ts';
import { late } from '#words/late.ts';
import type { Others } from './others.ts';

/** So many are named and drawn. */
export const mostNamed = 3;

type Person = Others[number];

export const nameOf = ({ name, agency }: Person): string => (agency === undefined ? name : `${name} (${agency})`);

/** "Sari sedang menulis jawaban", and of those who are not named how many they are. */
export const sentencesOf = (others: Others): string[] => {
  const named = others.slice(0, mostNamed);
  const said = doings.flatMap((doing: Doing) => {
    const names = named.filter((one) => one.doing === doing).map(nameOf);
    return names.length === 0 ? [] : [late.presence[doing](late.presence.together(names))];
  });
  const rest = others.length - named.length;
  return rest === 0 ? said : [...said, late.presence.more(rest)];
};

export const writersIn = (others: Others): Others => others.filter(({ doing }) => isWriting(doing));
