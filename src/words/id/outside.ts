// What an officer reads who lets an answer count that was given in a platform's own app.
import type { OutsideMeaning } from '#core/complaint/complaint.ts';

type Words = { button: string; title: string; lead: string; send: string; done: string; counted: string };

/** Each asks with what it will do to the case, before the officer lets the answer count. */
export const outside = {
  'identity-asked': {
    button: 'Anggap sebagai pertanyaan identitas',
    title: 'Anggap sebagai pertanyaan identitas?',
    lead: 'Langkah ini selesai seperti bila pertanyaannya dikirim lewat Tanggap, dan tenggat berikutnya dijeda sampai pelapor menjawab. Bacalah dulu: apakah identitas memang ditanyakan?',
    send: 'Ya, identitas sudah ditanyakan',
    done: 'Dianggap sebagai pertanyaan identitas.',
    counted: 'Dianggap sebagai pertanyaan identitas.',
  },
  'result-told': {
    button: 'Anggap sebagai penyampaian hasil',
    title: 'Anggap sebagai penyampaian hasil?',
    lead: 'Aduan ditutup seperti bila hasilnya dikirim lewat Tanggap. Bacalah dulu: apakah hasilnya memang disampaikan?',
    send: 'Ya, hasil sudah disampaikan',
    done: 'Dianggap sebagai penyampaian hasil. Aduan ditutup.',
    counted: 'Dianggap sebagai penyampaian hasil.',
  },
  saidAt: (moment: string): string => `Ditulis ${moment}. Tepat waktu atau terlambat dinilai menurut waktu ini.`,
} as const satisfies Record<OutsideMeaning, Words> & { saidAt: (moment: string) => string };
