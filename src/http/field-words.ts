// What is wrong with one field of a request, in words; never the value that was sent.
import type { FieldProblem, ProblemLanguage } from './problem.ts';

type Found = { keyword?: string; instancePath: string; message?: string; params: Record<string, unknown> };

const words: Record<string, Record<ProblemLanguage, string>> = {
  required: { id: 'wajib diisi', en: 'is required' },
  additionalProperties: { id: 'tidak dikenal', en: 'is unknown' },
  type: { id: 'jenisnya tidak cocok', en: 'is of the wrong type' },
  minLength: { id: 'terlalu pendek', en: 'is too short' },
  maxLength: { id: 'terlalu panjang', en: 'is too long' },
  minItems: { id: 'terlalu sedikit', en: 'has too few entries' },
  maxItems: { id: 'terlalu banyak', en: 'has too many entries' },
  minimum: { id: 'terlalu kecil', en: 'is too small' },
  maximum: { id: 'terlalu besar', en: 'is too large' },
  enum: { id: 'tidak termasuk pilihan', en: 'is none of the choices' },
  const: { id: 'tidak termasuk pilihan', en: 'is none of the choices' },
  anyOf: { id: 'tidak termasuk pilihan', en: 'is none of the choices' },
  oneOf: { id: 'tidak termasuk pilihan', en: 'is none of the choices' },
  pattern: { id: 'bentuknya tidak cocok', en: 'has the wrong form' },
  format: { id: 'bentuknya tidak cocok', en: 'has the wrong form' },
};
const otherwise: Record<ProblemLanguage, string> = { id: 'tidak dapat diterima', en: 'cannot be accepted' };

/** `part` is where in the request: body, querystring, params. */
export const fieldProblem = (found: Found, part: string, language: ProblemLanguage): FieldProblem => {
  const named = found.params['missingProperty'] ?? found.params['additionalProperty'];
  const place = typeof named === 'string' ? `${found.instancePath}/${named}` : found.instancePath;
  return { place: `${part}${place}`, message: (words[found.keyword ?? ''] ?? otherwise)[language] };
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
