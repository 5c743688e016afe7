// The page of one case, drawn in every state: what is offered to its reporter when, which answer is shown, and that both languages say the same.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '#core/complaint/command.ts';
import type { FieldOutcome } from '#core/complaint/complaint.ts';
import { acts, at, people, sp4nUpTo, upTo } from '#test/given/given.ts';
import { citizenView, mainOf, readable, type Looked } from '#test/given/citizen-view.ts';
import { withoutWords } from '#test/given/without-words.ts';
import { casePage, trackFormPage } from './track.page.ts';
import { momentWords } from './moments.ts';
import { trackText } from './words.ts';

const markup = (commands: readonly Command[], looked: Looked = {}): string =>
  mainOf(casePage(citizenView(commands, looked)));
const text = (commands: readonly Command[], looked: Looked = {}): string => readable(markup(commands, looked));

const { id, en } = trackText;
const done = upTo.closed;
const closedAt = 8;
const dayHours = 24;

test('an answer whose words are gone says so, in both languages, and the page stands', () => {
  for (const [language, words] of Object.entries({ id, en }) as ['id' | 'en', typeof id][])
    for (const why of ['erased', 'missing'] as const) {
      const view = citizenView(done, { hours: 9, language });
      const events = view.events.map((event) => withoutWords(event, why));
      const drawn = readable(mainOf(casePage({ ...view, events })));
      assert.ok(drawn.includes(words.resultGone[why]), `${language} ${why}`);
      assert.doesNotMatch(drawn, /\[object|Lubang sudah ditambal/);
    }
});

suite('a mark', () => {
  const offered = (commands: readonly Command[], hours: number): boolean =>
    markup(commands, { hours }).includes('name="nilai"');

  test('may be given once the answer has arrived, for thirty days to the very instant', () => {
    for (const [state, commands] of Object.entries(upTo)) assert.equal(offered(commands, 9), state === 'closed', state);
    assert.equal(offered(done, closedAt + 30 * dayHours), true);
    assert.equal(offered(done, closedAt + 30 * dayHours + 0.001), false);
  });

  test('is not asked for where there was no answer to judge', () => {
    for (const commands of [
      [acts.open(0), acts.joinDuplicate(1)],
      [acts.open(0), acts.mergeInto(1)],
      [acts.open(0), acts.notComplaint(1)],
    ])
      assert.equal(offered(commands, 2), false);
  });

  test('that was given stands there instead of the form, also when the days are over', () => {
    const rated = [...done, acts.rate(9, { score: 2 })];
    for (const hours of [9, closedAt + 60 * dayHours]) {
      assert.equal(offered(rated, hours), false);
      assert.ok(text(rated, { hours }).includes(id.rated(2)), String(hours));
    }
    assert.ok(text(rated, { hours: 9, language: 'en' }).includes(en.rated(2)));
  });

  test('has a word beside each number, from worst to best', () => {
    const [, form = ''] = markup(done, { hours: 9 }).split('<div class="scores">');
    const labels = [...form.matchAll(/<b>(\d)<\/b><span>([^<]+)<\/span>/g)].map(([, score, word]) => [score, word]);
    assert.deepEqual(
      labels,
      id.scores.map((word, index) => [String(index + 1), word]),
    );
  });

  test('that could not be taken keeps what was chosen and written, and leads to what is missing', () => {
    const typed = { score: '4', comment: '<b>terang</b>', reason: '' };
    const faults = { 'nilai-1': undefined, catatan: id.errors.commentLong };
    const drawn = markup(done, { hours: 9, typed, faults });
    assert.match(drawn, /id="nilai-4"\s+value="4"\s+checked/);
    assert.equal(drawn.match(/checked/g)?.length, 1);
    assert.ok(drawn.includes('&lt;b&gt;terang&lt;/b&gt;</textarea>'));
    assert.match(drawn, /href="#catatan"/);
    assert.ok(drawn.includes('id="catatan"'));
    const missing = markup(done, { hours: 9, faults: { 'nilai-1': id.errors.scoreMissing } });
    assert.match(missing, /href="#nilai-1"/);
    assert.equal(missing.match(/aria-describedby="nilai-fault"/g)?.length, 5);
    assert.doesNotMatch(missing, /checked/);
  });

  test('that nobody knows leaves every choice open', () => {
    for (const score of ['', '0', '6', '4.0', '<b>'])
      assert.doesNotMatch(markup(done, { hours: 9, typed: { score, comment: '', reason: '' } }), /checked/, score);
  });
});

suite('opening a case again', () => {
  const offered = (commands: readonly Command[], hours: number): boolean =>
    markup(commands, { hours }).includes('id="buka-lagi"');

  test('is offered for seven days, to the very instant, and says until when', () => {
    const until = closedAt + 7 * dayHours;
    assert.equal(offered(done, until), true);
    assert.equal(offered(done, until + 0.001), false);
    assert.ok(text(done, { hours: 9 }).includes(`${id.reopenLead} ${momentWords(at(until), 'id')}`));
  });

  test('is offered in no open state, and once only', () => {
    for (const [state, commands] of Object.entries(upTo)) assert.equal(offered(commands, 9), state === 'closed', state);
    const message = { messageId: 'message-9', digest: 'digest-9' };
    const twice = [
      ...done,
      acts.reopen(9, { by: people.reporter, message, reason: '' }),
      acts.fieldResult(10),
      acts.convey(10),
      acts.delivered(11, { effectKey: 'effect-2' }),
    ];
    assert.match(text(twice, { hours: 12 }), /Selesai\. Jawabannya sudah kami sampaikan/);
    assert.equal(offered(twice, 12), false);
  });

  test('stays folded until its reason is at fault, which then stands open with what was typed', () => {
    assert.doesNotMatch(markup(done, { hours: 9 }), /<details[^>]* open/);
    const typed = { score: '', comment: '', reason: 'x\ny' };
    const drawn = markup(done, { hours: 9, typed, faults: { alasan: id.errors.commentLong } });
    assert.match(drawn, /<details[^>]* open/);
    assert.ok(drawn.includes('>\nx\ny</textarea>'));
  });

  test('by a report that was passed on lasts as long as its own procedure says', () => {
    const drawn = text(sp4nUpTo.closed, { hours: 5 });
    assert.ok(!drawn.includes(momentWords(at(5 + 7 * dayHours), 'id')));
    assert.ok(drawn.includes(id.reopenLead));
    // A week-end lies between: seven days of the calendar are not ten working days.
    assert.equal(offered(sp4nUpTo.closed, 5 + 7 * dayHours + 1), true);
    assert.equal(offered(sp4nUpTo.closed, 5 + 60 * dayHours), false);
  });
});

suite('the answer', () => {
  const conveyed = (fields: Parameters<typeof acts.convey>[1], outcome: FieldOutcome = 'done') => [
    ...upTo.disposed,
    acts.fieldResult(6, { outcome, plannedAt: at(100) }),
    acts.convey(7, fields),
  ];

  test('is there as soon as it was written, with who did the work and what came of it', () => {
    for (const outcome of ['done', 'scheduled', 'cannot'] as const) {
      const read = text(conveyed({ publicText: 'Lubang sudah ditambal' }, outcome), { hours: 7 });
      const expected = `${id.resultHeading} ${id.outcome[outcome]} Lubang sudah ditambal`;
      assert.ok(read.includes(expected), read);
      assert.ok(read.includes(`${momentWords(at(7), 'id')} · ${id.answeredBy('Dinas Pekerjaan Umum')}`), read);
    }
  });

  test('is no part of the page before that, nor what the agency wrote for the desk', () => {
    for (const state of ['triage', 'awaiting', 'disposed', 'conveying'] as const) {
      const read = text(upTo[state], { hours: 9 });
      assert.ok(!read.includes(id.resultHeading), state);
      assert.ok(!read.includes('lubang ditambal'), state);
    }
  });

  test('that went in private is told of without a word of it', () => {
    const read = text(conveyed({ publicText: '', privateText: 'Hanya untuk Anda' }), { hours: 8 });
    assert.ok(read.includes(id.resultPrivate));
    assert.ok(!read.includes('Hanya untuk Anda'));
  });

  test('keeps its lines, and stays text', () => {
    const drawn = markup(conveyed({ publicText: 'Satu\nDua\n\n<img src=x>' }), { hours: 8 });
    assert.ok(drawn.includes('<p>Satu<br />Dua</p><p>&lt;img src=x&gt;</p>'), drawn);
  });

  test('that was given without any agency names none', () => {
    const read = text([...upTo.coordination, acts.answerDirectly(3, { publicText: 'Lampu sudah menyala' })], {
      hours: 4,
    });
    assert.ok(read.includes('Lampu sudah menyala'));
    assert.ok(!read.includes('Dikerjakan oleh'));
  });
});

suite('the head of the page', () => {
  test('calls the way that it came by as the language does', () => {
    for (const [channel, indonesian, english] of [
      ['phone', 'Telepon', 'Telephone'],
      ['email', 'Surel', 'E-mail'],
      ['instagram', 'Instagram', 'Instagram'],
      ['belum-ada', 'belum-ada', 'belum-ada'],
    ] as const) {
      const looked = { hours: 0, channel };
      assert.ok(text(upTo.triage, looked).includes(id.about(indonesian)), channel);
      assert.ok(text(upTo.triage, { ...looked, language: 'en' }).includes(en.about(english)), channel);
    }
  });

  test('has the number of the city’s register once there is one', () => {
    assert.ok(!text(upTo.registration, { hours: 3 }).includes(id.upik));
    assert.ok(text(upTo.followUp, { hours: 4 }).includes(`${id.upik} UPIK-77`));
  });

  test('says first that something must be corrected, in the title too', () => {
    assert.equal(casePage(citizenView(done, { hours: 9 })).faulty, false);
    const faulty = casePage(citizenView(done, { hours: 9, faults: { alasan: 'x' } }));
    assert.equal(faulty.faulty, true);
    assert.ok(mainOf(faulty).indexOf('role="alert"') < mainOf(faulty).indexOf('<h1'));
  });
});

test('each state is drawn once in each language, with nothing missing and no word of the other one', () => {
  const indonesian = /\b(?:dan|yang|laporan Anda|paling lambat|Kami|belum|selesai)\b/i;
  for (const [name, commands] of [...Object.entries(upTo), ...Object.entries(sp4nUpTo)]) {
    const [first, second] = [text(commands, { hours: 9 }), text(commands, { hours: 9, language: 'en' })];
    for (const read of [first, second]) assert.doesNotMatch(read, /undefined|\[object|NaN|Invalid|null/, name);
    assert.doesNotMatch(second.replaceAll(/Dinas [A-Z]\w+(?: [A-Z]\w+)*|Lubang sudah ditambal/g, ''), indonesian, name);
    assert.equal(markup(commands, { hours: 9 }).match(/<h1/g)?.length, 1, name);
  }
});

test('a page of a case is no search engine’s, and leads to the procedure that it follows', () => {
  for (const [commands, anchor, words] of [
    [upTo.triage, '/sop?lang=en', en.help],
    [sp4nUpTo.coordination, '/sop?lang=en#sp4n', en.helpReport],
  ] as const) {
    const page = casePage(citizenView(commands, { language: 'en' }));
    assert.equal(page.hidden, true);
    assert.ok(mainOf(page).includes(`href="${anchor}"`));
    assert.ok(readable(mainOf(page)).includes(words));
  }
});

test('more words go where the reporter can say them: whoever called or came has no conversation', () => {
  for (const [channel, words] of [
    ['instagram', id.help],
    ['phone', id.helpSpoken],
    ['walk-in', id.helpSpoken],
  ] as const)
    assert.ok(text(done, { hours: 9, channel }).includes(words), channel);
});

test('the form’s page says nothing of a case, only what was typed', () => {
  const form = { language: 'id', faults: {}, number: 'ADU-2026-000001-XX', code: '' } as const;
  const page = trackFormPage(form);
  assert.deepEqual([page.hidden, page.faulty, page.path], [true, false, '/lacak']);
  const empty = trackFormPage({ ...form, number: '' });
  assert.deepEqual([empty.hidden, empty.description], [false, id.lead], 'whoever searches for it finds it');
  assert.equal(trackFormPage({ ...form, number: '' }, '/l/token').hidden, true);
  assert.equal(trackFormPage({ ...form, faults: { nomor: 'x' } }).faulty, true);
  assert.ok(mainOf(page).includes('value="ADU-2026-000001-XX"'));
  assert.doesNotMatch(readable(mainOf(page)), new RegExp(id.nowHeading));
});
