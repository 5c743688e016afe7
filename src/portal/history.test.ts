// What happened, as the reporter reads it: every event has its sentence or none, no officer has a name, no inner word a place.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import type { EventType } from '#core/complaint/event.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { agencyNames } from '#test/given/citizen-view.ts';
import { acts, at, people, played, privateThread, sp4nUpTo, upTo } from '#test/given/given.ts';
import { withoutWords } from '#test/given/without-words.ts';
import { proposalActs } from '#test/given/proposal.ts';
import { agenciesIn, answerOf, historyOf } from './history.ts';

const lead = 'Dinas Pekerjaan Umum';

/** What is read of each event by itself; undefined where it is nobody's but ours, or another event tells it. */
const sentences: Readonly<Record<EventType, string | undefined>> = {
  CaseOpened: 'Laporan Anda kami terima.',
  MessageReceived: undefined,
  WordsAdded: 'Anda menambah keterangan.',
  Withdrawn: 'Anda menarik laporan ini.',
  MessageEdited: undefined,
  MessageDeleted: undefined,
  MessagesSplitOff: undefined,
  StepOpened: undefined,
  StepMet: undefined,
  StepSkipped: undefined,
  ClockPaused: undefined,
  ClockResumed: undefined,
  DeadlineWarned: undefined,
  DeadlineMissed: 'Batas waktu langkah “Dicatat di UPIK” terlewat.',
  Escalated: 'Ketua Tim diberi tahu tentang keterlambatan ini.',
  IdentityAsked: 'Kami menanyakan identitas Anda lewat pesan pribadi.',
  IdentityReminded: 'Kami mengingatkan Anda untuk melengkapi data.',
  IdentityProvided: 'Data Anda kami terima.',
  IdentityProposed: undefined,
  ProposalSettled: undefined,
  IdentityWaived: 'Laporan Anda diteruskan tanpa identitas.',
  PrivacyChosen: 'Laporan Anda menjadi anonim: kami tidak menanyakan data diri Anda.',
  PrioritySet: undefined,
  Categorised: undefined,
  Located: 'Lokasi laporan Anda kami catat di Kelurahan Gowongan.',
  DivertedToEmergency: 'Kami mengirim nomor layanan darurat.',
  MovedToLane: 'Laporan Anda ditangani petugas khusus; petugas lain tidak membacanya.',
  TakenOutOfLane: undefined,
  LaneAnswerMissed: undefined,
  IdentityRevealed: undefined,
  PersonalDataPublished: undefined,
  Classified: undefined,
  JudgedNotComplaint: undefined,
  ReferredElsewhere: 'Bukan wewenang kota; kami memberi tahu Anda cara menghubungi PLN.',
  HandedOver: 'Kami menyerahkan perihalnya kepada PLN, tanpa data diri Anda.',
  ElsewhereDue: undefined,
  ElsewhereNoted: 'PLN sudah menerimanya. Nomor di sana: PLN-778.',
  PassedOn: 'Kami meneruskannya kepada Dinas Lingkungan Hidup.',
  PassedOnNoted: 'Dinas Lingkungan Hidup sudah membacanya.',
  InformationAnswered: 'Kami menjawab pertanyaan Anda.',
  RequestTaken: 'Kami catat sebagai permintaan informasi, dijawab paling lambat Sen, 16 Mar 2026 pukul 10.00 WIB.',
  RequestExtended: 'Waktu menjawab kami perpanjang sampai Rab, 1 Apr 2026 pukul 10.00 WIB; alasannya kami kirim.',
  RequestDecided: 'Permintaan informasi Anda kami jawab.',
  JoinedAsDuplicate: 'Digabungkan dengan laporan ADU-2026-000009-XX.',
  DuplicateAdded: undefined,
  MergedInto: 'Disatukan dengan laporan ADU-2026-000009-XX.',
  CaseMerged: undefined,
  JoiningUndone: 'Keliru digabungkan dengan laporan ADU-2026-000009-XX: laporan ini berjalan sendiri lagi.',
  JoinedReturned: undefined,
  ChildOpened: 'Satu hal dalam laporan ini ditangani sendiri dengan nomor ADU-2026-000003-XX.',
  IssueLinked: undefined,
  IssueUnlinked: undefined,
  IssueTold: 'Kami mengirim kabar tentang hal ini.',
  ResponseDrafted: undefined,
  DraftReturned: undefined,
  InterimApproved: 'Kami mengirim jawaban sementara.',
  AnsweredDirectly: undefined,
  RegisteredInUpik: 'Tercatat di UPIK dengan nomor UPIK-77.',
  Disposed: `Diteruskan kepada ${lead}, dibantu Dinas Lingkungan Hidup.`,
  DispositionAcknowledged: `${lead} menerima tugas ini.`,
  DispositionRefused: `Bukan wewenang ${lead}; kami mencari dinas yang tepat.`,
  OwnTimeMissed: undefined,
  FieldLinkMade: undefined,
  FieldLinkEnded: undefined,
  ContactTried: `${lead} mencoba menghubungi Anda; tidak terjawab.`,
  VisitAgreed: `${lead} akan datang Kam, 19 Mar 2026 pukul 00.00 WIB.`,
  VisitHeld: `${lead} berkunjung Sen, 2 Mar 2026 pukul 14.00 WIB dan mencatat hasilnya.`,
  VisitSettled: undefined,
  PhoneAsked: undefined,
  PhoneGranted: `${lead} kami izinkan menghubungi Anda lewat telepon sampai Sel, 3 Mar 2026 pukul 14.00 WIB.`,
  PhoneEnded: `Izin ${lead} untuk menghubungi Anda lewat telepon berakhir.`,
  PartReported: 'Dinas Lingkungan Hidup melaporkan bagiannya.',
  ProgressReported: `${lead} melaporkan perkembangan dari lapangan.`,
  ExtensionAsked: undefined,
  ExtensionDeclined: undefined,
  DeadlineExtended:
    'Batas waktu diperpanjang dari Sel, 3 Mar 2026 pukul 12.00 WIB menjadi Kam, 5 Mar 2026 pukul 08.00 WIB.',
  FieldResultReported: `${lead} melaporkan hasilnya.`,
  PromiseMade: `${lead} berjanji selesai paling lambat Sel, 10 Mar 2026 pukul 16.00 WIB.`,
  PromiseSettled: 'Janji itu ditepati.',
  ResultSentBack: `Kami meminta ${lead} mengerjakannya lagi.`,
  ResultWritten: 'Jawaban untuk Anda ditulis.',
  MessageAccepted: 'Jawaban kami terkirim.',
  MessageRejected: undefined,
  OutsideAnswerCounted: 'Kami menanyakan identitas Anda langsung di percakapan Anda.',
  NoteAdded: undefined,
  CaseClaimed: undefined,
  CaseAssigned: undefined,
  CaseReleased: undefined,
  SendingCalledBack: undefined,
  HolderReminded: undefined,
  CaseClosed: 'Laporan ditutup.',
  CaseReopened: 'Laporan dibuka lagi.',
  ReporterJoined: undefined,
  ReporterSeparated: undefined,
  ThreadsReleased: undefined,
  TextsErased: undefined,
  PersonErased: 'Data pribadi Anda pada laporan ini dihapus.',
  Rated: 'Anda memberi nilai 5 dari 5.',
};

suite('what a reporter reads of each event', () => {
  for (const type of eventTypes)
    test(`${type}: ${sentences[type] ?? 'nothing'}`, () => {
      const event = eventOf(type);
      const read = historyOf([event], 'id', agencyNames);
      assert.deepEqual(read, sentences[type] === undefined ? [] : [{ at: event.at, text: sentences[type] }]);
      const english = historyOf([event], 'en', agencyNames);
      assert.ok(english.length === read.length && (read.length === 0 || english[0]?.text !== read[0]?.text));
    });
});

const textsOf = (commands: readonly Command[], language: 'id' | 'en' = 'id'): string[] =>
  historyOf(played(commands).events, language, agencyNames).map(({ text }) => text);

suite('the whole way', () => {
  test('is told from its end to its beginning, each thing once', () => {
    assert.deepEqual(textsOf(upTo.closed), [
      'Laporan ditutup.',
      'Jawaban kami terkirim.',
      'Jawaban untuk Anda ditulis.',
      `${lead} melaporkan hasilnya.`,
      `Diteruskan kepada ${lead}, dibantu Dinas Lingkungan Hidup.`,
      'Tercatat di UPIK dengan nomor UPIK-77.',
      'Kami mengirim jawaban sementara.',
      'Data Anda kami terima.',
      'Kami menanyakan identitas Anda lewat pesan pribadi.',
      'Laporan Anda kami terima.',
    ]);
  });

  test('of a question in public says where it stands', () => {
    assert.equal(
      textsOf([acts.open(0), proposalActs.ask(1)])[0],
      'Kami menanyakan identitas Anda lewat balasan di tempat Anda melapor.',
    );
    assert.match(textsOf([acts.open(0), proposalActs.ask(1)], 'en')[0] ?? '', /in a reply where you reported/);
  });

  test('never goes back in time', () => {
    const moments = historyOf(played(upTo.closed).events, 'id', agencyNames).map(({ at: moment }) => moment);
    assert.deepEqual(
      moments,
      moments.toSorted((one, other) => other - one),
    );
    assert.deepEqual([moments[0], moments.at(-1)], [at(8), at(0)]);
  });

  test('of a case whose reporter was known does not say that anything came in', () => {
    const known = [acts.open(0, { identityKnown: true }), acts.provide(1, { via: 'known', by: people.medsos })];
    assert.ok(!textsOf(known).includes('Data Anda kami terima.'));
    assert.ok(
      textsOf([acts.open(0), acts.provide(1, { via: 'officer', by: people.medsos })]).includes(
        'Data Anda kami terima.',
      ),
    );
  });

  test('tells of an answer when it was sent, and of no other message that a platform took', () => {
    const asked = [...upTo.awaiting, acts.delivered(1.5, { purpose: 'ask-identity' })];
    assert.ok(!textsOf(asked).includes('Jawaban kami terkirim.'));
    const refused = [...upTo.conveying, acts.convey(7), acts.undelivered(8)];
    assert.deepEqual(textsOf(refused).slice(0, 1), ['Jawaban untuk Anda ditulis.']);
  });

  test('tells who had it opened again, where that was the reporter', () => {
    const message = { messageId: 'message-9', digest: 'digest-9' };
    const byReporter = [...upTo.closed, acts.reopen(9, { by: people.reporter, message, reason: '' })];
    assert.equal(textsOf(byReporter)[0], 'Laporan dibuka lagi atas permintaan Anda.');
    assert.equal(textsOf([...upTo.closed, acts.reopen(9)])[0], 'Laporan dibuka lagi.');
  });

  test('names both rungs of the ladder in their order', () => {
    const late = [...upTo.followUp, acts.tick(17), acts.tick(24), acts.tick(28.1), acts.tick(40.1)];
    assert.deepEqual(textsOf(late).slice(0, 3), [
      'Kepala Bidang diberi tahu tentang keterlambatan ini.',
      'Ketua Tim diberi tahu tentang keterlambatan ini.',
      'Batas waktu langkah “Ditindaklanjuti dinas” terlewat.',
    ]);
  });

  test('calls the steps of a report that was passed on as its own page does', () => {
    const late = [...sp4nUpTo.coordination, acts.tick(24 * 10)];
    assert.ok(textsOf(late).includes('Batas waktu langkah “Laporan diverifikasi” terlewat.'), textsOf(late).join('\n'));
    assert.ok(textsOf(late, 'en').includes('The time limit of “Report verified” was missed.'));
    const own = [...upTo.coordination, acts.tick(27)];
    assert.ok(textsOf(own).includes('Batas waktu langkah “Jawaban disiapkan” terlewat.'));
  });

  test('names several helping agencies, none, and one whose name is gone', () => {
    const disposed = (helpingAgencyIds: string[]): string | undefined =>
      textsOf([...upTo.followUp, acts.dispose(5, { helpingAgencyIds })])[0];
    assert.equal(disposed([]), `Diteruskan kepada ${lead}.`);
    assert.equal(disposed(['dlh', 'dishub']), `Diteruskan kepada ${lead}, dibantu Dinas Lingkungan Hidup dan dishub.`);
  });
});

test('no word that was written for inside, and nobody’s id, is in any sentence', () => {
  const written =
    /tambal lubang|jalan provinsi|tim berangkat|menunggu aspal|lubang ditambal|catatan|sebutkan|menelepon|letak persisnya|letaknya|sedalam|ditambal besok|telepon mati|user-|reporter-|message-|identity-/;
  for (const type of eventTypes)
    for (const language of ['id', 'en'] as const)
      for (const { text } of historyOf([eventOf(type)], language, agencyNames)) {
        assert.doesNotMatch(text, written, type);
        assert.doesNotMatch(text, /undefined|\[object|NaN/, type);
        assert.match(text, /^[A-Z].*\.$/, `${type}: a whole sentence`);
      }
});

suite('agencies that a page must know by name', () => {
  test('are those of dispositions and of everything that agencies did, each once', () => {
    assert.deepEqual(agenciesIn(played(upTo.triage).events), []);
    assert.deepEqual(agenciesIn(played(upTo.conveying).events), ['dpupkp', 'dlh']);
    const again = [...upTo.disposed, acts.refuse(6), acts.dispose(7, { leadAgencyId: 'dishub', helpingAgencyIds: [] })];
    assert.deepEqual(agenciesIn(played(again).events), ['dpupkp', 'dlh', 'dishub']);
  });

  test('are all that any sentence names', () => {
    for (const type of eventTypes) {
      const event = eventOf(type);
      const ids = agenciesIn([event]);
      const names = new Map(ids.map((one) => [one, `<${one}>`]));
      for (const { text } of historyOf([event], 'id', names))
        for (const known of ['dpupkp', 'dlh']) assert.ok(!text.replaceAll(`<${known}>`, '').includes(known), type);
    }
  });
});

suite('the answer that is shown', () => {
  const answer = (...more: Command[]) => answerOf(played([...upTo.conveying, ...more]).events);

  test('is none before there is one', () => {
    for (const state of ['triage', 'coordination', 'registration', 'disposed', 'conveying'] as const)
      assert.equal(answerOf(played(upTo[state]).events), undefined, state);
  });

  test('has its words where they were written for everybody, and only its moment where they were not', () => {
    assert.deepEqual(answer(acts.convey(7)), { at: at(7), text: 'Lubang sudah ditambal' });
    assert.deepEqual(answer(acts.convey(7, { publicText: '', privateText: 'Hanya Anda' })), { at: at(7) });
    assert.deepEqual(answer(acts.convey(7, { publicText: 'Semua', privateText: 'Hanya Anda' })), {
      at: at(7),
      text: 'Semua',
    });
  });

  test('of a question is shown where it was asked in public, and kept where it was asked in private', () => {
    const asked = (thread = acts.open(0), ...more: Command[]) => answerOf(played([thread, ...more]).events);
    assert.deepEqual(asked(acts.open(0), acts.inform(1)), { at: at(1), text: 'Kantor buka pukul 08.00' });
    assert.deepEqual(asked(acts.open(0, { thread: privateThread }), acts.inform(1)), { at: at(1) });
  });

  test('says that its words are gone where they were for everybody, and nothing of words that never were', () => {
    const told = (...fields: object[]) =>
      answerOf(played([...upTo.conveying, acts.convey(7, ...fields)]).events.map((event) => withoutWords(event)));
    assert.deepEqual(told(), { at: at(7), text: { gone: 'erased' } });
    assert.deepEqual(told({ publicText: '', privateText: 'Hanya Anda' }), { at: at(7) });
  });

  test('is the last one', () => {
    const message = { messageId: 'message-9', digest: 'digest-9' };
    const again = [
      ...upTo.closed,
      acts.reopen(9, { by: people.reporter, message, reason: '' }),
      acts.fieldResult(10),
      acts.convey(10, { publicText: 'Sekarang betul-betul selesai' }),
    ];
    assert.deepEqual(answerOf(played(again).events), { at: at(10), text: 'Sekarang betul-betul selesai' });
  });

  test('that a colleague gave on the platform is told of by when it was said, and not repeated where all can read it', () => {
    const told = (visibility: 'public' | 'private') =>
      answer(
        acts.countOutside(8, {
          by: people.pusat,
          as: 'result-told',
          saidAt: at(7.5),
          visibility,
          privatelyPossible: true,
        }),
      );
    assert.deepEqual(told('private'), { at: at(7.5) });
    assert.equal(told('public'), undefined);
  });
});
