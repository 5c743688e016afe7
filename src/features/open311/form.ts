// The fields of a question: from the address, a form, or a form with files. A field that is empty counts as absent.
import type { FastifyRequest } from 'fastify';
import { storable } from '#db/rows.ts';

/** Every value of a name, in order. */
export type Fields = ReadonlyMap<string, readonly string[]>;

type Pairs = Iterable<readonly [string, string]>;

/** Text as it is kept: our line ends, no blanks around. */
const tidy = (text: string): string => storable(text.replace(/\r\n?/g, '\n')).trim();

/** Of a name that stands in both, the last source holds. */
export const fieldsOf = (...sources: readonly Pairs[]): Fields => {
  const fields = new Map<string, readonly string[]>();
  for (const source of sources) {
    const own = new Map<string, string[]>();
    for (const [name, value] of source) if (tidy(value) !== '') own.set(name, [...(own.get(name) ?? []), tidy(value)]);
    for (const [name, values] of own) fields.set(name, values);
  }
  return fields;
};

/** The first, where a name was sent several times. */
export const one = (fields: Fields, name: string): string | undefined => fields.get(name)?.[0];

/** Empty where the name was not sent, or with empty values only. */
export const all = (fields: Fields, name: string): readonly string[] => fields.get(name) ?? [];

/** Of a list divided by commas. */
export const parts = (fields: Fields, name: string): string[] | undefined =>
  one(fields, name)
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `attribute[CODE]` and `attribute[CODE][]`. */
export const attribute = (fields: Fields, code: string): string[] => [
  ...all(fields, `attribute[${code}]`),
  ...all(fields, `attribute[${code}][]`),
];

/** From the address as it came, since a name may stand in it several times. */
export const queryOf = ({ url }: FastifyRequest): Pairs => new URLSearchParams(url.split('?', 2)[1] ?? '');
