// Words of requests about one's own data: on the officers' screen, in the record of administrative acts, and on the reporter's page.
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { DeclineGround, ErasureBasis, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';
import { numeral } from './numeral.ts';

/** Within a sentence. */
export const requestKinds = {
  access: 'akses data',
  correct: 'perbaikan data',
  restrict: 'pembatasan pemrosesan',
  withdraw: 'penarikan persetujuan',
  erase: 'penghapusan data',
} as const satisfies Record<PersonRequestKind, string>;

/** On what ground somebody is erased, within a sentence. */
export const erasureBases = {
  asked: 'diminta pelapor',
  'no-longer-needed': 'tidak diperlukan lagi',
  unlawful: 'diproses tanpa dasar hukum',
} as const satisfies Record<ErasureBasis, string>;

/** On what ground a request is declined, as officers choose it and whoever asked reads it. */
const declineGrounds = {
  'not-proven': 'Belum terbukti bahwa yang meminta adalah pelapornya',
  'not-kept': 'Data yang dimaksud tidak disimpan di sini',
  'of-others': 'Memuat data pribadi orang lain',
  safety: 'Membahayakan keselamatan atau kesehatan seseorang',
  'law-keeps': 'Undang-undang mewajibkan data ini tetap disimpan atau diproses',
} as const satisfies Record<DeclineGround, string>;

const fieldNames = {
  name: 'nama',
  phone: 'telepon',
  address: 'alamat',
  kelurahan: 'kelurahan',
} as const satisfies Record<IdentityField, string>;

/** Fields of an identity, as `nama, telepon`. */
export const fieldsIn = (fields: readonly IdentityField[]): string =>
  fields.map((field) => fieldNames[field]).join(', ');

const outcomes = { done: 'Dipenuhi', declined: 'Ditolak' } as const satisfies Record<RequestOutcome, string>;

const destroyedNames: Readonly<Record<string, string>> = {
  cases: 'aduan ditandai',
  identities: 'identitas',
  links: 'tautan identitas',
  accounts: 'akun dan nama',
  messages: 'pesan',
  versions: 'versi pesan',
  files: 'lampiran',
  bytes: 'berkas',
  answers: 'jawaban kepadanya',
  payloads: 'kiriman mentah',
  unplaced: 'pesan yang belum ditempatkan',
  early: 'kabar yang menunggu',
  requests: 'tulisan permintaan',
  places: 'titik lokasi',
  texts: 'tulisan petugas',
  inClear: 'catatan lama yang tetap memuat tulisannya',
  masked: 'tulisan petugas disamarkan',
};

/** How much was destroyed, as `3 pesan, 1 identitas`. */
export const countsIn = (destroyed: Readonly<Record<string, number>>): string =>
  Object.entries(destroyed)
    .map(([what, count]) => `${numeral(count)} ${destroyedNames[what] ?? what}`)
    .join(', ');

/** The screen on which requests are answered. */
export const personRequests = {
  title: 'Permintaan hak',
  lead: 'Permintaan pelapor atas data pribadinya (UU 27/2022). Akses, perbaikan, pembatasan, dan penarikan dijawab dalam 3 × 24 jam.',
  kinds: requestKinds,
  bases: erasureBases,
  outcomes,
  clock: {
    none: 'tanpa tenggat',
    running: 'berjalan',
    near: 'kurang dari 24 jam',
    missed: 'terlewat',
  },
  via: { desk: 'dicatat petugas', portal: 'lewat halaman lacak' },
  add: 'Catat permintaan',
  number: 'Nomor aduan',
  kind: 'Yang diminta',
  words: 'Kata-kata pelapor (boleh kosong)',
  send: 'Simpan permintaan',
  saved: 'Permintaan dicatat.',
  open: 'Menunggu jawaban',
  settled: 'Sudah dijawab',
  noneOpen: 'Tidak ada permintaan yang menunggu.',
  noneSettled: 'Belum ada permintaan yang dijawab.',
  dueAt: (at: string): string => `paling lambat ${at}`,
  askedAt: (at: string): string => `diminta ${at}`,
  settledAt: (at: string): string => `dijawab ${at}`,
  export: 'Unduh data (JSON)',
  print: 'Lihat dan cetak',
  propose: 'Usulkan penghapusan',
  proposed: (by: string, basis: string): string => `Diusulkan ${by}: ${basis}. Orang kedua harus menyetujui.`,
  confirm: 'Setujui dan hapus',
  confirmWarning:
    'Identitas, nama akun, kata-kata, dan lampiran pelapor dihancurkan dan tidak dapat dikembalikan. Aduannya tetap dihitung.',
  decline: 'Tolak',
  settle: 'Jawab',
  saveAnswer: 'Simpan jawaban',
  note: 'Jawaban untuk pelapor',
  noteHint: 'Apa yang dilakukan, atau mengapa ditolak. Pelapor membacanya di halaman lacaknya.',
  ground: 'Dasar penolakan',
  grounds: declineGrounds,
  correction: 'Identitas yang benar',
  correctionHint: 'Isi hanya yang salah. Yang lama tetap tersimpan di sampingnya; semua aduannya memakai yang baru.',
  corrected: (fields: string): string => `Diperbaiki: ${fields}.`,
  fieldsIn,
  follows: {
    access: 'Serahkan datanya lebih dahulu: Lihat dan cetak.',
    correct: 'Nama akun dan kata-kata di platform hanya dapat diubah pelapor sendiri di sana.',
    restrict:
      'Identitasnya tidak dibuka, tidak dipakai untuk aduan lain atau pencarian, tidak disebut dalam templat, dan tidak diteruskan ke sistem lain. Aduannya tetap berjalan.',
    withdraw:
      'Yang bersandar pada pilihan pelapor berhenti: semua aduannya menjadi rahasia dan tidak tampil di daftar umum. Penanganannya tetap berjalan karena dasarnya tugas publik.',
    erase: 'Pelapor membaca penolakan ini beserta dasarnya.',
  } satisfies Record<PersonRequestKind, string>,
  lift: 'Cabut pembatasan',
  liftReason: 'Alasan pencabutan',
  liftHint: 'Pelapor membacanya di halaman lacaknya.',
  restricts: 'Pembatasan berlaku',
  lifted: (at: string, by: string): string => `Pembatasan dicabut ${at} oleh ${by}.`,
  basis: 'Dasar penghapusan',
  done: 'Tersimpan.',
  erased: 'Data pelapor sudah dihapus.',
  answerOf: (kind: string, number: string): string =>
    `Permintaan ${kind} pada ${number === '' ? 'sebuah aduan jalur khusus' : `aduan ${number}`}`,
} as const;

/** The page that is printed for whoever asked. */
export const personData = {
  title: 'Data pribadi Anda',
  lead: 'Semua yang disimpan meja pengaduan tentang orang yang melaporkan aduan ini, dan siapa yang melihatnya.',
  print: 'Cetak',
  pdf: 'Unduh PDF',
  enclosed: 'Data yang sama, untuk dibaca program',
  identity: 'Identitas',
  accounts: 'Akun',
  cases: 'Aduan',
  messages: 'Pesan',
  answers: 'Jawaban kepada Anda',
  looks: 'Siapa yang membuka identitas',
  none: 'Tidak ada.',
  fields: { name: 'Nama', phone: 'Telepon', address: 'Alamat', kelurahan: 'Kelurahan' },
  replaced: { corrected: 'diganti karena salah', later: 'diganti isian yang lebih baru' },
} as const;

/** On the reporter's page. */
export const ownData = {
  heading: 'Data pribadi Anda',
  lead: 'Anda berhak melihat, memperbaiki, membatasi, dan menghapus data pribadi Anda. Kami menjawab dalam 3 × 24 jam; penghapusan diputuskan dua petugas setelah laporan selesai.',
  legend: 'Yang Anda minta',
  kinds: {
    access: 'Melihat data saya dan siapa yang membukanya',
    correct: 'Memperbaiki data saya',
    restrict: 'Membatasi pemrosesan data saya',
    withdraw: 'Menarik persetujuan saya',
    erase: 'Menghapus data saya',
  } satisfies Record<PersonRequestKind, string>,
  words: 'Penjelasan (boleh kosong)',
  send: 'Kirim permintaan',
  waiting: (kind: string, dueAt: string): string => `${kind}: kami jawab paling lambat ${dueAt}.`,
  waitingErasure: (kind: string): string => `${kind}: sedang kami periksa.`,
  /** What follows from some of them; of the others the answer says it. */
  kindHints: {
    restrict: 'Data Anda tidak dibuka dan tidak dipakai lagi sampai pembatasannya dicabut. Laporan tetap ditangani.',
    withdraw:
      'Laporan Anda menjadi rahasia dan tidak ditampilkan. Penanganannya tetap berjalan: dasarnya tugas publik, bukan persetujuan.',
  },
  answered: 'Yang sudah dijawab',
  done: (kind: string, at: string): string => `${kind}: dipenuhi ${at}.`,
  declined: (kind: string, at: string): string => `${kind}: ditolak ${at}.`,
  ground: (words: string): string => `Dasarnya: ${words.charAt(0).toLowerCase()}${words.slice(1)}.`,
  grounds: declineGrounds,
  corrected: (fields: string): string => `Yang diperbaiki: ${fields}.`,
  fields: fieldsIn,
  lifted: (at: string): string => `Pembatasan ini dicabut ${at}.`,
  objection:
    'Bila Anda berkeberatan, kirim permintaan baru dengan penjelasan Anda, atau adukan kepada Ombudsman Republik Indonesia.',
  errors: { kindMissing: 'Pilih yang Anda minta' },
} as const;
