// A case that is passed on in the other system's words: what fills its templates, the text to copy there, and its states in ours.
// Must not ask anybody.
import { fillText, namesIn } from '#channels/json-shape.ts';
import { sp4nStatusOf, type Sp4nClass, type Sp4nPrivacy, type Sp4nStatus } from '#core/sp4n.ts';
import {
  forwardFields,
  type ByHandTarget,
  type ForwardField,
  type ForwardFields,
  type ForwardTarget,
} from '#ports/forward-target.ts';
import type { NewForward } from '#ports/forwards.ts';

const classes: Record<Sp4nClass, string> = {
  complaint: 'Pengaduan',
  aspiration: 'Aspirasi',
  information: 'Permintaan Informasi',
};
const privacies: Record<Sp4nPrivacy, string> = { public: 'Normal', anonymous: 'Anonim', secret: 'Rahasia' };

const inWords = (words: Readonly<Record<string, string>>, code: string | undefined): string | undefined =>
  code === undefined || !Object.hasOwn(words, code) ? undefined : words[code];

/** Our category in their words; '' where nobody said how they call it. */
const categoryFor = ({ services }: Pick<ForwardTarget, 'services'>, code: string): string =>
  inWords(services, code) ?? services['*'] ?? '';

/** The names that stand in every template, and those that an officer fills in. */
export const caseNames = ['number', 'id', 'text', 'category'] as const;

/** What `{name}` in a template becomes. Without a value, the name is not among them. */
export const forwardValues = (
  target: Pick<ForwardTarget, 'services' | 'words'>,
  { number, id, text, serviceCode, fields }: Pick<NewForward, 'number' | 'id' | 'text' | 'serviceCode' | 'fields'>,
): Record<string, string> => {
  const values = {
    ...fields,
    ...{ number, id, text, category: categoryFor(target, serviceCode) },
    class: inWords({ ...classes, ...target.words?.class }, fields.class),
    privacy: inWords({ ...privacies, ...target.words?.privacy }, fields.privacy),
  };
  const given = Object.entries(values).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return Object.fromEntries(given);
};

/** The text that an officer enters there; a line of which nothing is known is left out. */
export const textToCopy = (target: ByHandTarget, forward: Parameters<typeof forwardValues>[1]): string => {
  const values = forwardValues(target, forward);
  const known = target.lines.filter((line) => {
    const names = namesIn(line);
    return names.length === 0 || names.some((name) => values[name] !== undefined);
  });
  return known.map((line) => fillText(line, values) ?? '').join('\n');
};

const namesOf = (target: ForwardTarget): string[] => {
  switch (target.kind) {
    case 'open311':
      return [];
    case 'http':
      return namesIn(target.create.body);
    case 'by-hand':
      return namesIn(target.lines);
  }
};

/** What this system asks of an officer besides the text. */
export const fieldsFor = (target: ForwardTarget): ForwardField[] => {
  const names = namesOf(target);
  return forwardFields.filter((field) => names.includes(field));
};

const sp4nWords: Record<Sp4nStatus, string> = {
  unverified: 'Menunggu verifikasi',
  verified: 'Terverifikasi',
  postponed: 'Ditunda',
  'in-progress': 'Diproses',
  'not-theirs': 'Bukan wewenang',
  archived: 'Diarsipkan',
  done: 'Selesai',
};

/** What an officer may say of a case that was entered there by hand, in our words. */
export const statesOf = ({ kind, register, statuses }: ForwardTarget): string[] => {
  if (kind !== 'by-hand') return [];
  return [...(register === 'sp4n-lapor' ? Object.values(sp4nWords) : []), ...Object.values(statuses)];
};

/** Their state in words for an officer; as it came where nobody knows it. */
export const stateWords = ({ register, statuses }: ForwardTarget, theirs: string): string => {
  const known = register === 'sp4n-lapor' ? sp4nStatusOf(theirs) : undefined;
  return inWords(statuses, theirs) ?? (known === undefined ? theirs : sp4nWords[known]);
};

/** An answer to one question of a service, as a case holds it; `many`: its code takes several values, so that it is sent as a list. */
export type GivenAttribute = { code: string; values: string[]; many: boolean };

/** The answers to a system's own questions. */
export const attributeIn = (fields: ForwardFields): GivenAttribute[] =>
  Object.entries(fields).flatMap(([name, text]) => {
    if (!name.startsWith('attribute:')) return [];
    const value: unknown = JSON.parse(text);
    return [{ code: name.slice('attribute:'.length), values: [value].flat().map(String), many: Array.isArray(value) }];
  });
