// Acts on a case that was referred to a body outside the city, as tests of the procedure write them.
import { act, acts, people, upTo } from './given.ts';

export const elsewhereActs = {
  note: act('NoteElsewhere', people.medsos, {
    ...{ outcome: 'received', reference: 'PLN-778', contacts: ['123'] },
    text: 'Laporan Anda sudah diterima PLN, nomor PLN-778.',
  }),
  handOver: act('HandOver', people.medsos, { way: 'copied', text: 'Tiang miring di Jalan Mangkubumi.' }),
};

export const referred = [...upTo.triage, acts.refer(1)];
