// What it means that a rung of the ladder names ways: they come to the own order of whoever stands there, and never in its place.
import { nextWay, ways, type Standing, type Way, type WayChoice } from './way.ts';

/** Each once and at least one, or none said at all. */
export const areRungWays = (named: readonly Way[] | undefined): boolean =>
  named === undefined ||
  (named.length > 0 && new Set(named).size === named.length && named.every((way) => ways.includes(way)));

/** All of several, each once, in the order of the ways: two rungs that one person hears of at once are one message. */
export const joinedWays = (...named: readonly (readonly Way[])[]): Way[] =>
  ways.filter((way) => named.some((some) => some.includes(way)));

type Proven = Pick<Standing, 'open'>;

/** Of the named ways those that this person proved and uses: a way that they took out of their order is not used, whoever names it. */
export const namedOf = ({ order }: WayChoice, { open }: Proven, named: readonly Way[]): Way[] =>
  named.filter((way) => order.includes(way) && open.includes(way));

/** The other named ones: in their place the person's own order holds, and the record says so. */
export const lackingOf = (choice: WayChoice, proven: Proven, named: readonly Way[]): Way[] => {
  const had = namedOf(choice, proven, named);
  return named.filter((way) => !had.includes(way));
};

/** `took`: the ways that took the message, or may still prove that they did. */
export type Told = { named: readonly Way[]; took: readonly Way[] };

/**
 * Whether the own order goes no further. Where no way is named, whichever took the message ends it; else one before which nothing of the order is
 * left untried: what a named way took out of its turn ends nothing, or a rung that names one would reach somebody later than one that names none.
 */
export const isOwnDone = ({ order }: WayChoice, standing: Standing, { named, took }: Told): boolean =>
  named.length === 0
    ? took.length > 0
    : took.some((way) =>
        order
          .slice(0, Math.max(0, order.indexOf(way)))
          .every(
            (one) => !standing.open.includes(one) || standing.failing.includes(one) || standing.tried.includes(one),
          ),
      );

/** The way that is tried now: the next of the person's own order until one of it took the message, and every named one that they have. */
export const nextOwed = (choice: WayChoice, standing: Standing, told: Told): Way | undefined =>
  (isOwnDone(choice, standing, told) ? undefined : nextWay(choice, standing)) ??
  namedOf(choice, standing, told.named).find((way) => !standing.tried.includes(way));
