// What is told of a request that no route sees: nothing of it could be read.

/** By what was wrong with it. */
export const unreadable = {
  noConsole: 'Konsol petugas belum dibangun. Jalankan: npm start',
  badAddress: 'Alamat tidak dapat dibaca: tanda persen harus diikuti dua angka heksadesimal.',
  unreadable: 'Permintaan tidak dapat dibaca sebagai HTTP.',
  tooLong: 'Alamat atau kepala permintaan terlalu panjang: tanyakan lebih sedikit nomor sekaligus.',
  tooSlow: 'Permintaan terlalu lama datang. Coba lagi.',
} as const;
