// Words of the field in which answers and notes are written, below the conversation, in English.
import type { composer as indonesian } from '../id/composer.ts';
import type { Same } from '../same.ts';

/** `reply` and `note` are the two tabs. */
export const composer: Same<typeof indonesian> = {
  label: 'Write',
  reply: 'Reply',
  note: 'Internal note',
  /** Which of the acts that speak to the reporter this answer is. */
  replyAs: 'This reply is',
  noReply: 'At this step there is no reply to the reporter yet.',
  leaves: (seconds) => `Leaves in ${String(seconds)} seconds.`,
  undo: 'Undo (Z)',
  calledBack: 'Called back. Your words are still kept in their form.',
  tooLate: 'Too late: the message has left.',
  /** Why words did not wait. */
  atOnce: {
    danger: 'Left at once, because of danger.',
    deadline: 'Left at once, because waiting would have missed its deadline.',
  },
  leaving: (by, what, seconds) => `${by}: ${what}. Leaves in ${String(seconds)} seconds.`,
  leavingNow: (by, what) => `${by}: ${what}. Leaving now.`,
  holdFor: (seconds) => (seconds === 0 ? 'Leaves at once' : `Can be undone for ${String(seconds)} seconds`),
  later: {
    open: 'Send later',
    close: 'Send as usual',
    send: 'Schedule',
    label: 'Send at',
    hint: 'Jakarta time, at most fourteen days ahead.',
    before: (dueAt: string): string => `Jakarta time, before the deadline ${dueAt}.`,
    usual: 'Usual hours',
    night: 'That is at night: the reporter may be at rest.',
    closes: 'By then the channel takes no private message any more. Choose an earlier time, or send now.',
    troubles: {
      'no-moment': 'Fill in the day and the time, for example 25 Nov and 08:00',
      past: 'Choose a time at least one minute from now',
      'after-deadline': 'That time is past the deadline: choose one before it, or send now',
    },
    set: (moment: string): string => `Scheduled for ${moment}. It can be changed or cancelled in this case.`,
    waits: (by: string, what: string, moment: string): string => `${by}: ${what}. Scheduled for ${moment}.`,
    move: 'Change the time',
    save: 'Save the time',
    moved: (moment: string): string => `Now scheduled for ${moment}.`,
    cancel: 'Cancel sending',
    cancelled: 'Not sent. The words are their writer’s draft again.',
  },
  holdShort: (seconds) => (seconds === 0 ? 'At once' : `${String(seconds)} seconds`),
  takeBack: 'Undo',
  /** Why two cases are parted again at once. */
  slip: 'Joined by mistake.',
  mention: {
    list: 'Officers who may read this case',
    hint: 'Type @ to name a colleague: whoever is named is told, without the words of the note.',
    told: (names) => `Told: ${names.join(', ')}.`,
    tooMany: (most) => `At most ${String(most)} people in one note.`,
    unanswered: 'The officers could not be read.',
  },
  notSent: (what) => `${what}: not sent, because this complaint had changed before the message left.`,
  noted: 'Noted',
  /** After others acted first. */
  sendAllTheSame: 'Send all the same',
  /** Of what was typed and not sent. */
  draft: {
    name: 'Draft',
    saved: (time) => `Draft saved ${time}`,
    line: (what, time) => `${what}, saved ${time}`,
    goOn: 'Go on',
    discard: 'Throw away',
    keep: 'Keep as a draft',
    dropped: 'Draft thrown away.',
    stays: 'The draft has not been thrown away on the server. Try again.',
    /** Its act cannot be done any more. */
    over: 'This step can no longer be done. Copy the words if you still need them.',
    elsewhere: (time) => `There is another draft of yours for this form, written on another device and saved ${time}.`,
    take: 'Use that draft',
    insist: 'Keep what is here',
  },
  restored: 'What you typed and did not send is still here.',
  restart: 'Start over',
  surelyRefused:
    'The channel will refuse this message. Use another way above, or send it anyway to have the refusal on record.',
  templates: 'Templates and knowledge',
  templateGroup: 'Templates',
  sendAndNext: 'Send and next',
  nextKey: 'Ctrl+Shift+Enter',
};
