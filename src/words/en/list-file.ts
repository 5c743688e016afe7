// What is wrong with a row of a file of any list that the desk keeps, and what its fields are called.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import { templatePlaceholders } from '#core/template-words.ts';
import { purposes } from '#features/template/template.contract.ts';
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
    agency: {
      id: 'small letters, digits and dashes alone, 40 signs at most; each row has one.',
      name: missing('200'),
      shortName: missing('40'),
      phone: 'is no telephone number; digits, blanks and + ( ) - . / , alone.',
      email: 'is no e-mail address.',
      address: tooLong('300'),
      state: 'serving, resting, ended alone.',
    },
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
    'outside-body': {
      id,
      name: missing('100'),
      serves: missing('300'),
      phone: tooLong('60'),
      email: tooLong('120'),
      web: tooLong('200'),
      hours: tooLong('120'),
      answer: tooLong('2,000'),
      resting: 'ya or tidak alone.',
    },
    road: {
      id,
      name: missing('120'),
      fromPlace: tooLong('120'),
      toPlace: tooLong('120'),
      authority: 'belum diketahui, kota, provinsi, nasional, kabupaten tetangga or kampung alone.',
      source: tooLong('300'),
    },
    roster: {
      id: 'is no day of the calendar; write it like 2026-03-02 or 2/3/2026.',
      morning: 'is no name or address of an officer.',
      evening: 'is no name or address of an officer.',
      night: 'is no name or address of an officer.',
    },
    template: {
      id,
      purpose: `${purposes.join(', ')} alone.`,
      name: missing('100'),
      body: missing('5,000'),
    },
  },
  whys: {
    'road-twice': 'this part is there already.',
    'road-source': 'is empty: write which decision says so, or leave it unknown.',
    'agency-state': 'is changed by no file: use Let rest, Wake or Remove on the screen of agencies.',
    'agency-declared-name':
      'stands in the configuration file, and is as it stands there once the program starts again.',
    'short-name-taken': 'is taken by another agency.',
    'unknown-agency': 'is not in the list of agencies. Write its code as it stands there.',
    'unknown-officer': 'names an officer who no longer works at the desk.',
  },
  unknownPlaceholder: (names) =>
    `nothing fills ${names}. Known are: ${templatePlaceholders.map((one) => `{${one}}`).join(', ')}.`,
  templateTooLong: (name, length, { channel, max }) =>
    `Template "${name}": ${String(length)} signs, more than the ${String(max)} that fit on ${channel}.`,
  unknownOfficer: (said) =>
    `"${said}" is no active officer of the desk. Write a name or an e-mail address, several people parted by semicolons.`,
  severalOfficers: (said) => `more than one officer is called "${said}"; write the e-mail address.`,
  rosterGaps: (count, some) => `${String(count)} turns without anybody: ${some}`,
  rosterBackToBack: (name, first, then) => `${name} is on duty twice in a row: ${first}, then ${then}.`,
  shifts: { morning: 'morning', evening: 'evening', night: 'night' },
  labels: {
    fromPlace: 'From',
    toPlace: 'To',
    authority: 'Authority',
    source: 'Source',
    name: 'Name',
    nameEn: 'English name',
    parentId: 'Group',
    agencyId: 'Agency',
    level: 'Priority',
    words: 'Suggesting words',
    questions: 'Questions',
    serviceCode: 'Service code',
    serves: 'What it is for',
    phone: 'Telephone',
    email: 'E-mail',
    web: 'Web page',
    hours: 'Hours',
    answer: 'Answer to the reporter',
    resting: 'Resting',
    state: 'State',
    shortName: 'Short name',
    address: 'Address',
    purpose: 'Use',
    body: 'Text',
    morning: 'Morning',
    evening: 'Evening',
    night: 'Night',
  },
};
