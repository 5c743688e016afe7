// By what the city can write to its officers, what of that is refused, and which ways fail altogether.
import { lampOf } from '#core/way/lamp.ts';
import { ways, type Way } from '#core/way/way.ts';
import { findFared } from '#db/ways/ways-fared.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';

type CityDeps = Pick<FeatureDeps, 'accounts' | 'hasCityMail'>;

/** Letters need no mailbox where the city's own mail carries them. */
export const offeredBy = async ({ accounts, hasCityMail }: CityDeps): Promise<Way[]> => {
  const served = new Set(
    (await accounts.states())
      .filter(({ restingSinceAt }) => restingSinceAt === undefined)
      .map(({ channel }) => channel),
  );
  return ways.filter((way) => way === 'push' || (way === 'email' && hasCityMail) || served.has(way));
};

/** What is wrong with the accounts of a way, where none of them is well. Letters by the city's own mail need none. */
export const troublesOf = async ({ accounts, hasCityMail }: CityDeps): Promise<Map<Way, string>> => {
  const serving = (await accounts.states()).filter(({ restingSinceAt }) => restingSinceAt === undefined);
  return new Map(
    ways.flatMap((way): [Way, string][] => {
      const own = serving.filter(({ channel }) => channel === way);
      const [problem] = own.flatMap((one) => one.problem ?? []);
      const isWell = own.some((one) => one.problem === undefined) || (way === 'email' && hasCityMail);
      return problem === undefined || isWell ? [] : [[way, problem]];
    }),
  );
};

/** Ways that lead to nobody any more, in the order of all: for the city, or for each who uses them. */
export const failingWays = async (deps: FeatureDeps): Promise<Way[]> => {
  const [offered, troubles, rows] = [
    await offeredBy(deps),
    await troublesOf(deps),
    await findFared(deps.database.kysely),
  ];
  return ways.filter((way) => {
    const { connected = 0, failing = 0 } = rows.find((row) => row.way === way) ?? {};
    const standing = { offered: offered.includes(way), troubled: troubles.has(way), connected, failing };
    return lampOf(standing) === 'failing';
  });
};
