// What stands in the account's menu: how the screen looks, and the ways on.

export const looks = {
  find: 'Cari dan kerjakan',
  guide: 'Panduan enam langkah',
  signOut: 'Keluar',
  theme: 'Tampilan',
  themeAuto: 'Otomatis',
  themeLight: 'Terang',
  themeDark: 'Gelap',
  density: 'Kerapatan daftar',
  roomy: 'Lapang',
  compact: 'Rapat',
  keysOn: 'Pintasan satu huruf aktif',
} as const;
