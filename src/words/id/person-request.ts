// Words of requests about one's own data: on the officers' screen, in the record of administrative acts, and on the reporter's page.
import type { ErasureBasis, PersonRequestKind, RequestOutcome } from '#core/person-request.ts';

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
    .map(([what, count]) => `${String(count)} ${destroyedNames[what] ?? what}`)
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
  settle: 'Tandai dipenuhi',
  saveAnswer: 'Simpan jawaban',
  note: 'Apa yang dilakukan, atau mengapa ditolak',
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
  identity: 'Identitas',
  accounts: 'Akun',
  cases: 'Aduan',
  messages: 'Pesan',
  answers: 'Jawaban kepada Anda',
  looks: 'Siapa yang membuka identitas',
  none: 'Tidak ada.',
  fields: { name: 'Nama', phone: 'Telepon', address: 'Alamat', kelurahan: 'Kelurahan' },
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
  errors: { kindMissing: 'Pilih yang Anda minta' },
} as const;
