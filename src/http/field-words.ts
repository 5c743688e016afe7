// What is wrong with one field of a request, in words; never the value that was sent.
import { serverWords } from '#words/server.ts';
import type { FieldProblem, ProblemLanguage } from './problem.ts';

type Found = { keyword?: string; instancePath: string; message?: string; params: Record<string, unknown> };

const messageOf = (keyword: string | undefined, language: ProblemLanguage): string => {
  const { byKeyword, otherwise }: { byKeyword: Readonly<Record<string, string>>; otherwise: string } =
    serverWords[language].fields;
  return byKeyword[keyword ?? ''] ?? otherwise;
};

/** `part` is where in the request: body, querystring, params. */
export const fieldProblem = (found: Found, part: string, language: ProblemLanguage): FieldProblem => {
  const named = found.params['missingProperty'] ?? found.params['additionalProperty'];
  const place = typeof named === 'string' ? `${found.instancePath}/${named}` : found.instancePath;
  return { place: `${part}${place}`, message: messageOf(found.keyword, language) };
};

type Wrong = { keyword: string; instancePath: string; params: object };

const namesIn = (params: object, key: string): string[] => {
  const names: unknown = Reflect.get(params, key);
  return Array.isArray(names) ? names.map(String) : [];
};

/** The same for findings of the schema library, which names several fields at once. */
export const bodyProblems = (wrong: readonly Wrong[], language: ProblemLanguage): FieldProblem[] =>
  wrong
    // What stands below a field that is unknown anyway.
    .filter(({ keyword }) => keyword !== 'boolean')
    .flatMap(({ keyword, instancePath, params }) => {
      const missing = namesIn(params, 'requiredProperties').map((name) => ({ missingProperty: name }));
      const unknown = namesIn(params, 'additionalProperties').map((name) => ({ additionalProperty: name }));
      const named: Record<string, unknown>[] = [...missing, ...unknown];
      return (named.length === 0 ? [{}] : named).map((one) =>
        fieldProblem({ keyword, instancePath, params: one }, 'body', language),
      );
    });
