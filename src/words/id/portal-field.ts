// Words of the page that a field link opens: for whoever works for an agency on one case, on a telephone, without an account.

/** Says nothing of the reporter. */
export const field = {
  title: 'Tugas lapangan',
  lead: (agency: string): string => `Anda membantu ${agency} pada aduan ini. Tautan ini hanya untuk aduan ini.`,
  number: 'Nomor aduan',
  due: 'Selesai sebelum',
  until: 'Tautan berlaku sampai',
  task: 'Yang dikerjakan',
  report: 'Kirim kabar dari lapangan',
  name: 'Nama Anda',
  text: 'Kabar',
  textHint: 'Apa yang Anda lihat atau kerjakan.',
  photos: 'Ambil foto',
  gallery: 'Pilih foto yang sudah ada',
  photosFull: (most: number): string => `Sudah ${String(most)} foto. Kirim dulu, lalu tambah di kabar berikutnya.`,
  photosOf: 'foto:',
  dropPhoto: 'Buang foto ini',
  dropNews: 'Buang kabar ini',
  stands: {
    waiting: 'menunggu sinyal',
    sending: 'sedang dikirim',
    refused: 'tidak diterima; tulis kabar baru dengan foto JPEG, PNG, atau WebP',
  },
  photosHint: (most: number): string =>
    `Paling banyak ${String(most)} foto. Foto diperkecil di ponsel ini sebelum dikirim.`,
  send: 'Kirim',
  note: 'Hasil akhirnya dilaporkan petugas dinas.',
  offline:
    'Tanpa sinyal pun bisa: halaman ini tetap terbuka di ponsel ini, kabar disimpan, lalu terkirim sendiri saat halaman ini terbuka dan ada sinyal.',
  waiting: 'Menunggu sinyal. Kabar tersimpan di ponsel ini, jangan tutup halaman ini terlalu lama.',
  waitingCount: 'Kabar yang belum terkirim:',
  sentTitle: 'Kabar Anda sudah diterima',
  sent: 'Terima kasih. Petugas dinas sudah diberi tahu.',
  again: 'Kirim kabar lain',
  endedTitle: 'Tautan ini sudah tidak berlaku',
  ended: 'Waktunya habis, dicabut, atau pekerjaannya sudah dilaporkan. Mintalah tautan baru kepada petugas dinas Anda.',
  endedUnsent:
    'Kabar yang belum terkirim tidak dapat dikirim lagi dari sini. Sampaikan langsung kepada petugas dinas Anda.',
  unknownTitle: 'Tautan ini tidak dikenal',
  unknown: 'Periksa apakah tautannya tersalin utuh.',
  errors: {
    name: 'Tulis nama Anda, paling panjang 80 huruf.',
    text: 'Tulis kabarnya, paling panjang 4000 huruf.',
    photo: 'Ada berkas yang bukan foto. Pilih foto JPEG, PNG, atau WebP.',
    tooLarge: 'Ada foto yang terlalu besar, atau fotonya terlalu banyak.',
  },
} as const;
