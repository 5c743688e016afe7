// What becomes of a matter at the body to which it was referred: handed over without a person, asked after on a day, and told to the reporter.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { effectsOf } from '#test/given/effects.ts';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import {
  acts,
  at,
  given,
  knownTerms,
  people,
  played,
  privateThread,
  publicThread,
  sp4nUpTo,
  upTo,
} from '#test/given/given.ts';
import { dayMs } from '../../time.ts';
import type { Command } from '../command.ts';
import { nextWakeAt } from '../deadlines.ts';
import { decide } from '../decide.ts';
import { possibleCommands, primaryCommand, turnOf } from '../possible.ts';
import { asksAt, type ElsewhereOutcome } from '../referral.ts';

const { note, handOver } = elsewhereActs;
const asking = [...upTo.triage, acts.refer(1, { askAt: at(50) })];

const referralIn = (history: readonly Command[]) => {
  const { state } = played(history);
  return state.status === 'none' ? undefined : state.file.referral;
};

const wakesAt = (history: readonly Command[]): number | undefined => nextWakeAt(played(history).state, knownTerms);

/** Who hears of it: messages by purpose, sight and conversation; officers by role. */
const told = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).map((effect) =>
    effect.kind === 'notify'
      ? `${effect.to} ${effect.what}`
      : `${effect.purpose} ${effect.visibility} ${effect.thread.key}`,
  );

suite('the day on which the desk asks', () => {
  test('is promised with the referral, and the case sleeps until then', () => {
    given(...upTo.triage)
      .when(acts.refer(1, { askAt: at(50) }))
      .then({ type: 'ReferredElsewhere', askAt: at(50) }, { type: 'StepMet' }, { type: 'CaseClosed' });
    assert.equal(wakesAt(asking), at(50));
    assert.equal(wakesAt(referred), undefined);
  });

  test('calls the desk once, not a moment earlier, and leaves the case closed', () => {
    const early = decide(played(asking).state, { ...acts.tick(50), now: at(50) - 1 } as Command, knownTerms);
    assert.deepEqual(early, { ok: false, refusal: 'nothing-due' });
    const after = given(...asking)
      .when(acts.tick(50))
      .then({ type: 'ElsewhereDue', bodyName: 'PLN', askAt: at(50), by: people.sweep });
    assert.equal(after.status, 'closed');
    assert.deepEqual(told(asking, acts.tick(50)), ['admin-medsos ask-elsewhere', 'admin-pusat ask-elsewhere']);
    given(...asking, acts.tick(50))
      .when(acts.tick(60))
      .refused('nothing-due');
    assert.equal(wakesAt([...asking, acts.tick(50)]), undefined);
  });

  test('found late is told all the same, by the day that was promised', () => {
    given(...asking)
      .when(acts.tick(500))
      .then({ type: 'ElsewhereDue', askAt: at(50), at: at(500) });
  });

  const wrong = [
    ['now', 1],
    ['before', 0.5],
    ['after more than a year', 1 + 366 * 24 + 0.001],
  ] as const;
  for (const [name, hours] of wrong)
    test(`is none ${name}`, () => {
      given(...upTo.triage)
        .when(acts.refer(1, { askAt: at(hours) }))
        .refused('ask-day-wrong');
      given(...referred)
        .when(note(1, { askAt: at(hours) }))
        .refused('ask-day-wrong');
    });

  test('may be a year away to the millisecond, or a millisecond', () => {
    for (const askAt of [at(1) + 1, at(1) + 366 * dayMs])
      given(...upTo.triage)
        .when(acts.refer(1, { askAt }))
        .then({ type: 'ReferredElsewhere', askAt }, { type: 'StepMet' }, { type: 'CaseClosed' });
  });

  test('is nobody’s any more once the case is opened again', () => {
    const again = [...asking, acts.reopen(20)];
    assert.equal(asksAt(referralIn(again)), undefined);
    assert.ok(wakesAt(again) !== at(50));
    // Referred again without a day, the first one does not come back.
    const twice = [...again, acts.refer(21)];
    assert.equal(wakesAt(twice), undefined);
    given(...twice)
      .when(acts.tick(60))
      .refused('nothing-due');
  });

  test('nor once its reporter was erased: nobody is left to be told', () => {
    const erased = [...asking, acts.erase(24 * 40)];
    assert.equal(wakesAt(erased), undefined);
    assert.deepEqual(referralIn(erased), { bodyId: 'pln', bodyName: 'PLN', ways: [] });
    for (const command of [note(24 * 41), handOver(24 * 41)])
      given(...erased)
        .when(command)
        .refused('person-erased');
  });

  test('of other ends nobody asks', () => {
    for (const history of [upTo.closed, [...upTo.triage, acts.notComplaint(1)], [...upTo.triage, acts.inform(1)]])
      given(...history)
        .when(acts.tick(900))
        .refused('nothing-due');
  });
});

suite('what the body said', () => {
  test('is recorded with its number and told where the reporter came', () => {
    const after = given(...referred)
      .when(note(2))
      .then({
        ...{ type: 'ElsewhereNoted', bodyName: 'PLN', outcome: 'received', reference: 'PLN-778' },
        ...{ text: 'Laporan Anda sudah diterima PLN, nomor PLN-778.', thread: publicThread, by: people.medsos },
      });
    assert.equal(after.status, 'closed');
    assert.deepEqual(told(referred, note(2)), [`information public ${publicThread.key}`]);
    const known = { bodyId: 'pln', bodyName: 'PLN', ways: [], outcome: 'received', reference: 'PLN-778' };
    assert.deepEqual(referralIn([...referred, note(2)]), known);
  });

  test('can be told in private, with a few words beside the comment', () => {
    const both = [...upTo.triage, acts.receive(0.5, { thread: privateThread }), acts.refer(1)];
    const publicNote = 'Kabarnya ada di pesan pribadi.';
    given(...both)
      .when(note(2, { privately: true, publicNote }))
      .then({
        type: 'ElsewhereNoted',
        privately: true,
        thread: privateThread,
        note: { thread: publicThread, text: publicNote },
      });
    assert.deepEqual(told(both, note(2, { privately: true })), [`information private ${privateThread.key}`]);
  });

  test('is told to whoever follows the case, too', () => {
    const followed = [...upTo.triage, acts.addDuplicate(0.5), acts.refer(1)];
    assert.deepEqual(
      told(followed, note(2)).map((one) => one.split(' ')[0]),
      ['information', 'notice'],
    );
  });

  test('never in silence, and never with somebody’s personal data where everybody reads', () => {
    for (const text of ['', ' \n'])
      given(...referred)
        .when(note(2, { text }))
        .refused('text-missing');
    given(...referred)
      .when(note(2, { text: 'Hubungi Pak Contoh, 0812-3456-7890.' }))
      .refused('personal-data-in-public');
    given(...referred)
      .when(note(2, { contacts: ['0812-3456-7890'], text: 'Hubungi kantornya, 0812-3456-7890.' }))
      .then({ type: 'ElsewhereNoted' });
  });

  /** By what was heard: whether a day may be left out, and whether one that was said counts. */
  const days: readonly (readonly [ElsewhereOutcome, withoutDay: boolean, counts: boolean])[] = [
    ['received', true, true],
    ['done', true, false],
    ['waiting', false, true],
    ['no-answer', true, true],
  ];
  for (const [outcome, withoutDay, counts] of days)
    test(`${outcome}: ${withoutDay ? 'needs no day' : 'needs a day'}, and ${counts ? 'asks again on one' : 'asks no more'}`, () => {
      const plain = given(...asking).when(note(60, { outcome }));
      if (withoutDay) plain.then({ type: 'ElsewhereNoted', outcome });
      else plain.refused('ask-day-wrong');
      const dated = [...asking, acts.tick(50), note(60, { outcome, askAt: at(90) })];
      assert.equal(wakesAt(dated), counts ? at(90) : undefined);
      assert.equal(asksAt(referralIn(dated)), counts ? at(90) : undefined);
    });

  test('said before the day came takes that day away, unless it names another one', () => {
    assert.equal(wakesAt([...asking, note(10)]), undefined);
    assert.equal(wakesAt([...asking, note(10, { askAt: at(70) })]), at(70));
  });

  test('a number that was said once stays until another one is', () => {
    const numbers = (...more: Command[]) => referralIn([...referred, note(2), ...more])?.reference;
    assert.equal(numbers(note(3, { outcome: 'done', reference: '' })), 'PLN-778');
    assert.equal(numbers(note(3, { reference: ' \t' })), 'PLN-778');
    assert.equal(numbers(note(3, { reference: ' PLN-900 ' })), 'PLN-900');
  });

  test('as often as there is news, in any order', () => {
    const story = [
      ...asking,
      note(10),
      note(20, { outcome: 'waiting', askAt: at(40) }),
      acts.tick(40),
      note(41, { outcome: 'no-answer', askAt: at(80) }),
      acts.tick(80),
      note(81, { outcome: 'done' }),
    ];
    const types = played(story).events.flatMap(({ type }) => (type.startsWith('Elsewhere') ? [type] : []));
    assert.deepEqual(types, [
      ...['ElsewhereNoted', 'ElsewhereNoted', 'ElsewhereDue', 'ElsewhereNoted', 'ElsewhereDue', 'ElsewhereNoted'],
    ]);
    assert.deepEqual(referralIn(story), {
      ...{ bodyId: 'pln', bodyName: 'PLN', ways: [], outcome: 'done', reference: 'PLN-778' },
    });
  });

  test('the register from which a report came hears it where its reporter does', () => {
    const [first] = told([...sp4nUpTo.coordination, acts.refer(1)], note(2));
    assert.match(first ?? '', /^information public/);
  });
});

suite('who notes and who hands over', () => {
  test('the desk, of what was referred and is still closed so', () => {
    const may = (history: readonly Command[], command: Command): boolean =>
      decide(played(history).state, command, knownTerms).ok;
    for (const make of [note, handOver]) {
      for (const by of [people.medsos, people.pusat, people.teamLead]) assert.ok(may(referred, make(2, { by })));
      for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.sweep])
        assert.ok(!may(referred, make(2, { by })));
      for (const history of [upTo.triage, upTo.disposed, upTo.closed, [...upTo.triage, acts.notComplaint(1)]])
        assert.ok(!may(history, make(30)));
      assert.ok(!may([...referred, acts.reopen(20)], make(21)));
    }
  });

  test('it is the first act that is offered there, before opening the case again, and nobody’s turn', () => {
    const { state } = played(referred);
    assert.equal(primaryCommand(state, people.medsos), 'NoteElsewhere');
    assert.deepEqual(possibleCommands(state, people.pusat).slice(0, 2), ['NoteElsewhere', 'Reopen']);
    assert.deepEqual(turnOf(state), []);
    assert.ok(!possibleCommands(played(upTo.closed).state, people.pusat).includes('NoteElsewhere'));
  });
});

test('whatever happened, a closed case wakes for its body alone, on a day that nobody asked on yet', () => {
  let dated = 0;
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...(['note', 'dated', 'waiting', 'done', 'tick', 'reopen', 'refer'] as const))),
      (steps) => {
        let hours = 1;
        const history: Command[] = [...asking];
        for (const step of steps) {
          hours += 7;
          const askAt = at(hours + 30);
          const command = {
            note: note(hours),
            dated: note(hours, { askAt }),
            waiting: note(hours, { outcome: 'waiting', askAt }),
            done: note(hours, { outcome: 'done', askAt }),
            tick: acts.tick(hours),
            reopen: acts.reopen(hours),
            refer: acts.refer(hours, { askAt }),
          }[step];
          if (decide(played(history).state, command, knownTerms).ok) history.push(command);
        }
        const { state, events } = played(history);
        if (state.status !== 'closed') return;
        const last = events.findLast((event) => event.type === 'ReferredElsewhere' || event.type === 'ElsewhereNoted');
        const due = events.filter((event) => event.type === 'ElsewhereDue' && event.askAt === last?.askAt);
        assert.equal(nextWakeAt(state, knownTerms), due.length > 0 ? undefined : last?.askAt);
        assert.ok(due.length <= 1, 'nobody is called twice for one day');
        if (last?.askAt !== undefined) dated += 1;
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(dated > 50, String(dated));
});
