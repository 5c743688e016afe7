// What came, as the screen of whoever leads shows it: by channel, by category, by the hours of the week. One question of the figures.
import { findArrivals, type Arrivals, type ArrivalsAsked } from '#db/figures/arrivals.ts';
import type { Scope } from '#db/figures/asked.ts';
import type { ReadTables } from '#db/queryable.ts';
import type { DashboardAnswer } from './dashboard.contract.ts';

const channelsShown = 6;

type Came = Pick<DashboardAnswer, 'channels' | 'categories' | 'hours'>;
type Line = { key: string; own: readonly Arrivals[]; now: number; before: number };

const sumOf = (lines: readonly Arrivals[], of: 'now' | 'before'): number =>
  lines.reduce((all, line) => all + line[of], 0);

/** Every line that one of the periods has; what nobody said of a case is left out. */
const linesBy = (came: readonly Arrivals[], side: 'channel' | 'category'): Line[] =>
  [
    ...Map.groupBy(
      came.filter((line) => line.side === side),
      ({ key }) => key,
    ),
  ]
    .flatMap(([key, own]) => (key === null ? [] : [{ key, own, now: sumOf(own, 'now'), before: sumOf(own, 'before') }]))
    .filter(({ now, before }) => now > 0 || before > 0)
    .toSorted((a, b) => b.now - a.now || b.before - a.before || (a.key < b.key ? -1 : 1));

const weekOfHours = (came: readonly Arrivals[]): number[][] => {
  const week = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  for (const { side, key, part, now } of came) {
    const day = side === 'hour' ? week[Number(part)] : undefined;
    if (day !== undefined) day[Number(key)] = now;
  }
  return week;
};

/** `mondays`: of the weeks that channels are told by; `nameOf` a category. */
export const findCame = async (
  db: ReadTables,
  scope: Scope,
  { mondays, ...asked }: ArrivalsAsked & { mondays: readonly string[] },
): Promise<(nameOf: ReadonlyMap<string, string>) => Came> => {
  const came = await findArrivals(db, scope, asked);
  const channels = linesBy(came, 'channel').slice(0, channelsShown);
  return (nameOf) => ({
    channels: channels.map(({ key: channel, own, now, before }) => ({
      ...{ channel, now, before },
      weeks: mondays.map((monday) => own.find(({ part }) => part === monday)?.weekly ?? 0),
    })),
    categories: linesBy(came, 'category').map(({ key: id, now, before }) => ({
      ...{ id, name: nameOf.get(id) ?? id, now, before },
    })),
    hours: weekOfHours(came),
  });
};
