// Gives waiting cases the numbers under which JSS has them: one ordinary act a case, each refused or done by itself.
import { parseCaseNumber } from '#core/case-number.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import { problemOf, type ProblemCode, type ProblemLanguage } from '#http/problem.ts';
import { serverWords } from '#words/server.ts';
import type { LinksAnswer, Pair } from './reconciliation.contract.ts';
import { findPair } from './reconciliation.query.ts';

type Deps = Pick<FeatureDeps, 'database' | 'doors' | 'clock'>;
type Linked = { jssNumber: string; problem?: ProblemCode; detail?: string };

const linkOne = async (deps: Deps, pair: Pair, by: Actor, language: ProblemLanguage): Promise<Linked> => {
  const { database, doors, clock } = deps;
  const parsed = parseCaseNumber(pair.number);
  const { jssNumber, caseId } = await findPair(database.kysely, pair.key, parsed.ok ? parsed.number : '');
  if (jssNumber === undefined) return { jssNumber: pair.key, problem: 'not-found' };
  if (caseId === undefined) return { jssNumber, problem: 'no-such-case' };
  const command = { type: 'RegisterInUpik', upikNumber: jssNumber, by, now: clock.now() } as const;
  const registered = await doors.registerInUpik(caseId, command);
  if (registered.ok) return { jssNumber };
  return 'takenBy' in registered
    ? { jssNumber, problem: registered.refusal, detail: serverWords[language].deskFields.takenBy(registered.takenBy) }
    : { jssNumber, problem: registered.refusal };
};

/** One after another, each by itself: what is refused takes back nothing that was done. */
export const linkNumbers = async (
  deps: Deps,
  pairs: readonly Pair[],
  by: Actor,
  language: ProblemLanguage,
): Promise<LinksAnswer> => {
  const refused: LinksAnswer['refused'] = [];
  for (const pair of pairs) {
    const { jssNumber, problem, detail } = await linkOne(deps, pair, by, language);
    if (problem === undefined) continue;
    const said = problemOf(problem, detail === undefined ? {} : { detail }, language);
    refused.push({ jssNumber, number: pair.number, why: `${said.title} ${said.detail}` });
  }
  return { taken: pairs.length - refused.length, refused };
};
