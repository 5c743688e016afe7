// What is said of two cases that were made one by mistake: part of acts.ts, history.ts and moved.ts.
import { endedWords, type Deeds, type EventSentences, type MaybeNumbered } from '../event-words.ts';
import type { joiningActs as indonesian } from '../id/joining.ts';

/** By the names of the acts. */
export const joiningActs: typeof indonesian = {
  UndoJoining: {
    button: 'Take the joining back',
    title: 'Take the joining back',
    send: 'Take it back',
    done: 'The joining was taken back.',
    lead: 'This complaint is open again with its own reporter, messages and followers. Its deadline stays what it was. The reporter is told.',
  },
};

/** By the names of the events. */
export const joiningSentences: Pick<EventSentences, 'JoiningUndone' | 'JoinedReturned' | 'ChildOpened'> = {
  JoiningUndone: ({ ofNumber, reason, unsaid }) =>
    [
      `The joining with ${ofNumber} was taken back: ${endedWords(reason)}`,
      ...(unsaid === true ? ['The reporter had not been told of it yet.'] : []),
    ].join(' '),
  JoinedReturned: ({ number }) => `Complaint ${number} goes on by itself again.`,
  ChildOpened: ({ number }: MaybeNumbered) =>
    number === undefined
      ? 'One matter goes on as a complaint of its own; its message stays here.'
      : `One matter goes on as complaint ${number}; its message stays here.`,
};

/** What somebody did, after their name. */
export const joiningDeeds: Pick<Deeds, 'JoiningUndone' | 'JoinedReturned' | 'ChildOpened'> = {
  JoiningUndone: ({ ofNumber }) => `took its joining with ${ofNumber} back`,
  JoinedReturned: ({ number }) => `gave ${number} back from here`,
  ChildOpened: ({ number }: MaybeNumbered) =>
    number === undefined
      ? 'broke one matter off as a complaint of its own'
      : `broke one matter off as complaint ${number}`,
};
