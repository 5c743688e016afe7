// Why an export of JSS cannot be read as a table, and what is wrong with one of its rows: for the screen, and for the file of such rows.

/** What to correct; repeats nothing of the row but numbers of ours and of JSS. */
export const jssRows = {
  line: 'Baris',
  heads: ['Baris', 'Kesalahan'],
  table: {
    'empty-table': 'Berkasnya kosong.',
    'not-a-table': 'Isinya bukan tabel. Unggah ekspor JSS sebagai CSV atau XLSX.',
    'old-spreadsheet':
      'Berkas Excel lama (.xls) atau berkas bersandi. Simpan sebagai .xlsx tanpa sandi, lalu unggah lagi.',
    'broken-quotes': 'Ada tanda kutip yang tidak ditutup. Ekspor ulang dari JSS, atau simpan sebagai .xlsx.',
    'too-many-rows': 'Barisnya lebih dari 20.000. Bagi ekspornya menurut tanggal.',
    'too-many-columns': 'Kolomnya lebih dari 100. Hapus kolom yang tidak perlu.',
    'too-much-inside': 'Isi berkas ini terlalu besar saat dibuka. Bagi ekspornya menurut tanggal.',
    unreadable: 'Berkasnya rusak. Ekspor ulang dari JSS.',
  },
  row: {
    'number-missing': 'Nomor JSS kosong.',
    'number-wrong': 'Nomor JSS bukan nomor: hanya huruf, angka, titik, garis, atau spasi, paling banyak 40 tanda.',
    'date-unreadable': 'Tanggal tidak terbaca; tulis misalnya 02/03/2026.',
    'number-twice': (row: string) => `Nomor ini sudah ada di baris ${row}.`,
    'reference-typo': 'Nomor Tanggap salah ketik; periksa dua tanda terakhirnya.',
    'reference-unknown': 'Nomor Tanggap ini tidak ada.',
    'reference-has-other': (number: string) => `Aduan Tanggap ini sudah bernomor JSS lain: ${number}.`,
  },
};
