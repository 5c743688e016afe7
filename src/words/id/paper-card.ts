// Words of the card from which sheets of a case are printed.

/** The reporter is printed for a reason alone, and that is on the record. */
export const paperCard = {
  card: 'Cetak',
  disposition: 'Lembar disposisi',
  minutes: 'Berita acara',
  sheet: 'Lembar aduan',
  receipt: 'Tanda terima',
  person: 'Disposisi dengan identitas pelapor…',
  title: 'Cetak identitas pelapor',
  lead: 'Nama, nomor, dan alamat pelapor akan berdiri di lembar disposisi. Pencetakan ini tercatat di riwayat bersama nama Anda dan alasannya.',
  reason: 'Mengapa identitasnya harus tercetak?',
  reasonMissing: 'Tulis alasannya.',
  print: 'Cetak dengan identitas',
  done: 'Lembar disposisi sudah dibuat dan tersimpan di unduhan Anda.',
} as const;
