// What an officer reads whose act met a case that others had moved on meanwhile. Pure.
import { tellingEvents } from '#core/complaint/acts-of-others.ts';
import type { EventOf, EventType } from '#core/complaint/event.ts';
import type { ProblemLanguage, ToldEvent } from '#http/problem.ts';

type Deeds = { [T in EventType]: string | ((event: EventOf<T>) => string) };

/** What somebody did, without their words: those stand on the page, for whoever may read them. */
const deeds: Record<ProblemLanguage, Deeds> = {
  id: {
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
  },
  en: {
    CaseOpened: 'opened the case',
    MessageReceived: 'wrote a new message',
    MessageEdited: 'changed their message',
    MessageDeleted: 'deleted their message',
    MessagesSplitOff: 'split messages off into a new case',
    StepOpened: 'began the next step',
    StepMet: 'completed this step',
    StepSkipped: 'skipped a step',
    ClockPaused: 'paused the time limit',
    ClockResumed: 'resumed the time limit',
    DeadlineWarned: 'warned of the time limit',
    DeadlineMissed: 'recorded a missed time limit',
    Escalated: 'reported the delay',
    IdentityAsked: 'asked for the reporter’s identity',
    IdentityReminded: 'reminded the reporter',
    IdentityProvided: 'filled in the reporter’s identity',
    IdentityWaived: 'went on without an identity',
    PrivacyChosen: 'changed the openness of the report',
    IdentityRevealed: 'opened the reporter’s identity',
    PersonalDataPublished: 'published personal data',
    Classified: 'changed the classification',
    JudgedNotComplaint: 'judged it no complaint',
    InformationAnswered: 'answered the request for information',
    JoinedAsDuplicate: ({ ofNumber }) => `joined it as a duplicate of ${ofNumber}`,
    DuplicateAdded: ({ number }) => `joined ${number} to it`,
    MergedInto: ({ intoNumber }) => `merged it into ${intoNumber}`,
    CaseMerged: ({ fromNumber }) => `merged ${fromNumber} into it`,
    ResponseDrafted: 'wrote a draft answer',
    DraftReturned: 'returned the draft',
    InterimApproved: 'approved the interim answer',
    AnsweredDirectly: 'answered directly',
    RegisteredInUpik: ({ upikNumber }) => `recorded it in UPIK under ${upikNumber}`,
    Disposed: 'passed it on to an agency',
    DispositionAcknowledged: 'acknowledged the disposition',
    DispositionRefused: 'said that it is not their agency’s task',
    ProgressReported: 'reported progress',
    ExtensionAsked: 'asked for more time',
    ExtensionDeclined: 'declined more time',
    DeadlineExtended: 'extended the time limit',
    FieldResultReported: 'reported the result of the work',
    ResultWritten: 'wrote the result for the reporter',
    MessageAccepted: 'told the reporter',
    MessageRejected: 'recorded a message that did not arrive',
    OutsideAnswerCounted: 'counted an answer that was given elsewhere',
    NoteAdded: 'added a note',
    CaseClosed: 'closed the case',
    CaseReopened: 'reopened the case',
    ReporterJoined: 'joined reporters',
    ReporterSeparated: 'separated reporters',
    ThreadsReleased: 'released conversations of another account',
    Rated: 'gave a rating',
  },
};

type Moment = { at: string; now: number };

const zone = { timeZone: 'Asia/Jakarta' } as const;
const locales = { id: 'id-ID', en: 'en-GB' } as const satisfies Record<ProblemLanguage, string>;
const dayIn = (language: ProblemLanguage, at: string | number): string =>
  new Date(at).toLocaleDateString(locales[language], { ...zone, day: 'numeric', month: 'short' });
const clockIn = (language: ProblemLanguage, at: string): string =>
  new Date(at).toLocaleTimeString(locales[language], { ...zone, timeStyle: 'short' });
const isOtherDay = ({ at, now }: Moment): boolean => dayIn('id', at) !== dayIn('id', now);

const framed = {
  id: {
    you: 'Anda',
    reporter: 'Pelapor',
    then: ', lalu ',
    when: (moment: Moment) =>
      `${isOtherDay(moment) ? `${dayIn('id', moment.at)} ` : ''}pukul ${clockIn('id', moment.at)} WIB`,
    more: 'Perubahan yang lebih dahulu ada di riwayat.',
    rest: 'Lihat dahulu perubahannya: tulisan Anda belum terkirim dan tetap ada di formulir. Kirim lagi bila masih tepat.',
    gone: 'Tindakan ini tidak lagi dapat dilakukan: tulisan Anda belum terkirim dan tetap ada di formulir. Salin yang masih berguna, tutup formulir, lalu pilih dari tombol yang tampak.',
  },
  en: {
    you: 'You',
    reporter: 'The reporter',
    then: ', then ',
    when: (moment: Moment) =>
      `${isOtherDay(moment) ? `on ${dayIn('en', moment.at)} ` : ''}at ${clockIn('en', moment.at)} WIB`,
    more: 'Earlier changes stand in the history.',
    rest: 'Look at it first: your text was not sent and is still in the form. Send it again if it still holds.',
    gone: 'This act is no longer possible: your text was not sent and is still in the form. Copy what is still of use, close the form, then choose among the buttons that are there.',
  },
};

/** `fits`: whether the act is still possible on the case as the others left it. */
export type Looking = { language: ProblemLanguage; userId: string; now: number; fits: boolean };

const deedIn = ({ event }: ToldEvent, language: ProblemLanguage): string => {
  const deed = deeds[language][event.type] as string | ((event: ToldEvent['event']) => string);
  return typeof deed === 'string' ? deed : deed(event);
};

const subjectIn = ({ event, by }: ToldEvent, { language, userId }: Looking): string => {
  if (event.by.kind !== 'officer') return framed[language].reporter;
  return event.by.userId === userId ? framed[language].you : by;
};

const most = 3;

/** Who did what and when, oldest first, and what becomes of what was typed; undefined where nothing of it may be told. */
export const movedWords = (looking: Looking, shown: readonly ToldEvent[]): string | undefined => {
  const telling = tellingEvents(shown, ({ event }) => event);
  if (telling.length === 0) return undefined;
  const frame = framed[looking.language];
  const acts: { subject: string; when: string; deeds: string[] }[] = [];
  for (const told of telling.slice(-most)) {
    const subject = subjectIn(told, looking);
    const when = frame.when({ at: told.at, now: looking.now });
    const last = acts.at(-1);
    const deed = deedIn(told, looking.language);
    if (last?.subject !== subject || last.when !== when) acts.push({ subject, when, deeds: [deed] });
    else if (!last.deeds.includes(deed)) last.deeds.push(deed);
  }
  const sentences = acts.map((act) => `${act.subject} ${act.deeds.join(frame.then)} ${act.when}.`);
  return [...sentences, ...(telling.length > most ? [frame.more] : []), looking.fits ? frame.rest : frame.gone].join(
    ' ',
  );
};
