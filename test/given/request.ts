// Acts on a formal request for public information, as tests of the procedure write them.
import { act, acts, people, upTo } from './given.ts';

export const requestActs = {
  take: act('TakeAsRequest', people.medsos, { subject: 'Anggaran taman kota 2025', reason: 'Skripsi' }),
  extend: act('ExtendRequest', people.pusat, { text: 'Perlu 7 hari kerja lagi: dokumennya di arsip.' }),
  decide: act('DecideRequest', people.pusat, { outcome: 'given', text: 'Dokumennya: https://contoh.example/apbd.pdf' }),
};

/** As one refuses, with the ground and the way of objection. */
export const refusedRequest = {
  outcome: 'refused',
  ground: 'personal-secret',
  text: 'Dikecualikan pasal 17 huruf h. Bila keberatan, ajukan kepada atasan PPID dalam 30 hari kerja.',
} as const;

/** Acts up to each state, an hour apart, from a reporter who is known since 10.00 on Monday. */
export const requestUpTo = {
  taken: [...upTo.coordination, requestActs.take(3)],
  handedOver: [...upTo.coordination, requestActs.take(3), acts.dispose(4, { helpingAgencyIds: [] })],
  conveying: [
    ...upTo.coordination,
    requestActs.take(3),
    acts.dispose(4, { helpingAgencyIds: [] }),
    acts.fieldResult(5, { text: 'dokumen terlampir' }),
  ],
  decided: [...upTo.coordination, requestActs.take(3), requestActs.decide(4)],
} as const;
