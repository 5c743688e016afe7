// Words of what every list that the desk keeps has beside its screen: files out and in, and the history of changes.
import type { ListHistoryRow } from '#features/desk-list/desk-list.contract.ts';

/** Says that nothing is kept before somebody has looked, and that what is left out of a file stays. */
export const deskList = {
  csv: 'Unduh CSV',
  xlsx: 'Unduh Excel',
  upload: 'Unggah CSV atau Excel',
  paste: 'Tempel teks',
  pasteTitle: 'Tempel tabel',
  pasteLabel: 'Isi tabel',
  pasteHint: (columns: string): string =>
    `Baris pertama adalah judul kolom: ${columns}. Kolom dipisah tab, titik koma, atau koma; salin dari lembar kerja atau dari keputusannya.`,
  pasteLook: 'Periksa',
  history: 'Riwayat',
  previewTitle: 'Periksa isi berkas',
  reading: 'Berkas dibaca…',
  nothingYet: 'Belum ada yang diubah. Periksa dulu, lalu terapkan semuanya sekaligus.',
  counts: {
    added: 'baru',
    changed: 'diubah',
    same: 'sama seperti sekarang',
    untouched: 'tidak disebut dalam berkas, tetap seperti sekarang',
  },
  faults: (count: number): string => `${String(count)} hal harus diperbaiki dulu; tidak ada yang diterapkan`,
  warnings: 'Perlu dilihat',
  rows: 'Yang akan berubah',
  row: (line: number): string => `Baris ${String(line)}`,
  notNamed: 'Tidak disebut',
  isNew: 'Baru',
  isChanged: 'Diubah',
  empty: '(kosong)',
  from: 'dari',
  to: 'menjadi',
  more: (count: number): string => `Dan ${String(count)} lagi.`,
  apply: (count: number): string => `Terapkan ${String(count)} perubahan`,
  applied: (added: number, changed: number): string =>
    `Berkas diterapkan: ${String(added)} baru, ${String(changed)} diubah.`,
  noChange: 'Isi berkas sama dengan daftarnya: tidak ada yang perlu diubah.',
  historyTitle: (list: string): string => `Riwayat ${list}`,
  noHistory: 'Belum ada perubahan yang tercatat.',
  whats: { added: 'menambahkan', changed: 'mengubah', removed: 'menghapus' } satisfies Record<
    ListHistoryRow['what'],
    string
  >,
  hows: { hand: '', file: 'lewat berkas', 'taken-back': 'mengembalikan perubahan' } satisfies Record<
    ListHistoryRow['how'],
    string
  >,
  bys: {
    officer: 'Petugas',
    settings: 'Berkas pengaturan',
    'command-line': 'Baris perintah',
    program: 'Program',
  } satisfies Record<ListHistoryRow['by'], string>,
  takeBack: 'Kembalikan',
  takeBackOf: (name: string, at: string): string => `Kembalikan perubahan ${name}, ${at}`,
  tookBack: 'Perubahan dikembalikan.',
  older: 'Tampilkan yang lebih lama',
};
