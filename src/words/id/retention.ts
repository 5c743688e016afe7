// Words of how long data is kept: on the officers' screen, in the record, and in the notice of the identity form.
import type { RetentionKind } from '#core/retention.ts';
import { numeral } from './numeral.ts';

/** Within a sentence. */
export const retentionNames = {
  identity: 'identitas',
  words: 'kata-kata pribadi',
  files: 'lampiran',
  payloads: 'kiriman mentah',
  'deleted-words': 'kata-kata yang ditarik',
  requests: 'tulisan permintaan hak',
  'field-tasks': 'tugas tautan lapangan',
  alerts: 'pemberitahuan petugas',
  'report-mails': 'kiriman laporan',
  drafts: 'konsep petugas',
} as const satisfies Record<RetentionKind, string>;

/** The screen of spans. */
export const retention = {
  title: 'Masa simpan data',
  lead: 'Berapa lama data pribadi disimpan sesudah perkaranya selesai. Yang lewat masanya dihancurkan pada malam hari, dan jumlahnya dicatat.',
  kinds: {
    identity: { name: 'Identitas', what: 'nama, telepon, dan tempat tinggal, sejak aduan terakhir orang itu selesai' },
    words: { name: 'Kata-kata pribadi', what: 'pesan yang ditulis secara pribadi, sejak aduannya selesai' },
    files: { name: 'Lampiran', what: 'foto dan berkas pelapor, sejak aduannya selesai' },
    payloads: { name: 'Kiriman mentah', what: 'kiriman platform seperti datangnya, sejak diterima' },
    'deleted-words': { name: 'Kata-kata yang ditarik', what: 'versi pesan yang dihapus penulisnya, sejak dihapus' },
    requests: { name: 'Tulisan permintaan hak', what: 'penjelasan dan catatannya, sejak dijawab' },
    'field-tasks': { name: 'Tugas tautan lapangan', what: 'tautan lapangan beserta tugasnya, sejak aduannya selesai' },
    alerts: {
      name: 'Pemberitahuan petugas',
      what: 'siapa diberi tahu apa, lewat cara apa dan kapan, sejak diberitahukan; dari aduan yang masih terbuka tetap disimpan',
    },
    'report-mails': {
      name: 'Kiriman laporan',
      what: 'rekap atau laporan apa dikirim lewat surel kepada siapa, sejak dikirim',
    },
    drafts: { name: 'Konsep petugas', what: 'isian formulir yang belum terkirim, sejak terakhir ditulis' },
  } satisfies Record<RetentionKind, { name: string; what: string }>,
  kept: 'Disimpan sampai diminta dihapus',
  days: (count: number): string => `Disimpan ${numeral(count)} hari`,
  fieldOf: (name: string): string => `${name}: hari`,
  fieldHint: 'Kosongkan bila tidak dihapus dengan sendirinya.',
  wrong: 'Tulis angka 1 sampai 36500',
  save: (name: string): string => `Simpan masa ${name.toLowerCase()}`,
  count: (name: string): string => `Hitung dahulu: ${name.toLowerCase()}`,
  would: (count: number, days: number): string =>
    count === 0
      ? `Dengan ${numeral(days)} hari, belum ada yang dihancurkan malam ini.`
      : `Dengan ${numeral(days)} hari, ${numeral(count)} baris dihancurkan malam ini dan tidak dapat dikembalikan.`,
  saved: 'Masa simpan diubah.',
  history: 'Riwayat',
  noHistory: 'Belum ada yang diubah atau dihancurkan.',
  program: 'Program',
  changed: (name: string, days?: number): string =>
    days === undefined ? `${name}: tidak dihapus dengan sendirinya` : `${name}: menjadi ${numeral(days)} hari`,
  destroyed: (count: number, name: string): string => `${numeral(count)} baris ${name.toLowerCase()} dihancurkan`,
} as const;
