// Words of the few screens that somebody sees before they may begin to work, in English.
import type { due as indonesianDue, link as indonesianLink } from '../id/before-work.ts';
import type { Same } from '../same.ts';

/** Says why no screen opens yet, and what opens them. */
export const due: Same<typeof indonesianDue> = {
  passwordTitle: 'Choose a password of your own',
  passwordLead: 'Somebody else knows the first password. Change it first, then you can work.',
  enrolTitle: 'Set up a second factor',
  enrolLead: 'Your role demands it. Set up a code app or a passkey, then you can work.',
  factorTitle: 'Sign in again with your second factor',
  factorLead:
    'Your role demands a second factor, and you signed in with your password alone. Sign out, then use your passkey.',
  signOut: 'Sign out',
};

/** For somebody who is not signed in: it greets by the name that the link opens with and tells nothing of others. */
export const link: Same<typeof indonesianLink> = {
  title: 'Choose a password',
  hello: (name) => `Hello, ${name}.`,
  invite: (role) => `You are invited to work at the complaint desk as ${role}.`,
  reset: 'Your old password has ended. Choose a new one.',
  lead: 'Use 12 letters or more; a few words that you remember will do.',
  password: 'New password',
  again: 'New password once more',
  save: 'Save password',
  done: 'Password saved. Sign in with your e-mail and this password.',
  toSignIn: 'To the sign-in page',
};
