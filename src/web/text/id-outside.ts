// What an officer reads who lets an answer count that was given in a platform's own app.
import type { OutsideMeaning } from '#core/complaint/complaint.ts';

type Words = { button: string; title: string; lead: string; send: string; done: string; counted: string };

export const outside = {
  'identity-asked': {
    button: 'Hitung sebagai pertanyaan identitas',
    title: 'Hitung sebagai pertanyaan identitas?',
    lead: 'Langkah ini selesai seperti bila pertanyaannya dikirim lewat Tanggap, dan tenggat berikutnya dijeda sampai pelapor menjawab. Bacalah dulu: apakah identitas memang ditanyakan?',
    send: 'Ya, identitas sudah ditanyakan',
    done: 'Dihitung sebagai pertanyaan identitas.',
    counted: 'Dihitung sebagai pertanyaan identitas.',
  },
  'result-told': {
    button: 'Hitung sebagai penyampaian hasil',
    title: 'Hitung sebagai penyampaian hasil?',
    lead: 'Aduan ditutup seperti bila hasilnya dikirim lewat Tanggap. Bacalah dulu: apakah hasilnya memang disampaikan?',
    send: 'Ya, hasil sudah disampaikan',
    done: 'Dihitung sebagai penyampaian hasil. Aduan ditutup.',
    counted: 'Dihitung sebagai penyampaian hasil.',
  },
  saidAt: (moment: string): string => `Ditulis ${moment}. Terlambat atau tidak dinilai menurut waktu ini.`,
} as const satisfies Record<OutsideMeaning, Words> & { saidAt: (moment: string) => string };
