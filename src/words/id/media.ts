// Words of what is attached to a message: photos in their box, voices and films that are played, documents.
/** Sizes, instants and percentages are handed in as words. */
export const media = {
  photo: (n: number, of: number): string => (of === 1 ? 'Foto' : `Foto ${String(n)} dari ${String(of)}`),
  /** Who sent it, and when. */
  from: (by: string, at: string): string => `${by}, ${at}`,
  stage: 'Foto yang dibuka',
  previous: 'Foto sebelumnya (panah kiri)',
  next: 'Foto berikutnya (panah kanan)',
  larger: 'Perbesar (+)',
  smaller: 'Perkecil (-)',
  whole: 'Tampilkan utuh (0)',
  percent: (percent: string): string => `${percent}%`,
  camera: 'Ambil foto',
  carried: 'Foto juga bisa ditempel atau diseret ke formulir ini.',
  download: 'Unduh',
  downloadOf: (what: string): string => `Unduh ${what}`,
  notShown: 'Foto ini tidak dapat ditampilkan. Unduh untuk membukanya di perangkat Anda.',
  played: { audio: 'Pesan suara', video: 'Video' },
  notPlayed: 'Peramban ini tidak dapat memutarnya. Unduh untuk membukanya di perangkat Anda.',
  /** Kinds of documents by the ending under which they are kept. */
  documents: {
    pdf: 'PDF',
    word: 'Dokumen Word',
    excel: 'Lembar Excel',
    powerpoint: 'Presentasi PowerPoint',
    document: 'Dokumen',
    sheet: 'Lembar kerja',
    slides: 'Presentasi',
    plain: 'Teks',
    picture: 'Gambar',
    film: 'Video',
    voice: 'Rekaman suara',
    file: 'Berkas',
  },
} as const;
