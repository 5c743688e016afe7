// What is said of settings in the environment. Must never be handed a value: a setting may be a secret.
const keyLook = '32 bita acak dalam base64, misalnya dari: openssl rand -base64 32';

/** Each names its setting first; mistakes stop a start, warnings do not. */
export const settings = {
  wrong: (mistakes: readonly string[]) =>
    `Pengaturan belum benar (${String(mistakes.length)}):\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`,
  choices: (name: string, choices: string) => `${name}: pilihannya ${choices}`,
  port: 'PORT: harus bilangan 0 sampai 65535',
  publicUrl: 'PUBLIC_URL: harus alamat http atau https, misalnya https://aduan.contoh.go.id',
  publicInClear:
    'PUBLIC_URL: harus https: kuki sesi dan data pelapor akan lewat tanpa sandi; pasang TLS di perantara di depannya',
  secretKeyMissing: `SECRET_KEY: belum diisi; ${keyLook}`,
  secretKeyWrong: `SECRET_KEY: harus ${keyLook}`,
  secretKeyGuessable: `SECRET_KEY: dapat ditebak; harus ${keyLook}`,
  formerKey: (which: number) => `SECRET_KEY_FORMER: kunci ke-${String(which)} bukan 32 bita acak dalam base64`,
  databaseUrl: 'DATABASE_URL: harus diawali postgres:// atau postgresql://',
  readUrlAlone: 'DATABASE_READ_URL: hanya berarti bersama DATABASE_URL, basis data utama yang direplikasi',
  readUrlShape: (which: number) =>
    `DATABASE_READ_URL: alamat ke-${String(which)} harus satu peladen, diawali postgres:// atau postgresql://; beberapa dipisah koma`,
  readUrlTwice: (which: number) => `DATABASE_READ_URL: alamat ke-${String(which)} sudah disebut`,
  readUrlPrimary: (which: number) =>
    `DATABASE_READ_URL: alamat ke-${String(which)} sama dengan DATABASE_URL, bukan replika`,
  allowInner: 'ALLOW_INNER: harus alamat IP, jangkauan, nama, boleh dengan porta, atau berkas soket, dipisah koma',
  trustProxy: 'TRUST_PROXY: harus alamat IP atau jangkauan seperti 10.0.0.0/8, dipisah koma',
  fileUnread: (path: string) => `TANGGAP_CONFIG: berkas ${path} tidak dapat dibaca`,
  trainingPassword: (place: string) => `${place}: kata sandi latihan, yang diketahui semua orang`,
  smtpUrl:
    'SMTP_URL: harus seperti smtps://nama:sandi@server:465 atau smtp://nama:sandi@server:587; @ dan tanda lain dalam nama atau sandi ditulis %40 dan seterusnya',
  smtpUrlMissing: 'SMTP_URL: belum diisi, padahal MAIL_FROM diisi',
  mailFrom: 'MAIL_FROM: harus satu alamat, dengan atau tanpa nama: Meja Pengaduan <aduan@contoh.go.id>',
  mailFromMissing: 'MAIL_FROM: belum diisi; pengirim surel, misalnya Meja Pengaduan <aduan@contoh.go.id>',
  metricsToken: 'METRICS_TOKEN: paling sedikit 16 huruf',
  bucket: {
    url: 'S3_URL: harus alamat http atau https dari satu bucket, misalnya https://s3.contoh.go.id/lampiran-aduan, tanpa nama dan sandi di dalamnya',
    urlMissing: 'S3_URL: belum diisi, padahal kuncinya diisi',
    inClear: 'S3_URL: harus https: lampiran warga akan lewat tanpa sandi',
    region: 'S3_REGION: huruf kecil, angka, dan tanda hubung, misalnya ap-southeast-3',
    keyMissing: (name: string) => `${name}: belum diisi, padahal S3_URL diisi`,
  },
  warnings: {
    inClear: 'PUBLIC_URL bukan https: kuki sesi dan data pelapor dapat disadap di jalan',
    noAccounts: 'tidak ada akun resmi di berkas pengaturan: belum ada kanal yang dilayani',
  },
};
