// Which public cases may be the one that somebody is about to report. Must not select anything that nobody made public.
import { setImmediate } from 'node:timers/promises';
import { suggestedCategories } from '#core/category-suggestion.ts';
import { alikeAfterEndMs, alikeOf, matterOf, type Matter } from '#core/follow/alike.ts';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { Instant } from '#core/time.ts';
import { findPublicCase, findRecentPublic, type PublicCase } from '#db/public-cases.ts';
import type { PortalDeps } from './deps.ts';
import { serviceName } from './follow.query.ts';
import { placeOf, type Draft } from './report.form.ts';

/** `kelurahan` by its name. */
export type AlikeCase = Pick<PublicCase, 'number' | 'status' | 'agency' | 'reportedAt' | 'summary'> & {
  service: string;
  kelurahan: string | undefined;
};

type CategoryRow = { id: string; words: string; code: string };

/** The codes of the categories that the words speak of. */
const codesFor = async ({ database }: PortalDeps, words: string): Promise<string[]> => {
  const { rows } = await database.pool.query<CategoryRow>(
    `select id, words, service_code as code from category where state = 'offered' and service_code <> '' order by id`,
  );
  return suggestedCategories([words], rows).map(({ code }) => code);
};

type Recent = { cases: readonly PublicCase[]; matters: ReadonlyMap<string, Matter> };

const keptMs = 60_000;
const kept = new WeakMap<PortalDeps['following'], { at: Instant; recent: Promise<Recent> }>();

const readRecent = async ({ database, following }: PortalDeps, now: Instant, before?: Recent): Promise<Recent> => {
  const cases = await findRecentPublic(database.pool, following.hidden, new Date(now - alikeAfterEndMs));
  const matters = new Map<string, Matter>();
  for (const { summary } of cases) {
    const known = before?.matters.get(summary);
    // Others have their turn between two that are new.
    if (known === undefined) await setImmediate();
    matters.set(summary, known ?? matterOf(summary));
  }
  return { cases, matters };
};

/** For a minute of one reading, since strangers ask: what is in it decides nothing that is not looked up again. */
const findRecent = (deps: PortalDeps): Promise<Recent> => {
  const [now, last] = [deps.clock.now(), kept.get(deps.following)];
  if (last !== undefined && now >= last.at && now < last.at + keptMs) return last.recent;
  const recent = (async () => {
    const before = await last?.recent.catch(() => undefined);
    return readRecent(deps, now, before);
  })();
  kept.set(deps.following, { at: now, recent });
  // One that failed is told to whoever waits for it, and kept from nobody else.
  recent.catch(() => kept.delete(deps.following));
  return recent;
};

const viewOf = ({ following }: PortalDeps, { kelurahan, ...one }: PublicCase) => ({
  ...{ ...one, service: serviceName(following, one) },
  kelurahan: kelurahan === null ? undefined : findKelurahan(kelurahan)?.name,
});

/** None where the words speak of what may put somebody in danger: nobody is led from such a report to another's. */
export const findAlike = async (deps: PortalDeps, draft: Draft): Promise<AlikeCase[]> => {
  if (lanesIn(draft.what).length > 0) return [];
  const { cases, matters } = await findRecent(deps);
  if (cases.length === 0) return [];
  const { what, person } = draft;
  const reporting = {
    words: `${what} ${placeOf(draft)}`,
    serviceCodes: await codesFor(deps, what),
    ...(person.placeKelurahan === '' ? {} : { kelurahan: person.placeKelurahan }),
  };
  const known = cases.map((one) => viewOf(deps, one));
  const alike = alikeOf(reporting, known, (summary) => matters.get(summary) ?? matterOf(summary));
  const { database, following } = deps;
  const still = await Promise.all(alike.map(({ number }) => findPublicCase(database.pool, following.hidden, number)));
  return still.flatMap((one) => (one === undefined ? [] : [viewOf(deps, one)]));
};
