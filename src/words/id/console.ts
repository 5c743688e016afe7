// Every Indonesian word of the console, by what it is about. Must not decide anything; screens pick by name.
import type { Role } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StepName } from '#core/sop/key.ts';
import { acts } from './acts.ts';
import { blocks } from './block.ts';
import { caseText } from './case.ts';
import { duty } from './duty.ts';
import { forms } from './forms.ts';
import { guide, signIn } from './entry.ts';
import { byHand, intake } from './intake.ts';
import { kinds } from './kinds-beside.ts';
import { requests } from './request.ts';
import { sp4n } from './sp4n.ts';
import { issueLink } from './issue-link.ts';
import { lanes } from './lane.ts';
import { ownAccount, signInMore } from './officer.ts';
import { cost } from './money.ts';
import { noticeOf } from './notices.ts';
import { reasonOf } from './reasons.ts';
import { window } from './window.ts';
import { later, notices } from './screens.ts';

const steps = {
  report: { name: 'Laporan masuk', short: 'Lapor' },
  'ask-identity': { name: 'Tanya identitas', short: 'Identitas' },
  coordinate: { name: 'Koordinasi', short: 'Koordinasi' },
  register: { name: 'Catat di UPIK', short: 'UPIK' },
  'follow-up': { name: 'Tindak lanjut dinas', short: 'Dinas' },
  convey: { name: 'Sampaikan hasil', short: 'Sampaikan' },
} as const satisfies Record<StepName, { name: string; short: string }>;

const statuses = {
  none: 'Belum ada',
  triage: 'Baru masuk',
  'awaiting-identity': 'Menunggu identitas',
  coordination: 'Koordinasi',
  registration: 'Pencatatan UPIK',
  'follow-up': 'Tindak lanjut',
  conveying: 'Penyampaian hasil',
  closed: 'Selesai',
} as const satisfies Record<Status, string>;

const roles = {
  'admin-medsos': 'Admin Medsos',
  'admin-pusat': 'Admin Pusat',
  'admin-agency': 'Admin Perangkat Daerah',
  'team-lead': 'Ketua Tim',
  'division-head': 'Kepala Bidang',
  operator: 'Operator',
  'data-officer': 'Pengolah Data dan Informasi',
  examiner: 'Pemeriksa',
} as const satisfies Record<Role, string>;

/** Most of the console's words under one name: a screen picks a sentence and writes none itself. */
export const text = {
  brand: 'Tanggap',
  brandLine: 'Meja aduan warga',
  steps,
  statuses,
  roles,
  acts,
  kinds,
  requests,
  forms,
  signIn,
  guide,
  case: caseText,
  forwardPage: 'Penerusan',
  intake,
  byHand,
  sp4n,
  window,
  later,
  notices,
  noticeOf,
  reasonOf,
  cost,
  lanes,
  duty,
  categories: 'Kategori',
  issueLink,
  blocks,
  ownAccount,
  signInMore,
  common: {
    close: 'Tutup',
    cancel: 'Batal',
    back: 'Kembali',
    loading: 'Memuat…',
    saving: 'Menyimpan…',
    optional: '(boleh kosong)',
    retry: 'Coba lagi',
    copy: 'Salin',
    copied: 'Tersalin.',
    copyFailed: 'Tidak dapat menyalin. Pilih teksnya lalu salin sendiri.',
    choose: 'Pilih…',
    more: 'Tindakan lain',
    somethingWrong: 'Ada yang tidak berjalan',
    notFound: 'Halaman ini tidak ada',
    notFoundHint: 'Periksa alamatnya, atau kembali ke kotak masuk.',
    toInbox: 'Ke kotak masuk',
    noConnection: 'Tidak tersambung ke server. Isian Anda tetap di layar; coba lagi saat tersambung.',
    unreadable: 'Jawaban server tidak terbaca. Coba lagi; bila berulang, hubungi operator.',
    screenBroke: 'Layar ini berhenti bekerja. Data yang sudah terkirim aman; muat ulang untuk melanjutkan.',
    reload: 'Muat ulang',
  },
  shell: {
    nav: 'Menu utama',
    others: 'Lainnya',
    andOthers: ', dan menu lainnya',
    skip: 'Langsung ke isi',
    inbox: 'Masuk',
    upik: 'Buku UPIK',
    caseRegister: 'Buku register',
    recaps: 'Rekap dan laporan',
    lateness: 'Papan waktu',
    figures: 'Laporan',
    sample: 'Undian aduan',
    templates: 'Templat',
    operator: 'Operator',
    officers: 'Petugas',
    rights: 'Permintaan hak',
    unplaced: 'Pesan tersisih',
    unplacedWaiting: 'menunggu',
    lanes: 'Jalur khusus',
    issues: 'Isu',
    postLink: 'Tautan',
    accounts: 'Akun kanal',
    administration: 'Catatan',
    notices: 'Pemberitahuan',
    help: 'Pintasan keyboard',
    account: 'Akun dan tampilan',
    training: 'Latihan',
    trainingHint: 'Semua orang dan aduan di sini rekaan.',
    live: 'Tersambung langsung',
    offline: (since: string): string =>
      `Sambungan langsung terputus sejak ${since}. Data di layar mungkin bukan yang terbaru.`,
  },
  span: {
    minutes: (n: number): string => `${String(n)} mnt`,
    hours: (n: number): string => `${String(n)} j`,
    days: (n: number): string => `${String(n)} hr`,
    spokenMinutes: (n: number): string => `${String(n)} menit`,
    spokenHours: (n: number): string => `${String(n)} jam`,
    spokenDays: (n: number): string => `${String(n)} hari`,
    zone: 'WIB',
  },
  moment: {
    day: 'Tanggal',
    clock: 'Pukul (WIB)',
    dayExample: 'hari-bulan-tahun',
    clockExample: '14.30',
    calendar: 'Buka kalender',
    dayWrong: 'Tanggal itu tidak terbaca. Tulis hari, bulan, tahun, misalnya 25-11-2026.',
    clockWrong: 'Jam itu tidak terbaca. Tulis dari 00.00 sampai 23.59, misalnya 14.30.',
  },
  deadline: {
    done: 'selesai',
    paused: 'jeda',
    left: (span: string): string => `sisa ${span}`,
    over: (span: string): string => `lewat ${span}`,
    spokenPaused: (step: string): string => `Tenggat ${step} dijeda, menunggu warga`,
    spokenLeft: (step: string, span: string): string => `Tenggat ${step}, sisa ${span}`,
    spokenOver: (step: string, span: string): string => `Tenggat ${step} lewat ${span}`,
  },
  inbox: {
    title: 'Kotak masuk',
    views: 'Tampilan',
    filters: 'Saring',
    folders: 'Map aduan',
    folderNames: {
      mine: 'Giliran saya',
      triage: 'Baru',
      'awaiting-identity': 'Tunggu warga',
      coordination: 'Koordinasi',
      registration: 'UPIK',
      'follow-up': 'Dinas',
      conveying: 'Sampaikan',
      'by-hand': 'Kabari',
      elsewhere: 'Ditunggu',
      'passed-on': 'Untuk diketahui',
      drafts: 'Perlu disetujui',
      scheduled: 'Terjadwal',
      closed: 'Selesai',
      all: 'Semua',
    },
    anywhere: 'Semua wilayah',
    wholeKemantren: (name: string): string => `Seluruh Kemantren ${name}`,
    urgency: 'Saring menurut tenggat',
    urgencyNames: { late: 'Lewat tenggat', near: 'Hampir lewat' },
    search: 'Cari nomor, nama, atau isi',
    clear: 'Hapus saringan',
    draft: 'Konsep',
    rows: (n: number): string => `${String(n)} aduan`,
    empty: 'Tidak ada aduan di sini',
    emptyHint: 'Semua aduan di map ini sudah ditangani. Aduan baru muncul sendiri di daftar.',
    emptyFilter: 'Tidak ada yang cocok',
    emptyFilterHint: 'Coba kata lain, atau hapus saringan untuk melihat semuanya.',
    pick: 'Pilih satu aduan',
    pickHint: 'Percakapan dan langkah berikutnya tampil di sini. Tekan J dan K untuk berpindah, Enter untuk membuka.',
    visit: (moment: string): string => `Kunjungan ${moment}`,
    ask: (body: string, moment: string): string => `Tanyakan ke ${body} ${moment}`,
    sends: (moment: string): string => `Terjadwal ${moment}`,
    standsSince: (name: string, moment: string): string => `${name} sejak ${moment}`,
    noText: '(tanpa teks)',
    filling: 'Indeks pencarian masih diisi, dari aduan terbaru ke yang lama. Hasil mungkin belum lengkap.',
    foundIn: { name: 'Nama atau akun:', number: 'Nomor:' },
    more: 'Muat lebih banyak',
    news: (n: number): string => `${String(n)} aduan baru — muat`,
    undelivered: 'gagal kirim',
  },
} as const;
