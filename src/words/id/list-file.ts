// What is wrong with a row of a file of any list that the desk keeps, and what its fields are called.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import type { ShiftName } from '#core/duty/shifts.ts';
import { templatePlaceholders } from '#core/template-words.ts';
import { purposes } from '#features/template/template.contract.ts';
import type { DeskListName } from '#core/desk-list.ts';
import { weekdays, zoneNames } from '#core/sop/calendars.ts';
import { numeral } from './numeral.ts';

const tooLong = (most: string): string => `lebih dari ${most} tanda.`;
const id = 'hanya huruf, angka, dan garis, paling banyak 64 tanda.';
const missing = (most: string): string => `belum diisi, atau ${tooLong(most)}`;

/** Names the column and what may stand in it; repeats nothing of the row. */
export const listFile = {
  noTable: 'Isinya bukan tabel CSV atau XLSX yang dapat dibaca. Unduh daftarnya dulu untuk contoh.',
  heads: (name: string): string => `Baris judulnya tidak punya kolom "${name}". Unduh daftarnya dulu untuk contoh.`,
  row: (line: string, column: string, what: string): string => `Baris ${line}, kolom "${column}": ${what}`,
  beside: (name: string, column: string, what: string): string => `"${name}" dalam daftar, kolom "${column}": ${what}`,
  more: (count: number): string => `Dan ${numeral(count)} lagi.`,
  twice: 'sudah ada di baris lain; masing-masing satu baris.',
  column: 'tidak bisa diterima.',
  columns: {
    agency: {
      id: 'hanya huruf kecil, angka, dan garis, paling banyak 40 tanda; setiap baris punya satu.',
      name: missing('200'),
      shortName: missing('40'),
      phone: 'bukan nomor telepon; hanya angka, spasi, dan tanda + ( ) - . / ,.',
      email: 'bukan alamat surel.',
      address: tooLong('300'),
      state: 'hanya serving, resting, ended.',
      calendar: tooLong('64'),
    },
    calendar: {
      id,
      partOf: 'bukan id kalender dalam daftar ini.',
      name: missing('120'),
      fromDate: 'bukan tanggal; tulislah seperti 2026-02-19 atau 19/2/2026.',
      toDate: 'bukan tanggal; tulislah seperti 2026-03-20 atau 20/3/2026.',
      zone: `hanya ${zoneNames.join(', ')}.`,
      jointLeave: 'hanya tutup atau masuk.',
      ownDays: tooLong('4.000'),
      source: tooLong('300'),
      ...Object.fromEntries(weekdays.map((day) => [day, tooLong('120')])),
    },
    category: {
      id,
      parentId: 'bukan id kelompok dari tingkat pertama.',
      name: missing('80'),
      nameEn: tooLong('80'),
      agencyId: tooLong('64'),
      level: `hanya ${categoryLevels.join(' atau ')}.`,
      words: tooLong('2.000'),
      questions: tooLong('1.000'),
      serviceCode: 'hanya huruf, angka, dan garis, paling banyak 40 tanda, dan tidak dipakai dua kali.',
      state: `hanya ${categoryStates.join(', ')}.`,
    },
    holiday: {
      id: 'bukan tanggal dalam kalender; tulislah seperti 2027-01-01, 1/1/2027, atau 1 Januari 2027.',
      name: missing('120'),
      kind: 'hanya libur nasional, cuti bersama, atau bukan libur.',
      decree: tooLong('300'),
    },
    'outside-body': {
      id,
      name: missing('100'),
      serves: missing('300'),
      phone: tooLong('60'),
      email: tooLong('120'),
      web: tooLong('200'),
      hours: tooLong('120'),
      answer: tooLong('2.000'),
      resting: 'hanya ya atau tidak.',
    },
    road: {
      id,
      name: missing('120'),
      fromPlace: tooLong('120'),
      toPlace: tooLong('120'),
      authority: 'hanya belum diketahui, kota, provinsi, nasional, kabupaten tetangga, atau kampung.',
      source: tooLong('300'),
    },
    roster: {
      id: 'bukan tanggal dalam kalender; tulislah seperti 2026-03-02 atau 2/3/2026.',
      morning: 'bukan nama atau surel petugas.',
      evening: 'bukan nama atau surel petugas.',
      night: 'bukan nama atau surel petugas.',
    },
    template: {
      id,
      purpose: `hanya ${purposes.join(', ')}.`,
      name: missing('100'),
      body: missing('5.000'),
    },
  } satisfies Record<DeskListName, Readonly<Record<string, string>>>,
  /** Where one field can be wrong in more than one way. */
  whys: {
    'road-twice': 'ruas yang sama sudah ada.',
    'road-source': 'belum diisi: tulislah keputusan yang menetapkannya, atau biarkan belum diketahui.',
    'no-date': 'bukan tanggal dalam kalender; tulislah seperti 2027-01-01.',
    'holiday-decree': 'belum diisi: tulislah nomor keputusan yang menetapkannya.',
    'holiday-twice': 'tanggal ini sudah ada di daftar; ubahlah yang itu.',
    'no-hours': 'bukan jam; tulislah seperti 07.30-12.00, 13.00-16.00, berurutan dan tidak bertindih, atau tutup.',
    'never-open': 'tidak ada satu hari pun yang buka.',
    'own-days': 'bukan hari; tulislah satu hari satu baris, seperti 2026-12-24 tutup atau 2026-02-28 09.00-12.00.',
    'no-calendar': 'bukan id kalender dalam daftar ini.',
    'no-period': 'masa ini perlu tanggal mulai dan tanggal sampai, yang tidak lebih awal.',
    'periods-overlap': 'bertindih dengan masa lain dari kalender yang sama.',
    'calendar-twice': 'nama ini sudah dipakai kalender atau masa lain.',
    'calendar-of-agency': 'dipakai {of} sebagai kalender sendiri, jadi tidak dapat menjadi masa kalender lain.',
    'calendar-named': 'versi SOP {of} berjalan menurut kalender ini, jadi tidak dapat menjadi masa kalender lain.',
    'agency-state':
      'tidak diubah lewat berkas: pakailah Istirahatkan, Bangunkan, atau Lepaskan di layar Perangkat daerah.',
    'agency-declared-name': 'ditulis di berkas pengaturan, dan kembali seperti di sana saat program dimulai lagi.',
    'short-name-taken': 'sudah dipakai perangkat daerah lain.',
    'unknown-agency': 'tidak ada di daftar perangkat daerah. Tulislah kodenya seperti di daftar itu.',
    'unknown-officer': 'ada petugas yang tidak lagi bertugas di meja aduan.',
  },
  wholeYears: (years: string, dropped: number): string =>
    `Berkas memuat 1 Januari dan 25 Desember ${years}, jadi dianggap keputusan lengkap tahun itu: ${dropped === 0 ? 'tidak ada hari yang gugur' : `${numeral(dropped)} hari yang tidak disebut menjadi bukan libur`}.`,
  partOfYears: (years: string): string =>
    `Berkas tidak memuat seluruh tahun ${years}: hari libur lain di tahun itu tetap seperti sekarang.`,
  unknownPlaceholder: (names: string): string =>
    `${names} tidak dikenal, jadi tidak ada yang mengisinya. Yang dikenal: ${templatePlaceholders.map((one) => `{${one}}`).join(', ')}.`,
  templateTooLong: (name: string, length: number, { channel, max }: { channel: string; max: number }): string =>
    `Templat "${name}": ${numeral(length)} tanda, lebih dari ${numeral(max)} yang muat di ${channel}.`,
  unknownOfficer: (said: string): string =>
    `"${said}" bukan petugas meja aduan yang aktif. Tulislah nama atau surelnya, beberapa orang dipisah titik koma.`,
  severalOfficers: (said: string): string => `ada lebih dari satu petugas bernama "${said}"; tulislah surelnya.`,
  rosterGaps: (count: number, some: string): string => `${numeral(count)} giliran tanpa petugas: ${some}`,
  rosterBackToBack: (name: string, first: string, then: string): string =>
    `${name} bertugas berturut-turut: ${first}, lalu ${then}.`,
  shifts: { morning: 'pagi', evening: 'sore', night: 'malam' } satisfies Record<ShiftName, string>,
  /** As the history calls them. */
  labels: {
    calendar: 'Kalender sendiri',
    kind: 'Jenis',
    decree: 'Dasar',
    id: 'Tanggal',
    partOf: 'Bagian dari',
    fromDate: 'Mulai',
    toDate: 'Sampai tanggal',
    zone: 'Zona waktu',
    monday: 'Senin',
    tuesday: 'Selasa',
    wednesday: 'Rabu',
    thursday: 'Kamis',
    friday: 'Jumat',
    saturday: 'Sabtu',
    sunday: 'Minggu',
    jointLeave: 'Cuti bersama',
    ownDays: 'Hari sendiri',
    fromPlace: 'Dari',
    toPlace: 'Sampai',
    authority: 'Kewenangan',
    source: 'Dasar',
    name: 'Nama',
    nameEn: 'Nama Inggris',
    parentId: 'Kelompok',
    agencyId: 'Perangkat daerah',
    level: 'Prioritas',
    words: 'Kata usulan',
    questions: 'Pertanyaan',
    serviceCode: 'Kode layanan',
    serves: 'Untuk urusan apa',
    phone: 'Telepon',
    email: 'Surel',
    web: 'Laman',
    hours: 'Jam layanan',
    answer: 'Jawaban kepada pelapor',
    resting: 'Istirahat',
    state: 'Keadaan',
    shortName: 'Nama singkat',
    address: 'Alamat',
    purpose: 'Kegunaan',
    body: 'Isi',
    morning: 'Pagi',
    evening: 'Sore',
    night: 'Malam',
  },
};
