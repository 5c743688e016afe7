// Words of the page on which the operator connects the city's accounts.
/** `usd` in words already. */
type Spent = { usd: string; written: number; withLink: number; read: number };
/** `choices`: what each value of those that know a few only is called; `none`: what leaving it open means. */
export type SettingWords = { label: string; hint?: string; none?: string; choices?: Readonly<Record<string, string>> };

/** By their names; one without words goes by its own name, so that a new channel's form can be filled in all the same. */
export const settings: Readonly<Record<string, SettingWords | undefined>> = {
  appSecret: { label: 'Rahasia aplikasi', hint: 'App secret di dasbor pengembang; di X: consumer secret.' },
  verifyToken: { label: 'Token verifikasi', hint: 'Kata acak buatan Anda. Isikan yang sama saat memasang webhook.' },
  accessToken: { label: 'Token akses', hint: 'Token milik akun, dari dasbor pengembang kanal.' },
  appId: {
    label: 'ID aplikasi',
    hint: 'Dengan ini Tanggap menanyakan kapan token berakhir; di TikTok juga memperbarui token.',
  },
  replyLength: { label: 'Panjang balasan', hint: 'Jumlah karakter; 150 bila kosong.' },
  otherIds: {
    label: 'Id lain akun ini',
    hint: 'Bila kanal menyebut akun ini dengan id lain juga; pisahkan dengan koma.',
  },
  login: {
    label: 'Cara masuk',
    none: 'Lewat halaman Facebook (bila tidak dipilih)',
    choices: { facebook: 'Lewat halaman Facebook', instagram: 'Masuk dengan Instagram sendiri' },
  },
  pageId: { label: 'ID halaman Facebook', hint: 'Hanya bila token bukan milik halamannya.' },
  prices: {
    label: 'Harga API',
    hint: 'Dalam dolar AS, misalnya post=0.015, link=0.2. Kosongkan untuk harga yang diumumkan X.',
  },
  plan: {
    label: 'Paket API',
    hint: 'Paket biasa hanya boleh menjawab yang menyebut atau mengutip akun kota.',
    none: 'Paket biasa (bila tidak dipilih)',
    choices: { 'self-serve': 'Paket biasa', enterprise: 'Perjanjian sendiri (Enterprise)' },
  },
  graphVersion: { label: 'Versi Graph API', hint: 'Misalnya v24.0. Kosongkan bila tidak perlu.' },
  templateName: { label: 'Nama templat', hint: 'Templat yang disetujui, untuk menulis sesudah 24 jam.' },
  alertTemplateName: {
    label: 'Nama templat petugas',
    hint: 'Templat utilitas yang disetujui untuk mengabari petugas, dengan tiga isian: nomor, tenggat, tautan.',
  },
  templateLanguage: { label: 'Bahasa templat', hint: 'Misalnya id.' },
  clientId: { label: 'ID klien', hint: 'OAuth 2.0, untuk memperbarui token sendiri.' },
  clientSecret: { label: 'Rahasia klien' },
  refreshToken: { label: 'Token penyegar', hint: 'Dipakai untuk memperbarui token akses.' },
  tokenUrl: { label: 'Alamat pembaruan token', hint: 'Kosongkan untuk alamat penyedia.' },
  mailProvider: {
    label: 'Penyedia surel',
    none: 'Dengan sandi, tanpa penyedia',
    choices: { microsoft: 'Microsoft 365, dengan token', google: 'Google, dengan token' },
  },
  tenant: { label: 'Tenant Microsoft', hint: 'ID atau domain direktori; kosongkan bila tidak perlu.' },
  authorizeUrl: { label: 'Alamat pemberian izin', hint: 'Kosongkan untuk alamat penyedia.' },
  appPassword: { label: 'Sandi aplikasi', hint: 'App password dari pengaturan akun, bukan sandi utama.' },
  imapUrl: { label: 'Alamat IMAP', hint: 'imaps://nama:sandi@server:993. Tanda @ dalam nama ditulis %40.' },
  smtpUrl: { label: 'Alamat SMTP', hint: 'smtps://nama:sandi@server:465. Tanda @ dalam nama ditulis %40.' },
  mediaHosts: { label: 'Server berkas', hint: 'Dipisah koma; hanya bila berkas disimpan di nama server lain.' },
  listPath: {
    label: 'Jalur daftar laporan',
    hint: 'Misalnya /reports?since={since}. Tanpa token, laporan disalin petugas.',
  },
  detailPath: { label: 'Jalur satu laporan', hint: 'Misalnya /reports/{id}' },
  replyPath: { label: 'Jalur jawaban', hint: 'Misalnya /reports/{id}/replies' },
  statusPath: { label: 'Jalur status', hint: 'Misalnya /reports/{id}/status' },
  itemsAt: { label: 'Letak daftar', hint: 'Misalnya data' },
  detailAt: { label: 'Letak laporan', hint: 'Misalnya data' },
  replyIdAt: { label: 'Letak nomor jawaban', hint: 'Misalnya data.id' },
  fields: { label: 'Letak isi laporan', hint: 'Misalnya id=tracking_id, text=content, status=status' },
  replyFields: { label: 'Isi kiriman jawaban', hint: 'Misalnya content={text}, key={key}' },
  statusFields: { label: 'Isi kiriman status', hint: 'Misalnya status={status}' },
  statusWords: { label: 'Sebutan status', hint: 'Misalnya verified=Terverifikasi, done=Selesai' },
  folders: { label: 'Folder yang dibaca', hint: 'Dipisah koma. Kosongkan untuk INBOX saja.' },
};

/** None of these sentences has a place for a secret's value. */
export const account = {
  title: 'Akun kanal',
  lead: 'Akun media sosial, kotak surel, telepon, dan loket yang dilayani meja ini, keadaannya, dan cara menghubungkannya.',
  add: 'Hubungkan akun',
  edit: 'Ubah',
  editOf: (handle: string): string => `Ubah akun ${handle}`,
  test: 'Uji akun',
  testing: 'Menguji…',
  testOf: (handle: string): string => `Uji akun ${handle}`,
  permit: 'Beri izin',
  permitOf: (handle: string): string => `Beri izin untuk akun ${handle}`,
  permitAct: 'Tekan Beri izin, lalu masuk di penyedia surelnya.',
  permitted: 'Izin diterima. Kotak surel sudah dapat dibuka.',
  notPermitted: 'Izin tidak jadi diberikan, atau sudah kedaluwarsa. Coba lagi lewat Beri izin.',
  search: 'Cari kanal, nama, atau ID akun',
  noneNamed: 'Tidak ada akun dengan nama itu.',
  empty: 'Belum ada akun',
  emptyHint: 'Hubungkan akun pertama supaya pesan warga masuk ke meja ini.',
  healthy: 'Sehat',
  unchecked: 'Belum diperiksa',
  troubled: 'Bermasalah',
  ending: 'Token segera berakhir',
  usage: (percent: number): string => `${String(percent)}% batas kanal terpakai`,
  units: (used: number, of: number, backAt: string): string =>
    `Sekitar ${used.toLocaleString('id')} dari ${of.toLocaleString('id')} unit hari ini terpakai, pulih ${backAt}`,
  spent: ({ usd, written, withLink, read }: Spent): string =>
    `Kredit bulan ini kira-kira ${usd}: ${written.toLocaleString('id')} kiriman (${withLink.toLocaleString('id')} dengan tautan), ${read.toLocaleString('id')} dibaca; yang dibawa webhook tidak terhitung`,
  rests: (until: string): string => `Kanal meminta jeda sampai ${until}`,
  checked: (at: string): string => `Diperiksa ${at}`,
  ends: (at: string): string => `Token berakhir ${at}`,
  ended: (at: string): string => `Token berakhir sejak ${at}`,
  renewHint: 'Buat token baru di dasbor kanal, lalu isikan lewat Ubah.',
  hook: 'Alamat webhook',
  hookHint: 'Isikan di dasbor kanal.',
  copyHook: (handle: string): string => `Salin alamat webhook ${handle}`,
  locked: 'Isiannya tidak dapat dibuka: SECRET_KEY berganti. Kembalikan kuncinya, atau isi ulang semuanya.',
  from: {
    file: 'dari berkas pengaturan',
    training: 'dari mode latihan',
    console: 'dihubungkan di sini',
  },
  fileWins: 'Akun ini ditulis di berkas pengaturan. Setiap kali program mulai, isi berkas itu yang berlaku.',
  trainingWins: 'Akun latihan ini disusun ulang setiap kali program mulai.',
  channel: 'Kanal',
  id: 'ID akun',
  idHint: 'Seperti tertulis di dasbor kanal. Untuk surel: alamat surelnya.',
  handle: 'Nama akun',
  handleHint: 'Misalnya nama pengguna. Untuk telepon atau loket: nomor atau tempatnya.',
  apiUrl: 'Alamat API',
  apiUrlHint: (usual: string): string =>
    usual === '' ? 'Alamat server akun ini, diawali https.' : `Kosongkan untuk ${usual}`,
  apiUrlMoves: 'Bila alamat ini diganti, semua rahasia harus diisi lagi.',
  unchanged: 'Tetap seperti yang tersimpan',
  held: 'Sudah terisi; kosongkan bila tetap.',
  forget: (label: string): string => `Hapus isian: ${label}`,
  secretNote: 'Rahasia disimpan terenkripsi dan tidak pernah ditampilkan lagi.',
  save: 'Simpan dan uji',
  saved: 'Akun tersimpan.',
  fixFields: 'Periksa isian yang ditandai.',
  resting: 'Istirahat',
  restingSince: (at: string): string => `Diistirahatkan ${at}`,
  life: {
    acts: { rest: 'Istirahatkan', wake: 'Bangunkan', remove: 'Lepaskan' },
    title: {
      rest: (handle: string): string => `Istirahatkan akun ${handle}`,
      wake: (handle: string): string => `Bangunkan akun ${handle}`,
      remove: (handle: string): string => `Lepaskan akun ${handle}`,
    },
    done: { rest: 'Akun diistirahatkan.', wake: 'Akun dibangunkan.', remove: 'Akun dilepas.' },
    restLead:
      'Selama istirahat, pesan baru di akun ini tidak masuk ke meja, dan jawaban petugas menunggu sampai akun dibangunkan.',
    restPartner:
      'Kunci mitra ini ditolak mulai sekarang, dan tetap ditolak sampai dibangunkan. Bila kuncinya bocor, ganti dulu di berkas pengaturan.',
    removeLead:
      'Semua rahasia akun ini dihapus dan tidak dapat dikembalikan. Jawaban yang belum terkirim gagal, dan petugas diberi tahu. Aduan dan pesannya tetap ada. Cabut juga tokennya di dasbor kanal: cadangan lama masih menyimpannya.',
    declared: {
      file: 'Akun ini ditulis di berkas pengaturan, jadi akan kembali saat program mulai lagi. Hapus dulu dari berkas itu, mulai ulang, lalu lepaskan di sini. Sementara itu, istirahatkan.',
      training: 'Akun latihan ini disusun ulang setiap kali program mulai. Istirahatkan bila tidak dipakai.',
    },
  },
} as const;
