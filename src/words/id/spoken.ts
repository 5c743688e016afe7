// What a reporter hears on the telephone and takes home from the counter: Indonesian, whatever language the officer's console has.
import type { Status } from '#core/complaint/complaint.ts';
import type { ElsewhereOutcome } from '#core/complaint/referral.ts';
import type { RequestOutcome } from '#core/complaint/request.ts';

/** How a public answer calls somebody who writes under no name. */
export const anybody = 'Kak';

/** How a statement that goes to many calls somebody of whom no name is said, where everybody reads and in private. */
export const anybodyIn = { public: anybody, private: 'Bapak/Ibu' } as const;

/** Where an answer is written, as it stands below it. */
export const sourceLine = (source: string): string => `Sumber: ${source}`;

type Reached = { phone: string; email: string; web: string; hours: string };

/** What a reporter is told whose matter is not the city's; what stands in braces is filled by the form. */
export const referral = {
  body: [
    'Terima kasih. Laporan {nomor} menyangkut urusan {lembaga}, di luar wewenang Pemerintah Kota Yogyakarta.',
    'Silakan menghubungi {lembaga}: {kontak}. Laporan di sini kami tutup. Bila ini tetap urusan kota, bukalah {lacak}',
  ].join('\n'),
  /** Empty where none is known. */
  contact: ({ phone, email, web, hours }: Reached): string => {
    const ways = [phone && `telepon ${phone}`, email && `surel ${email}`, web].filter((way) => way !== '').join(', ');
    return ways !== '' && hours !== '' ? `${ways} (${hours})` : ways;
  },
} as const;

/** What a reporter is told of news from the body to which their matter was referred; `reference`: its number there, or ''. */
export const elsewhere = {
  received: (number: string, body: string, reference: string): string =>
    `Laporan ${number} sudah diterima ${body}.${reference === '' ? '' : ` Nomor di sana: ${reference}.`}`,
  done: (number: string, body: string): string => `${body} menyampaikan bahwa laporan ${number} sudah ditangani.`,
  waiting: (number: string, body: string): string =>
    `Kami menanyakan laporan ${number} kepada ${body} dan masih menunggu jawabannya.`,
  'no-answer': (number: string, body: string): string =>
    `${body} belum menjawab pertanyaan kami tentang laporan ${number}. Silakan menghubungi ${body} langsung.`,
} as const satisfies Record<ElsewhereOutcome, (number: string, body: string, reference: string) => string>;

/** What a body outside the city is given of a matter: no person, and where the city is asked. */
export const handOver = {
  head: (number: string): string => `Pengaduan warga ${number}, diteruskan oleh Pemerintah Kota Yogyakarta`,
  to: (body: string): string => `Kepada: ${body}`,
  matter: (category: string): string => `Perihal: ${category}`,
  place: (place: string): string => `Lokasi: ${place}`,
  point: (lat: number, lon: number): string => `Titik: ${lat.toFixed(5)}, ${lon.toFixed(5)}`,
  since: (at: string): string => `Diterima: ${at}`,
  ask: (number: string): string => `Mohon ditangani. Kabarnya kami teruskan kepada warga; sebutkan nomor ${number}.`,
} as const;

const objection =
  'Bila keberatan, Anda dapat mengajukannya kepada atasan PPID dalam 30 hari kerja (UU 14/2008 pasal 35 dan 36), juga lewat {lacak}';

/** What whoever asked for information is told; what stands in braces is filled by the form or by the officer. */
export const requestSentences = {
  more: 'Permintaan informasi Anda ({nomor}) memerlukan 7 hari kerja lagi sesudah {tenggat}, karena {alasan}.',
  outcomes: {
    given: 'Informasi yang Anda minta ({nomor}): {jawaban}',
    partly: `Sebagian informasi yang Anda minta ({nomor}): {jawaban}\nYang tidak kami berikan: {lainnya}.\n${objection}`,
    'not-held': `Informasi yang Anda minta ({nomor}) tidak kami kuasai. Yang menguasainya: {badan}.\n${objection}`,
    refused: `Informasi yang Anda minta ({nomor}) tidak dapat kami berikan menurut {dasar}, karena {alasan}.\n${objection}`,
  } satisfies Record<RequestOutcome, string>,
  ground: (letter: string): string => `UU 14/2008 pasal 17 huruf ${letter}`,
} as const;

/** What happens next, as a reporter reads or hears it. */
export const next = {
  none: 'Laporan ini belum ada.',
  triage: 'Kami memeriksa laporan Anda dan menghubungi Anda bila data belum lengkap',
  'awaiting-identity': 'Kami menunggu data diri Anda, lalu laporan diteruskan.',
  coordination: 'Kami menanggapi laporan Anda dan meneruskannya ke dinas yang berwenang',
  registration: 'Kami mencatat laporan Anda di UPIK, lalu meneruskannya ke dinas',
  'follow-up': 'Dinas yang berwenang menindaklanjuti laporan Anda',
  conveying: 'Kami menyampaikan hasilnya kepada Anda',
  closed: 'Laporan ini sudah selesai.',
} as const satisfies Record<Status, string>;

/** Follows a sentence of what happens next where that has a deadline. */
export const until = (at: string): string => `paling lambat ${at}`;

/** The same promises as the identity page's. */
export const notice = {
  kept: 'Nama, nomor telepon, dan tempat tinggal Anda kami catat untuk menangani laporan ini dan mengabari Anda. Dasarnya tugas pelayanan publik.',
  seen: 'Yang melihatnya hanya petugas yang menangani laporan Anda, dan setiap kali dibuka tercatat.',
  long: 'Data disimpan terenkripsi. Belum ada yang menghapusnya secara otomatis, juga sesudah laporan selesai.',
  rights:
    'Anda boleh tidak menyebutkannya. Anda juga berhak meminta melihat, memperbaiki, membatasi, dan menghapus data Anda.',
} as const;

/** Whole sentences for a voice, in the order in which they are spoken. */
export const readBack = {
  opening: (name: string): string =>
    name === '' ? 'Saya bacakan kembali.' : `Bapak atau Ibu ${name}, saya bacakan kembali.`,
  what: (what: string): string => `Anda melaporkan: ${what}`,
  where: (place: string): string => `Tempatnya ${place}.`,
  since: (since: string): string => `Waktunya ${since}.`,
  phone: (phone: string): string => `Nomor Anda ${phone}.`,
  question: 'Sudah benar?',
  number: (number: string): string => `Laporan Anda sudah tercatat. Nomornya ${number}.`,
  code: (code: string): string => `Kode Anda ${code}. Simpanlah keduanya untuk melihat perkembangan di laman lacak.`,
  thanks: 'Terima kasih sudah melapor.',
} as const;

/** Stands on paper: it must say everything without a press. */
export const receipt = {
  title: 'Tanda terima laporan',
  number: 'Nomor laporan',
  code: 'Kode',
  codeHint: 'Simpan kode ini. Siapa pun yang memegangnya dapat melihat laporan Anda.',
  scan: 'Pindai untuk melihat perkembangan',
  qr: (number: string): string => `Kode QR halaman lacak ${number}`,
  reporter: 'Pelapor',
  anonymous: 'tidak menyebutkan nama',
  description: 'Uraian singkat',
  received: 'Diterima',
  at: 'Tempat',
  officer: 'Petugas penerima',
  nextTitle: 'Yang terjadi berikutnya',
  track: 'Halaman lacak',
  signReporter: 'Tanda tangan pelapor',
  signOfficer: 'Tanda tangan petugas',
} as const;
