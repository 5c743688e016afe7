// The same as the Indonesian, in English.
import type { peopleProblems as indonesian } from '../id/people-problems.ts';
import type { Same } from '../same.ts';

/** By the code that programs go by. */
export const peopleProblems: Same<typeof indonesian> = {
  'weak-password': {
    title: 'That password cannot be used.',
    detail: 'Use 12 to 128 letters; a few words that you remember will do.',
  },
  'new-password-due': {
    title: 'Change your password first.',
    detail: 'Somebody else knows the first password. Choose one of your own, then go on.',
  },
  'second-factor-due': {
    title: 'Your role demands a second factor.',
    detail: 'Sign out, then sign in again with your passkey or a code.',
  },
  'enrolment-due': {
    title: 'Your role demands a second factor.',
    detail: 'Set up a passkey or a code app first, then go on.',
  },
  'second-factor-demanded': {
    title: 'The second factor cannot be removed.',
    detail: 'Your role demands one. Set up another first.',
  },
  'wrong-code': {
    title: 'The code does not match.',
    detail: 'Wait for the next code and type that one. After five tries sign in from the start.',
  },
  'wrong-key': {
    title: 'The passkey was not accepted.',
    detail: 'Try again with a device that asks for your finger, your face or a PIN.',
  },
  'second-factor-exists': { title: 'A code app is set up already.', detail: 'Remove it first to set up another.' },
  'provider-unreachable': {
    title: 'That sign-in service cannot be reached.',
    detail: 'Try again soon, or use your password.',
  },
  'link-spent': {
    title: 'This link is no longer valid.',
    detail: 'A link works once and for a limited time. Ask for a new one.',
  },
  'not-yourself': { title: 'Nobody does this to their own account.', detail: 'Ask another officer who may.' },
  'last-operator': {
    title: 'This is the last operator.',
    detail: 'Invite another one first, and wait until they have chosen a password.',
  },
  'email-taken': {
    title: 'Another officer has that e-mail address.',
    detail: 'Find them in the list and change them there.',
  },
  'agency-by-role': {
    title: 'The agency does not fit the role.',
    detail: 'An agency’s admin needs one, and nobody else may have one.',
  },
  'unfit-substitute': {
    title: 'That officer cannot stand in.',
    detail: 'Choose an active officer from the list, not yourself.',
  },
  'bad-until': { title: 'That end cannot be used.', detail: 'Choose a time to come, at most 90 days from now.' },
  'unfit-for-lane': {
    title: 'That officer cannot be appointed.',
    detail: 'Choose an active officer whose role sees cases.',
  },
  'already-seated': {
    title: 'That officer is appointed to this lane already.',
    detail: 'It holds once the team lead has confirmed it.',
  },
  'already-off': {
    title: 'That officer is switched off already.',
    detail: 'It need not be done again; the list of officers shows how things stand.',
  },
};
