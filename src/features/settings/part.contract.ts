// The parts of the settings of which it is told how they stand. Must not name the shape of what is told: screens need these names alone.

/** Below `/meja`, the screen that each speaks of. */
export const partPaths = {
  officers: '/petugas',
  roster: '/petugas/piket',
  lanes: '/petugas/jalur-khusus',
  accounts: '/akun',
  holidays: '/petugas/hari-libur',
  ways: '/petugas/pemberitahuan',
  agencies: '/petugas/perangkat-daerah',
  categories: '/petugas/kategori',
  roads: '/petugas/jalan',
  outsideBodies: '/petugas/lembaga-luar',
  templates: '/templat',
  articles: '/templat/pengetahuan',
  calendars: '/petugas/jam-kerja',
  webhooks: '/operator/webhook',
  retention: '/hak/penyimpanan',
  machine: '/operator',
  sops: '/waktu/sop',
  log: '/administrasi',
} as const;

/** What is told of one setting. */
export type Part = keyof typeof partPaths;

/** All of them. */
export const partNames = Object.keys(partPaths) as Part[];
