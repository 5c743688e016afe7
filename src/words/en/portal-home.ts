// Words of the front page, and of the tour that training mode offers there, in English.
import type { home as indonesian } from '../id/portal-home.ts';
import type { Same } from '../same.ts';

/** The names of the tour's officers are handed in: they exist in training alone. */
export const home: Same<typeof indonesian> = {
  title: 'Report and track a complaint',
  heading: 'Report a problem, follow it to the end',
  lead: 'Say what it is and where. You get a number and a code to follow your report here. Free of charge.',
  description:
    'How to report through social media, messages, e-mail, the telephone or the counter, and a page to track a report.',
  reportButton: 'Make a report',
  trackButton: 'Track my report',
  procedureButton: 'See the procedure',
  ways: 'Report whichever way you like',
  waysNone: 'No way to report has been listed yet.',
  groups: {
    social: { title: 'Social media', how: 'a comment, or a private message where there are any' },
    chat: { title: 'Messages', how: 'write to this account' },
    other: { title: 'Other ways', how: 'a letter, a talk, or the national site' },
  },
  accountsNote: 'Do not write your identity number, telephone or home address in a comment.',
  trial: 'This is a training installation.',
  road: 'What happens after you report',
  roadLead: 'Six steps by the standard procedure. Each time limit runs from the end of the step before.',
  within: 'within',
  noLimit: 'any time',
  trackHeading: 'Reported already?',
  trackLead: 'Enter the report’s number and the six-digit code that we gave you.',
  promises: 'What we hold to',
  promise1: 'Your identity is only asked in private',
  promise1Text:
    'By private message or a one-time form. It is stored encrypted, and every time an officer opens it is recorded.',
  promise2: 'Every time limit is recorded',
  promise2Text: 'When one is missed, those in charge are told at once, and you see it on the tracking page.',
  promise3: 'The answer comes to where you reported',
  promise3Text: 'After that you can rate it, or ask to have it opened again if it is not solved.',
  tour: 'The tour: from a complaint to its answer',
  tourGo: 'Take the tour',
  tourLead: 'Every person, account and report here is invented.',
  tour1: 'Write as a citizen',
  tour1Text: 'Send the city a comment or a message in a make-believe social network.',
  tour1Link: 'Open the simulator',
  tour2: 'Answer as an officer',
  tour2Text: (medsos, pusat, agency) =>
    `Sign in as ${medsos} (social media), then ${pusat} (central) and ${agency} (agency). The sign-in page lists their accounts.`,
  tour2Link: 'Open the officers’ desk',
  tour3: 'Follow as a citizen',
  tour3Text:
    'Fill in the identity form from the private message in the simulator. Its number and code open the tracking page.',
  tour3Link: 'Open the tracking page',
};
