// Who may be the same person, for an officer to judge: the same account name elsewhere, or a caller with the sealed number.
// The number is opened for its digest alone and goes nowhere.
import { parsePhone } from '#core/phone-number.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { Viewer } from '#db/visible-to.ts';
import type { PersonAnswer } from './person.contract.ts';
import { findCallers, findSameHandle, type FoundReporter } from './person.query.ts';

type Suggestions = PersonAnswer['suggestions'];
type SuggestionDeps = Pick<FeatureDeps, 'database' | 'vault' | 'callerIdOf'>;

const byPhone = async (deps: SuggestionDeps, viewer: Viewer, found: FoundReporter): Promise<Suggestions> => {
  const identity = found.identityId === null ? undefined : await deps.vault.open(found.identityId);
  const phone = parsePhone(identity?.phone ?? '');
  if (phone === undefined) return [];
  const callers = await findCallers(deps.database.kysely, viewer, found.reporterId, deps.callerIdOf(phone));
  return callers.map((one) => ({ ...one, why: 'phone' }));
};

/** Nothing but hints, and each case once: the sealed number counts for more than a name that is alike. */
export const findSuggestions = async (
  deps: SuggestionDeps,
  viewer: Viewer,
  found: FoundReporter,
): Promise<Suggestions> => {
  // Whoever asked that their data is not used is looked for nowhere else.
  if (found.restricted) return [];
  const phones = await byPhone(deps, viewer, found);
  const handles = await findSameHandle(deps.database.kysely, viewer, found.reporterId);
  const known = new Set(phones.map(({ number }) => number));
  return [
    ...phones,
    ...handles.filter(({ number }) => !known.has(number)).map((one) => ({ ...one, why: 'handle' as const })),
  ];
};
