// What an agency and a reporter have to do with each other, as sentences of the timeline: part of history.ts.
import { endedWords, type EventOf, type EventSentences } from '../event-words.ts';

const contactWays = { visit: 'datang', call: 'telepon', message: 'pesan' } as const satisfies Record<
  EventOf<'ContactTried'>['how'],
  string
>;

const contactOutcomes = {
  met: 'bertemu atau berbicara',
  'not-there': 'tidak ada di tempat',
  'no-answer': 'tidak dijawab',
  refused: 'tidak bersedia',
} as const satisfies Record<EventOf<'ContactTried'>['outcome'], string>;

const presentAt = {
  reporter: 'pelapor',
  family: 'keluarga pelapor',
  neighbours: 'tetangga',
  'rt-rw': 'RT/RW',
  kelurahan: 'kelurahan',
  agency: 'dinas',
  contractor: 'pelaksana',
} as const satisfies Record<EventOf<'VisitHeld'>['present'][number], string>;

const visitOutcomes = {
  kept: 'ditepati',
  'not-met': 'dinas datang, pelapor tidak ditemui',
  missed: 'tidak tercatat terlaksana',
  moved: 'diganti waktunya',
  off: 'batal',
} as const satisfies Record<EventOf<'VisitSettled'>['outcome'], string>;

type Told =
  | ('ContactTried' | 'VisitAgreed' | 'VisitHeld' | 'VisitSettled')
  | ('PhoneAsked' | 'PhoneGranted' | 'PhoneEnded');

/** By the names of the events. */
export const insideSentences: Pick<EventSentences, Told> = {
  ContactTried: (event, name) =>
    `${name.agency(event.agencyId)} menghubungi pelapor (${contactWays[event.how]}): ${contactOutcomes[event.outcome]}.${event.text === undefined ? '' : ` ${event.text}`}`,
  VisitAgreed: (event, name) =>
    `${name.agency(event.agencyId)} menyepakati kunjungan ${name.moment(event.visitAt)} dengan pelapor.`,
  VisitHeld: (event, name) =>
    `${name.agency(event.agencyId)} berkunjung ${name.moment(event.heldAt)}. Hadir: ${event.present.map((one) => presentAt[one]).join(', ')}. Ditemukan: ${event.agreed === undefined ? event.found : `${endedWords(event.found)} Disepakati: ${event.agreed}`}`,
  VisitSettled: (event, name) =>
    `Kunjungan ${name.agency(event.agencyId)} ${name.moment(event.visitAt)}: ${visitOutcomes[event.outcome]}.`,
  PhoneAsked: (event, name) => `${name.agency(event.agencyId)} meminta izin menelepon pelapor: ${event.reason}`,
  PhoneGranted: (event, name) =>
    `${name.agency(event.agencyId)} boleh membuka nomor telepon pelapor sampai ${name.moment(event.untilAt)}: ${event.reason}`,
  PhoneEnded: (event, name) =>
    event.granted === true
      ? `Izin ${name.agency(event.agencyId)} untuk menelepon pelapor berakhir.`
      : `Permintaan ${name.agency(event.agencyId)} untuk menelepon pelapor ditolak.`,
};
