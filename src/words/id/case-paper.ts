// Words of what is printed of one case: lembar disposisi, berita acara, lembar aduan, tanda terima.
import type { PriorityLevel } from '#core/complaint/priority.ts';
import { receipt } from './spoken.ts';

/** A sheet says what stands in the case; what is not known yet is left for a hand to write. */
export const casePaper = {
  caption: 'Buka aduan ini di meja petugas',
  code: (number: string): string => `Kode QR alamat aduan ${number} di meja petugas`,
  foot: (number: string, at: string): string => `${number} · dicetak ${at}`,
  facts: {
    number: 'Nomor',
    upik: 'Nomor UPIK',
    nature: 'Sifat',
    received: 'Tanggal terima',
    channel: 'Kanal',
    category: 'Kategori',
    place: 'Lokasi',
    due: 'Tenggat langkah',
    status: 'Keadaan',
    closed: 'Ditutup',
    rating: 'Penilaian pelapor',
    lead: 'Perangkat daerah',
    helping: 'Membantu',
  },
  nature: { danger: 'Sangat segera (bahaya)', high: 'Segera', normal: 'Biasa' } satisfies Record<PriorityLevel, string>,
  secret: 'Rahasia',
  due: (step: string, at: string): string => `${step}: ${at}`,
  noDue: 'tidak ada tenggat yang berjalan',
  report: 'Ringkas aduan',
  noWords: 'Aduan ini tanpa tulisan.',
  cut: '… (lengkapnya di meja petugas)',
  reporter: 'Pelapor',
  reporterHidden: 'Tidak dicetak.',
  agencies: 'Perangkat daerah tujuan',
  noAgency: 'Belum diteruskan. Tulis tujuannya di sini:',
  instruction: 'Isi disposisi',
  signs: { from: 'Yang meneruskan', to: 'Yang menerima', initials: 'Paraf dan tanggal' },
  disposition: { title: 'Lembar disposisi', file: 'disposisi' },
  minutes: {
    title: 'Berita acara pemeriksaan lapangan',
    file: 'berita-acara',
    lead: (number: string): string =>
      `Pada hari ………………………… tanggal ………………………… pukul ………………… telah dilakukan pemeriksaan lapangan atas aduan ${number}, dengan hasil sebagai berikut.`,
    found: 'Keadaan di lapangan dan tindak lanjut',
    reported: (outcome: string): string => `Yang sudah dilaporkan perangkat daerah (${outcome}):`,
    rest: 'Yang masih harus dilakukan, dan sampai kapan',
    signs: ['Petugas perangkat daerah', 'Saksi (RT, RW, atau warga)', 'Mengetahui'],
  },
  sheet: {
    title: (number: string): string => `Lembar aduan ${number}`,
    file: 'aduan',
    lead: 'Salinan untuk dibaca dan dirapatkan, tanpa identitas pelapor. Sebagai bukti berlaku berkas bertanda tangan.',
  },
  result: 'Hasil di lapangan',
  /** As it is handed out at the counter. */
  receipt: {
    ...receipt,
    file: 'tanda-terima',
    channel: 'Disampaikan lewat',
    codeKept: 'yang Anda terima bersama nomor ini',
  },
};
