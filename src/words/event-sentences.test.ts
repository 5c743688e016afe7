// The timeline, sentence by sentence in both languages: what each event says, and what it says where it went another way.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { EventType } from '#core/complaint/event.ts';
import { hourMs } from '#core/time.ts';
import { eventOf, eventTypes } from '#test/given/event-histories.ts';
import { at } from '#test/given/given.ts';
import { toldOfReports } from '#test/tables/told-of-reports.ts';
import { toldOfWork } from '#test/tables/told-of-work.ts';
import { history as english } from './en/history.ts';
import { endedWords, eventWords, type EventOf, type Naming } from './event-words.ts';
import { history as indonesian } from './id/history.ts';

const naming: Naming = {
  step: (name) => `<${name}>`,
  agency: (id) => id.toUpperCase(),
  officer: (id) => `<${id}>`,
  moment: (moment) => `+${String((moment - at(0)) / hourMs)}`,
};

type Pair = readonly [id: string, en: string];

const told: Partial<Record<EventType, Pair>> = { ...toldOfReports, ...toldOfWork };

suite('each event is told in both languages', () => {
  for (const type of eventTypes)
    test(type, () => {
      const event = eventOf(type);
      assert.deepEqual([eventWords(indonesian, event, naming), eventWords(english, event, naming)], told[type]);
    });
});

/** The event of its history, but for what is changed. */
const says = <Type extends EventType>(type: Type, changed: Partial<EventOf<Type>>, pair: Pair): void => {
  const event = { ...eventOf(type), ...changed } as EventOf<Type>;
  assert.deepEqual([eventWords(indonesian, event, naming), eventWords(english, event, naming)], pair);
};

/** One of several that an event may be about, each with how it ends in both languages. */
type Ends<Kind extends string> = Readonly<Record<Kind, Pair>>;

const kindsOf = <Kind extends string>(ends: Ends<Kind>): [Kind, Pair][] => Object.entries(ends) as [Kind, Pair][];

suite('the same event is told otherwise where', () => {
  test('a child may not be seen', () => {
    const { number: _number, ...event } = eventOf('ChildOpened') as EventOf<'ChildOpened'>;
    const told = [indonesian, english].map((words) => eventWords(words, event as EventOf<'ChildOpened'>, naming));
    assert.deepEqual(told, [
      'Satu hal ditangani sendiri sebagai aduan lain; pesannya tetap di sini.',
      'One matter goes on as a complaint of its own; its message stays here.',
    ]);
  });

  test('a step was met late', () => {
    says('StepMet', { late: true }, [
      'Langkah <ask-identity> selesai sesudah tenggat.',
      'Step <ask-identity> was met after its deadline.',
    ]);
  });

  test('a delay went up to the head of division', () => {
    says('Escalated', { to: 'division-head' }, [
      'Keterlambatan <convey> dilaporkan ke Kepala Bidang.',
      'The delay of <convey> was reported to the division head.',
    ]);
  });

  test('several messages were split off', () => {
    says('MessagesSplitOff', { messageIds: ['a', 'b', 'c'] }, [
      '3 pesan dipisahkan menjadi aduan baru.',
      '3 messages split off as a new complaint.',
    ]);
  });

  test('an identity came in part, or was corrected', () => {
    says('IdentityProvided', { complete: false }, [
      'Identitas pelapor diisi sebagian.',
      'The reporter’s identity was given in part.',
    ]);
    says('IdentityProvided', { via: 'corrected', complete: false }, [
      'Identitas pelapor diperbaiki atas permintaannya.',
      'The reporter’s identity was corrected at their request.',
    ]);
  });

  test('words of danger stand in a message', () => {
    says('MessageReceived', { message: { ...eventOf('MessageReceived').message, danger: ['fire', 'plea'] } }, [
      'Pesan warga diterima, dengan kata bahaya (kebakaran, minta tolong).',
      'A citizen’s message came in, with words of danger (fire, a cry for help).',
    ]);
  });

  test('a category brings its usual priority', () => {
    says('Categorised', { level: 'high' }, [
      'Kategori: Sampah, dengan prioritas tinggi yang biasa baginya.',
      'Category: Sampah, with the high priority that is usual for it.',
    ]);
  });

  test('nobody is accused, or an agency is, and the answer has a day', () => {
    const nobody = { ...eventOf('MovedToLane') };
    delete nobody.accusedPerson;
    const words = (event: EventOf<'MovedToLane'>) => [
      eventWords(indonesian, event, naming),
      eventWords(english, event, naming),
    ];
    assert.deepEqual(words(nobody), [
      'Dipindahkan ke jalur khusus penyimpangan petugas.',
      'Moved to the sensitive lane misconduct.',
    ]);
    assert.deepEqual(words({ ...nobody, accusedAgencyId: 'dlh', answerBy: at(24) }), [
      'Dipindahkan ke jalur khusus penyimpangan petugas. Terlapor: DLH. Harus dijawab paling lambat +24.',
      'Moved to the sensitive lane misconduct. Accused: DLH. To be answered by +24.',
    ]);
  });

  test('progress is told by the agency itself', () => {
    const own = { ...eventOf('ProgressReported') };
    delete own.linkName;
    assert.equal(eventWords(indonesian, own, naming), 'DPUPKP melaporkan: aspal dituang');
    assert.equal(eventWords(english, own, naming), 'DPUPKP reported: aspal dituang');
  });

  test('a request to call was not granted', () => {
    const refused = { ...eventOf('PhoneEnded') };
    delete refused.granted;
    assert.equal(eventWords(indonesian, refused, naming), 'Permintaan DPUPKP untuk menelepon pelapor ditolak.');
    assert.equal(eventWords(english, refused, naming), 'DPUPKP was not allowed to call the reporter.');
  });

  test('a promise was broken', () => {
    says('PromiseSettled', { kept: false }, [
      'Janji DPUPKP untuk +200 tidak ditepati.',
      'The promise of DPUPKP for +200 was broken.',
    ]);
  });

  test('an officer told the answer, and no channel', () => {
    says('MessageAccepted', { by: { kind: 'officer', userId: 'u', role: 'admin-pusat' } }, [
      'Petugas menyampaikan hasil akhir kepada pelapor.',
      'An officer told the reporter the result.',
    ]);
  });

  test('somebody was not reached by telephone', () => {
    says('MessageRejected', { reason: 'not-reached' }, [
      'Pelapor tidak terhubung, hasil akhir belum sampai.',
      'The reporter was not reached; the result has not been told.',
    ]);
  });

  test('an officer reopened a case, with a reason', () => {
    says('CaseReopened', { cause: 'officer', reason: 'Lubangnya muncul lagi.' }, [
      'Aduan dibuka kembali (oleh petugas). Lubangnya muncul lagi.',
      'Complaint reopened (by an officer). Lubangnya muncul lagi.',
    ]);
  });

  test('the desk is reminded, and no agency', () => {
    says('HolderReminded', { of: 'admin-pusat' }, [
      'Yang mengerjakannya diingatkan: Admin Pusat.',
      'Whoever has it was reminded: Admin Pusat.',
    ]);
  });

  test('others who follow the case are erased', () => {
    says('PersonErased', { followers: ['reporter-2'] } as Partial<EventOf<'PersonErased'>>, [
      'Data pribadi pelapor lain yang mengikuti aduan ini dihapus.',
      'The personal data of another reporter who follows this complaint was erased.',
    ]);
  });
});

suite('each kind has a word of its own', () => {
  const closings: Ends<EventOf<'CaseClosed'>['reason']> = {
    conveyed: ['hasil sudah disampaikan', 'the result was conveyed'],
    'not-a-complaint': ['bukan aduan', 'not a complaint'],
    referred: ['diarahkan ke lembaga lain', 'referred to another body'],
    withdrawn: ['ditarik oleh pelapor', 'taken back by its reporter'],
    'information-answered': ['permintaan informasi sudah dijawab', 'the request for information was answered'],
    'information-refused': [
      'permintaan informasi ditolak atau tidak dikuasai',
      'the request for information was refused, or the information is not held',
    ],
    'identity-not-completed': ['identitas tidak dilengkapi', 'the identity was not completed'],
    duplicate: ['duplikat aduan lain', 'a duplicate of another complaint'],
    merged: ['disatukan dengan aduan lain', 'merged with another complaint'],
  };
  for (const [reason, [id, en]] of kindsOf(closings))
    test(`closed as ${reason}`, () => {
      says('CaseClosed', { reason }, [`Aduan ditutup: ${id}.`, `Complaint closed: ${en}.`]);
    });

  const reasons: Ends<EventOf<'JudgedNotComplaint'>['reason']> = {
    greeting: ['salam atau tag', 'a greeting or tag'],
    praise: ['pujian', 'praise'],
    aspiration: ['aspirasi', 'a suggestion'],
    spam: ['spam', 'spam'],
    abuse: ['makian', 'abuse'],
    'out-of-scope': ['di luar wewenang kota', 'not the city’s authority'],
    'no-substance': ['tidak ada pokok aduan', 'nothing is complained of'],
  };
  for (const [reason, [id, en]] of kindsOf(reasons))
    test(`judged as ${reason}`, () => {
      says('JudgedNotComplaint', { reason }, [`Dinilai bukan aduan: ${id}.`, `Judged not to be a complaint: ${en}.`]);
    });

  const outcomes: Ends<EventOf<'FieldResultReported'>['outcome']> = {
    done: ['selesai dikerjakan', 'done'],
    scheduled: ['dijadwalkan', 'scheduled'],
    cannot: ['tidak dapat dikerjakan', 'cannot be done'],
  };
  for (const [outcome, [id, en]] of kindsOf(outcomes))
    test(`a field result that is ${outcome}`, () => {
      says('FieldResultReported', { outcome, text: 'Aspal.' }, [`DPUPKP: ${id}. Aspal.`, `DPUPKP: ${en}. Aspal.`]);
    });
});

test('what somebody wrote ends once before another sentence follows', () => {
  assert.deepEqual(['lubang', 'Lubang.', 'di mana?', 'awas!', 'dan …'].map(endedWords), [
    'lubang.',
    'Lubang.',
    'di mana?',
    'awas!',
    'dan …',
  ]);
  says('VisitHeld', { found: 'Kering.' }, [
    'DPUPKP berkunjung +6. Hadir: pelapor, dinas. Ditemukan: Kering. Disepakati: ditambal besok',
    'DPUPKP visited +6. There: the reporter, the agency. Found: Kering. Agreed: ditambal besok',
  ]);
});
