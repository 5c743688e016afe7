// By what the city can write to its officers, what of that is refused, and which ways fail altogether.
import { ways, type Way } from '#core/way/way.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { findStandings, type CityWays } from './way.query.ts';

type CityDeps = Pick<FeatureDeps, 'accounts' | 'hasCityMail'>;

/** Letters need no mailbox where the city's own mail carries them. `troubles` of a way: of its accounts none is well. */
export const cityWays = async ({ accounts, hasCityMail }: CityDeps): Promise<CityWays> => {
  const serving = (await accounts.states()).filter(({ restingSinceAt }) => restingSinceAt === undefined);
  const isMailed = (way: Way): boolean => way === 'email' && hasCityMail;
  const troubleOf = (way: Way): [Way, string][] => {
    const own = serving.filter(({ channel }) => channel === way);
    const [problem] = own.flatMap((one) => one.problem ?? []);
    const isWell = own.some((one) => one.problem === undefined) || isMailed(way);
    return problem === undefined || isWell ? [] : [[way, problem]];
  };
  return {
    offered: ways.filter((way) => way === 'push' || isMailed(way) || serving.some(({ channel }) => channel === way)),
    troubles: new Map(ways.flatMap(troubleOf)),
  };
};

export const offeredBy = async (deps: CityDeps): Promise<readonly Way[]> => (await cityWays(deps)).offered;

/** Ways that lead to nobody any more, in the order of all: for the city, or for each who uses them. */
export const failingWays = async (deps: FeatureDeps): Promise<Way[]> =>
  (await findStandings(deps.database.kysely, await cityWays(deps)))
    .filter(({ state }) => state === 'failing')
    .map(({ way }) => way);
