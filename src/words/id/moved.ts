// What an officer reads whose act met a case that others had moved on meanwhile. What somebody did, without their words: those stand on the
// page, for whoever may read them.
import type { EventOf, EventType } from '#core/complaint/event.ts';

/** What somebody did, after their name. */
export type Deeds = { [T in EventType]: string | ((event: EventOf<T>) => string) };

const deeds: Deeds = {
  CaseOpened: 'membuka aduan',
  MessageReceived: 'menulis pesan baru',
  MessageEdited: 'mengubah pesannya',
  MessageDeleted: 'menghapus pesannya',
  MessagesSplitOff: 'memisahkan pesan menjadi aduan baru',
  StepOpened: 'memulai langkah berikutnya',
  StepMet: 'menyelesaikan langkah ini',
  StepSkipped: 'melewati satu langkah',
  ClockPaused: 'menjeda tenggat',
  ClockResumed: 'menjalankan tenggat lagi',
  DeadlineWarned: 'memperingatkan tenggat',
  DeadlineMissed: 'mencatat tenggat terlewat',
  Escalated: 'melaporkan keterlambatan',
  IdentityAsked: 'menanyakan identitas pelapor',
  IdentityReminded: 'mengingatkan pelapor',
  IdentityProvided: 'mengisi identitas pelapor',
  IdentityWaived: 'meneruskan tanpa identitas',
  PrivacyChosen: 'mengubah keterbukaan laporan',
  IdentityRevealed: 'membuka identitas pelapor',
  PersonalDataPublished: 'menerbitkan data pribadi',
  Classified: 'mengubah klasifikasi',
  JudgedNotComplaint: 'menilainya bukan aduan',
  InformationAnswered: 'menjawab permintaan informasi',
  JoinedAsDuplicate: ({ ofNumber }) => `menggabungkannya sebagai duplikat ${ofNumber}`,
  DuplicateAdded: ({ number }) => `menggabungkan ${number} ke sini`,
  MergedInto: ({ intoNumber }) => `menyatukannya ke ${intoNumber}`,
  CaseMerged: ({ fromNumber }) => `menyatukan ${fromNumber} ke sini`,
  ResponseDrafted: 'menulis konsep jawaban',
  DraftReturned: 'mengembalikan konsep jawaban',
  InterimApproved: 'menyetujui jawaban sementara',
  AnsweredDirectly: 'menjawab langsung',
  RegisteredInUpik: ({ upikNumber }) => `mencatatnya di UPIK dengan nomor ${upikNumber}`,
  Disposed: 'meneruskannya ke dinas',
  DispositionAcknowledged: 'menerima disposisi',
  DispositionRefused: 'menyatakannya bukan kewenangan dinasnya',
  ProgressReported: 'melaporkan perkembangan',
  ExtensionAsked: 'meminta tambahan waktu',
  ExtensionDeclined: 'menolak tambahan waktu',
  DeadlineExtended: 'memperpanjang tenggat',
  FieldResultReported: 'melaporkan hasil pekerjaan',
  PromiseMade: 'menyampaikan janji kepada warga',
  PromiseSettled: 'mencatat apakah janji ditepati',
  ResultSentBack: 'mengembalikan hasil kepada dinas',
  ResultWritten: 'menulis hasil untuk warga',
  MessageAccepted: 'menyampaikan pesan kepada pelapor',
  MessageRejected: 'mencatat pesan yang belum sampai',
  OutsideAnswerCounted: 'menghitung jawaban yang diberikan di luar Tanggap',
  NoteAdded: 'menambah catatan',
  CaseClosed: 'menutup aduan',
  CaseReopened: 'membuka kembali aduan',
  ReporterJoined: 'menggabungkan pelapor',
  ReporterSeparated: 'memisahkan pelapor',
  ThreadsReleased: 'melepas percakapan akun lain',
  Rated: 'memberi nilai',
};

/** Deeds by their event, and what stands around them. */
export const moved = {
  deeds,
  framed: {
    you: 'Anda',
    reporter: 'Pelapor',
    then: ', lalu ',
    /** `day` where it was not today. */
    when: (day: string | undefined, clock: string) => `${day === undefined ? '' : `${day} `}pukul ${clock} WIB`,
    more: 'Perubahan yang lebih dahulu ada di riwayat.',
    rest: 'Lihat dahulu perubahannya: tulisan Anda belum terkirim dan tetap ada di formulir. Kirim lagi bila masih tepat.',
    gone: 'Tindakan ini tidak lagi dapat dilakukan: tulisan Anda belum terkirim dan tetap ada di formulir. Salin yang masih berguna, tutup formulir, lalu pilih dari tombol yang tampak.',
  },
};
