// Words of the screen that says whose data an account saw, in English.
import type { breach as indonesian } from '../id/breach.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Page and letters. */
export const breach: Same<typeof indonesian> = {
  title: 'Whose data one account saw',
  lead: 'If an officer’s account was misused: whose data it is on record for opening. UU 27/2022 asks to tell the persons and the authority within 3 × 24 hours.',
  officer: 'Officer’s account',
  from: 'From',
  until: 'Until',
  turned: 'The last day is before the first one.',
  found: (count) => `${counted(count, 'complaint')} on record`,
  notRecorded:
    'On record are identities that were opened, data that was exported, pages that an examiner opened, and complaints that the account acted on. Lists and pages that officers of the desk only read are not recorded one by one.',
  how: {
    export: 'its data was exported',
    identity: 'its identity was opened',
    page: 'its page was opened',
    act: 'it was acted on',
  },
  times: (count) => counted(count, 'time'),
  letters: 'Drafts of the letters',
  toAuthority: (count) =>
    `To the authority: personal data of reporters in ${counted(count, 'complaint')} was disclosed through one officer’s account. Say which data, when and how, and what was done.`,
  toPerson:
    'To the reporter: your personal data in report [number] was disclosed on [time] through a misused officer’s account. The data: [data]. We have [action]. Ask [contact].',
};
