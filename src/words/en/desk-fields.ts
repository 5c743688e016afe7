// The same as the Indonesian, in English.
import type { deskFields as indonesian } from '../id/desk-fields.ts';
import type { Same } from '../same.ts';

/** By form, and by what is wrong. */
export const deskFields: Same<typeof indonesian> = {
  account: {
    missing: 'is required',
    unknown: 'is unknown',
    address: 'must be an https address without user, query or fragment',
    path: 'must begin with one slash and stay below the address of the interface',
    choice: 'must be one of the choices',
    'mail-address': 'must be like imaps://name:password@host:993 or smtps://name:password@host:465',
  },
  statement: {
    missing: 'is missing',
    wrong: 'is not understood',
    'personal-data': 'holds a personal number; move it to the identity fields',
    unknown: 'is not in the list',
  },
  post: {
    link: 'must be the link of one post on a platform that is known',
    text: 'is missing',
    postedAt: 'must be a time that has passed, a year ago at most',
  },
  takenBy: (number) => `It is recorded on ${number} already.`,
  task: 'Write the task without names, numbers or addresses of the reporter.',
  noLetter: 'that body has no e-mail address, or the city no mailbox',
  summary: 'Write the summary without names, numbers or addresses of the reporter.',
};
