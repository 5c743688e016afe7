// What the six steps and those who carry them out are called to a citizen.
import type { Rung } from '#core/access.ts';
import type { StepActor, StepName } from '#core/sop/key.ts';

/** By the SOP's own step names, so that a step without words for a citizen does not compile. */
export const steps = {
  report: { title: 'Laporan masuk', short: 'Lapor', does: 'Anda menulis di akun resmi kami, menelepon, atau datang.' },
  'ask-identity': {
    title: 'Identitas ditanyakan',
    short: 'Tanya identitas',
    does: 'Kami menjawab lewat pesan pribadi dan menanyakan nama serta nomor HP Anda.',
  },
  coordinate: {
    title: 'Jawaban disiapkan',
    short: 'Koordinasi',
    does: 'Admin Pusat langsung menjawab, atau menentukan dinas yang berwenang.',
  },
  register: {
    title: 'Dicatat di UPIK',
    short: 'Catat di UPIK',
    does: 'Laporan mendapat nomor di buku pengaduan kota.',
  },
  'follow-up': {
    title: 'Ditindaklanjuti dinas',
    short: 'Tindak lanjut',
    does: 'Dinas yang berwenang memeriksa dan mengerjakannya di lapangan.',
  },
  convey: {
    title: 'Hasil disampaikan',
    short: 'Sampaikan hasil',
    does: 'Kami menyampaikan hasilnya di tempat Anda melapor.',
  },
} satisfies Record<StepName, { title: string; short: string; does: string }>;

/** What a step is called where SP4N-LAPOR! passed the report on: it is verified first. */
export const reportSteps = { coordinate: 'Laporan diverifikasi' };

/** Those who carry out the SOP's rows, as a citizen may read them: units and roles, never persons. */
export const actors = {
  reporter: 'Pelapor',
  'admin-medsos': 'Admin Medsos',
  'admin-pusat': 'Admin Pusat',
  'admin-agency': 'Admin Perangkat Daerah',
  'team-lead': 'Ketua Tim',
  'division-head': 'Kepala Bidang',
} satisfies Record<StepActor | Rung, string>;

/** How a step stands, said beside its picture. */
export const standing = {
  done: 'selesai',
  late: 'selesai, terlambat',
  skipped: 'tidak diperlukan',
  now: 'sedang berjalan',
  overdue: 'lewat batas waktu',
  paused: 'menunggu Anda',
  ahead: 'belum',
  until: 'paling lambat',
};
