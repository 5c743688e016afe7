// A part of the kit that comes after the first screen: fetched once, then there at once for whoever draws next.
import { useState } from 'react';

/** `now` is undefined until it came; `bring` ends also where it cannot be had, and may be asked again. */
type LatePart<T> = { now: () => T | undefined; bring: () => Promise<void> };

/** A part that is not had leaves what stands in its place, so nobody is told of it. */
export const latePart = <T>(load: () => Promise<T>): LatePart<T> => {
  let part: T | undefined;
  const keep = (came?: T): void => {
    part ??= came;
  };
  return { now: () => part, bring: () => load().then(keep, () => keep()) };
};

/** The part, where it is there already or `bring` brought it, unless what stands in its place may not go just then. */
export const useLatePart = <T>({ now, bring }: LatePart<T>, mayCome: () => boolean): [T | undefined, () => void] => {
  const [part, setPart] = useState(now);
  return [part, () => void bring().then(() => mayCome() && setPart(now))];
};
