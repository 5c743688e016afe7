// What an answer of GeoReport v2 says, however its city writes it: XML or JSON, in a namespace or not, wrapped or not, one row or many.
// Must not ask anybody, and takes nothing for an answer that is none: a page for people holds no rows.
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseExact } from '#channels/exact-json.ts';
import type { ForwardQuestion } from '#ports/forwards.ts';

/** One entry of an answer by its fields' names, nothing in it trusted yet. */
export type Row = Readonly<Record<string, unknown>>;

const deepest = 8;

/** Entities of the document type are how a few bytes become many: an answer that declares any is not read. */
const xml = new XMLParser({
  ...{ ignoreAttributes: true, ignoreDeclaration: true, ignorePiTags: true, removeNSPrefix: true },
  ...{ parseTagValue: false, trimValues: true, processEntities: true },
});

const fromXml = (text: string): unknown => {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text) || XMLValidator.validate(text) !== true) return undefined;
  return xml.parse(text) as unknown;
};

/** The specification's own samples write codes as 001, which is no JSON. */
const quoted = (text: string): string => text.replace(/([:[,]\s*)(0\d+)(?=\s*[,}\]])/g, '$1"$2"');

const fromJson = (text: string): unknown => {
  for (const written of [text, quoted(text)])
    try {
      return parseExact(written);
    } catch {
      continue;
    }
  return undefined;
};

/** Undefined where it is neither. */
export const readAnswer = (body: string): unknown => {
  const text = body.replace(/^\uFEFF/, '').trim();
  if (text === '') return undefined;
  return text.startsWith('<') ? fromXml(text) : fromJson(text);
};

const bare = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const rowOf = (value: object): Row =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [bare(name), inner as unknown]));

/** Every object that has one of these names, from the outside in. */
export const rowsWith = (answer: unknown, names: readonly string[], depth = 0): Row[] => {
  if (depth > deepest || typeof answer !== 'object' || answer === null) return [];
  if (Array.isArray(answer)) return answer.flatMap((inner: unknown) => rowsWith(inner, names, depth + 1));
  const row = rowOf(answer);
  if (names.some((name) => Object.hasOwn(row, name))) return [row];
  return Object.values(row).flatMap((inner) => rowsWith(inner, names, depth + 1));
};

/** A leaf as text; undefined where nothing stands there. */
export const textIn = (row: Row, name: string): string | undefined => {
  const value = Object.hasOwn(row, name) ? row[name] : undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && value.trim() !== '' && value.trim() !== 'null' ? value.trim() : undefined;
};

/** Every text below a name: `formats: { format: [...] }` and `formats: [...]` alike. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const isTrue = (row: Row, name: string, fallback: boolean): boolean => {
  const text = textIn(row, name)?.toLowerCase();
  return text === undefined ? fallback : ['true', '1', 'yes', 'y'].includes(text);
};

/** Requests that were made or asked for; the errors beside them are read by themselves. */
export const requestsIn = (answer: unknown): Row[] => rowsWith(answer, ['service_request_id', 'token']);

/** Rows of the updates extension: whatever carries an `update_id` or an `updated_datetime`. */
export const updatesIn = (answer: unknown): Row[] => rowsWith(answer, ['update_id', 'updated_datetime']);

/** What is wrong, in the city's words. */
export const errorsIn = (answer: unknown): string[] => {
  const rows = Array.isArray(answer) ? rowsWith(answer, ['description', 'code']) : [];
  const held = [
    ...rows,
    ...rowsWith(answer, ['errors', 'error']).flatMap((row) =>
      rowsWith([row['errors'], row['error']], ['description', 'code', 'message']),
    ),
  ];
  return held.flatMap((row) => textIn(row, 'description') ?? textIn(row, 'message') ?? textIn(row, 'code') ?? []);
};

const valuesIn = (row: Row): { key: string; name: string }[] =>
  rowsWith(row['values'], ['key', 'name']).flatMap((value) => {
    const key = textIn(value, 'key') ?? textIn(value, 'name');
    return key === undefined ? [] : [{ key, name: textIn(value, 'name') ?? key }];
  });

/** What a category asks besides the words, in its order. */
export const questionsIn = (answer: unknown): ForwardQuestion[] =>
  rowsWith(answer, ['attributes'])
    .flatMap((row) => rowsWith(row['attributes'], ['code', 'variable', 'datatype']))
    .toSorted((a, b) => Number(textIn(a, 'order') ?? 0) - Number(textIn(b, 'order') ?? 0))
    .flatMap((row) => {
      const code = textIn(row, 'code') ?? '';
      const variable = isTrue(row, 'variable', true);
      const description = textIn(row, 'description') ?? textIn(row, 'datatype_description') ?? code;
      if (variable && code === '') return [];
      const datatype = textIn(row, 'datatype')?.toLowerCase() ?? 'string';
      return [
        {
          ...{ code, datatype, variable, description },
          required: isTrue(row, 'required', false),
          values: valuesIn(row),
        },
      ];
    });

/** The ending of a GeoReport address, which decides how the city answers. */
export type Format = 'json' | 'xml';

/** The formats of this endpoint, of all where none is called so. */
export const formatsIn = (answer: unknown, endpoint: string): Format[] => {
  const place = (url: string): string =>
    url
      .replace(/^https?:\/\//i, '')
      .replace(/\/+$/, '')
      .toLowerCase();
  const endpoints = rowsWith(answer, ['formats']);
  const own = endpoints.filter((row) => place(textIn(row, 'url') ?? '') === place(endpoint));
  const told = (own.length === 0 ? endpoints : own).flatMap((row) => textsIn(row['formats']));
  return (['json', 'xml'] as const).filter((format) => told.some((type) => type.toLowerCase().includes(format)));
};

/** How the category is answered: `blackbox` gives no number ever. */
export const typeIn = (answer: unknown, serviceCode: string): string | undefined => {
  const service = rowsWith(answer, ['service_code']).find((row) => textIn(row, 'service_code') === serviceCode);
  return service === undefined ? undefined : textIn(service, 'type')?.toLowerCase();
};
