// What is wrong with fields of the desk's own forms, after the field's name, and of numbers and summaries that officers type.

/** By form, and by what is wrong. */
export const deskFields = {
  account: {
    missing: 'wajib diisi',
    unknown: 'tidak dikenal',
    address: 'harus alamat https, tanpa nama pengguna, tanda tanya, atau tanda pagar',
    path: 'harus diawali satu garis miring dan tetap di bawah alamat antarmuka',
    choice: 'harus salah satu pilihan yang ada',
    'mail-address': 'harus seperti imaps://nama:sandi@server:993 atau smtps://nama:sandi@server:465',
  },
  statement: {
    missing: 'belum diisi',
    wrong: 'tidak dikenali',
    'personal-data': 'memuat nomor pribadi; pindahkan ke kolom identitas',
    unknown: 'tidak ada dalam daftar',
  },
  post: {
    link: 'harus tautan ke satu kiriman di media sosial yang dikenal',
    text: 'belum diisi',
    postedAt: 'harus waktu yang sudah lewat, paling lama setahun lalu',
  },
  takenBy: (number: string) => `Nomor itu sudah tercatat pada ${number}.`,
  task: 'Tulislah tugasnya tanpa nama, nomor, surel, atau alamat pelapor.',
  noLetter: 'tidak ada alamat surel lembaga itu, atau kotak surat kota',
  summary: 'Tulislah ringkasan tanpa nama, nomor, surel, atau alamat pelapor.',
};
