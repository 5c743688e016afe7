// Words of questions, and of the forms of a formal request for information.
import type { ExemptionGround, RequestOutcome } from '#core/complaint/request.ts';

/** Of the forms, and what such a case is called in lists. */
export const requests = {
  badge: 'Permintaan informasi',
  waits: 'Admin Pusat menyiapkan jawaban atas permintaan informasi ini.',
  subject: 'Informasi yang diminta',
  subjectHint: 'Apa, dari kapan, dan dalam bentuk apa.',
  reason: 'Tujuan penggunaan',
  reasonHint: 'Seperti disebut pemohon.',
  outcome: 'Putusan',
  outcomes: {
    given: { label: 'Diberikan', hint: 'Tulis isinya atau tautan dokumennya.' },
    partly: { label: 'Diberikan sebagian', hint: 'Sebutkan yang tidak diberikan dan dasarnya.' },
    'not-held': { label: 'Tidak dikuasai', hint: 'Sebutkan badan yang menguasainya.' },
    refused: { label: 'Ditolak', hint: 'Informasi yang dikecualikan undang-undang.' },
  } satisfies Record<RequestOutcome, { label: string; hint: string }>,
  ground: 'Dasar penolakan (UU 14/2008 pasal 17)',
  grounds: {
    'law-enforcement': 'a. Menghambat penegakan hukum',
    'business-secret': 'b. Hak kekayaan intelektual, persaingan usaha',
    defence: 'c. Pertahanan dan keamanan negara',
    'natural-wealth': 'd. Kekayaan alam Indonesia',
    economy: 'e. Ketahanan ekonomi nasional',
    'foreign-relations': 'f. Hubungan luar negeri',
    'private-deed': 'g. Akta otentik pribadi, wasiat',
    'personal-secret': 'h. Rahasia pribadi',
    'inner-letters': 'i. Surat antarbadan yang dirahasiakan',
    'another-law': 'j. Dilarang undang-undang lain',
  } satisfies Record<ExemptionGround, string>,
} as const;

/** What acts on questions and requests are called: part of acts.ts. */
export const requestActs = {
  AnswerInformation: {
    button: 'Jawab permintaan informasi',
    title: 'Jawab permintaan informasi',
    send: 'Kirim jawaban dan tutup',
    done: 'Jawaban dikirim.',
    lead: 'Untuk pertanyaan, bukan aduan. Jawaban terkirim di kanal asalnya, lalu aduan ditutup.',
  },
  TakeAsRequest: {
    button: 'Permintaan informasi',
    title: 'Catat sebagai permintaan informasi',
    send: 'Catat permintaan',
    done: 'Dicatat sebagai permintaan informasi.',
    lead: 'Dijawab dalam 10 hari kerja; pemohon diberi tahu batasnya. Pertanyaan biasa cukup dijawab langsung.',
  },
  ExtendRequest: {
    button: 'Perpanjang waktu',
    title: 'Perpanjang 7 hari kerja',
    send: 'Kirim dan perpanjang',
    done: 'Waktu diperpanjang, pemohon diberi tahu.',
    lead: 'Satu kali saja. Alasannya terkirim kepada pemohon.',
  },
  DecideRequest: {
    button: 'Jawab pemohon',
    title: 'Jawab permintaan informasi',
    send: 'Kirim dan tutup',
    done: 'Jawaban dikirim.',
    lead: 'Bila tidak semuanya diberikan, sebutkan dasarnya dan cara mengajukan keberatan.',
  },
} as const;
