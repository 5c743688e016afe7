// What is said of two cases that were made one by mistake: part of acts.ts, history.ts and moved.ts.
import { endedWords, type Deeds, type EventSentences, type MaybeNumbered } from '../event-words.ts';

/** By the names of the acts. */
export const joiningActs = {
  UndoJoining: {
    button: 'Batalkan penggabungan',
    title: 'Batalkan penggabungan',
    send: 'Batalkan penggabungan',
    done: 'Penggabungan dibatalkan.',
    lead: 'Aduan ini dibuka lagi dengan pelapor, pesan, dan pengikutnya sendiri. Tenggatnya tetap yang dulu. Pelapor diberi tahu.',
  },
};

/** By the names of the events. */
export const joiningSentences: Pick<EventSentences, 'JoiningUndone' | 'JoinedReturned' | 'ChildOpened'> = {
  JoiningUndone: ({ ofNumber, reason, unsaid }) =>
    [
      `Penggabungan dengan ${ofNumber} dibatalkan: ${endedWords(reason)}`,
      ...(unsaid === true ? ['Pelapor belum sempat diberi tahu.'] : []),
    ].join(' '),
  JoinedReturned: ({ number }) => `Aduan ${number} berjalan sendiri lagi.`,
  ChildOpened: ({ number }: MaybeNumbered) =>
    number === undefined
      ? 'Satu hal ditangani sendiri sebagai aduan lain; pesannya tetap di sini.'
      : `Satu hal ditangani sendiri sebagai aduan ${number}; pesannya tetap di sini.`,
};

/** What somebody did, after their name. */
export const joiningDeeds: Pick<Deeds, 'JoiningUndone' | 'JoinedReturned' | 'ChildOpened'> = {
  JoiningUndone: ({ ofNumber }) => `membatalkan penggabungannya dengan ${ofNumber}`,
  JoinedReturned: ({ number }) => `mengembalikan ${number} dari sini`,
  ChildOpened: ({ number }: MaybeNumbered) =>
    number === undefined ? 'memecah satu hal menjadi aduan lain' : `memecah satu hal menjadi aduan ${number}`,
};
