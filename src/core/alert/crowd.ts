// When many people suddenly write of the same: counted by what it is about and where, against the same hour of the same weekday of past weeks.
// Pure; which hour it is and what was written then are arguments.
import { hourMs, type Instant } from '../time.ts';

/** One who wrote within an hour: who, as an id; of what and where, as far as the words say it. */
export type Report = { person: string; categoryId?: string; kelurahan?: string };

/** What a crowd may have in common: a category, a kelurahan, or both. */
export type CrowdGroup = { categoryId?: string; kelurahan?: string };

/** How many people wrote of it. */
export type Tally = CrowdGroup & { people: number };

/** So many weeks are looked back. */
export const weeksBack = 8;
/** Fewer than so many people are no crowd, whatever is usual. */
export const leastPeople = 5;
/** With less than half of the weeks known nothing is usual yet: then it takes so many. */
export const leastWhereUnknown = 15;
const times = 3;

/** As a key: the order of its parts never changes. */
export const crowdKey = ({ categoryId = '', kelurahan = '' }: CrowdGroup): string => `${categoryId}/${kelurahan}`;

/** The hour on the wall in which an instant falls; all of Indonesia counts whole hours. */
export const hourOf = (at: Instant): Instant => Math.floor(at / hourMs) * hourMs;

/**
 * What such an hour usually brings at most, by the known weeks: the second greatest of them, so that one crowd of the past deafens nobody.
 * Of few weeks it is the greatest.
 */
export const usualOf = (past: readonly number[]): number => {
  const sorted = past.toSorted((one, other) => other - one);
  return (past.length >= weeksBack / 2 ? sorted[1] : sorted[0]) ?? 0;
};

/** At least five, and more than three times what is usual; while hardly a week is known at least fifteen. */
export const isCrowd = (people: number, past: readonly number[]): boolean => {
  const least = past.length >= weeksBack / 2 ? leastPeople : leastWhereUnknown;
  return people >= least && people > times * usualOf(past);
};

const groupsOf = ({ categoryId, kelurahan }: Report): CrowdGroup[] => [
  ...(categoryId !== undefined && kelurahan !== undefined ? [{ categoryId, kelurahan }] : []),
  ...(categoryId === undefined ? [] : [{ categoryId }]),
  ...(kelurahan === undefined ? [] : [{ kelurahan }]),
];

const peopleBy = (reports: readonly Report[]): Map<string, { group: CrowdGroup; people: Set<string> }> => {
  const found = new Map<string, { group: CrowdGroup; people: Set<string> }>();
  for (const report of reports)
    for (const group of groupsOf(report)) {
      const key = crowdKey(group);
      const known = found.get(key) ?? { group, people: new Set<string>() };
      known.people.add(report.person);
      found.set(key, known);
    }
  return found;
};

/** How many people wrote of each thing and place: whoever writes ten times is one. */
export const talliesOf = (reports: readonly Report[]): Tally[] =>
  [...peopleBy(reports).values()].map(({ group, people }) => ({ ...group, people: people.size }));

/** A crowd with what is usual. */
export type Crowd = Tally & { usual: number };

const narrowness = ({ categoryId, kelurahan }: CrowdGroup): number =>
  Number(categoryId !== undefined) + Number(kelurahan !== undefined);

/**
 * The crowds of an hour, the narrowest first: whoever stands in one counts in no wider one, so that a burst pipe in one kelurahan is told once
 * and not as its category and its kelurahan as well. `pastOf`: the counts of the known weeks.
 */
export const crowdsIn = (reports: readonly Report[], pastOf: (group: CrowdGroup) => readonly number[]): Crowd[] => {
  const counted = new Set<string>();
  return [...peopleBy(reports).values()]
    .toSorted((one, other) => narrowness(other.group) - narrowness(one.group) || other.people.size - one.people.size)
    .flatMap(({ group, people }): Crowd[] => {
      const left = [...people].filter((person) => !counted.has(person));
      const past = pastOf(group);
      if (!isCrowd(left.length, past)) return [];
      for (const person of left) counted.add(person);
      return [{ ...group, people: left.length, usual: usualOf(past) }];
    });
};
