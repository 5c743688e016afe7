// A referred matter is given to its body: the way is recorded, a letter goes to the body alone, and nobody's personal data or link goes along.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import { acts, at, given, played, upTo } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import type { Referral } from '../referral.ts';

const { note, handOver } = elsewhereActs;
const asking = [...upTo.triage, acts.refer(1, { askAt: at(50) })];

const referralIn = (history: readonly Command[]): Referral | undefined => {
  const { state } = played(history);
  return state.status === 'none' ? undefined : state.file.referral;
};

suite('handing over', () => {
  const to = { accountId: 'desk@kota.example', address: 'cs@pln.example' };

  test('records the way and the text, and says nothing to the reporter', () => {
    given(...referred)
      .when(handOver(2, { way: 'sp4n' }))
      .then({ type: 'HandedOver', bodyName: 'PLN', way: 'sp4n', text: 'Tiang miring di Jalan Mangkubumi.' });
    assert.deepEqual(effectsOf(referred, handOver(2)), []);
  });

  test('by letter goes to the body’s own address, from the city’s mailbox, under the case’s number', () => {
    const [letter, ...more] = effectsOf(referred, handOver(2, { way: 'email', to }));
    assert.deepEqual(more, []);
    assert.ok(letter?.kind === 'send');
    assert.deepEqual(letter, {
      ...{ kind: 'send', purpose: 'hand-over', visibility: 'private' },
      thread: { channel: 'email', accountId: to.accountId, visibility: 'private', key: to.address },
      text: { kind: 'given', text: 'Tiang miring di Jalan Mangkubumi.' },
      to: { address: to.address, subject: 'ADU-2026-000001-XX' },
    });
  });

  test('by several ways, each named once', () => {
    const all = [handOver(2), handOver(3, { way: 'email', to }), handOver(4), handOver(5, { way: 'open311' })];
    assert.deepEqual(referralIn([...referred, ...all])?.ways, ['copied', 'email', 'open311']);
  });

  test('a letter’s end is recorded as any other message’s, and lets no note of the reporter’s go', () => {
    const sent = [...referred, handOver(2, { way: 'email', to })];
    given(...sent)
      .when(acts.delivered(3, { effectKey: 'letter-1', purpose: 'hand-over' }))
      .then({ type: 'MessageAccepted', purpose: 'hand-over' });
    const { state } = played([...sent, acts.undelivered(3, { effectKey: 'letter-1', purpose: 'hand-over' })]);
    assert.ok(state.status === 'closed');
    assert.deepEqual(
      state.file.undelivered.map(({ purpose }) => purpose),
      ['hand-over'],
    );
  });

  const personal = [
    ['nothing', ' ', 'text-missing'],
    ['a telephone number', 'Pelapor: 0812-3456-7890.', 'personal-data-in-public'],
    ['an address of mail', 'Tulis ke warga@contoh.example.', 'personal-data-in-public'],
    ['a number of an identity card', 'NIK 3471010101010001', 'personal-data-in-public'],
    ['a one-time link', 'Isi di https://tanggap.example/identitas/abcDEF123', 'private-link-in-public'],
  ] as const;
  for (const [name, text, why] of personal)
    test(`never hands over ${name}`, () => {
      given(...referred)
        .when(handOver(2, { text }))
        .refused(why);
    });

  test('nor anything out of a sensitive lane', () => {
    given(...referred, acts.toLane(2))
      .when(handOver(3))
      .refused('in-a-lane');
  });

  test('a second referral begins with no way, no number and no day', () => {
    const again = [
      ...asking,
      note(2),
      handOver(3),
      acts.reopen(20),
      acts.refer(21, { bodyId: 'kai', bodyName: 'KAI' }),
    ];
    assert.deepEqual(referralIn(again), { bodyId: 'kai', bodyName: 'KAI', ways: [] });
  });
});
