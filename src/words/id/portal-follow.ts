// Words of following a case: the section on a reporter's own page, the page of a public case, and a subscriber's own page.

/** None of these sentences has a place for a person, or for anybody's words. */
export const follow = {
  own: {
    heading: 'Kabari saya lewat surel',
    lead: 'Selain di tempat Anda melapor, kabar bisa kami kirim ke surel: diteruskan ke dinas mana, selesai, dibuka kembali, atau terlambat. Isinya hanya nomor, keadaan, dan tautan.',
    quiet:
      'Untuk laporan ini kami tidak mengirim surel: surat bisa terbaca orang lain. Buka halaman ini dengan nomor dan kode Anda.',
  },
  address: 'Alamat surel',
  addressHint: 'Misalnya nama@contoh.id',
  submit: 'Kirimi saya surat konfirmasi',
  kept: 'Kami kirim satu surat; kabar baru datang setelah Anda menekan tautannya dalam 24 jam. Alamat disimpan tersegel untuk ini saja, dan dihapus saat Anda berhenti atau 30 hari setelah laporan selesai.',
  asked:
    'Bila alamat itu benar dan belum mengikuti laporan ini, surat konfirmasi sampai dalam beberapa menit. Buka tautannya dalam 24 jam; bila surat itu tidak sampai, minta lagi setelah satu jam.',
  faults: { addressWrong: 'Tulis satu alamat surel yang lengkap, misalnya nama@contoh.id' },
  publicPage: {
    title: (number: string): string => `Laporan ${number}`,
    lead: 'Laporan ini dibuka untuk umum oleh petugas. Siapa yang melapor dan apa yang ia tulis tidak ditampilkan.',
    number: 'Nomor',
    category: 'Jenis',
    kelurahan: 'Kelurahan',
    kelurahanHidden: 'tidak disebut',
    day: 'Dilaporkan',
    summary: 'Ringkasan dari petugas',
    stateHeading: 'Keadaan sekarang',
    states: {
      open: 'Sedang kami tangani.',
      withAgency: (agency: string): string => `Sedang ditangani, di ${agency}.`,
      closed: 'Penanganannya selesai.',
    },
    stepsHeading: 'Perjalanannya',
    reported: 'Dilaporkan.',
    followHeading: 'Ikuti laporan ini',
    followLead: 'Kabarnya kami kirim ke surel Anda. Tidak ada yang tahu siapa saja yang mengikuti.',
    closedLately: 'Bila dibuka kembali dalam 30 hari, Anda dikabari.',
    noMail: 'Kota ini belum mengirim kabar lewat surel. Simpan alamat halaman ini untuk melihat keadaannya.',
  },
  unknown: {
    title: 'Tidak ada laporan umum dengan nomor itu',
    lead: 'Hanya laporan yang dibuka untuk umum yang bisa dilihat di sini. Laporan Anda sendiri dibuka dengan nomor dan kodenya.',
    track: 'Lacak laporan saya',
  },
  subscriber: {
    askTitle: (number: string): string => `Ikuti laporan ${number}?`,
    askLead: 'Kabarnya akan kami kirim ke alamat surel yang menerima tautan ini.',
    yes: 'Ya, kabari saya',
    no: 'Bukan saya, hapus alamat ini',
    title: (number: string): string => `Anda mengikuti laporan ${number}`,
    goesOn: 'Laporan ini masih ditangani. Setiap ada kabar, kami kirim surat ke alamat yang menerima tautan ini.',
    ended: 'Laporan ini selesai. Bila dalam 30 hari dibuka kembali, Anda dikabari; setelah itu alamat Anda kami hapus.',
    open: 'Lihat laporannya',
    stop: 'Berhenti dan hapus alamat saya',
    stopped: 'Anda tidak mengikuti lagi',
    stoppedLead: 'Alamat Anda sudah kami hapus. Surat yang sedang di jalan mungkin masih sampai.',
    gone: 'Tautan ini tidak berlaku lagi',
    goneLead:
      'Anda sudah berhenti, waktunya lewat 24 jam, atau laporannya tidak dikabarkan lagi. Alamatnya sudah atau segera dihapus.',
    home: 'Ke halaman depan',
  },
} as const;
