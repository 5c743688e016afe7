// The same as the Indonesian, in English.
import type { categories as indonesian } from '../id/category.ts';
import type { Same } from '../same.ts';

/** Name for name. */
export const categories: Same<typeof indonesian> = {
  lead: 'What complaints are about, in two levels, with the agency and the priority that are usual. A change alters no case that is there already.',
  add: 'Add a category',
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  save: 'Save category',
  saved: 'Category saved.',
  state: 'State',
  states: { offered: 'Offered', resting: 'Resting', ended: 'Ended' },
  noParent: 'First level (a group)',
  noAgency: 'None is usual',
  unknownAgency: (id) => `${id} (not registered)`,
  usually: (agency) => `Usually to ${agency}`,
  pressing: 'High priority',
  code: 'Open311',
  fields: {
    parentId: 'Group',
    name: 'Name',
    nameEn: 'English name',
    agencyId: 'Agency that usually handles it',
    level: 'Usual priority',
    words: 'Words that suggest it',
    questions: 'What reporters are asked',
    serviceCode: 'Open311 service code',
  },
  hints: {
    level: 'Counts only while no officer said another. Danger is said by officers alone.',
    words: 'Part them with commas. Words that mean the same with a slash, for example: jalan/dalan rusak/bolong.',
    questions: 'One question a line.',
    serviceCode: 'Leave it empty where partners outside may not choose it.',
  },
};
