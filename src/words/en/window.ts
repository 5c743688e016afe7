// Words on how long a reporter may still be written to in private, in English.
import type { window as indonesian } from '../id/window.ts';
import type { Same } from '../same.ts';

/** Says why a private message cannot be sent, and which way is left instead. */
export const window: Same<typeof indonesian> = {
  closes: (span) => `The message window closes in ${span}.`,
  late: 'More than 24 hours have passed since the citizen wrote: only an officer’s own answer may be sent.',
  replyOnce: 'The citizen never wrote in private: only one private reply can be sent.',
  replyCloses: (span) => `The chance ends in ${span}.`,
  replyMayFail: 'The citizen never wrote in private: the channel may refuse this message.',
  none: {
    'window-closed': 'The message window has closed.',
    'reply-closed': 'The time for answering this comment in private is over.',
    'reply-used': 'The private reply has been used.',
    'no-private-messages': 'This channel carries no private messages.',
  },
  insteadPublic: 'Reply publicly: ask the citizen to write a private message. Do not ask for personal data there.',
  insteadElsewhere:
    'Reply publicly: ask the citizen to write privately on another channel, for example WhatsApp, or go on without an identity. Do not ask for personal data here.',
  publicRefused: {
    uninvited: 'X will refuse a public reply here: the writer neither mentions nor quotes the city’s account.',
  },
  insteadQuote: {
    uninvited:
      'On this account’s API plan only those who mention or quote it may be answered. Other ways: quote the post from the X app, send a private message, or ask the citizen to write again and mention the city’s account.',
  },
  openPost: 'Open the post',
  sendAnyway: 'Send anyway',
  accountWaits: (moment) =>
    `The channel asks the city’s account to wait until ${moment}. Your message is kept and sent after that.`,
  accountRefused: (reason) => `${reason} Until that is settled, your message may not be sent.`,
  insteadCall: 'Contact the citizen by telephone, or wait until they write again.',
};
