import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
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
import type { Command } from '../command.ts';
import { decide } from '../decide.ts';

/** Who hears of it: messages by purpose, sight, conversation and words; officers by role and agency. */
const told = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).map((effect) => {
    if (effect.kind === 'notify') return [effect.to, effect.agencyId, effect.what].join(' ').replace('  ', ' ');
    const words = effect.text.kind === 'given' ? effect.text.text : JSON.stringify(effect.text);
    return `${effect.purpose} ${effect.visibility} ${effect.thread.key}: ${words}`;
  });

const text = 'Tiang itu milik PLN, telepon 123.';
const publicNote = 'Jawaban kami ada di pesan pribadi.';

suite('a matter of somebody outside the city', () => {
  test('is answered where it was reported, and ends apart from what is no complaint', () => {
    const after = given(...upTo.triage)
      .when(acts.refer(1))
      .then(
        { type: 'ReferredElsewhere', bodyId: 'pln', bodyName: 'PLN', text, thread: publicThread, by: people.pusat },
        { type: 'StepMet', step: 'ask-identity', late: false, dueAt: at(2) },
        { type: 'CaseClosed', reason: 'referred' },
      );
    assert.equal(after.status, 'closed');
    assert.deepEqual(told(upTo.triage, acts.refer(1)), [`information public ${publicThread.key}: ${text}`]);
  });

  test('found so after the promise has passed, the breach stays', () => {
    given(...upTo.triage)
      .when(acts.refer(2.5))
      .then(
        { type: 'ReferredElsewhere' },
        { type: 'DeadlineMissed' },
        { type: 'StepMet', late: true },
        { type: 'CaseClosed' },
      );
    given(...upTo.coordination)
      .when(acts.refer(60))
      .then(
        { type: 'ReferredElsewhere' },
        { type: 'DeadlineMissed', step: 'coordinate', dueAt: at(26) },
        { type: 'StepSkipped', step: 'coordinate', reason: 'closed' },
        { type: 'CaseClosed', reason: 'referred' },
      );
  });

  test('can be told to its reporter alone, with a few words beside the comment', () => {
    const both = [...upTo.triage, acts.receive(0.5, { thread: privateThread })];
    given(...both)
      .when(acts.refer(1, { privately: true, publicNote }))
      .then(
        {
          type: 'ReferredElsewhere',
          privately: true,
          thread: privateThread,
          note: { thread: publicThread, text: publicNote },
        },
        { type: 'StepMet' },
        { type: 'CaseClosed' },
      );
    assert.deepEqual(told(both, acts.refer(1, { privately: true, publicNote })), [
      `information private ${privateThread.key}: ${text}`,
    ]);
    given(acts.open(0, { thread: privateThread }))
      .when(acts.refer(1, { privately: true, publicNote }))
      .refused('no-public-thread');
  });

  test('is told to whoever follows the case, where they wrote', () => {
    const followed = [...upTo.triage, acts.addDuplicate(0.5)];
    const messages = told(followed, acts.refer(1));
    assert.equal(messages.length, 2);
    assert.match(messages[1] ?? '', /^notice .*: Tiang itu milik PLN/);
  });

  test('needs words', () => {
    for (const blank of ['', ' \n'])
      given(...upTo.triage)
        .when(acts.refer(1, { text: blank }))
        .refused('text-missing');
  });
});

suite('who refers, and until when', () => {
  test('the desk until the case is registered, whoever decides until the field has reported', () => {
    const may = (history: readonly Command[], by: Command['by']): boolean =>
      decide(played(history).state, acts.refer(9, { by }), knownTerms).ok;
    const states = [upTo.triage, upTo.awaiting, upTo.coordination, upTo.registration, upTo.followUp, upTo.disposed];
    assert.deepEqual(
      states.map((history) => may(history, people.medsos)),
      [true, true, true, false, false, false],
    );
    for (const by of [people.pusat, people.teamLead]) assert.ok(states.every((history) => may(history, by)));
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter])
      assert.ok(states.every((history) => !may(history, by)));
    for (const history of [upTo.conveying, upTo.closed]) assert.equal(may(history, people.pusat), false);
  });

  test('agencies that hold the case hear that it is no longer theirs', () => {
    assert.deepEqual(told(upTo.disposed, acts.refer(6)), [
      `information public ${publicThread.key}: ${text}`,
      'admin-agency dpupkp referred-elsewhere',
      'admin-agency dlh referred-elsewhere',
    ]);
  });
});

suite('what stands in the answer', () => {
  const contacts = ['123', 'cs@contoh.example', '0812-0000-0001'];
  const words = 'Hubungi cs@contoh.example atau 0812-0000-0001.';

  test('an office’s contacts are nobody’s personal data', () => {
    given(...upTo.triage)
      .when(acts.refer(1, { contacts, text: words }))
      .then({ type: 'ReferredElsewhere', text: words }, { type: 'StepMet' }, { type: 'CaseClosed' });
  });

  const personal = [
    ['not on the list', [], words],
    ['beside one of the list', contacts, `${words} Atau 0812-3456-7890.`],
    ['that holds a short number of the list', ['123'], 'Telepon 0812-123-4567.'],
    ['that goes on where one of the list ends', contacts, 'Tulis ke dicky.cs@contoh.example.id'],
  ] as const;
  for (const [name, listed, told_] of personal)
    test(`but a contact ${name} is not for everybody`, () => {
      given(...upTo.triage)
        .when(acts.refer(1, { contacts: [...listed], text: told_ }))
        .refused('personal-data-in-public');
      given(...upTo.triage)
        .when(acts.refer(1, { contacts: [...listed], text: told_, privately: true }))
        .then({ type: 'ReferredElsewhere' }, { type: 'StepMet' }, { type: 'CaseClosed' });
    });
});

suite('afterwards', () => {
  const referred = [...upTo.triage, acts.refer(1)];

  test('the reporter may have it opened again within the usual time, and it is triaged anew', () => {
    const message = { messageId: 'm-9', digest: 'd' };
    given(...referred)
      .when(acts.reopen(20, { by: people.reporter, message }))
      .then({ type: 'CaseReopened', cause: 'reporter' }, { type: 'StepOpened', step: 'ask-identity' });
    given(...referred)
      .when(acts.reopen(24 * 400, { by: people.reporter, message }))
      .refused('too-late');
  });

  test('it is not rated: the city did not do the work', () => {
    given(...referred)
      .when(acts.rate(2))
      .refused('wrong-step');
  });

  test('a register that passed it on hears that it is not ours', () => {
    assert.deepEqual(told(sp4nUpTo.coordination, acts.refer(1)).slice(1), [
      'status public 9100001: {"kind":"status","status":"not-theirs"}',
    ]);
  });
});
