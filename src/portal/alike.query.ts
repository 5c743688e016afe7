// Which public cases may be the one that somebody is about to report. Must not select anything that nobody made public.
import { suggestedCategories } from '#core/category-suggestion.ts';
import { alikeAfterEndMs, alikeOf } from '#core/follow/alike.ts';
import { lanesIn } from '#core/lane/suggest-lane.ts';
import { findKelurahan } from '#core/place/kelurahan.ts';
import { findRecentPublic, type PublicCase } from '#db/public-cases.ts';
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

/** None where the words speak of what may put somebody in danger: nobody is led from such a report to another's. */
export const findAlike = async (deps: PortalDeps, draft: Draft): Promise<AlikeCase[]> => {
  if (lanesIn(draft.what).length > 0) return [];
  const { database, following, clock } = deps;
  const since = new Date(clock.now() - alikeAfterEndMs);
  const recent = await findRecentPublic(database.pool, following.hidden, since);
  if (recent.length === 0) return [];
  const { what, person } = draft;
  const reporting = {
    words: `${what} ${placeOf(draft)}`,
    serviceCodes: await codesFor(deps, what),
    ...(person.placeKelurahan === '' ? {} : { kelurahan: person.placeKelurahan }),
  };
  const known = recent.map(({ kelurahan, ...one }) => ({
    ...{ ...one, service: serviceName(following, one) },
    kelurahan: kelurahan === null ? undefined : findKelurahan(kelurahan)?.name,
  }));
  return alikeOf(reporting, known);
};
