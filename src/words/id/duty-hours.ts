// Words of the hours of duty: when the shifts begin, and in which hours a new case rings for whoever is on duty.

/** Hours are handed in as words. */
export const dutyHours = {
  title: 'Jam piket',
  span: (from: string, until: string): string => `${from}–${until}`,
  begins: { morning: 'Pagi mulai', evening: 'Sore mulai', night: 'Malam mulai' },
  saveShifts: 'Simpan jam piket',
  shiftsSaved: 'Jam piket disimpan dan langsung berlaku.',
  night: 'Bel malam hari',
  nightHint:
    'Batas waktu setiap langkah tetap berjalan menurut prosedur. Aduan baru pada jam ini membunyikan bel bagi petugas piket; bila piket kosong, bagi semua Admin Medsos.',
  nightWays: {
    off: { label: 'Tidak ada', hint: 'Aduan malam menunggu di daftar.' },
    on: { label: 'Bunyikan', hint: 'Pada jam di bawah ini.' },
  },
  from: 'Dari',
  until: 'Sampai',
  saveNight: 'Simpan bel malam',
  nightSaved: 'Bel malam disimpan, berlaku bagi aduan yang masuk sejak sekarang.',
  nightIs: (from: string, until: string): string =>
    `Aduan baru antara ${from} dan ${until} membunyikan bel petugas piket.`,
  nightOff: 'Aduan baru pada malam hari tidak membunyikan bel.',
  history: 'Riwayat jam piket',
  noHistory: 'Belum pernah diubah: berlaku jam bawaan.',
  program: 'sistem',
} as const;
