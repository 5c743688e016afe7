// Words of the card by which an agency hands a case to somebody without an account.

/** Of the card, and of the link that it makes. */
export const fieldLink = {
  card: 'Rekan dan petugas lapangan',
  hint: 'Serahkan aduan ini kepada rekan tanpa akun. Kabarnya masuk sebagai perkembangan, dan hasilnya tetap Anda laporkan.',
  make: 'Buat tautan lapangan',
  title: 'Tautan lapangan',
  task: 'Yang dikerjakan dan di mana',
  taskHint: 'Tanpa nama atau nomor telepon warga.',
  taskMissing: 'Tulis apa yang dikerjakan.',
  hours: 'Berlaku selama',
  hoursOf: (hours: number): string => (hours < 24 ? `${String(hours)} jam` : `${String(hours / 24)} hari`),
  once: 'Salin sekarang: tautan ini tidak dapat ditampilkan lagi. Siapa pun yang memegangnya dapat mengirim kabar tentang aduan ini.',
  copy: 'Salin tautan',
  done: 'Selesai',
  madeBy: (by: string, until: string): string => `Dibuat ${by}, berlaku sampai ${until}`,
  end: 'Cabut tautan',
  ended: 'Tautan dicabut.',
  copyGroup: 'Salin teks untuk grup',
} as const;
