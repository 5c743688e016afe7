// How new cases are shared out among those who may take them: by whose turn it is, or who has least in hand.
import type { Instant } from '../time.ts';

/** `off`: nobody is given a case; whoever has time takes one. */
export const shareOutWays = ['off', 'in-turn', 'least-held'] as const;
/** As the office chose; its spelling stands in the database. */
export type ShareOutWay = (typeof shareOutWays)[number];

/** `lastAt`: when a case was last given to them by the program. */
export type Candidate = { id: string; held: number; lastAt?: Instant; onDuty: boolean };

const longestAgo = (one: Candidate, other: Candidate): number =>
  (one.lastAt ?? -Infinity) === (other.lastAt ?? -Infinity)
    ? one.id < other.id
      ? -1
      : 1
    : (one.lastAt ?? -Infinity) - (other.lastAt ?? -Infinity);

/** Whoever gets the next case: of those on duty where anybody is. Undefined where it stays everybody's. */
export const nextOfficer = (way: ShareOutWay, candidates: readonly Candidate[]): string | undefined => {
  if (way === 'off') return undefined;
  const present = candidates.filter(({ onDuty }) => onDuty);
  const asked = present.length > 0 ? present : candidates;
  const ordered = asked.toSorted((one, other) =>
    way === 'least-held' && one.held !== other.held ? one.held - other.held : longestAgo(one, other),
  );
  return ordered[0]?.id;
};
