// Words of the pages on which somebody reports, one question a page, and of their receipt, in English.
import type { report as indonesian } from '../id/portal-report.ts';
import type { Same } from '../same.ts';

/** What is asked of the person stands with the words of the identity form. */
export const report: Same<typeof indonesian> = {
  title: 'Make a report',
  progress: (place, all) => `Step ${String(place)} of ${String(all)}`,
  emergency: 'Is somebody in danger now? Call 112, or 119 for an ambulance. Reports made here are not read at once.',
  titles: {
    apa: 'What happened?',
    mana: 'Where?',
    siapa: 'Who are you?',
    periksa: 'Check your report',
  },
  what: 'Your report',
  whatHint:
    'Say what is wrong, and since when. Do not write your identity number, telephone or home address: that is asked apart.',
  where: 'The place',
  whereHint:
    'Name the street and a landmark, for instance in front of a market. Leave it empty if it is about no place.',
  myPlace: {
    use: 'Use my location',
    looking: 'Looking for your location …',
    found: 'The point where you are has been filled in. Delete it if it did not happen there.',
    missed: 'No location was found. Just write the place.',
  },
  whoLead: 'To pass your report on we need to know who you are, unless you choose to stay anonymous.',
  unkept: 'Nothing is stored with us before you press Send the report.',
  checkLead: 'Nothing has been sent yet. You can add pictures afterwards, on the page of your report.',
  answers: { what: 'Report', where: 'Place', openness: 'Who may know', person: 'You' },
  none: 'Left empty',
  next: 'Continue',
  back: 'Back',
  change: 'Change',
  send: 'Send the report',
  errors: {
    whatMissing: 'Write what happened, at least 10 letters',
    whatLong: (most) => `Write at most ${most} letters`,
  },
  doneTitle: 'Your report is recorded',
  doneLead: 'Thank you. Keep this number and code, for instance by a photo of the screen.',
  nextHeading: 'What happens next',
  next1: 'An officer reads your report, and answers it or passes it to the agency in charge',
  next2: 'Our answer and news stand on the page of this report. We send no message elsewhere',
  next3: 'Only with number and code can you open it again',
  by: 'by',
  open: 'Open the page of the report',
  photos: 'Add pictures or more words',
  messages: 'Messages from us',
};
