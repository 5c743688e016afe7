// What an operator is told at the start and by the doctor, in the same words.

/** Said as long as nobody can sign in; names the command and the setting that change it. */
export const firstOfficerWords =
  'belum ada petugas yang dapat masuk. Buat yang pertama: npm run tanggap -- user add --email nama@kota.go.id --name "Nama Lengkap" ' +
  '--role operator (kata sandinya dibuatkan dan ditampilkan sekali), atau sebutkan di "users" dalam berkas pengaturan';

/** Said when forwarded headers were seen and no proxy is trusted: all visitors then share one limit of attempts. */
export const untrustedProxyWords =
  'permintaan datang lewat perantara (ada kepala X-Forwarded-For atau sejenisnya), tetapi TRUST_PROXY kosong: semua pengunjung ' +
  'dianggap satu alamat, sehingga pembatasan percobaan mengenai semua orang. Isi TRUST_PROXY dengan alamat perantara, misalnya loopback';

/** Said of the first year from now on whose holidays nobody has named. */
export const missingHolidayWords = (year: number): string =>
  `Hari libur ${String(year)} belum ada, sehingga hari kerjanya hanya mengenal akhir pekan. Isi "holidays" di berkas daftar begitu keputusan bersamanya terbit.`;
