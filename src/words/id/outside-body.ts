// Words of the screen on which bodies outside the city are kept, to whom reporters are referred.
/** Says what each field is for, and that an office's contact belongs here and no person's. */
export const outsideBodies = {
  title: 'Lembaga luar',
  lead: 'Ke mana pelapor diarahkan bila urusannya bukan wewenang kota. Tulis kontak kantor, bukan nomor orang.',
  add: 'Tambah lembaga',
  edit: 'Ubah',
  editOf: (name: string): string => `Ubah ${name}`,
  save: 'Simpan lembaga',
  saved: 'Lembaga tersimpan.',
  state: 'Keadaan',
  states: { serving: 'Ditawarkan', resting: 'Istirahat' },
  noContact: 'Kontak belum diisi',
  fields: {
    name: 'Nama',
    serves: 'Untuk urusan apa',
    phone: 'Telepon',
    email: 'Surel',
    web: 'Laman',
    hours: 'Jam layanan',
    answer: 'Jawaban kepada pelapor',
  },
  answerHint:
    'Bagian yang diganti sendiri: {nomor}, {lembaga}, {kontak}, {sapaan}, {lacak}. Bila kosong, dipakai jawaban bawaan.',
} as const;
