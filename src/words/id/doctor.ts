// What the doctor finds: what was looked at, how it is, and what to do where something is wrong.
const fromPrimary = 'daftar dibaca dari basis data utama';

/** `about` names what was looked at. */
export const doctor = {
  well: 'Semuanya baik.',
  wrong: (count: number) => `${String(count)} hal perlu diperbaiki.`,
  about: {
    settings: 'pengaturan',
    holidays: 'hari libur',
    database: 'basis data',
    tables: 'bentuk basis data',
    clock: 'jam',
    disk: 'disk',
    mode: 'mode',
    officers: 'petugas',
    proxy: 'perantara',
    keys: 'kunci',
    role: 'peran basis data',
    bucket: 'lampiran',
    mail: 'surel',
    push: 'kabar ke peramban',
    accounts: 'akun',
    account: (account: string) => `akun ${account}`,
    replica: (name: string) => `replika ${name}`,
  },
  settingsRead: (mode: string) => `terbaca (mode ${mode})`,
  oldServer: (version: string, oldest: number) => `PostgreSQL ${version} terlalu lama; perlu ${String(oldest)} ke atas`,
  serverAnswers: (version: string) => `PostgreSQL ${version} menjawab`,
  stepsWait: (steps: number) => `${String(steps)} langkah belum dijalankan; jalankan "tanggap migrate"`,
  tablesFit: (level: string) => `sesuai versi ini (${level})`,
  clockWell: (seconds: string) => `selisih dengan basis data ${seconds} s`,
  clockAhead: (seconds: string) =>
    `jam basis data lebih cepat ${seconds} s daripada mesin ini; samakan keduanya dengan NTP`,
  clockBehind: (seconds: string) =>
    `jam basis data lebih lambat ${seconds} s daripada mesin ini; samakan keduanya dengan NTP`,
  diskWell: (gib: string, percent: string) => `${gib} GiB kosong (${percent} %) di DATA_DIR`,
  diskScarce: (gib: string, percent: string) =>
    `hanya ${gib} GiB kosong (${percent} %) di DATA_DIR; kosongkan atau perbesar`,
  keysLost: (rows: number) => `${String(rows)} baris tersegel kunci lain; isi SECRET_KEY_FORMER dengan kunci itu`,
  keysStale: (rows: number) => `${String(rows)} baris masih di bawah kunci lama: jalankan "tanggap reseal"`,
  keysUnneeded: 'tidak ada baris yang memerlukan SECRET_KEY_FORMER: boleh dihapus',
  superuser:
    'peran di DATABASE_URL adalah superuser: pakai peran tanpa UPDATE, DELETE, TRUNCATE pada event dan administrative_event (docs/operations.md)',
  mayChange:
    'peran di DATABASE_URL boleh mengubah catatan: pakai peran tanpa UPDATE, DELETE, TRUNCATE pada event dan administrative_event (docs/operations.md)',
  push: {
    well: 'alamat dipercaya peramban, dan kuncinya ada',
    inClear: 'PUBLIC_URL bukan https: peramban tidak menerima kabar; pasang sertifikat, lalu ubah PUBLIC_URL',
    keyless: 'kuncinya belum ada; dibuat sendiri saat program pertama kali dijalankan',
    closed: 'kuncinya tidak dapat dibuka; apakah SECRET_KEY berganti?',
  },
  bucket: {
    well: 'berkas percobaan tersimpan di S3_URL, terbaca lagi, dan terhapus',
    otherBytes: 'S3_URL memberi kembali isi lain daripada yang disimpan, atau tidak menghapusnya',
    refused: (code: string) =>
      `S3_URL menolak: ${code}; kuncinya perlu izin PutObject, GetObject, DeleteObject, dan ListBucket`,
    unreachable: (said: string) =>
      `S3_URL tidak dapat dihubungi: ${said}; bila ada di jaringan sendiri, sebut di ALLOW_INNER`,
  },
  mail: {
    well: 'server surel menerima kami',
    refused: 'server surel menolak nama atau sandi dalam SMTP_URL',
    otherwise: (problem: string) => `server surel menolak kami: ${problem}`,
    unreachable: (said: string) => `server surel tidak dapat dihubungi: ${said}`,
  },
  account: {
    none: 'belum ada akun resmi',
    noKey: 'SECRET_KEY tidak ada; token akun tidak dapat dibuka',
    closed: 'token akun tidak dapat dibuka; apakah SECRET_KEY berganti?',
    simulated: 'akun latihan; simulatornya hanya menjawab selama program berjalan',
    unreachable: (said: string) => `kanal tidak dapat ditanya: ${said}`,
    byHand: 'kanal ini dicatat dengan tangan; tanpa token',
    accepted: 'token diterima',
    ends: (day: string) => `token diterima, berakhir ${day}`,
    endsSoon: (day: string) => `token diterima, berakhir ${day}; buat token baru sebelum itu`,
  },
  /** How the day on which a token ends is written. */
  dayLocale: 'id-ID',
  replica: {
    lag: (bytes: number, seconds: string) => `tertinggal ${String(bytes)} bita, ${seconds} s`,
    tooOld: (lag: string, seconds: string) => `${lag}: tidak dibaca sebelum kurang dari ${seconds} s`,
    behind: (lag: string) => `${lag}: yang perlu lebih baru dibaca dari basis data utama`,
    used: (lag: string) => `dibaca; ${lag}`,
    ahead: `lebih maju daripada basis data utama: bangun lagi; ${fromPrimary}`,
    unreachable: `tidak dapat dihubungi; ${fromPrimary}`,
    'not-a-replica': `menerima tulisan sendiri, bukan replika (lagi): bangun lagi sebagai replika, atau arahkan DATABASE_URL ke sana bila kini itulah yang utama; ${fromPrimary}`,
    'other-database': `salinan basis data lain, bukan dari DATABASE_URL; ${fromPrimary}`,
    'not-allowed': `penggunanya tidak boleh membaca semua tabel: beri hak select; ${fromPrimary}`,
    unproven: `tidak dapat ditanya salinan dari mana (pg_control_system); ${fromPrimary}`,
  },
};
