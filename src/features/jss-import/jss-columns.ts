// What the columns of a JSS export are likely to be, by their headings. Nobody outside knows JSS's own: an officer corrects the guess.
import type { ColumnUse } from './jss-import.contract.ts';

/** Headings are compared in small letters, without what stands between words. */
export const headingKey = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

const lesserMatter = /\b(?:keterangan|perihal|judul|pesan)\b/;

// Earlier lines win: "nama pelapor" is a reporter's before it is anything else, "nomor hp" is no number of an entry.
const likely: readonly [ColumnUse, RegExp][] = [
  [
    'reporter',
    /\b(?:pelapor|pengadu|pengirim|pemohon|warga|reporter|nik|ktp|kk|telp|telepon|hp|handphone|ponsel|wa|whatsapp|phone|mobile|e ?mail|surel|alamat|address|rt|rw|jenis kelamin|gender|tempat lahir|tanggal lahir|tgl lahir|umur|usia|pekerjaan|username)\b|^(?:nama|name)(?: lengkap)?$/,
  ],
  [
    'reference',
    /\b(?:tanggap|referensi|reference|ref|rujukan|nomor luar|no luar|nomor eksternal|no eksternal|external id|sumber id|id sumber)\b/,
  ],
  ['faults', /^(?:kesalahan|fault)$/],
  // "No" alone counts the rows.
  [
    'number',
    /^(?:(?:nomor|nomer|kode|id|tiket|ticket|upik)|(?:no|nomor|nomer|kode|id) (?:aduan|pengaduan|laporan|tiket|ticket|upik|jss|registrasi|register)|(?:ticket|tracking) (?:no|id|number))$/,
  ],
  ['date', /\b(?:tanggal|tgl|date|waktu|created at|dibuat)\b/],
  ['category', /\b(?:kategori|category|klasifikasi|jenis|topik|bidang)\b/],
  ['status', /\b(?:status|keadaan|progres|progress|tahap)\b/],
  [
    'agency',
    /\b(?:opd|skpd|dinas|instansi|perangkat daerah|unit kerja|unit|agency|disposisi|penanggung jawab|pelaksana)\b/,
  ],
  ['matter', /\b(?:isi|uraian|deskripsi|description|keluhan|aduan|pengaduan|laporan)\b/],
  ['matter', lesserMatter],
];

/** `ignored` where the heading says nothing sure; a heading about the reporter is one whatever else it says. */
export const likelyUse = (heading: string): ColumnUse => {
  const key = headingKey(heading);
  return likely.find(([, pattern]) => pattern.test(key))?.[0] ?? 'ignored';
};

/** One guess a column: a title is the matter only where nothing longer is there. */
export const likelyUses = (headings: readonly string[]): ColumnUse[] => {
  const uses = headings.map(likelyUse);
  const isLesser = (index: number): boolean => lesserMatter.test(headingKey(headings[index] ?? ''));
  const isTold = uses.some((use, index) => use === 'matter' && !isLesser(index));
  return eachOnce(uses.map((use, index) => (use === 'matter' && isTold && isLesser(index) ? 'ignored' : use)));
};

/** Of several columns for one thing the first is taken. */
export const eachOnce = (uses: readonly ColumnUse[]): ColumnUse[] =>
  uses.map((use, index) => (use !== 'reporter' && uses.indexOf(use) < index ? 'ignored' : use));

const looksAt = 15;

/** Where the headings stand: exports often have a title above them. */
export const headingRow = (rows: readonly (readonly string[])[]): number => {
  const head = rows.slice(0, looksAt);
  const known = head.map((row) => row.filter((cell) => cell !== '' && likelyUse(cell) !== 'ignored').length);
  const most = Math.max(0, ...known);
  return most < 2
    ? Math.max(
        0,
        head.findIndex((row) => row.some((cell) => cell !== '')),
      )
    : known.indexOf(most);
};
