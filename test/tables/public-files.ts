// The files of figures that everybody may fetch.
import { publicTables } from '#core/figures/public-month.ts';

export const publicFiles: readonly string[] = [
  ...publicTables.flatMap((name) => [`${name}.csv`, `${name}.json`]),
  ...['satisfaction.csv', 'satisfaction.json'],
  ...['daily-cases.csv', 'daily-cases.json', 'daily-promises.csv', 'daily-promises.json'],
  ...['all.json', 'dictionary.csv', 'dictionary.json'],
];
