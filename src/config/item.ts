// Reads one object of the configuration file by its fields' names; what is wrong is noted with its place.
// Must never repeat a value in a mistake, since it may be a secret.
import { operator } from '#words/operator.ts';
/** An object of the file before anything in it is trusted. */
export type Item = Record<string, unknown>;

/** Told of each mistake: the field's place (`accounts[0].id`) and a sentence for the operator, without the value. */
export type Note = (place: string, what: string) => void;

/** An object of the file: its fields, where it stands (`accounts[0]`, empty at the root), and who is told what is wrong in it. */
export type At = { item: Item; place: string; note: Note };

/** An object, and no list. */
export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How the place of a field is written. */
const below = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);

/** Notes what is wrong with one field. */
export const noteAt = ({ place, note }: Pick<At, 'place' | 'note'>, key: string, what: string): void => {
  note(below(place, key), what);
};

/** A text; a missing one is a mistake. */
export const textOf = (at: At, key: string): string => {
  const value = at.item[key];
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  const file = operator.settingsFile;
  noteAt(at, key, value === undefined ? file.missing : typeof value === 'string' ? file.blank : file.text);
  return '';
};

/** A text that may be missing or empty; then it is empty. */
export const mayText = (at: At, key: string): string => {
  const value = at.item[key] ?? '';
  if (typeof value === 'string') return value.trim();
  noteAt(at, key, operator.settingsFile.text);
  return '';
};

/** A flag; absent is false. */
export const flagOf = (at: At, key: string): boolean => {
  const value = at.item[key] ?? false;
  if (typeof value !== 'boolean') noteAt(at, key, operator.settingsFile.flag);
  return value === true;
};

/** Texts in a list; undefined where there is none. */
export const textsOf = (at: At, key: string): string[] | undefined => {
  const value = at.item[key];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  noteAt(at, key, operator.settingsFile.texts);
  return undefined;
};

/** One of the choices; undefined where none is named. */
export const oneOf = <Choice extends string>(at: At, key: string, choices: readonly Choice[]): Choice | undefined => {
  const value = mayText(at, key);
  const found = choices.find((choice) => choice === value);
  if (value !== '' && found === undefined) noteAt(at, key, operator.settingsFile.unknownChoice(choices.join(', ')));
  return found;
};

/** A field that nobody knows is a mistake, since a misspelt one would be passed over in silence. */
export const noteUnknown = (at: At, known: readonly string[]): void => {
  for (const key of Object.keys(at.item))
    if (!known.includes(key)) noteAt(at, key, operator.settingsFile.unknownField(known.join(', ')));
};

/** The object below `key`; undefined where there is none. */
export const partOf = (at: At, key: string): At | undefined => {
  const value = at.item[key];
  if (value === undefined) return undefined;
  if (isItem(value)) return { item: value, place: below(at.place, key), note: at.note };
  noteAt(at, key, operator.settingsFile.object);
  return undefined;
};

/** The objects of a list, each at its place. */
export const listOf = (at: At, key: string): At[] => {
  const value = at.item[key] ?? [];
  if (!Array.isArray(value)) {
    noteAt(at, key, operator.settingsFile.list);
    return [];
  }
  return value.flatMap((entry: unknown, index): At[] => {
    const name = `${key}[${String(index)}]`;
    if (isItem(entry)) return [{ item: entry, place: below(at.place, name), note: at.note }];
    noteAt(at, name, operator.settingsFile.object);
    return [];
  });
};

/** Each key once: whoever comes second is told of the first. */
export const noteTwice = (keys: readonly { key: string; place: string }[], note: Note): void => {
  const seen = new Map<string, string>();
  for (const { key, place } of keys) {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else note(place, operator.settingsFile.sameAs(first));
  }
};

/** A field as two entries are told apart by it: as `textOf` reads it, and without a word about what is wrong with it. */
export const keyText = ({ item }: At, field: string): string => {
  const value = item[field];
  return typeof value === 'string' ? value.trim() : '';
};

/** Each entry another text in that field. `alike`: what two texts have in common that are the same. */
export const noteSame = (
  entries: readonly At[],
  field: string,
  alike: (text: string) => string = (text) => text,
): void => {
  const [first] = entries;
  if (first === undefined) return;
  noteTwice(
    entries.map((at) => ({ key: alike(keyText(at, field)), place: below(at.place, field) })),
    first.note,
  );
};
