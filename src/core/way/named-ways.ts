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

/**
 * Whether the own order ends with one of `took`: nothing that stands before that one is left untried. What a named way took out of its turn ends
 * nothing, or a rung that names one would reach somebody later than one that names none.
 */
export const endsOwnOrder = ({ order }: WayChoice, standing: Standing, took: readonly Way[]): boolean =>
  took.some((way) =>
    order
      .slice(0, Math.max(0, order.indexOf(way)))
      .every((one) => !standing.open.includes(one) || standing.failing.includes(one) || standing.tried.includes(one)),
  );

/**
 * What is left to be tried whatever took the message already: the person's own first way, before anything was tried, and every named one that
 * they have. Nothing where no way is named: then the own order alone decides.
 */
export const owedWays = (choice: WayChoice, standing: Standing, named: readonly Way[]): Way[] => {
  if (named.length === 0) return [];
  const first = standing.tried.length === 0 ? nextWay(choice, standing) : undefined;
  const owed = [...(first === undefined ? [] : [first]), ...namedOf(choice, standing, named)];
  return owed.filter((way, index) => !standing.tried.includes(way) && owed.indexOf(way) === index);
};
