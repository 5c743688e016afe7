// Words of the three pages about the service itself: help, privacy, accessibility. What they promise, the program does.

/** A page: each part has a heading and its paragraphs. */
type AboutWords = {
  title: string;
  description: string;
  parts: readonly { title: string; lines: readonly string[] }[];
};

/** Of help. */
export const help: AboutWords = {
  title: 'Bantuan',
  description: 'Cara melapor, melacak, dan apa yang dapat dilakukan bila jawaban terlambat.',
  parts: [
    {
      title: 'Ada bahaya sekarang?',
      lines: ['Telepon 112, atau 119 untuk ambulans. Laporan di sini tidak dibaca seketika.'],
    },
    {
      title: 'Bagaimana saya melapor?',
      lines: [
        'Di beranda tertera semua cara: akun resmi, telepon, loket, dan formulir bila dibuka. Pilih yang paling mudah bagi Anda; penanganannya sama.',
        'Sebutkan apa, di mana, dan sejak kapan. Foto membantu.',
        'Formulir menunjukkan laporan umum yang mungkin sama, agar Anda cukup mengikutinya.',
      ],
    },
    {
      title: 'Nomor atau kode saya hilang',
      lines: [
        'Hubungi kami di tempat Anda melapor dahulu.',
        'Laporan anonim lewat formulir tidak dapat kami kembalikan kepada Anda: kami tidak tahu milik siapa.',
      ],
    },
    {
      title: 'Jawabannya terlambat, atau belum beres',
      lines: [
        'Di halaman lacak tertulis batas waktu langkah yang berjalan, dan bila lewat, sejak kapan.',
        'Sesudah selesai, Anda dapat meminta laporan dibuka lagi satu kali.',
        'Halaman itu juga memuat lembar bukti yang dapat Anda bawa ke Ombudsman.',
      ],
    },
    {
      title: 'Mengikuti laporan',
      lines: [
        'Di halaman lacak, laporan Anda sendiri dapat Anda ikuti lewat surel. Laporan yang dibuka untuk umum dapat diikuti siapa saja, tanpa kode.',
        'Alamat Anda harus dibuktikan lewat tautan dalam 24 jam. Setiap surat memuat tautan berhenti.',
      ],
    },
    {
      title: 'Laporan saya keliru',
      lines: ['Selama laporan masih terbuka, Anda dapat menambah keterangan atau menariknya di halaman lacak.'],
    },
  ],
};

/** Of privacy, beside the notice that stands above every form about a person. */
export const privacy: AboutWords = {
  title: 'Privasi',
  description: 'Data apa yang kami simpan tentang pelapor, untuk apa, dan hak Anda.',
  parts: [
    {
      title: 'Yang kami simpan',
      lines: [
        'Yang Anda tulis, foto yang Anda kirim, dan nama akun Anda bila Anda menulis lewat media sosial.',
        'Nama, nomor HP, dan alamat hanya bila Anda mengisinya. Anda boleh memilih anonim.',
        'Lokasi di dalam foto yang Anda unggah kami hapus.',
        'Alamat surel bila Anda mengikuti laporan: tersegel, hanya untuk mengabari, sampai Anda berhenti atau 30 hari setelah laporan itu selesai.',
      ],
    },
    {
      title: 'Yang tidak ada di sini',
      lines: [
        'Tidak ada iklan, tidak ada pengukur kunjungan, dan tidak ada isi dari situs lain.',
        'Isi formulir yang belum dikirim kami simpan 24 jam, terkunci dengan kunci yang hanya ada di peramban Anda.',
      ],
    },
    {
      title: 'Kuki',
      lines: [
        'Satu kuki membuka halaman laporan Anda selama satu jam sesudah nomor dan kode cocok.',
        'Satu kuki lain mengenali perangkat yang pernah membukanya, selama 180 hari, agar orang yang menebak kode tidak menutup jalan Anda.',
        'Satu lagi adalah kunci isian formulir Anda, selama 24 jam.',
        'Ketiganya tidak memuat nama, nomor, atau isi laporan.',
      ],
    },
    {
      title: 'Meminta hak Anda',
      lines: [
        'Bukalah laporan Anda di halaman lacak. Di bagian data Anda, mintalah melihat, memperbaiki, membatasi, atau menghapusnya. Jawabannya tampil di halaman itu.',
      ],
    },
  ],
};

/** Of accessibility. */
export const accessibility: AboutWords = {
  title: 'Aksesibilitas',
  description: 'Apa yang sudah dapat dipakai oleh setiap orang, apa yang belum, dan ke mana melapor bila ada hambatan.',
  parts: [
    {
      title: 'Yang berlaku',
      lines: [
        'Halaman untuk warga dapat dipakai dengan papan tik saja, tanpa JavaScript, dan pada layar selebar 320 piksel.',
        'Ukurannya mengikuti pengaturan Anda: huruf besar, terang atau gelap.',
        'Tidak ada teka-teki yang harus dipecahkan. Halaman laporan terkunci lagi sesudah satu jam; nomor dan kode membukanya kembali.',
        'Lembar PDF bertanda untuk pembaca layar, dan isinya ada juga sebagai halaman.',
      ],
    },
    {
      title: 'Yang kami periksa, dan yang belum',
      lines: [
        'Tujuannya WCAG 2.2 tingkat AA. Setiap perubahan diperiksa dengan pemeriksa otomatis (axe), yang hanya menemukan sebagian dari hambatan.',
        'Belum diperiksa oleh orang yang memakai pembaca layar setiap hari.',
        'Foto hasil pekerjaan hanya berketerangan singkat, tanpa uraian isinya.',
      ],
    },
    {
      title: 'Ada yang menghambat Anda?',
      lines: ['Beri tahu kami lewat cara mana pun di beranda, atau kontak di bawah.'],
    },
  ],
};
