// Words of letters to whoever follows a case, in English.
import type { followLetter as indonesian } from '../id/follow-letter.ts';
import type { Same } from '../same.ts';

/** Agencies and moments are handed in as words; none of these sentences has a place for a person. */
export const followLetter: Same<typeof indonesian> = {
  happened: {
    forwarded: (agency) => `Passed on to ${agency}.`,
    worked: (agency) => `The work was done by ${agency}.`,
    late: (step) => `Late: the time for the step “${step}” has passed.`,
    extended: (until) => `It takes longer, until ${until} at the latest.`,
    closed: 'It has been dealt with.',
    reopened: 'It was opened again.',
  },
  confirm: {
    subject: (number) => `Follow report ${number}?`,
    text: (number, link) =>
      [
        `Somebody asked for news of report ${number} at this address.`,
        `If it was you, open this page within 24 hours and press “Yes, keep me informed”:\n${link}`,
        'If not, do nothing: nothing more is sent, and we delete this address after 24 hours.',
      ].join('\n\n'),
    closing: 'This letter was sent automatically, once. You can also refuse at once here:',
  },
  news: {
    subject: (number) => `News of report ${number}`,
    lead: (number) => `There is news of report ${number}, which you follow:`,
    goesOn: 'This report is still being dealt with.',
    ended:
      'This report has ended. We still tell you if it is opened again within 30 days; then we delete your address.',
    page: (link) => `More: ${link}`,
    closing: 'This letter was sent automatically because this address follows that report. One press ends it:',
  },
};
