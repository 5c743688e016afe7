// What is wrong with a row of a list, at its field, in the reader's language.
import type { ListTrouble } from '#db/desk-lists.ts';
import type { SaidWords } from './sheet.ts';

type Named = Readonly<Record<string, string>>;

/** What a column is called; one that has no words is told as it is. */
export const fieldLabel = ({ listFile }: SaidWords, field: string): string =>
  (listFile.labels as Named)[field] ?? field;

/** All of them, one after the other. */
export const troubleWords = (troubles: readonly ListTrouble[], words: SaidWords): string => {
  const whys: Named = words.listFile.whys;
  return troubles
    .map(({ field, why, of = '' }) => `${fieldLabel(words, field)}: ${(whys[why] ?? why).replace('{of}', of)}`)
    .join(' ');
};
