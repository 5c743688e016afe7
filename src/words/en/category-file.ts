// What is wrong with a row of a file of categories.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import type { categoryFile as indonesian } from '../id/category-file.ts';
import type { Same } from '../same.ts';

/** The same as the Indonesian ones, name for name. */
export const categoryFile: Same<typeof indonesian> = {
  noTable: 'It holds no CSV or XLSX table that can be read. Download the list first for an example.',
  heads: (name) => `Its headings have no column "${name}". Download the list first for an example.`,
  row: (line, column, what) => `Row ${line}, column "${column}": ${what}`,
  fields: {
    id: 'letters, digits and dashes alone, 64 signs at most, and one row each.',
    parentId: 'is no id of a group of the first level.',
    name: 'is empty, or longer than 80 signs.',
    nameEn: 'is longer than 80 signs.',
    agencyId: 'is longer than 64 signs.',
    level: `${categoryLevels.join(' or ')} alone.`,
    words: 'is longer than 2,000 signs.',
    questions: 'is longer than 1,000 signs.',
    serviceCode: 'letters, digits and dashes alone, 40 signs at most, and not twice.',
    state: `${categoryStates.join(', ')} alone.`,
  },
};
