// Words of recaps and reports by mail, in English.
import type { reportMail as indonesian, reportNames as indonesianNames } from '../id/report-mail.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Within a sentence. */
export const reportNames: Same<typeof indonesianNames> = {
  week: 'weekly recap',
  month: 'monthly report',
  year: 'yearly report',
};

/** A part of two screens. */
export const reportMail: Same<typeof indonesian> = {
  title: 'Send by mail',
  lead: 'They leave by themselves at 08:00 as a PDF: the recap on Mondays, reports on the first. Each reader gets one once; where the program was off, as soon as it is back. No citizen is named in them.',
  noMail:
    'There is no way for letters yet: the operator has not set SMTP_URL or connected the city’s mailbox. What is due waits.',
  kinds: { week: 'Weekly recap', month: 'Monthly report', year: 'Yearly report' },
  roles: 'Officers who are',
  outside: 'Other addresses',
  outsideHint: 'One address a line, of people who are no officers. They stop it by asking you.',
  wrong: (lines) => `No e-mail address: ${lines}`,
  tooMany: (most) => `At most ${counted(most, 'address', 'addresses')}; for more use a mailing list.`,
  preview: 'See who gets it',
  save: (name) => `Save who gets the ${name}`,
  saved: 'Saved. It holds from the next letter on.',
  setBy: (name, at) => `Changed by ${name}, ${at}`,
  would: (name, count) =>
    count === 0 ? `The next ${name} will reach nobody.` : `The next ${name} goes to ${counted(count, 'reader')}:`,
  states: {
    reached: 'will get it',
    'no-address': 'has not proven an e-mail address',
    'wants-none': 'chose not to get it',
  },
  sent: 'What was sent',
  noneSent: 'Nothing was sent yet.',
  heads: { what: 'What', reader: 'To', state: 'How far it came' },
  periodOf: (name, period) => `${name} ${period}`,
  statuses: {
    waiting: 'waiting',
    sending: 'being sent',
    sent: (at) => `taken by the mail server ${at}`,
    refused: 'refused',
    unknown: 'nobody knows whether it arrived',
    skipped: 'not sent: no address any more, or not wanted',
  },
  because: (state, reason) => `${state} (${reason})`,
  again: 'Send again',
  againTo: (reader) => `Send again to ${reader}`,
  willGo: 'It is sent again in a moment.',
  gone: 'a reader who has left',
  own: {
    title: 'Reports by mail',
    lead: 'They go to your proven e-mail address, whatever the order of ways above says.',
    want: (name) => `Send me the ${name}`,
    saved: 'Your choice was saved.',
  },
};
