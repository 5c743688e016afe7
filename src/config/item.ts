// Reads one object of the configuration file by its fields' names; what is wrong is noted with its place.
// Must never repeat a value in a mistake, since it may be a secret.
export type Item = Record<string, unknown>;
export type Note = (place: string, what: string) => void;

export const isItem = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text at `place`; a missing one is a mistake unless it may be. */
export const textOf = (item: Item, key: string, place: string, note: Note, optional = false): string => {
  const value = item[key];
  const where = place === '' ? key : `${place}.${key}`;
  if (value === undefined) {
    if (!optional) note(where, 'belum diisi');
    return '';
  }
  if (typeof value === 'string') {
    if (value.trim() === '' && !optional) note(where, 'kosong');
    return value.trim();
  }
  note(where, 'harus berupa teks dalam tanda kutip');
  return '';
};

export const noteUnknown = (item: Item, known: readonly string[], place: string, note: Note): void => {
  for (const key of Object.keys(item)) {
    if (!known.includes(key))
      note(place === '' ? key : `${place}.${key}`, `tidak dikenal; yang dikenal: ${known.join(', ')}`);
  }
};

export const listOf = (root: Item, key: string, note: Note): { item: Item; place: string }[] => {
  const value = root[key] ?? [];
  if (!Array.isArray(value)) {
    note(key, 'harus berupa daftar [ … ]');
    return [];
  }
  return value.flatMap((entry: unknown, index) => {
    const place = `${key}[${String(index)}]`;
    if (isItem(entry)) return [{ item: entry, place }];
    note(place, 'harus berupa objek { … }');
    return [];
  });
};

export const noteTwice = (keys: readonly { key: string; place: string }[], note: Note): void => {
  const seen = new Map<string, string>();
  for (const { key, place } of keys) {
    const first = seen.get(key);
    if (first === undefined) seen.set(key, place);
    else note(place, `sama dengan ${first}`);
  }
};
