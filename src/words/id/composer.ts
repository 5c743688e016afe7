// Words of the field in which answers and notes are written, below the conversation.
/** `reply` and `note` are the two tabs. */
export const composer = {
  label: 'Tulis',
  reply: 'Balas',
  note: 'Catatan internal',
  /** Which of the acts that speak to the reporter this answer is. */
  replyAs: 'Balasan ini sebagai',
  noReply: 'Pada langkah ini belum ada balasan kepada pelapor.',
  leaves: (seconds: number): string => `Terkirim dalam ${String(seconds)} detik.`,
  undo: 'Urungkan (Z)',
  calledBack: 'Pengiriman dibatalkan. Isian Anda masih tersimpan di formulirnya.',
  tooLate: 'Sudah terlambat: pesan sudah berangkat.',
  /** Why words did not wait. */
  atOnce: {
    danger: 'Langsung berangkat, karena ada bahaya.',
    deadline: 'Langsung berangkat, karena tenggatnya akan lewat bila menunggu.',
  },
  leaving: (by: string, what: string, seconds: number): string =>
    `${by}: ${what}. Berangkat dalam ${String(seconds)} detik.`,
  leavingNow: (by: string, what: string): string => `${by}: ${what}. Sedang berangkat.`,
  holdFor: (seconds: number): string =>
    seconds === 0 ? 'Langsung berangkat' : `Bisa diurungkan ${String(seconds)} detik`,
  /** The end of the same words, where there is room for no more. */
  holdShort: (seconds: number): string => (seconds === 0 ? 'Langsung' : `${String(seconds)} detik`),
  takeBack: 'Urungkan',
  /** Why two cases are parted again at once. */
  slip: 'Keliru digabungkan.',
  /** Words that leave at a moment that was chosen. */
  later: {
    open: 'Kirim nanti',
    close: 'Kirim seperti biasa',
    send: 'Jadwalkan',
    label: 'Kirim pada',
    hint: 'Waktu Jakarta, paling lama empat belas hari lagi.',
    before: (dueAt: string): string => `Waktu Jakarta, sebelum tenggat ${dueAt}.`,
    usual: 'Jam yang biasa',
    night: 'Itu malam hari: pelapor mungkin sedang beristirahat.',
    closes: 'Pada waktu itu kanal tidak lagi menerima pesan pribadi. Pilih waktu lebih awal, atau kirim sekarang.',
    troubles: {
      'no-moment': 'Isi hari dan jamnya, misalnya 25 Nov dan 08.00',
      past: 'Pilih waktu yang paling cepat satu menit lagi',
      'after-deadline': 'Waktu itu melewati tenggat: pilih waktu sebelum tenggat, atau kirim sekarang',
    },
    set: (moment: string): string => `Terjadwal ${moment}. Bisa diubah atau dibatalkan di aduan ini.`,
    waits: (by: string, what: string, moment: string): string => `${by}: ${what}. Terjadwal ${moment}.`,
    move: 'Ubah waktu',
    save: 'Simpan waktu',
    moved: (moment: string): string => `Dijadwalkan ulang ${moment}.`,
    cancel: 'Batalkan kiriman',
    cancelled: 'Kiriman dibatalkan. Isiannya kembali menjadi konsep penulisnya.',
  },
  /** Colleagues who are called to look by an @ in a note. */
  mention: {
    list: 'Petugas yang boleh membaca aduan ini',
    hint: 'Ketik @ untuk menyebut rekan: yang disebut diberi tahu, tanpa isi catatannya.',
    told: (names: readonly string[]): string => `Diberi tahu: ${names.join(', ')}.`,
    tooMany: (most: number): string => `Paling banyak ${String(most)} orang dalam satu catatan.`,
    unanswered: 'Daftar petugas belum terbaca.',
  },
  notSent: (what: string): string =>
    `${what}: tidak terkirim, karena aduan ini sudah berubah sebelum pesannya berangkat.`,
  noted: 'Mengerti',
  /** After others acted first. */
  sendAllTheSame: 'Tetap kirim',
  /** Of what was typed and not sent. */
  draft: {
    name: 'Konsep',
    saved: (time: string): string => `Konsep tersimpan ${time}`,
    line: (what: string, time: string): string => `${what}, tersimpan ${time}`,
    goOn: 'Lanjutkan',
    discard: 'Buang',
    keep: 'Simpan sebagai konsep',
    dropped: 'Konsep dibuang.',
    stays: 'Konsep belum terbuang dari server. Coba lagi.',
    /** Its act cannot be done any more. */
    over: 'Langkah ini tidak lagi dapat dilakukan. Salin kata-katanya bila masih perlu.',
    elsewhere: (time: string): string =>
      `Ada konsep lain dari Anda untuk formulir ini, ditulis di perangkat lain dan tersimpan ${time}.`,
    take: 'Pakai konsep itu',
    insist: 'Tetap pakai isian ini',
  },
  restored: 'Isian Anda yang belum terkirim masih ada.',
  restart: 'Mulai dari awal',
  surelyRefused: 'Kanal akan menolak pesan ini. Pakai cara lain di atas, atau tetap kirim agar penolakannya tercatat.',
  templates: 'Templat dan pengetahuan',
  templateGroup: 'Templat',
  sendAndNext: 'Kirim dan berikutnya',
  nextKey: 'Ctrl+Shift+Enter',
} as const;
