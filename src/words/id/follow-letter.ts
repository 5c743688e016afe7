// Words of letters to whoever follows a case: public progress alone.

/** Agencies and moments are handed in as words; none of these sentences has a place for a person. */
export const followLetter = {
  happened: {
    forwarded: (agency: string): string => `Diteruskan ke ${agency}.`,
    worked: (agency: string): string => `Sudah dikerjakan oleh ${agency}.`,
    late: (step: string): string => `Terlambat: batas waktu langkah “${step}” sudah lewat.`,
    extended: (until: string): string => `Butuh waktu lebih lama, paling lambat ${until}.`,
    closed: 'Penanganannya selesai.',
    reopened: 'Dibuka kembali.',
  },
  confirm: {
    subject: (number: string): string => `Ikuti laporan ${number}?`,
    text: (number: string, link: string): string =>
      [
        `Ada yang meminta agar kabar laporan ${number} dikirim ke alamat ini.`,
        `Bila itu Anda, buka halaman ini dalam 24 jam lalu tekan “Ya, kabari saya”:\n${link}`,
        'Bila bukan, abaikan saja: tidak ada yang dikirim lagi, dan alamat ini kami hapus setelah 24 jam.',
      ].join('\n\n'),
    closing: 'Surat ini dikirim otomatis, satu kali. Menolaknya sekarang juga bisa di sini:',
  },
  news: {
    subject: (number: string): string => `Kabar laporan ${number}`,
    lead: (number: string): string => `Ada kabar tentang laporan ${number} yang Anda ikuti:`,
    goesOn: 'Laporan ini masih ditangani.',
    ended: 'Laporan ini selesai. Kami masih mengabari bila dalam 30 hari dibuka kembali, lalu alamat Anda kami hapus.',
    page: (link: string): string => `Selengkapnya: ${link}`,
    closing: 'Surat ini dikirim otomatis karena alamat ini mengikuti laporan itu. Berhenti dengan satu tekan:',
  },
} as const;
