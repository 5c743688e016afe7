// A part of a whole in percent, and how it moved: the one way in which every screen and every sheet rounds.
import { leastCounted } from '../figures/definitions.ts';
import type { Change, Counted, FindingOf } from './finding.ts';

/** How many of `n` things were as they should be, or were of the kind that is asked for. */
export type Part = { part: number; n: number };

/** To one decimal; 100 only where it is all of them, 0 only where it is none. Of nothing there is no share. */
export const percentOf = ({ part, n }: Part): number | undefined => {
  if (n <= 0) return undefined;
  const rounded = Math.round((part / n) * 1000) / 10;
  if (part > 0 && part < n) return Math.min(99.9, Math.max(0.1, rounded));
  return rounded;
};

/** Between the two percentages as they are shown, so that whoever subtracts them gets the same; absent where either is of too few. */
export const changeBetween = (before: Part, now: Part): Change | undefined => {
  const [was, is] = [percentOf(before), percentOf(now)];
  if (was === undefined || is === undefined || before.n < leastCounted || now.n < leastCounted) return undefined;
  const points = Math.round((is - was) * 10) / 10;
  if (points === 0) return { moved: 'same', points };
  return { moved: points > 0 ? 'up' : 'down', points: Math.abs(points) };
};

/** What stops a judgement: nothing there, or too little. */
export const tooFew = (of: Counted, n: number): FindingOf<'none'> | FindingOf<'few'> | undefined => {
  if (n <= 0) return { says: 'none', of };
  return n < leastCounted ? { says: 'few', of, n } : undefined;
};
