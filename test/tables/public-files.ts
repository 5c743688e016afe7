// The files of figures that everybody may fetch.
import { publicTables } from '#core/figures/published.ts';

export const publicFiles: readonly string[] = [
  ...publicTables.flatMap((name) => [`${name}.csv`, `${name}.json`]),
  ...['satisfaction.csv', 'satisfaction.json'],
  ...['all.json', 'dictionary.csv', 'dictionary.json'],
];
