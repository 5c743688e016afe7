// Words of reports that SP4N-LAPOR! passed to the city: their class, how far their reporter is seen, and the form that takes them down.
import type { ReportClass, Sp4nPrivacy, Sp4nStatus } from '#core/sp4n.ts';

type Choice = { label: string; hint: string };

export const sp4n = {
  reportClass: 'Klasifikasi',
  classes: {
    complaint: { label: 'Pengaduan', hint: 'Layanan tidak sesuai; dijawab dalam 14 hari kerja.' },
    supervised: {
      label: 'Pengaduan berkadar pengawasan',
      hint: 'Penyalahgunaan wewenang, diperiksa dalam 60 hari kerja.',
    },
    information: { label: 'Permintaan informasi', hint: 'Pertanyaan; dijawab dalam 5 hari kerja.' },
    aspiration: { label: 'Aspirasi', hint: 'Usul atau harapan; dijawab dalam 5 hari kerja.' },
  } satisfies Record<ReportClass, Choice>,
  privacy: 'Keterbukaan',
  privacies: {
    public: { label: 'Publik', hint: 'Isi dan nama pelapor terbuka di SP4N-LAPOR!.' },
    anonymous: { label: 'Anonim', hint: 'Isi terbuka, nama pelapor tidak ditulis di mana pun.' },
    secret: { label: 'Rahasia', hint: 'Isi dan pelapor tidak dibuka untuk umum.' },
  } satisfies Record<Sp4nPrivacy, Choice>,
  statuses: {
    unverified: 'Belum diverifikasi',
    verified: 'Diverifikasi',
    postponed: 'Ditunda',
    'in-progress': 'Diproses',
    'not-theirs': 'Bukan wewenang',
    archived: 'Diarsipkan',
    done: 'Selesai',
  } satisfies Record<Sp4nStatus, string>,
} as const;
