// How a case stands, in one sentence for its reporter: who does what, until when, and honestly when that has passed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import { notComplaintReasons, type CloseReason } from '#core/complaint/complaint.ts';
import { acts, at, people, sp4nUpTo, upTo } from '#test/given/given.ts';
import { citizenView } from '#test/given/citizen-view.ts';
import { refusedRequest, requestActs, requestUpTo } from '#test/given/request.ts';
import { nowOf, type Now } from './now.ts';
import { trackText } from './words.ts';

const nowAt = (commands: readonly Command[], hours: number, language: 'id' | 'en' = 'id'): Now =>
  nowOf(citizenView(commands, { hours, language }), trackText[language]);

const { now: id, closed } = trackText.id;

const promised = [
  ...upTo.disposed,
  acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) }),
  acts.convey(7),
  acts.delivered(8),
];

suite('an open case', () => {
  /** Each state as it stands within its time: what is said, and until when. */
  const inTime: [string, readonly Command[], hours: number, sentence: string, dueAt: number | undefined][] = [
    ['new', upTo.triage, 0, id.triage, 2],
    ['at the last instant of its promise', upTo.triage, 2, id.triage, 2],
    ['new, from somebody who stays unnamed', [acts.open(0, { privacy: 'anonymous' })], 0, id.reading, 2],
    ['whose reporter chose to stay unnamed', [...upTo.triage, acts.choosePrivacy(1)], 1, id.reading, 2],
    ['new, and kept secret', [acts.open(0, { privacy: 'secret' })], 0, id.triage, 2],
    ['new, from somebody known', [acts.open(0, { identityKnown: true })], 0, id.reading, 2],
    ['asked for an identity', upTo.awaiting, 1, id.waiting, undefined],
    ['asked long ago', upTo.awaiting, 700, id.waiting, undefined],
    ['being coordinated', upTo.coordination, 2, id.coordination, 26],
    [
      'with a draft that was sent back',
      [...upTo.coordination, acts.draft(3), acts.returnDraft(4)],
      4,
      id.coordination,
      26,
    ],
    ['to be registered', upTo.registration, 3, id.registration, 27],
    ['to be given to an agency', upTo.followUp, 4, id.choosing, 28],
    ['with an agency', upTo.disposed, 5, id.agency('Dinas Pekerjaan Umum'), 28],
    ['promised for a day', promised, 8, id.promised('Dinas Pekerjaan Umum'), 200],
    ['refused by its agency', [...upTo.disposed, acts.refuse(6)], 6, id.choosing, 28],
    ['done in the field', upTo.conveying, 6, id.writing, 30],
    ['answered, on its way', [...upTo.conveying, acts.convey(7)], 7, id.sending, 30],
    ['passed on by SP4N-LAPOR!', sp4nUpTo.coordination, 1, id.verifying, undefined],
  ];
  for (const [name, commands, hours, sentence, due] of inTime)
    test(`${name} says so`, () => {
      const said = nowAt(commands, hours);
      assert.equal(said.sentence, sentence);
      assert.equal(said.tone, sentence === id.waiting ? 'waiting' : 'going');
      if (due !== undefined) assert.equal(said.dueAt, at(due));
    });

  test('stands still while the reporter owes an answer, and names no moment then', () => {
    const said = nowAt(upTo.awaiting, 500);
    assert.deepEqual(said, { tone: 'waiting', sentence: id.waiting, more: [id.waitingNote] });
  });

  test('names a form only to whoever was sent its link', () => {
    const asked = (mode: 'form-link' | 'private-message'): string =>
      nowAt([...upTo.triage, acts.ask(1, { mode })], 2).sentence;
    assert.deepEqual([asked('form-link'), asked('private-message')], [id.waiting, id.waitingReply]);
  });

  test('whose question never arrived runs again, and says that we try another way', () => {
    const undelivered = [...upTo.awaiting, acts.undelivered(1.5, { purpose: 'ask-identity' })];
    const said = nowAt(undelivered, 1.6);
    assert.deepEqual([said.tone, said.sentence, said.more], ['going', id.undelivered, []]);
    assert.ok(said.dueAt !== undefined);
    assert.equal(nowAt(undelivered, 100).tone, 'late');
  });

  test('whose agency asked for time says so until that is decided', () => {
    const asked = [...upTo.disposed, acts.askExtension(6)];
    assert.deepEqual(nowAt(asked, 7).more, [id.extension]);
    assert.deepEqual(nowAt([...asked, acts.decline(8)], 8).more, []);
    const granted = nowAt([...asked, acts.grant(8)], 8);
    assert.deepEqual([granted.more, granted.dueAt], [[], at(72)]);
  });

  test('of another procedure says by which days it is counted, also when it is late', () => {
    assert.deepEqual(nowAt(sp4nUpTo.coordination, 1).more, [id.workingDays]);
    assert.deepEqual(nowAt(sp4nUpTo.followUp, 1).sentence, id.choosing);
    const late = nowAt(sp4nUpTo.coordination, 24 * 30);
    assert.deepEqual([late.tone, late.more], ['late', [id.late, id.workingDays]]);
  });

  test('calls an agency by its id where no name is known, and never by an officer', () => {
    const view = { ...citizenView(upTo.disposed, { hours: 5 }), names: new Map<string, string>() };
    assert.equal(nowOf(view, trackText.id).sentence, id.agency('dpupkp'));
  });
});

suite('a promise that has passed', () => {
  test('is told from the first instant after it, with the moment that was promised', () => {
    assert.equal(nowAt(upTo.triage, 2).tone, 'going');
    const late = nowAt(upTo.triage, 2 + 1 / 3_600_000);
    assert.deepEqual([late.tone, late.more, late.dueAt], ['late', [id.late], at(2)]);
  });

  test('says of reminders and of the ladder only what has happened', () => {
    const { followUp } = upTo;
    const told = (hours: readonly number[], seenAt: number): string[] =>
      nowAt([...followUp, ...hours.map((hour) => acts.tick(hour))], seenAt).more;
    assert.deepEqual(told([], 29), [id.late]);
    assert.deepEqual(told([17, 24, 28.1], 29), [id.late, id.reminded, id.lateLead]);
    assert.deepEqual(told([17, 24, 28.1], 39.9), [id.late, id.reminded, id.lateLead]);
    assert.deepEqual(told([17, 24, 28.1, 40], 40.1), [id.late, id.reminded, id.lateHead]);
  });

  test('is forgotten in the sentence once the step is done: the next one has a promise of its own', () => {
    const done = [...upTo.triage, acts.tick(2.1), acts.ask(3), acts.provide(4)];
    const said = nowAt(done, 5);
    assert.deepEqual([said.tone, said.more, said.dueAt], ['going', [], at(28)]);
  });

  test('says that time was asked for after it says that it is late', () => {
    const asked = [...upTo.disposed, acts.askExtension(6)];
    assert.deepEqual(nowAt(asked, 29).more, [id.late, id.extension]);
  });
});

suite('a closed case', () => {
  const identityMissing = [...upTo.awaiting, acts.tick(22), acts.tick(150), acts.tick(24 * 31)];
  const ways: Record<CloseReason, { commands: readonly Command[]; more: string[] }> = {
    conveyed: { commands: upTo.closed, more: [] },
    'not-a-complaint': { commands: [acts.open(0), acts.notComplaint(1)], more: [trackText.id.notComplaint.praise] },
    withdrawn: { commands: [...upTo.triage, acts.withdraw(1)], more: [] },
    referred: {
      commands: [acts.open(0), acts.refer(1)],
      more: [
        'Yang berwenang adalah PLN. Cara menghubunginya ada dalam jawaban kami. Bila menurut Anda ini tetap urusan kota, mintalah laporan ini dibuka lagi.',
      ],
    },
    'information-answered': { commands: [acts.open(0), acts.inform(1)], more: [] },
    'information-refused': {
      commands: [...requestUpTo.taken, requestActs.decide(4, refusedRequest)],
      more: [trackText.id.objection],
    },
    'identity-not-completed': { commands: identityMissing, more: [] },
    duplicate: {
      commands: [acts.open(0), acts.joinDuplicate(1)],
      more: [trackText.id.duplicateOf('ADU-2026-000009-XX')],
    },
    merged: { commands: [acts.open(0), acts.mergeInto(1)], more: [trackText.id.mergedInto('ADU-2026-000009-XX')] },
  };
  for (const [reason, { commands, more }] of Object.entries(ways))
    test(`says why: ${reason}`, () => {
      const tone = reason === 'identity-not-completed' ? 'waiting' : 'done';
      const sentence = closed[reason as CloseReason];
      assert.deepEqual(nowAt(commands, 24 * 40), { tone, sentence, more });
    });

  for (const reason of notComplaintReasons)
    test(`that was no complaint says what it was: ${reason}, and nothing of the officer’s note`, () => {
      const note = 'Catatan dalam saja';
      const commands = [acts.open(0), acts.notComplaint(1, { reason, note })];
      for (const language of ['id', 'en'] as const) {
        const said = nowAt(commands, 2, language);
        assert.deepEqual(said.more, [trackText[language].notComplaint[reason]]);
        assert.ok(!JSON.stringify(said).includes(note));
      }
    });

  test('that was judged twice says the last reason alone', () => {
    const twice = [
      acts.open(0),
      acts.notComplaint(1, { reason: 'spam' }),
      acts.reopen(2),
      acts.notComplaint(3, { reason: 'out-of-scope' }),
    ];
    assert.deepEqual(nowAt(twice, 4).more, [trackText.id.notComplaint['out-of-scope']]);
  });

  test('keeps nothing of an earlier end that is no longer its own', () => {
    const first = [acts.open(0), acts.notComplaint(1, { reason: 'spam' }), acts.reopen(2)];
    assert.deepEqual(nowAt(first, 2.5).more, []);
    assert.equal(nowAt(first, 2.5).sentence, id.triage);
    const answered = [...first, acts.inform(3)];
    assert.deepEqual(nowAt(answered, 4), { tone: 'done', sentence: closed['information-answered'], more: [] });
  });

  test('that its reporter had opened again stands where its clock runs', () => {
    const message = { messageId: 'message-9', digest: 'digest-9' };
    const again = [...upTo.closed, acts.reopen(9, { by: people.reporter, message, reason: '' })];
    assert.deepEqual([nowAt(again, 9).sentence, nowAt(again, 9).dueAt], [id.agency('Dinas Pekerjaan Umum'), at(33)]);
  });
});

suite('between its agency and the reporter', () => {
  const lead = 'Dinas Pekerjaan Umum';
  const visit = [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(10) })];
  const call = [...upTo.disposed, acts.grantPhone(6)];

  test('is said who comes when, as long as they are still to come', () => {
    const words = id.visit(lead, 'Sen, 2 Mar 2026 pukul 18.00 WIB');
    assert.deepEqual(nowAt(visit, 7).more, [words]);
    assert.deepEqual(nowAt(visit, 10).more, []);
    assert.deepEqual(nowAt([...visit, acts.minutes(9)], 9).more, []);
  });

  test('is said who may call, as long as they may', () => {
    assert.deepEqual(nowAt(call, 7).more, [id.phone(lead, 'Sel, 3 Mar 2026 pukul 14.00 WIB')]);
    assert.deepEqual(nowAt(call, 27.9).more.length, 1);
    const extended = [...call, acts.askExtension(7, { untilAt: at(90) }), acts.grant(8)];
    assert.equal(nowAt(extended, 29).more.length, 1);
    assert.deepEqual(nowAt(extended, 30).more, []);
    for (const end of [acts.endPhone(7), acts.choosePrivacy(7)]) assert.deepEqual(nowAt([...call, end], 8).more, []);
    assert.deepEqual(nowAt([...upTo.disposed, acts.askPhone(6)], 7).more, []);
  });
});

test('each sentence has its own wording in each language', () => {
  for (const language of ['id', 'en'] as const) {
    const words = Object.values(trackText[language].now).map((one) => (typeof one === 'string' ? one : one('X', 'Y')));
    assert.equal(new Set(words).size, words.length, language);
  }
  for (const commands of Object.values(upTo)) {
    assert.notEqual(nowAt(commands, 8).sentence, nowAt(commands, 8, 'en').sentence);
    assert.equal(nowAt(commands, 8).tone, nowAt(commands, 8, 'en').tone);
  }
});
