// Words of the list of messages that became no case by themselves, in English.
import type { unplaced as indonesian } from '../id/unplaced.ts';
import type { Same } from '../same.ts';

const kinds: Readonly<Record<string, string>> = {
  image: 'Picture',
  video: 'Video',
  audio: 'Sound',
  file: 'File',
  letter: 'Original letter',
  share: 'What was shared',
  story: 'Story',
};

/** Says of what was ignored where that can be taken back. */
export const unplaced: Same<typeof indonesian> = {
  title: 'Messages set aside',
  lead: 'What did not become a complaint by itself. Read it, then make it a complaint or dismiss it.',
  empty: 'No messages here',
  emptyHint: 'Every citizen’s message has become a complaint or been decided.',
  unknownWriter: 'Writer unknown',
  wordless: 'There are no words to read.',
  openThere: 'See it on its channel',
  place: 'Make it a complaint',
  dismiss: 'Dismiss',
  restore: 'Take back the dismissal',
  showSettled: 'Decided',
  showOpen: 'Waiting',
  all: 'All messages set aside',
  openFile: 'Open the file',
  why: 'Why it is here',
  file: (kind, name) =>
    name === undefined ? (kinds[kind] ?? 'Attachment') : `${kinds[kind] ?? 'Attachment'}: ${name}`,
  done: {
    place: 'It has become a complaint.',
    dismiss: 'Dismissed. It can be taken back under “Decided”.',
    restore: 'Waiting for a decision again.',
  },
  states: {
    case: 'Made a complaint by',
    dismissed: 'Dismissed by',
    arrived: 'Its original came later and has become a complaint.',
  },
  reasons: {
    automatic:
      'A program wrote this letter (an out-of-office reply, say), so it does not become a complaint by itself.',
    'delivery-report': 'This is a mail server’s report on a letter that we did not send.',
    'edit-without-original':
      'The citizen changed their message, but the original never arrived. This is the changed text.',
    'own-name': 'This letter uses the complaint desk’s own address, but was not sent from here.',
    'no-writer': 'It is not clear who wrote it, so that an answer cannot be addressed.',
    'not-a-person': 'Written in the name of a group, a channel, or an admin without a name.',
    elsewhere: 'Written at a place that is not addressed to the city, for example a review or a group.',
    'unknown-account': 'This message came for an account that this desk does not serve.',
    'unreadable-here': 'It can only be read in the channel’s app. Open the app.',
    'unknown-kind': 'The channel sent a kind of message that is not known yet.',
    malformed: 'A part of this delivery cannot be read. These are the words that can.',
    'not-taken': 'This message was read, but could not be put into a complaint.',
    'blocked-writer':
      'This account is blocked for now, for spam or abuse. Make it a complaint where it is one this time.',
    other: 'This message did not become a complaint by itself.',
  },
};
