// Which rows of the list are chosen to be acted on together, as they were seen when they were. Nothing of it outlives the page or the session.
import { useSyncExternalStore } from 'react';
import type { ManyAct } from '#core/complaint/many-acts.ts';
import { makeWatchers } from './watchers.ts';

/** `version`: how far it was when it was seen; what others do later is shown before an act counts. */
export type SeenCase = { number: string; version: number; channel: string };

/** `may`: what the server said can be done with it together with others; who looked after it then, and what it was about. */
export type ChosenCase = SeenCase & {
  may: readonly ManyAct[];
  holder?: { userId: string; name: string } | undefined;
  category?: { id: string } | undefined;
};

let chosen: readonly ChosenCase[] = [];
const none: readonly ChosenCase[] = [];
const { tell, watch } = makeWatchers();

/** In place of those before. */
export const choose = (cases: readonly ChosenCase[]): void => {
  chosen = cases;
  tell();
};

/** Takes it in, or out again. */
export const toggleChosen = (one: ChosenCase): void => {
  const others = chosen.filter(({ number }) => number !== one.number);
  choose(others.length === chosen.length ? [...chosen, one] : others);
};

/** With those before, everything between the two of them that stands in the list; the last alone where the first is there no more. */
export const chooseBetween = (all: readonly ChosenCase[], first: string | undefined, last: string): void => {
  const to = all.findIndex(({ number }) => number === last);
  if (to === -1) return;
  const from = all.findIndex(({ number }) => number === first);
  const [begin, end] = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
  const others = all.slice(begin, end + 1).filter((one) => !chosen.some(({ number }) => number === one.number));
  choose([...chosen, ...others]);
};

/** What is in sight no more is chosen no more: nobody acts on what they do not see. */
export const keepChosen = (isThere: (number: string) => boolean): void => {
  const left = chosen.filter(({ number }) => isThere(number));
  if (left.length < chosen.length) choose(left);
};

/** The same list until it changes. */
export const chosenCases = (): readonly ChosenCase[] => chosen;

/** In the order in which they were chosen. */
export const useChosenCases = (): readonly ChosenCase[] => useSyncExternalStore(watch, chosenCases, () => none);
