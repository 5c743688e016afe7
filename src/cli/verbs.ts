// The list of verbs. Each is loaded only when it is called, so that a small one starts at once.
import type { Verb } from './verb.ts';

/** A verb as the help names it, before it is loaded. */
export type Listed = { summary: string; load: () => Promise<Verb> };

/** By the word that is typed after `tanggap`, in the order of the help. */
export const verbs: Readonly<Record<string, Listed>> = {
  start: {
    summary: 'menjalankan Tanggap, sama dengan npm start',
    load: async () => (await import('./start.ts')).start,
  },
  migrate: {
    summary: 'memperbarui bentuk basis data ke versi ini',
    load: async () => (await import('./migrate.ts')).migrateVerb,
  },
  doctor: {
    summary: 'memeriksa pengaturan, basis data, jam, ruang disk, dan token akun',
    load: async () => (await import('./doctor.ts')).doctor,
  },
  'clear-training': {
    summary: 'mencabut petugas contoh dan akun simulasi dari mode latihan',
    load: async () => (await import('./clear-training.ts')).clearTrainingVerb,
  },
  user: {
    summary: 'menambah petugas, mengganti kata sandi, atau menampilkan daftarnya',
    load: async () => (await import('./user.ts')).user,
  },
  backup: {
    summary: 'menyimpan seluruh data ke satu berkas',
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    summary: 'memulihkan data dari berkas cadangan ke basis data kosong',
    load: async () => (await import('./restore.ts')).restore,
  },
  'verify-log': {
    summary: 'memeriksa keutuhan catatan peristiwa',
    load: async () => (await import('./verify-log.ts')).verifyLogVerb,
  },
  reseal: {
    summary: 'menyegel ulang dengan SECRET_KEY sekarang, supaya kunci lama dapat dihapus',
    load: async () => (await import('./reseal.ts')).resealVerb,
  },
  rebuild: {
    summary: 'menyusun ulang tabel tampilan dari catatan peristiwa',
    load: async () => (await import('./rebuild.ts')).rebuildVerb,
  },
  bench: {
    summary: 'mengukur kecepatan, untuk pengembang',
    load: async () => (await import('./bench.ts')).bench,
  },
};
