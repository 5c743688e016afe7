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
  takenBy: (number) => `It is recorded on ${number} already.`,
  summary: 'Write the summary without names, numbers or addresses of the reporter.',
};
