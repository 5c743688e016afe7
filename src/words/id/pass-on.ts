// Pujian and usulan that are passed on to the agency that they are about: acts, their forms, and sentences of the timeline.
import type { EventSentences } from '../event-words.ts';

export const passOnActs = {
  PassOn: {
    button: 'Teruskan ke dinas',
    title: 'Teruskan ke dinas untuk diketahui',
    send: 'Teruskan dan kabari',
    done: 'Sudah diteruskan, dan pelapor dikabari.',
    lead: 'Dinas membacanya tanpa data pelapor. Tidak ada tenggat.',
  },
  NotePassedOn: {
    button: 'Sudah kami baca',
    title: 'Catat bahwa sudah dibaca',
    send: 'Sudah dibaca',
    done: 'Tercatat bahwa dinas Anda sudah membacanya.',
  },
} as const;

export const passOnForms = {
  unread: 'Belum dibaca',
  readAt: (at: string): string => `Dibaca ${at}`,
  agency: 'Dinas yang dimaksud',
  text: 'Catatan untuk dinas',
  read: 'Tidak ada yang perlu dikerjakan. Pelapor dapat melihat bahwa dinas Anda sudah membacanya.',
};

export const passOnSentences: Pick<EventSentences, 'PassedOn' | 'PassedOnNoted'> = {
  PassedOn: (event, name) =>
    `Diteruskan ke ${name.agency(event.agencyId)} untuk diketahui.${event.text === undefined ? '' : ` ${event.text}`}`,
  PassedOnNoted: (event, name) => `${name.agency(event.agencyId)} sudah membacanya.`,
};
