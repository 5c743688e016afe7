// Pujian and usulan that are passed on to the agency that they are about: acts, their forms, and sentences of the timeline.
import type { EventSentences } from '../event-words.ts';

export const passOnActs = {
  PassOn: {
    button: 'Teruskan ke dinas',
    title: 'Teruskan ke dinas',
    send: 'Teruskan dan kabari',
    done: 'Sudah diteruskan.',
  },
  NotePassedOn: {
    button: 'Sudah kami baca',
    title: 'Sudah kami baca',
    send: 'Sudah kami baca',
    done: 'Tercatat.',
  },
} as const;

export const passOnForms = {
  unread: 'Belum dibaca',
  readAt: (at: string): string => `Dibaca ${at}`,
};

export const passOnSentences: Pick<EventSentences, 'PassedOn' | 'PassedOnNoted'> = {
  PassedOn: (event, name) =>
    `Diteruskan ke ${name.agency(event.agencyId)} untuk diketahui.${event.text === undefined ? '' : ` ${event.text}`}`,
  PassedOnNoted: (event, name) => `${name.agency(event.agencyId)} sudah membacanya.`,
};
