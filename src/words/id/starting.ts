// What an operator is told at the start and by the doctor, in the same words.
const instead =
  'Isi TANGGAP_MODE=production bila itu maksudnya, atau pilih basis data (DATABASE_URL) atau map (DATA_DIR) lain untuk latihan';

/** Why it does not start, what should not stay so, and where it runs. */
export const starting = {
  warning: (words: string) => `Peringatan: ${words}`,
  firstOfficer:
    'belum ada petugas yang dapat masuk. Buat yang pertama: npm run tanggap -- user add --email nama@kota.go.id --name "Nama Lengkap" ' +
    '--role operator (kata sandinya dibuatkan dan ditampilkan sekali), atau sebutkan di "users" dalam berkas pengaturan',
  untrustedProxy:
    'permintaan datang lewat perantara (ada kepala X-Forwarded-For atau sejenisnya), tetapi TRUST_PROXY kosong: semua pengunjung ' +
    'dianggap satu alamat, sehingga pembatasan percobaan mengenai semua orang. Isi TRUST_PROXY dengan alamat perantara, misalnya loopback',
  missingHolidays: (year: number) =>
    `Hari libur ${String(year)} belum ada, sehingga hari kerjanya hanya mengenal akhir pekan. Unggah keputusan bersamanya di layar Hari libur begitu terbit, atau isi "holidays" di berkas daftar.`,
  unnamedMode:
    'TANGGAP_MODE: belum diisi, jadi mode latihan, tetapi DATABASE_URL menunjuk basis data yang belum pernah dipakai latihan. ' +
    'Isi TANGGAP_MODE=production, atau tulis TANGGAP_MODE=training bila basis data itu memang untuk latihan',
  trainingRefused: {
    production: `TANGGAP_MODE: mode latihan ditolak: basis data ini dibuat dan dipakai oleh mode production; mode latihan akan menaruh petugas contoh di dalamnya. ${instead}`,
    foreign: `TANGGAP_MODE: mode latihan ditolak: basis data ini berisi tabel program lain. ${instead}`,
  },
  productionRefused: (left: string) => `TANGGAP_MODE: mode production ditolak: ${left}`,
  left: {
    officers: (names: string) => `petugas contoh: ${names}`,
    accounts: (names: string) => `akun simulasi: ${names}`,
    agencies: (names: string) => `perangkat daerah dari latihan: ${names}`,
    forwards: (count: number) => `${String(count)} aduan menunggu diteruskan ke sistem simulasi`,
    cases: (count: number) => `${String(count)} aduan dari akun simulasi, yang tetap ada dalam catatan`,
    sum: (found: string, command: string) =>
      `basis data ini masih memuat yang dibuat mode latihan (${found}). Bersihkan dengan: ${command}`,
  },
  dataDirInUse: (folder: string) =>
    `DATA_DIR ${folder} sedang dipakai program Tanggap lain. Hentikan dulu, atau pakai DATA_DIR lain. (Another Tanggap program is using this DATA_DIR.)`,
  wrongSecretKey:
    'SECRET_KEY bukan kunci yang menyegel basis data ini. Kembalikan kunci itu; bila sedang berganti kunci, isi yang lama di SECRET_KEY_FORMER.',
  portInUse: 'Porta itu sedang dipakai program lain. Hentikan dulu, atau pilih yang lain dengan PORT.',
  runs: (url: string) => `Tanggap berjalan di ${url}`,
  runsTraining: (publicUrl: string) => [
    `  Tanggap berjalan (mode latihan): ${publicUrl}`,
    `    warga menulis        ${publicUrl}/simulator`,
    `    meja petugas         ${publicUrl}/meja`,
    '  Ctrl-C menghentikannya; data tetap tersimpan.',
  ],
  onlyWarnings: '  Di sini hanya peringatan yang tampil; LOG_LEVEL=info menampilkan seluruh log.',
};
