// Words of the screen on which bodies outside the city are kept, to whom reporters are referred, in English.
import type { outsideBodies as indonesian } from '../id/outside-body.ts';
import type { Same } from '../same.ts';

/** Says what each field is for, and that an office's contact belongs here and no person's. */
export const outsideBodies: Same<typeof indonesian> = {
  title: 'Outside bodies',
  lead: 'Whom reporters are referred to when a matter is not the city’s. Write an office’s contact, not a person’s.',
  add: 'Add body',
  edit: 'Change',
  editOf: (name) => `Change ${name}`,
  save: 'Save body',
  saved: 'Body saved.',
  state: 'State',
  states: { serving: 'Offered', resting: 'Resting' },
  noContact: 'No contact yet',
  fields: {
    name: 'Name',
    serves: 'What it is for',
    phone: 'Telephone',
    email: 'E-mail',
    web: 'Web page',
    hours: 'Hours',
    answer: 'Answer to the reporter',
  },
  answerHint:
    'Filled by itself: {nomor}, {lembaga}, {kontak}, {sapaan}, {lacak}. Where empty, the usual answer is used.',
};
