// Words of handing over a shift: the note, what stands open beside it, and taking it.
import type { OpenCases } from '#features/shift-note/shift-note.contract.ts';

export const shiftNotes = {
  title: 'Serah terima piket',
  lead: 'Yang pulang menulis untuk yang datang: nomor aduan yang masih terbuka diisi program, selebihnya kata-kata Anda.',
  open: 'Serah terima',
  shifts: { morning: 'piket pagi', evening: 'piket sore', night: 'piket malam' },
  /** On top of the list. */
  waits: (by: string, shift: string, day: string): string => `Serah terima dari ${by}, ${shift} ${day}`,
  counts: (lines: readonly string[]): string => lines.join(' · '),
  kinds: {
    held: 'dipegang penulisnya',
    due: 'jatuh tempo sampai akhir piket berikutnya',
    promised: 'dijanjikan dengan tanggal',
    drafts: 'konsep menunggu persetujuan',
  } satisfies Record<keyof OpenCases, string>,
  nothingOpen: 'Tidak ada aduan yang perlu diserahkan.',
  read: 'Baca',
  take: 'Saya terima',
  forNext: 'Untuk piket berikutnya: merekalah yang menerimanya.',
  taken: 'Serah terima diterima, dan tercatat atas nama Anda.',
  takenBy: (by: string, moment: string): string => `Diterima ${by}, ${moment}`,
  notTaken: 'Belum diterima',
  /** In the last minutes of a shift. */
  ends: (time: string): string => `Piket Anda berakhir pukul ${time}: tulislah serah terimanya.`,
  write: 'Tulis serah terima',
  waiting: 'Untuk Anda',
  noneWaiting: 'Tidak ada serah terima yang menunggu Anda.',
  own: 'Serah terima Anda',
  ownHint: (shift: string, until: string): string =>
    `Untuk ${shift} yang berakhir ${until}. Bisa ditulis ulang sampai diterima.`,
  words: 'Yang perlu diketahui piket berikutnya',
  wordsHint: 'Tanpa nama dan nomor telepon warga: sebutlah nomor aduannya.',
  openNow: 'Yang masih terbuka sekarang',
  save: 'Simpan serah terima',
  saved: 'Serah terima tersimpan. Piket berikutnya melihatnya di atas kotak masuk.',
  savedAt: (moment: string): string => `Tersimpan ${moment}`,
  past: 'Serah terima sebelumnya',
  nonePast: 'Belum ada serah terima.',
  hidden: 'Aduan jalur khusus tidak termasuk di sini.',
};
