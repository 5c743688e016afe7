// Labels, hints and errors of the forms behind the acts.
import type { FieldOutcome, NotComplaintReason, WithoutIdentity } from '#core/complaint/complaint.ts';
import type { PersonalKind } from '#core/personal-data.ts';
import type { Sp4nPrivacy } from '#core/sp4n.ts';
import { personalNames } from './history.ts';

const notComplaint = {
  praise: { label: 'Pujian atau ucapan', hint: 'Warga menyampaikan terima kasih atau dukungan.' },
  spam: { label: 'Spam', hint: 'Iklan, tautan mencurigakan, atau pesan berulang.' },
  'out-of-scope': { label: 'Di luar wewenang kota', hint: 'Urusan PLN, provinsi, pusat, atau pihak lain.' },
  'no-substance': { label: 'Tidak ada pokok aduan', hint: 'Tidak jelas apa yang dilaporkan.' },
} as const satisfies Record<NotComplaintReason, { label: string; hint: string }>;

const outcome = {
  done: { label: 'Selesai dikerjakan', hint: 'Masalah sudah ditangani di lapangan.' },
  scheduled: { label: 'Dijadwalkan', hint: 'Akan dikerjakan; tulis kapan.' },
  cannot: { label: 'Tidak dapat dikerjakan', hint: 'Tulis sebabnya dengan jelas.' },
} as const satisfies Record<FieldOutcome, { label: string; hint: string }>;

const kindNames = (kinds: readonly PersonalKind[]): string =>
  [...new Set(kinds)].map((kind) => personalNames[kind]).join(', ');

/** Errors say what to fill in, and a refusal goes with the sentence that what was typed is still there. */
export const forms = {
  refused: 'Belum tersimpan',
  kept: 'Isian Anda masih ada di bawah.',
  restored: 'Isian Anda yang belum terkirim masih ada.',
  restart: 'Mulai dari awal',
  news: (acts: readonly string[]): string => ['Aduan ini berubah sejak formulir dibuka.', ...acts].join(' '),
  newsOf: (what: string, by: string, at: string): string => `${by} pukul ${at}: ${what}`,
  missing: 'Bagian ini perlu diisi.',
  text: 'Pesan',
  reason: 'Alasan',
  reasonHint: 'Tulis singkat dan jelas; alasan ini tercatat.',
  template: 'Pakai templat',
  templateNone: 'Pilih untuk mengganti teks…',
  placeholderLeft: (name: string): string => `Isi dulu bagian {${name}}, atau hapus dari teks.`,
  mode: 'Cara bertanya',
  modes: {
    'form-link': { label: 'Tautan formulir', hint: 'Pelapor mengisi formulir aman lewat tautan sekali pakai.' },
    'private-message': { label: 'Pesan pribadi', hint: 'Pelapor membalas langsung di pesan pribadi.' },
  },
  linkPlace: 'Tulis {tautan} di tempat alamat formulir akan muncul.',
  privateOnly: 'Pertanyaan identitas selalu terkirim secara pribadi, tidak pernah di kolom komentar.',
  toldLabel: 'Kabar kepada pelapor',
  told: {
    message: { label: 'Kirim pesan singkat', hint: 'Sistem menulis kepadanya sesuai alasan di atas.' },
    directly: { label: 'Sudah disampaikan langsung', hint: 'Anda sudah memberitahunya; tidak ada pesan lagi.' },
  },
  withoutIdentity: {
    anonymous: { label: 'Ingin anonim', hint: 'Pelapor tidak mau menyebut siapa dirinya.' },
    secret: { label: 'Minta dirahasiakan', hint: 'Isi laporan dan pelapornya tidak dibuka untuk umum.' },
    unreachable: { label: 'Tidak dapat ditanya', hint: 'Kanalnya tanpa pesan pribadi, atau pelapor tidak terhubung.' },
    danger: { label: 'Ada bahaya', hint: 'Menunggu identitas membahayakan orang.' },
    'not-needed': { label: 'Tidak diperlukan', hint: 'Masalahnya jelas dan dapat dikerjakan tanpa bertanya.' },
  } satisfies Record<WithoutIdentity, { label: string; hint: string }>,
  privacies: {
    public: { label: 'Publik', hint: 'Isi laporan boleh ditampilkan tanpa nama di laman kota.' },
    anonymous: { label: 'Anonim', hint: 'Nama pelapor tidak ditulis di mana pun.' },
    secret: { label: 'Rahasia', hint: 'Isi laporan dan pelapornya tidak dibuka untuk umum.' },
  } satisfies Record<Sp4nPrivacy, { label: string; hint: string }>,
  identitySource: {
    known: { label: 'Pakai identitas yang sudah ada', hint: 'Pelapor ini pernah melengkapinya pada aduan lain.' },
    typed: { label: 'Isi yang baru', hint: 'Bila datanya berubah.' },
  },
  name: 'Nama lengkap',
  phone: 'Nomor telepon',
  phoneHint: 'Misalnya 0812 3456 7890',
  address: 'Alamat',
  kelurahan: 'Kelurahan',
  addressOr: 'Isi alamat atau kelurahan, salah satu cukup.',
  whichFields: 'Yang perlu dilihat',
  notComplaint,
  note: 'Keterangan',
  otherCase: 'Nomor aduan tujuan',
  otherCaseHint: 'Ketik nomornya, atau beberapa kata untuk mencari di bawah.',
  otherCaseWrong: 'Nomor ini salah ketik. Periksa huruf dan angkanya.',
  similar: 'Aduan terbuka lain',
  noOthers: 'Tidak ada aduan terbuka lain yang cocok.',
  messages: 'Pesan yang dipisahkan',
  draft: 'Jawaban sementara',
  interimHint: 'Katakan apa yang terjadi berikutnya dan kapan warga dikabari lagi.',
  publicText: 'Balasan terbuka',
  publicHint: 'Terbaca semua orang. Jangan tulis nama lengkap, NIK, atau nomor telepon.',
  toldText: 'Teks untuk disampaikan',
  toldHint: (channel: string): string =>
    `${channel}: petugas membacakannya, dan teks ini tampil di halaman lacak. Jangan tulis nomor pribadi.`,
  trackText: 'Ringkasan di halaman lacak',
  trackHint: 'Terbaca siapa pun yang memegang nomor aduan. Jangan tulis nama lengkap, NIK, atau nomor telepon.',
  privateText: 'Pesan pribadi',
  privateHint: 'Hanya terbaca pelapor.',
  eitherText: 'Isi salah satu atau keduanya.',
  upikText: 'Teks untuk aplikasi JSS',
  upikCopy: 'Salin teks',
  upikCopyAndOpen: 'Salin dan buka JSS',
  upikNumber: 'Nomor dari UPIK',
  noUpikNumber: 'Ini bukan nomor UPIK. Salin nomornya saja: huruf, angka, dan garis, paling banyak 40 tanda.',
  leadAgency: 'Dinas penanggung jawab',
  helping: 'Dinas yang membantu',
  instruction: 'Arahan',
  instructionHint:
    'Apa yang diminta dari dinas, di mana, dan apa yang perlu dilaporkan. Nama, nomor, dan alamat rumah pelapor disamarkan bagi dinas: sebut tempatnya dengan nama jalan atau patokan.',
  acknowledge: 'Dinas Anda menyatakan menerima dan mulai menindaklanjuti aduan ini.',
  suggested: 'Dinas yang lebih tepat',
  progress: 'Perkembangan',
  until: 'Minta waktu sampai',
  granting: (agency: string, until: string): string => `${agency} meminta waktu sampai ${until}.`,
  oldDeadline: (at: string): string => `Tenggat sekarang ${at} tetap tercatat.`,
  outcomeLabel: 'Hasil',
  outcome,
  resultText: 'Uraian hasil',
  resultHint: 'Apa yang dikerjakan, di mana, kapan.',
  photos: 'Foto',
  photoPick: 'Pilih atau ambil foto',
  photo: (n: number): string => `Foto ${String(n)}`,
  photosHint: 'JPG, PNG, atau WebP. Paling banyak 4.',
  photoBusy: 'Mengunggah…',
  photoFailed: (name: string): string => `${name} tidak dapat diunggah.`,
  photoRemove: (name: string): string => `Buang ${name}`,
  sendPhotos: {
    label: 'Foto untuk pelapor',
    each: (n: number): string => `Foto ${String(n)}`,
    sources: {
      result: 'Dari laporan akhir dinas',
      progress: 'Dari laporan perkembangan',
      added: 'Ditambahkan Admin Pusat',
    },
    add: 'Tambah foto untuk pelapor',
    takes: {
      private: (channel: string): string => `${channel}, pesan pribadi: foto yang dicentang ikut terkirim.`,
      public: (channel: string): string =>
        `${channel}, balasan terbuka: foto ikut hanya bila Anda mencentangnya di bawah.`,
    },
    leaves: {
      private: (channel: string): string => `${channel}, pesan pribadi: hanya teks, foto tidak ikut.`,
      public: (channel: string): string => `${channel}, balasan terbuka: hanya teks, foto tidak ikut.`,
    },
    clean: 'Lokasi dan data kamera dihapus dari foto yang terkirim.',
    inPublic: 'Foto di balasan terbuka',
    openly: 'Sertakan di balasan terbuka',
    openlyHint: 'Semua orang dapat melihatnya. Periksa dulu wajah, rumah, dan pelat nomor.',
  },
  personalData: {
    nik: 'Teks ini memuat 16 angka seperti NIK. Hapus sebelum mengirim secara terbuka.',
    phone: 'Teks ini memuat nomor telepon. Hapus sebelum mengirim secara terbuka.',
    email: 'Teks ini memuat alamat surel. Hapus sebelum mengirim secara terbuka.',
  },
  personalDataIn: (kinds: readonly PersonalKind[]): string =>
    `Teks ini memuat ${kindNames(kinds)}. Hapus bagian yang ditandai.`,
  personalDataShown: (kinds: readonly PersonalKind[]): string => `Bagian yang ditandai: ${kindNames(kinds)}`,
  publish: {
    label: 'Data pribadi',
    anyway: 'Tetap terbitkan',
    hint: 'Tercatat di riwayat dengan nama dan alasan Anda, dan diberitahukan kepada Ketua Tim.',
    reason: 'Alasan menerbitkan',
    reasonHint: 'Tanpa menyebut datanya. Alasan ini tercatat untuk seterusnya.',
    notYours: 'Hanya Admin Pusat atau Ketua Tim yang boleh tetap menerbitkannya.',
  },
  publicNote: {
    label: 'Balasan terbuka pendamping',
    send: 'Balas juga komentarnya',
    hint: 'Terkirim setelah kanal menerima pesan pribadinya. Bila pesan itu ditolak, balasan ini tidak keluar dan Anda dikabari.',
    template: 'Templat balasan terbuka',
    text: 'Isi balasan terbuka',
  },
  person: {
    search: 'Cari pelapor lain',
    searchHint: 'Ketik nomor aduan, nama, atau nama akunnya, lalu pilih di bawah.',
    found: 'Pelapor yang cocok',
    suggestions: 'Mungkin orang yang sama',
    suggestionsHint: 'Hanya saran: nama akun atau nomor teleponnya sama. Periksa dulu sebelum memilih.',
    none: 'Tidak ada pelapor lain yang cocok.',
    meaning: 'Pesan pribadinya di kanal lain akan masuk ke aduan yang masih terbuka. Dapat dibatalkan kapan saja.',
    which: 'Gabungan yang dibatalkan',
  },
  where: {
    label: 'Jawab di mana',
    openly: { label: 'Di komentar', hint: 'Terbaca semua orang.' },
    privately: { label: 'Lewat pesan pribadi', hint: 'Hanya terbaca pelapor.' },
  },
  tooLong: (over: number): string => `Terlalu panjang ${String(over)} huruf untuk kanal ini.`,
  tooManyHashtags: (most: number): string => `Kanal ini menerima paling banyak ${String(most)} tagar. Hapus sebagian.`,
  agencyAnswer: 'Jawaban dinas',
  sendKey: 'Ctrl + Enter',
  count: {
    characters: (length: number, limit: number): string => `${String(length)} dari ${String(limit)} huruf`,
    bytes: (length: number, limit: number): string => `${String(length)} dari ${String(limit)} huruf; emoji dihitung 4`,
    weighted: (length: number, limit: number): string =>
      `${String(length)} dari ${String(limit)} huruf; tautan dihitung 23, emoji 2`,
    graphemes: (length: number, limit: number): string => `${String(length)} dari ${String(limit)} huruf`,
  },
} as const;
