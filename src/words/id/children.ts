// Of a message that holds several matters: how one of them goes on as a case of its own, and how parent and children stand. Part of late.ts.

/** `children`: of the parent; `whole`: why nothing can be broken off. */
export const children = {
  way: 'Yang dipisahkan',
  ways: {
    move: { label: 'Pesan utuh', hint: 'Pesan yang dipilih pindah ke aduan baru.' },
    child: {
      label: 'Satu hal dalam sebuah pesan',
      hint: 'Menjadi aduan pecahan untuk instansi lain; pesannya tetap di sini.',
    },
  },
  message: 'Pesan yang memuatnya',
  words: 'Isi pesan',
  wordsHint: 'Blok kata-kata tentang hal itu. Bila tidak ada yang diblok, seluruh pesan ikut.',
  wholeMessage: 'Yang ikut: seluruh pesan',
  chosen: 'Yang ikut',
  told: 'Aduan pecahan punya nomor, langkah, tenggat, dan instansi sendiri. Pelapor diberi tahu nomornya dan tidak ditanya identitas lagi.',
  whole: {
    stays: 'Aduan pecahan dan laporan SP4N-LAPOR! tidak dapat dipecah lagi. Pecahlah dari aduan induknya.',
    page: 'Laporan dari formulir web atau mitra dijawab di halamannya sendiri: pelapor tidak akan tahu tentang aduan pecahannya.',
    unknown: 'Mintalah identitas pelapor lebih dahulu, agar ia tidak ditanya dua kali.',
  },
  wordsElsewhere: {
    parent: 'Kata-katanya juga ada di aduan induknya; pindahkan juga.',
    children: 'Kata-katanya juga ada di aduan pecahannya; pindahkan juga.',
  },
  title: 'Aduan pecahan',
  isChild: 'Aduan ini pecahan',
  parent: 'Dari aduan induk',
  parentHidden: 'Aduan induknya tidak dapat Anda lihat.',
  siblings: 'Pecahan lainnya',
  count: (done: number, all: number): string => `${String(done)} dari ${String(all)} selesai`,
  hidden: (count: number): string => `${String(count)} pecahan lagi tidak dapat Anda lihat.`,
  noAgency: 'Belum didisposisikan',
  until: (moment: string): string => `paling lambat ${moment}`,
  stillOpen: (named: readonly string[], hidden: number): string =>
    [
      `Masih terbuka: ${[...named, ...(hidden === 0 ? [] : [`${String(hidden)} pecahan yang tidak Anda lihat`])].join(', ')}.`,
      'Hasil ini boleh dikirim sekarang untuk urusan aduan ini saja; hasil tiap pecahan dikabarkan sendiri.',
    ].join(' '),
  tellChild: 'Ini satu hal dari beberapa yang dilaporkan. Sebutkan hal mana yang selesai.',
} as const;
