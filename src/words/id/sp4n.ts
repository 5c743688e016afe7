// Words of reports that SP4N-LAPOR! passed to the city: their class, how far their reporter is seen, and the form that takes them down.
import type { ReportClass, Sp4nPrivacy, Sp4nStatus } from '#core/sp4n.ts';

type Choice = { label: string; hint: string };

/** Time limits here are in working days, unlike those of the SOP for social media. */
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
  /** Of the reporter, on the case. */
  seen: {
    public: 'SP4N-LAPOR! mengenal pelapornya. Identitas tidak ditanyakan lagi.',
    anonymous: 'Pelapor memilih anonim: namanya tidak tercatat di sini.',
    secret: 'Pelapor meminta rahasia: dinas dan umum tidak melihat siapa ia.',
  } satisfies Record<Sp4nPrivacy, string>,
  /** A state that is told there, as a line of the conversation. */
  statusLine: (status: string): string => `Status di SP4N-LAPOR!: ${status}`,
  inWorkingDays: 'tenggat dalam hari kerja',
  nav: 'SP4N-LAPOR!',
  pageTitle: 'Salin laporan SP4N-LAPOR!',
  lead: 'Untuk laporan yang didisposisikan kepada kota. Tenggatnya dihitung dalam hari kerja sejak disposisi.',
  parts: { report: 'Laporan', matter: 'Isi laporan' },
  trackingId: 'Nomor laporan',
  trackingIdHint: 'Seperti tertulis di SP4N-LAPOR!',
  passedAt: 'Didisposisikan pada',
  passedAtHint: 'Tenggat verifikasi mulai dari sini.',
  name: 'Nama pelapor',
  nameHint: 'Bila tampak di sana.',
  title: 'Judul',
  text: 'Isi',
  category: 'Kategori',
  place: 'Lokasi',
  save: 'Simpan laporan',
  recorded: (number: string): string => `Laporan tercatat sebagai ${number}`,
  next: 'Admin Pusat memverifikasinya dalam tiga hari kerja.',
  openCase: (number: string): string => `Buka ${number}`,
  again: 'Salin laporan lain',
  none: 'Belum ada akun SP4N-LAPOR!',
  noneHint: 'Operator menambahkannya di Akun kanal, atau di berkas pengaturan.',
  problems: { missing: 'Belum diisi.', wrong: 'Hanya huruf, angka dan tanda hubung, paling sedikit tiga.' },
  timeWrong: 'Waktu ini belum terjadi, atau lebih dari 90 hari lalu.',
  task: {
    answer: 'Salin jawaban ke SP4N-LAPOR!',
    status: 'Ubah status di SP4N-LAPOR!',
    report: (id: string): string => `Nomor laporan ${id}`,
    copy: 'Salin jawaban',
    open: 'Buka LAPOR!',
    done: 'Sudah disalin',
    changed: 'Sudah diubah',
    title: 'Catat: sudah di SP4N-LAPOR!',
  },
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
