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
    foto: 'Do you have pictures?',
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
  kept: 'What you type is kept for 24 hours, locked with a key that only this browser has. Officers read it once you press Send the report.',
  discard: 'Delete what I typed',
  goingOn: 'This is what you typed and have not sent.',
  lost: 'What you typed was not found. It is kept for 24 hours, and the browser must accept cookies. Please begin again.',
  photosLead: (most) =>
    `You may leave this out. At most ${String(most)} JPEG, PNG or WebP pictures of up to 10 MB each. Any location within them is removed.`,
  photosField: 'Choose pictures',
  photosAdd: 'Add the pictures',
  photosSmall: 'Making the pictures smaller on your device …',
  photosReady: 'The pictures are ready to send.',
  photo: (place) => `Picture ${String(place)}`,
  photoDrop: 'Remove',
  trap: 'Leave this box empty',
  trapFault: 'Empty this box, then press again',
  checkLead: 'Nothing has been sent yet.',
  answers: { what: 'Report', where: 'Place', photos: 'Pictures', openness: 'Who may know', person: 'You' },
  none: 'Left empty',
  next: 'Continue',
  back: 'Back',
  change: 'Change',
  send: 'Send the report',
  errors: {
    whatMissing: 'Write what happened, at least 10 letters',
    whatLong: (most) => `Write at most ${most} letters`,
    noPicture: 'One of the files is no picture. Choose JPEG, PNG or WebP',
    tooMany: (most) => `Choose at most ${String(most)} pictures`,
    tooLarge: 'One of the pictures is larger than 10 MB. Choose a smaller one',
    noRoom: 'Pictures cannot be taken right now. Send the report without, and add them on its page',
  },
  doneTitle: 'Your report is recorded',
  doneLead: 'Thank you. Keep this number and code, for instance by a photo of the screen.',
  nextHeading: 'What happens next',
  next1: 'An officer reads your report, and answers it or passes it to the agency in charge',
  next2:
    'Our answer and news stand on the page of this report. We send no message elsewhere, unless you ask for it there',
  next3: 'Only with number and code can you open it again',
  by: 'by',
  open: 'Open the page of the report',
  photos: 'Add pictures or more words',
  messages: 'Messages from us',
  keepLead: 'This receipt opens again in this browser for 24 hours. After that its address asks for the code.',
  forget: 'A shared device? Remove it from this browser',
  already: {
    title: 'This report has been sent already',
    lead: (number) =>
      `We have your report under the number ${number}. What has been sent cannot be changed, and what you have typed now has not reached us.`,
    add: 'Is something to be corrected? Add it here',
    another: 'Make another report',
    receipt: 'Open the receipt',
    once: 'This report had been sent before, and is recorded once. What you would like to add can be written on its page.',
  },
};
