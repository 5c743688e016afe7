// What the server found in a public text of what it knows of the reporter, as problems of the fields that hold it. Pure.
import type { PersonalFind } from '#core/personal-data.ts';
import { Failure } from '../api.ts';
import type { ActForm } from './act-form.ts';
import type { Problem, Problems, TextName, Wording } from './act-values.ts';

const names = ['text', 'publicText', 'publicNote'] as const satisfies readonly TextName[];

export const exposuresIn = (error: unknown, body: Partial<Record<TextName, unknown>>): Problems => {
  if (!(error instanceof Failure)) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const finds: readonly PersonalFind[] = error.exposed.filter(({ place }) => place === `body/${name}`);
      const text = body[name];
      return finds.length === 0 || typeof text !== 'string' ? [] : [[name, { kind: 'personal-data', text, finds }]];
    }),
  );
};

type Exposure = Extract<Problem, { kind: 'personal-data' }>;

export const exposuresAmong = (problems: Problems): Problems =>
  Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem?.kind === 'personal-data'));

/** What was found in a text that is still the same, and still goes to everybody. */
export const exposureOf = (
  { exposed, values }: Pick<ActForm<Wording>, 'exposed' | 'values'>,
  name: TextName,
): Exposure | undefined => {
  const problem = exposed[name];
  if (problem?.kind !== 'personal-data' || problem.text !== values[name]?.trim()) return undefined;
  return name === 'text' && values.privately === true ? undefined : problem;
};

/** What stops a field; personal data only as long as it stands there. */
export const problemOf = (form: ActForm<Wording>, name: TextName): Problem | undefined => {
  const problem = form.problems[name];
  return problem?.kind === 'personal-data' ? exposureOf(form, name) : problem;
};

export const isExposed = (form: ActForm<Wording>): boolean =>
  names.some((name) => exposureOf(form, name) !== undefined);
