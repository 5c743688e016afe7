// What is sent to citizens without an officer having typed it, and the replies that officers start from.
// Must hold no personal data, and no code: that is added when a message goes out.
import type { SendEffect } from '#core/complaint/reactions.ts';
import type { AutomaticTemplate } from '#core/complaint/told-ends.ts';
import type { Instant } from '#core/time.ts';
import type { AgencyName, WordsFor } from '#db/effects.ts';
import type { Template } from '#db/templates.ts';

/** What the sentences need to know of the installation. */
export type CitizenWordsDeps = {
  /** Where the citizen's pages are, without a slash at its end. */
  publicUrl: string;
  /** Whether officers speak with whoever came that way: news is not worth a call. */
  isSpoken: (channel: string) => boolean;
  /** Whether whoever came that way can be written to alone. */
  hasPrivateWay: (channel: string) => boolean;
};

type Automatic = Extract<SendEffect['text'], { kind: 'template' }>;

/** Where all can read there is room for 150 signs on some networks, and nobody presses a link. */
const remindInPublic = (number: string, wasPrivate: boolean): string =>
  [
    `Laporan ${number} belum diteruskan: nama dan nomor HP Anda belum kami terima.`,
    wasPrivate ? 'Balaslah pesan pribadi kami.' : 'Isilah tautan di balasan kami.',
    'Jangan tulis NIK di komentar.',
  ].join(' ');

const remindInPrivate = (number: string, publicUrl: string): string =>
  [
    `Laporan Anda (${number}) belum dapat kami teruskan karena nama dan nomor HP Anda belum kami terima.`,
    'Bukalah tautan yang kami kirim lewat pesan pribadi, atau balaslah pesan itu.',
    'Jangan tulis NIK, nomor HP atau alamat di kolom komentar.',
    `Keterangan: ${publicUrl}/sop`,
  ].join(' ');

type Said = Automatic &
  Pick<SendEffect, 'visibility'> &
  Pick<CitizenWordsDeps, 'publicUrl'> & { agency?: AgencyName; hasPrivateWay: boolean };

/** Short enough for a public reply everywhere; none asks for anything in public. */
const automaticWords: { [T in AutomaticTemplate]: (said: Said) => string } = {
  'remind-identity': ({ number, visibility, publicUrl, hasPrivateWay }) =>
    visibility === 'public' ? remindInPublic(number, hasPrivateWay) : remindInPrivate(number, publicUrl),
  'duplicate-joined': ({ number }) =>
    [
      `Masalah ini sudah kami tangani dengan nomor ${number}.`,
      'Laporan Anda kami gabungkan ke sana; jawabannya kami kirim juga di sini.',
    ].join(' '),
  merged: ({ number }) => `Laporan Anda kami satukan dengan laporan ${number}. Jawabannya kami kirim di sini juga.`,
  'closed-without-identity': ({ number }) =>
    `Laporan ${number} kami tutup karena data Anda belum kami terima. Balaslah kapan saja, lalu kami buka lagi.`,
  greeted: () => 'Halo! Bila ada yang perlu dilaporkan, tuliskan apa dan di mana, nanti kami bantu.',
  'praise-thanked': () => 'Terima kasih atas apresiasinya, sudah kami catat.',
  'aspiration-noted': ({ number }) => `Terima kasih atas usulannya, sudah kami catat dengan nomor ${number}.`,
  'not-ours': ({ number }) =>
    `Terima kasih. Hal ini bukan wewenang pemerintah kota, jadi laporan ${number} kami tutup di sini.`,
  'no-substance': ({ number }) =>
    `Laporan ${number} kami tutup: kami belum menemukan apa yang perlu ditangani. Tulislah apa dan di mana, nanti kami periksa lagi.`,
  extended: ({ number, untilAt }) =>
    `Laporan ${number} memerlukan waktu lebih lama. Hasilnya kami kabarkan${untilAt === undefined ? ' kemudian' : ` paling lambat ${momentOf(untilAt)}`}.`,
  'request-taken': ({ number, untilAt }) =>
    `Permintaan informasi Anda tercatat dengan nomor ${number}. Kami jawab${untilAt === undefined ? '' : ` paling lambat ${momentOf(untilAt)}`} (10 hari kerja).`,
  'promise-passed': ({ number }) =>
    `Laporan ${number}: yang kami janjikan belum selesai pada waktunya. Dinasnya sudah kami tagih; hasilnya kami kabarkan di sini.`,
  disposed: ({ number, upikNumber, agency }) =>
    [
      `Laporan ${number}${upikNumber === undefined ? '' : ` tercatat di UPIK dengan nomor ${upikNumber} dan`}`,
      `kami teruskan kepada ${agency?.name ?? 'dinas yang berwenang'}. Hasilnya kami kabarkan di sini.`,
    ].join(' '),
  'under-way': ({ number, untilAt }) =>
    `Laporan ${number} masih dikerjakan.${untilAt === undefined ? '' : ` Hasilnya kami kabarkan paling lambat ${momentOf(untilAt)}.`}`,
  delayed: ({ number, untilAt }) =>
    `Laporan ${number} terlambat kami tangani${untilAt === undefined ? '' : `: batas waktunya ${momentOf(untilAt)}`}. Petugasnya sudah kami ingatkan.`,
  'visit-agreed': ({ number, visibility, untilAt }) =>
    visibility === 'public' || untilAt === undefined
      ? `Laporan ${number}: waktu kunjungan dinas sudah dicatat. Lihat waktunya di halaman lacak.`
      : `Laporan ${number}: petugas dinas datang ${momentOf(untilAt)}, sesuai kesepakatan dengan Anda. Bila berhalangan, balaslah pesan ini.`,
  'visit-off': ({ number, visibility, untilAt }) =>
    visibility === 'public' || untilAt === undefined
      ? `Laporan ${number}: kunjungan dinas yang disepakati batal. Kabar berikutnya kami sampaikan di sini.`
      : `Laporan ${number}: kunjungan ${momentOf(untilAt)} batal. Kabar berikutnya kami sampaikan di sini.`,
  'joining-undone': ({ number }) =>
    `Maaf, laporan Anda keliru kami gabungkan dengan laporan lain. Laporan ${number} kami buka lagi dan kami tangani sendiri.`,
  'joining-undone-awaited': ({ number }) =>
    [
      `Maaf, laporan Anda keliru kami gabungkan dengan laporan lain. Laporan ${number} kami buka lagi.`,
      'Data diri yang kami minta masih kami tunggu.',
    ].join(' '),
  'child-opened': ({ number }) =>
    `Laporan Anda memuat beberapa hal. Salah satunya kami tangani sendiri dengan nomor ${number}; hasilnya kami kabarkan di sini.`,
  'passed-on': ({ number, visibility, agency }) => {
    const name = visibility === 'public' ? agency?.shortName : agency?.name;
    return `Terima kasih. Yang Anda sampaikan (${number}) sudah kami teruskan kepada ${name ?? 'dinas terkait'}.`;
  },
};

const moments = new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'long', timeStyle: 'short' });
const momentOf = (at: Instant): string => `${moments.format(at)} WIB`;

/** The words of every message, as they are written down. */
export const citizenWords =
  ({ publicUrl, isSpoken, hasPrivateWay }: CitizenWordsDeps): WordsFor =>
  ({ text, visibility, purpose, thread }, { agency }) => {
    if (purpose === 'news' && isSpoken(thread.channel)) return undefined;
    // No words: the channel tells it in its register's own.
    if (text.kind === 'status') return text.status;
    return text.kind === 'given'
      ? text.text
      : automaticWords[text.template]({
          ...text,
          visibility,
          publicUrl,
          hasPrivateWay: hasPrivateWay(thread.channel),
          ...(agency === undefined ? {} : { agency }),
        });
  };

/** Placeholders: {nomor}, {nama}, {sapaan}, {kanal}, {tautan}, {tenggat}, {lacak}, {hasil}. The first of each purpose fills its form. */
export const defaultTemplates: readonly Template[] = [
  {
    id: '10-identitas-formulir',
    purpose: 'ask-identity',
    name: 'Minta identitas lewat formulir',
    body: [
      'Terima kasih, laporan Anda sudah kami terima dengan nomor {nomor}.',
      'Agar dapat kami teruskan, isilah nama, nomor HP dan alamat atau kelurahan Anda di tautan ini: {tautan}',
      'Tautan ini hanya untuk Anda, berlaku tujuh hari dan sekali pakai.',
      'Jangan tulis NIK atau nomor HP di kolom komentar.',
    ].join('\n'),
  },
  {
    id: '11-identitas-pesan',
    purpose: 'ask-identity',
    name: 'Minta identitas lewat pesan pribadi',
    body: [
      'Terima kasih, laporan Anda sudah kami terima dengan nomor {nomor}.',
      'Agar dapat kami teruskan, balaslah pesan pribadi ini dengan nama, nomor HP, dan alamat atau kelurahan Anda.',
      'Data Anda hanya kami pakai untuk menangani laporan ini.',
      'Perkembangan laporan Anda dapat dilihat di {lacak}',
    ].join('\n'),
  },
  {
    id: '11-identitas-umum',
    purpose: 'ask-identity',
    name: 'Minta identitas lewat balasan umum',
    body: 'Laporan {nomor} kami terima. Isi data Anda di {tautan} (jangan di komentar).',
  },
  {
    id: '12-catatan-tanya',
    purpose: 'ask-note',
    name: 'Sudah dikirim pesan pribadi',
    body: [
      'Terima kasih sudah melapor, {sapaan}. Kami sudah mengirim pesan pribadi agar laporan Anda dapat diteruskan.',
      'Jangan tulis data diri di kolom komentar, ya.',
    ].join(' '),
  },
  {
    id: '13-catatan-tanya',
    purpose: 'ask-note',
    name: 'Silakan periksa pesan pribadi',
    body: [
      'Halo {sapaan}, laporan Anda kami terima. Silakan periksa pesan pribadi dari kami untuk langkah berikutnya.',
      'Data diri cukup ditulis di sana.',
    ].join(' '),
  },
  {
    id: '14-catatan-tanya',
    purpose: 'ask-note',
    name: 'Pertanyaan ada di pesan pribadi',
    body: [
      '{sapaan}, terima kasih laporannya. Pertanyaan kami ada di pesan pribadi Anda.',
      'Mohon tidak menulis nomor atau alamat di sini.',
    ].join(' '),
  },
  {
    id: '15-darurat',
    purpose: 'emergency',
    name: 'Nomor darurat',
    body: 'Jauhi bahaya dan segera telepon 112, atau 119 untuk ambulans. Laporan {nomor} kami teruskan sekarang.',
  },
  {
    id: '20-sementara-diteruskan',
    purpose: 'interim',
    name: 'Laporan diteruskan',
    body: [
      'Terima kasih. Laporan Anda ({nomor}) sudah kami catat dan kami teruskan kepada dinas yang berwenang.',
      'Kami mengabari Anda lagi setelah ada hasilnya. Perkembangannya dapat dilihat di {lacak}',
    ].join('\n'),
  },
  {
    id: '21-sementara-diperiksa',
    purpose: 'interim',
    name: 'Laporan sedang diperiksa',
    body: [
      'Terima kasih. Laporan Anda ({nomor}) sedang kami periksa bersama dinas yang berwenang.',
      'Kami mengabari Anda lagi paling lambat {tenggat}.',
    ].join('\n'),
  },
  {
    id: '22-sementara-singkat',
    purpose: 'interim',
    name: 'Laporan diteruskan (singkat)',
    body: 'Terima kasih. Laporan {nomor} kami teruskan ke dinas. Pantau di {lacak}',
  },
  {
    id: '30-informasi',
    purpose: 'information',
    name: 'Jawaban pertanyaan',
    body: 'Terima kasih sudah bertanya. {jawaban}\nBila masih ada yang kurang jelas, balaslah pesan ini.',
  },
  {
    id: '31-informasi-wewenang',
    purpose: 'information',
    name: 'Bukan wewenang pemerintah kota',
    body: [
      'Terima kasih sudah menghubungi kami. Hal ini bukan wewenang Pemerintah Kota Yogyakarta.',
      'Anda dapat menyampaikannya kepada {tujuan}.',
    ].join('\n'),
  },
  {
    id: '40-hasil',
    purpose: 'result',
    name: 'Hasil tindak lanjut',
    body: [
      'Laporan Anda ({nomor}) sudah ditindaklanjuti. {hasil}',
      'Terima kasih sudah melapor. Bila belum tuntas, bukalah {lacak} dan tulis alasannya.',
    ].join('\n'),
  },
  {
    id: '41-hasil-dijadwalkan',
    purpose: 'result',
    name: 'Pekerjaan dijadwalkan',
    body: [
      'Laporan Anda ({nomor}) sudah diperiksa di lapangan. {hasil}',
      'Pekerjaannya dijadwalkan pada {jadwal}. Perkembangannya dapat dilihat di {lacak}',
    ].join('\n'),
  },
  {
    id: '42-hasil-singkat',
    purpose: 'result',
    name: 'Hasil tindak lanjut (singkat)',
    body: 'Laporan {nomor} sudah ditindaklanjuti. {hasil}',
  },
  {
    id: '50-catatan-jawaban',
    purpose: 'answer-note',
    name: 'Jawaban dikirim pribadi',
    body: 'Terima kasih sudah menunggu, {sapaan}. Jawaban kami sudah dikirim lewat pesan pribadi.',
  },
  {
    id: '51-catatan-jawaban',
    purpose: 'answer-note',
    name: 'Silakan periksa pesan pribadi',
    body: 'Halo {sapaan}, kabar untuk Anda sudah kami sampaikan di pesan pribadi. Silakan diperiksa.',
  },
  {
    id: '52-catatan-jawaban',
    purpose: 'answer-note',
    name: 'Penjelasan ada di pesan pribadi',
    body: '{sapaan}, penjelasan lengkapnya sudah kami kirim ke pesan pribadi Anda. Terima kasih sudah menghubungi kami.',
  },
];
