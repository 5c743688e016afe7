// Words in English of the page that a field link opens.
import type { field as indonesian } from '../id/portal-field.ts';
import type { Same } from '../same.ts';

/** Says nothing of the reporter. */
export const field: Same<typeof indonesian> = {
  title: 'Field task',
  lead: (agency) => `You help ${agency} with this complaint. This link is for this complaint alone.`,
  number: 'Number of the complaint',
  due: 'Done before',
  until: 'The link works until',
  task: 'What to do',
  report: 'Send news from the field',
  name: 'Your name',
  text: 'News',
  textHint: 'What you see, or what you did.',
  photos: 'Take a photo',
  gallery: 'Choose photos that are there already',
  photosFull: (most) => `That is ${String(most)} photos. Send these first, and add more to the next news.`,
  photosOf: 'photos:',
  dropPhoto: 'Drop this photo',
  dropNews: 'Drop this news',
  stands: {
    waiting: 'waiting for a signal',
    sending: 'being sent',
    refused: 'not taken; write news anew, with photos in JPEG, PNG or WebP',
  },
  photosHint: (most) => `At most ${String(most)} photos. They are made smaller on this phone before they leave.`,
  send: 'Send',
  note: 'The result is reported by the agency’s officer.',
  offline:
    'It works without a signal: this page still opens on this phone, news is kept, and leaves by itself once this page is open and there is one.',
  waiting: 'Waiting for a signal. The news is kept on this phone; do not leave this page closed for long.',
  waitingCount: 'News not sent yet:',
  sentTitle: 'Your news has arrived',
  sent: 'Thank you. The agency’s officer has been told.',
  again: 'Send more news',
  endedTitle: 'This link no longer works',
  ended: 'Its time is up, it was taken back, or the work has been reported. Ask your agency’s officer for a new one.',
  endedUnsent: 'News that had not left cannot be sent from here any more. Tell your agency’s officer.',
  unknownTitle: 'This link is not known',
  unknown: 'Check whether the whole link was copied.',
  errors: {
    name: 'Write your name, at most 80 letters.',
    text: 'Write the news, at most 4000 letters.',
    photo: 'One of the files is no photo. Choose JPEG, PNG or WebP.',
    tooLarge: 'A photo is too large, or there are too many.',
  },
};
