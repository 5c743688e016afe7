// What is wrong with a row of a file of any list that the desk keeps, and what its fields are called.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import type { listFile as indonesian } from '../id/list-file.ts';
import type { Same } from '../same.ts';

const tooLong = (most: string): string => `is longer than ${most} signs.`;
const id = 'letters, digits and dashes alone, 64 signs at most.';
const missing = (most: string): string => `is empty, or longer than ${most} signs.`;

/** The same as the Indonesian ones, name for name. */
export const listFile: Same<typeof indonesian> = {
  noTable: 'It holds no CSV or XLSX table that can be read. Download the list first for an example.',
  heads: (name) => `Its headings have no column "${name}". Download the list first for an example.`,
  row: (line, column, what) => `Row ${line}, column "${column}": ${what}`,
  beside: (name, column, what) => `"${name}" in the list, column "${column}": ${what}`,
  more: (count) => `And ${String(count)} more.`,
  twice: 'stands in another row already; one row each.',
  column: 'cannot be accepted.',
  columns: {
    agency: {},
    category: {
      id,
      parentId: 'is no id of a group of the first level.',
      name: missing('80'),
      nameEn: tooLong('80'),
      agencyId: tooLong('64'),
      level: `${categoryLevels.join(' or ')} alone.`,
      words: tooLong('2,000'),
      questions: tooLong('1,000'),
      serviceCode: 'letters, digits and dashes alone, 40 signs at most, and not twice.',
      state: `${categoryStates.join(', ')} alone.`,
    },
    'outside-body': {},
    road: {},
    roster: {},
    template: {},
  },
  whys: {},
  labels: {
    name: 'Name',
    nameEn: 'English name',
    parentId: 'Group',
    agencyId: 'Agency',
    level: 'Priority',
    words: 'Suggesting words',
    questions: 'Questions',
    serviceCode: 'Service code',
    state: 'State',
  },
};
