// What the pages of subscribers ask of the database. Must not select an address, or anything that nobody made public.
import { followNewsIn, toldAfterEndMs, type FollowNews } from '#core/follow/follow.ts';
import { findAgencyNames } from '#db/agency-names.ts';
import { findPublicCase, type PublicCase } from '#db/public-cases.ts';
import { findEvents, type FoundCase } from './case.query.ts';
import type { FollowForm } from './case-view.ts';
import type { PortalDeps } from './deps.ts';

/** Whether letters can leave at all. */
export const mayMail = async ({ database, following }: PortalDeps): Promise<boolean> => {
  if (following.hasCityMail) return true;
  const { rows } = await database.pool.query<{ has: boolean }>(
    `select exists (select from channel_account where channel = 'email' and resting_at is null) as has`,
  );
  return rows[0]?.has === true;
};

/** Whether a reporter may have news of their own case sent to an address. */
export const offeredFor = async (deps: PortalDeps, { state }: FoundCase): Promise<FollowForm['offered']> => {
  const closedAt = state.status === 'closed' ? state.closedAt : undefined;
  const isOver = closedAt !== undefined && closedAt + toldAfterEndMs <= deps.clock.now();
  if (isOver || state.file.erased === true || !(await mayMail(deps))) return 'none';
  return state.file.lane === undefined ? 'yes' : 'quiet';
};

/** A case that everybody may read of, with what happened to it; the category by the name that the city gave it. */
export type ShownCase = { found: PublicCase; service: string; news: FollowNews[]; names: ReadonlyMap<string, string> };

/** The category by the name that the city gave it. */
export const serviceName = (
  { services }: PortalDeps['following'],
  { serviceCode, service }: Pick<PublicCase, 'serviceCode' | 'service'>,
): string => services.find(({ code }) => code === serviceCode)?.name ?? service ?? serviceCode;

/** undefined of a number that is not there, and of a case that is not for everybody. */
export const findShown = async (deps: PortalDeps, number: string): Promise<ShownCase | undefined> => {
  const { database, following } = deps;
  const found = await findPublicCase(database.pool, following.hidden, number);
  if (found === undefined) return undefined;
  const [events, names] = [await findEvents(database.pool, found.id), await findAgencyNames(database.pool)];
  return { found, service: serviceName(following, found), news: followNewsIn(events), names };
};
