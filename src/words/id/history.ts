// Each event of a case as one plain sentence for the timeline. Complete by type: a new event without words does not compile.
import type { MessageRef } from '#core/complaint/complaint.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import type { DangerSign } from '#core/danger/danger-words.ts';
import { placeWords } from '#core/place/case-place.ts';
import type { EventOf, EventSentences, GoneWords, Naming } from '../event-words.ts';
import { proposalSentences } from './proposal.ts';
import { insideSentences } from './inside-history.ts';
import { joiningSentences } from './joining.ts';
import { passOnSentences } from './pass-on.ts';
import { laneNames } from './lane.ts';
import { sp4n } from './sp4n.ts';
import { personalNames } from './personal-names.ts';

const closings = {
  conveyed: 'hasil sudah disampaikan',
  'not-a-complaint': 'bukan aduan',
  referred: 'diarahkan ke lembaga lain',
  withdrawn: 'ditarik oleh pelapor',
  'information-answered': 'permintaan informasi sudah dijawab',
  'information-refused': 'permintaan informasi ditolak atau tidak dikuasai',
  'identity-not-completed': 'identitas tidak dilengkapi',
  duplicate: 'duplikat aduan lain',
  merged: 'disatukan dengan aduan lain',
} as const satisfies Record<EventOf<'CaseClosed'>['reason'], string>;

const deskNames = { 'admin-medsos': 'Admin Medsos', 'admin-pusat': 'Admin Pusat' } as const;

const outcomes = {
  done: 'selesai dikerjakan',
  scheduled: 'dijadwalkan',
  cannot: 'tidak dapat dikerjakan',
} as const satisfies Record<EventOf<'FieldResultReported'>['outcome'], string>;

const decided = {
  given: 'diberikan',
  partly: 'diberikan sebagian',
  'not-held': 'tidak dikuasai',
  refused: 'ditolak',
} as const satisfies Record<EventOf<'RequestDecided'>['outcome'], string>;

const reasons = {
  greeting: 'salam atau tag',
  praise: 'pujian',
  aspiration: 'aspirasi',
  spam: 'spam',
  abuse: 'makian',
  'out-of-scope': 'di luar wewenang kota',
  'no-substance': 'tidak ada pokok aduan',
} as const satisfies Record<EventOf<'JudgedNotComplaint'>['reason'], string>;

const waived = {
  anonymous: 'pelapor ingin anonim',
  secret: 'pelapor meminta rahasia',
  unreachable: 'pelapor tidak dapat ditanya',
  danger: 'ada bahaya',
  'not-needed': 'identitas tidak diperlukan',
} as const satisfies Record<EventOf<'IdentityWaived'>['why'], string>;

const levels = { danger: 'bahaya', high: 'tinggi', normal: 'biasa' } as const satisfies Record<PriorityLevel, string>;

const signs = {
  fire: 'kebakaran',
  drowning: 'hanyut atau tenggelam',
  crash: 'kecelakaan',
  trapped: 'terjebak atau tertimpa',
  collapse: 'longsor atau roboh',
  electricity: 'listrik',
  gas: 'gas atau ledakan',
  life: 'nyawa terancam',
  violence: 'kekerasan',
  plea: 'minta tolong',
} as const satisfies Record<DangerSign, string>;

/** Agencies are told that a message came, and nothing of it: the signs stand at the head of their page. */
const dangerOf = ({ danger = [] }: Pick<MessageRef, 'danger'> = {}): string =>
  danger.length === 0 ? '' : `, dengan kata bahaya (${danger.map((sign) => signs[sign]).join(', ')})`;

const purposes = {
  'ask-identity': 'pertanyaan identitas',
  'remind-identity': 'pengingat identitas',
  interim: 'jawaban sementara',
  information: 'jawaban informasi',
  result: 'hasil akhir',
  notice: 'pemberitahuan',
  news: 'kabar perkembangan',
  'hand-over': 'surat serah terima',
  status: 'status laporan',
} as const satisfies Record<EventOf<'MessageAccepted'>['purpose'], string>;

const handOverWays = {
  sp4n: 'SP4N-LAPOR!',
  open311: 'Open311',
  email: 'surel',
  copied: 'teks yang disalin',
} as const satisfies Record<EventOf<'HandedOver'>['way'], string>;

const heardElsewhere = {
  received: 'sudah diterima di sana',
  done: 'sudah ditangani',
  waiting: 'masih ditunggu',
  'no-answer': 'tidak ada jawaban',
} as const satisfies Record<EventOf<'ElsewhereNoted'>['outcome'], string>;

const statements = {
  holding: 'pernyataan sementara',
  news: 'kabar terbaru',
  clarification: 'klarifikasi',
  closing: 'penutup',
} as const satisfies Record<EventOf<'IssueTold'>['kind'], string>;

const counted = {
  'identity-asked': 'pertanyaan identitas',
  'result-told': 'penyampaian hasil',
} as const satisfies Record<EventOf<'OutsideAnswerCounted'>['as'], string>;

const ladder = { 'team-lead': 'Ketua Tim', 'division-head': 'Kepala Bidang' } as const;
const reopened = {
  'late-identity': 'identitas datang belakangan',
  reporter: 'diminta pelapor',
  officer: 'oleh petugas',
} as const;

/** By an officer, without a platform. */
const isTold = ({ by }: EventOf<'MessageAccepted'>): boolean => by.kind === 'officer';

/** What whoever goes on should know, after the sentence. */
const noteOf = ({ note }: { note?: string }): string => (note === undefined ? '' : ` Catatan: ${note}`);

/** Nothing where nobody is named. */
const accusedOf = ({ accusedAgencyId, accusedPerson }: EventOf<'MovedToLane'>, name: Naming): string => {
  const named = [
    ...(accusedPerson === undefined ? [] : [accusedPerson]),
    ...(accusedAgencyId === undefined ? [] : [name.agency(accusedAgencyId)]),
  ];
  return named.length === 0 ? '' : ` Terlapor: ${named.join(', ')}.`;
};

const sentences: EventSentences = {
  CaseOpened: (event) => `Aduan dibuka dengan nomor ${event.number}.`,
  MessageReceived: ({ message }) => `Pesan warga diterima${dangerOf(message)}.`,
  WordsAdded: () => 'Pelapor menambah keterangan di halaman lacak.',
  Withdrawn: () => 'Pelapor menarik laporannya.',
  MessageEdited: ({ message }) => `Warga mengubah pesannya${dangerOf(message)}.`,
  MessageDeleted: () => 'Warga menghapus pesannya.',
  MessagesSplitOff: (event) => `${String(event.messageIds.length)} pesan dipisahkan menjadi aduan baru.`,
  StepOpened: (event, name) => `Langkah ${name.step(event.step)} dimulai, tenggat ${name.moment(event.dueAt)}.`,
  StepMet: (event, name) =>
    `Langkah ${name.step(event.step)} selesai ${event.late ? 'sesudah tenggat' : 'tepat waktu'}.`,
  StepSkipped: (event, name) => `Langkah ${name.step(event.step)} dilewati.`,
  ClockPaused: (event, name) => `Tenggat ${name.step(event.step)} dijeda, menunggu identitas.`,
  ClockResumed: (event, name) => `Tenggat ${name.step(event.step)} berjalan lagi sampai ${name.moment(event.dueAt)}.`,
  DeadlineWarned: (event, name) => `Peringatan: ${String(event.percent)}% waktu ${name.step(event.step)} terpakai.`,
  OwnTimeMissed: (event, name) => `${name.agency(event.agencyId)} melewati waktunya sendiri sejak menerima aduan.`,
  DeadlineMissed: (event, name) => `Tenggat ${name.step(event.step)} terlewat.`,
  Escalated: (event, name) => `Keterlambatan ${name.step(event.step)} dilaporkan ke ${ladder[event.to]}.`,
  IdentityAsked: ({ mode }) =>
    mode === 'public-link'
      ? 'Identitas pelapor ditanyakan lewat balasan umum.'
      : 'Identitas pelapor ditanyakan secara pribadi.',
  IdentityReminded: (event) => `Pelapor diingatkan, pengingat ke-${String(event.count)}.`,
  IdentityProvided: (event) => {
    if (event.via === 'corrected') return 'Identitas pelapor diperbaiki atas permintaannya.';
    return event.complete ? 'Identitas pelapor lengkap.' : 'Identitas pelapor diisi sebagian.';
  },
  IdentityWaived: (event) => `Aduan diteruskan tanpa identitas: ${waived[event.why]}.`,
  PrivacyChosen: (event) => `Keterbukaan laporan menjadi ${sp4n.privacies[event.privacy].label.toLowerCase()}.`,
  PrioritySet: (event) => `Prioritas menjadi ${levels[event.level]}.`,
  Categorised: ({ categoryName, level }) =>
    `Kategori: ${categoryName}${level === undefined ? '' : `, dengan prioritas ${levels[level]} yang biasa baginya`}.`,
  Located: (event) => `Lokasi dicatat: ${placeWords(event)}.`,
  DivertedToEmergency: () => 'Pelapor dialihkan ke layanan darurat.',
  MovedToLane: (event, name) =>
    `Dipindahkan ke jalur khusus ${laneNames[event.lane].label.toLowerCase()}.${accusedOf(event, name)}${
      event.answerBy === undefined ? '' : ` Harus dijawab paling lambat ${name.moment(event.answerBy)}.`
    }`,
  TakenOutOfLane: (event) =>
    `Dikeluarkan dari jalur khusus ${laneNames[event.lane].label.toLowerCase()}. Alasan: ${event.reason}`,
  LaneAnswerMissed: (event, name) => `Belum dijawab sampai batas jalur khusus, ${name.moment(event.dueAt)}.`,
  IdentityRevealed: (event) => `Identitas pelapor dibuka. Alasan: ${event.reason}`,
  PersonalDataPublished: (event) =>
    `Data pribadi diterbitkan (${event.kinds.map((kind) => personalNames[kind]).join(', ')}). Alasan: ${event.reason}`,
  Classified: (event) => `Klasifikasi diubah menjadi ${sp4n.classes[event.reportClass].label.toLowerCase()}.`,
  JudgedNotComplaint: (event) => `Dinilai bukan aduan: ${reasons[event.reason]}.`,
  ReferredElsewhere: (event) => `Bukan wewenang kota: pelapor diarahkan ke ${event.bodyName}.`,
  HandedOver: (event) => `Diserahkan ke ${event.bodyName} lewat ${handOverWays[event.way]}.`,
  ElsewhereDue: (event, name) => `Waktunya menanyakan kabar kepada ${event.bodyName}, ${name.moment(event.askAt)}.`,
  ElsewhereNoted: (event) => `Kabar dari ${event.bodyName}: ${heardElsewhere[event.outcome]}.`,
  InformationAnswered: () => 'Permintaan informasi dijawab.',
  RequestTaken: (event, name) =>
    `Dicatat sebagai permintaan informasi, dijawab paling lambat ${name.moment(event.dueAt)}: ${event.subject}`,
  RequestExtended: (event, name) => `Waktu menjawab diperpanjang sampai ${name.moment(event.dueAt)}.`,
  RequestDecided: (event) => `Permintaan informasi dijawab: ${decided[event.outcome]}.`,
  JoinedAsDuplicate: (event) => `Digabung sebagai duplikat ${event.ofNumber}.`,
  DuplicateAdded: (event) => `Aduan ${event.number} digabung ke sini sebagai duplikat.`,
  MergedInto: (event) => `Disatukan ke ${event.intoNumber}.`,
  CaseMerged: (event) => `Aduan ${event.fromNumber} disatukan ke sini.`,
  IssueLinked: () => 'Masuk isu bersama aduan lain tentang hal yang sama.',
  IssueUnlinked: () => 'Dikeluarkan dari isu.',
  IssueTold: (event) => `Dikirimi ${statements[event.kind]} isu.`,
  ResponseDrafted: () => 'Konsep jawaban ditulis.',
  DraftReturned: (event) => `Konsep dikembalikan: ${event.reason}`,
  InterimApproved: () => 'Jawaban sementara disetujui.',
  AnsweredDirectly: () => 'Dijawab langsung oleh Admin Pusat.',
  RegisteredInUpik: (event) => `Dicatat di UPIK dengan nomor ${event.upikNumber}.`,
  Disposed: (event, name) => `Diteruskan ke ${name.agency(event.leadAgencyId)}.`,
  DispositionAcknowledged: (event, name) => `${name.agency(event.agencyId)} menerima disposisi.`,
  DispositionRefused: (event, name) => `${name.agency(event.agencyId)} menyatakan bukan kewenangannya: ${event.reason}`,
  ProgressReported: (event, name) =>
    `${name.agency(event.agencyId)} ${event.linkName === undefined ? 'melaporkan' : `melaporkan lewat tautan, oleh ${event.linkName}`}: ${event.text}`,
  FieldLinkMade: (event, name) =>
    `${name.agency(event.agencyId)} membuat tautan lapangan, berlaku sampai ${name.moment(event.untilAt)}.`,
  FieldLinkEnded: (event, name) => `${name.agency(event.agencyId)} mencabut tautan lapangan.`,
  ...proposalSentences,
  ...insideSentences,
  ...joiningSentences,
  ...passOnSentences,
  PartReported: (event, name) => `${name.agency(event.agencyId)} melaporkan bagiannya: ${event.text}`,
  ExtensionAsked: (event, name) =>
    `${name.agency(event.agencyId)} meminta waktu sampai ${name.moment(event.untilAt)}: ${event.reason}`,
  ExtensionDeclined: (event) => `Tambahan waktu ditolak: ${event.reason}`,
  DeadlineExtended: (event, name) =>
    `Tenggat ${name.step(event.step)} diperpanjang sampai ${name.moment(event.dueAt)}.`,
  FieldResultReported: (event, name) => `${name.agency(event.agencyId)}: ${outcomes[event.outcome]}. ${event.text}`,
  PromiseMade: (event, name) =>
    `Warga dijanjikan selesai paling lambat ${name.moment(event.plannedAt)} oleh ${name.agency(event.agencyId)}.`,
  PromiseSettled: (event, name) =>
    event.kept
      ? `Janji ${name.agency(event.agencyId)} untuk ${name.moment(event.plannedAt)} ditepati.`
      : `Janji ${name.agency(event.agencyId)} untuk ${name.moment(event.plannedAt)} tidak ditepati.`,
  ResultSentBack: (event, name) => `Hasil dikembalikan kepada ${name.agency(event.agencyId)}: ${event.reason}`,
  ResultWritten: () => 'Hasil ditulis untuk warga.',
  MessageAccepted: (event) =>
    isTold(event)
      ? `Petugas menyampaikan ${purposes[event.purpose]} kepada pelapor.`
      : `Kanal menerima ${purposes[event.purpose]}${event.withoutPhotos === undefined ? '' : ', tanpa semua fotonya'}.`,
  MessageRejected: (event) =>
    event.reason === 'not-reached'
      ? `Pelapor tidak terhubung, ${purposes[event.purpose]} belum sampai.`
      : `Kanal menolak ${purposes[event.purpose]}.`,
  OutsideAnswerCounted: (event) => `Jawaban di luar Tanggap dihitung sebagai ${counted[event.as]}.`,
  NoteAdded: (event) => `Catatan: ${event.text}`,
  CaseClaimed: (event) =>
    event.whileWriting === true ? 'Aduan diambil saat mulai menulis jawaban.' : 'Aduan diambil.',
  CaseAssigned: (event, name) => `Aduan diserahkan kepada ${name.officer(event.to)}.${noteOf(event)}`,
  CaseReleased: (event) => `Aduan dilepaskan.${noteOf(event)}`,
  SendingCalledBack: () => 'Kiriman kepada pelapor ditarik kembali sebelum berangkat.',
  HolderReminded: ({ of, agencyId = '' }, name) =>
    `Yang mengerjakannya diingatkan: ${of === 'agency' ? name.agency(agencyId) : deskNames[of]}.`,
  CaseClosed: (event) => `Aduan ditutup: ${closings[event.reason]}.`,
  CaseReopened: (event) =>
    `Aduan dibuka kembali (${reopened[event.cause]}).${event.reason === '' ? '' : ` ${event.reason}`}`,
  ReporterJoined: (event) => `Pelapor dinyatakan orang yang sama dengan pelapor ${event.otherNumber}.`,
  ReporterSeparated: (event) => `Penggabungan dengan pelapor ${event.otherNumber} dibatalkan.`,
  PersonErased: (event) =>
    event.followers === undefined
      ? 'Data pribadi pelapor dihapus; aduannya tetap dihitung.'
      : 'Data pribadi pelapor lain yang mengikuti aduan ini dihapus.',
  ThreadsReleased: () => 'Percakapan akun lain dilepas dari aduan ini.',
  TextsErased: ({ versions }) => `Kata-kata dalam ${String(versions.length)} catatan riwayat dihapus.`,
  Rated: (event) => `Pelapor menilai ${String(event.score)} dari 5.`,
};

/** Complete over events, closings, outcomes and reasons: what the core gains without words does not compile. */
export const history = {
  sentences,
  gone: {
    erased: '[kata-kata ini sudah dihapus]',
    missing: '[kata-kata ini hilang dari penyimpanan]',
  } as const satisfies GoneWords['gone'],
  closings,
  outcomes,
  reasons,
  waived,
  levels,
  signs,
  purposes,
  counted,
  personalNames,
  by: { system: 'Sistem', reporter: 'Pelapor', officer: 'Petugas' },
} as const;
