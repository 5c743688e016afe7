// Words of the folder of whoever is appointed to sensitive lanes, and of the screen on which people are appointed.

/** By its screen. */
export const laneScreens = {
  folder: {
    title: 'Jalur khusus',
    lead: 'Perkara yang tidak tampak di daftar lain. Pembukaan daftar ini dan setiap perkara dicatat atas nama Anda.',
    none: 'Tidak ada perkara di jalur Anda.',
    noSeat: 'Anda tidak ditunjuk untuk jalur khusus mana pun. Ada tidaknya perkara di dalamnya tidak ditampilkan.',
    accused: (who: string): string => `Terlapor: ${who}`,
  },
  seats: {
    title: 'Jalur khusus',
    lead: 'Siapa yang melihat perkara sensitif. Operator menunjuk, Ketua Tim mengesahkan; keduanya dapat mengakhiri.',
    empty: 'Belum ada petugas meja yang disahkan untuk jalur ini: selama itu hanya Ketua Tim yang melihat perkaranya.',
    agencyMissing: (word: string): string =>
      `Belum ada Perangkat Daerah yang menerima perkara jalur ini: tidak ada yang namanya memuat “${word}”. Tambahkan di halaman Perangkat Daerah atau di berkas konfigurasi.`,
    officer: 'Petugas',
    appoint: 'Tunjuk',
    appointed: 'Petugas ditunjuk. Berlaku sesudah disahkan Ketua Tim.',
    confirm: 'Sahkan',
    confirmOf: (name: string): string => `Sahkan ${name}`,
    confirmed: 'Penunjukan disahkan.',
    end: 'Akhiri',
    endOf: (name: string): string => `Akhiri penunjukan ${name}`,
    ended: 'Penunjukan diakhiri.',
    waiting: 'Menunggu Ketua Tim',
    holds: 'Berlaku',
  },
} as const;
