import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, followerThread, people, played, privateThread, publicThread, upTo } from '#test/given.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { react } from './react.ts';
import type { Effect } from './reactions.ts';

const effectsOf = (history: readonly Command[], command: Command): Effect[] => {
  let { state } = played(history);
  const decision = decide(state, command);
  assert.ok(decision.ok);
  return decision.events.flatMap((event) => {
    state = evolve(state, event);
    return react(state, event);
  });
};

const told = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'notify' ? [[effect.to, effect.agencyId, effect.what].filter(Boolean).join(' ')] : [],
  );

const sent = (history: readonly Command[], command: Command): unknown[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'send' ? [[effect.purpose, effect.visibility, effect.thread.key, effect.text]] : [],
  );

test('who hears of what', () => {
  assert.deepEqual(told([], acts.open(0)), ['admin-medsos case-opened']);
  assert.deepEqual(told(upTo.triage, acts.receive(1)), ['admin-medsos reporter-wrote']);
  assert.deepEqual(told(upTo.awaiting, acts.provide(2)), [
    'admin-medsos identity-provided',
    'admin-pusat identity-provided',
  ]);
  assert.deepEqual(told(upTo.awaiting, acts.provide(2, { fields: ['name'] })), []);
  assert.deepEqual(told(upTo.coordination, acts.draft(3)), ['admin-pusat draft-waiting']);
  assert.deepEqual(told([...upTo.coordination, acts.draft(3)], acts.returnDraft(4)), ['admin-medsos draft-returned']);
  assert.deepEqual(told(upTo.coordination, acts.approve(3)), ['admin-medsos to-register']);
  assert.deepEqual(told(upTo.registration, acts.register(4)), ['admin-pusat to-dispose']);
  assert.deepEqual(told(upTo.followUp, acts.dispose(5)), [
    'admin-agency dpupkp disposed-to-you',
    'admin-agency dlh disposed-to-you',
  ]);
  assert.deepEqual(told(upTo.disposed, acts.refuse(6)), ['admin-pusat disposition-refused']);
  assert.deepEqual(told(upTo.disposed, acts.askExtension(6)), ['admin-pusat extension-asked']);
  assert.deepEqual(told([...upTo.disposed, acts.askExtension(6)], acts.grant(7)), [
    'admin-agency dpupkp extension-decided',
    'admin-agency dlh extension-decided',
  ]);
  assert.deepEqual(told([...upTo.disposed, acts.askExtension(6)], acts.decline(7)), [
    'admin-agency dpupkp extension-decided',
    'admin-agency dlh extension-decided',
  ]);
  assert.deepEqual(told(upTo.disposed, acts.fieldResult(6)), ['admin-pusat result-waiting']);
  assert.deepEqual(told([...upTo.conveying, acts.convey(7)], acts.undelivered(8)), [
    'admin-medsos delivery-failed',
    'admin-pusat delivery-failed',
  ]);
  assert.deepEqual(told(upTo.closed, acts.reopen(9)), ['admin-medsos reopened', 'admin-pusat reopened']);
});

test('the clock tells whoever the step waits for, then the ladder', () => {
  assert.deepEqual(told(upTo.triage, acts.tick(1)), ['admin-medsos deadline-near']);
  assert.deepEqual(told(upTo.triage, acts.tick(14)), [
    'admin-medsos deadline-missed',
    'team-lead escalated',
    'division-head escalated',
  ]);
  assert.deepEqual(told(upTo.followUp, acts.tick(20)), ['admin-pusat deadline-near']);
  assert.deepEqual(told(upTo.disposed, acts.tick(20)), [
    'admin-agency dpupkp deadline-near',
    'admin-agency dlh deadline-near',
  ]);
  assert.deepEqual(told([...upTo.disposed, acts.refuse(6)], acts.tick(20)), ['admin-pusat deadline-near']);
});

test('what leaves by a platform, where and how visibly', () => {
  const given = (text: string) => ({ kind: 'given', text });
  assert.deepEqual(sent(upTo.triage, acts.ask(1)), [
    ['ask-identity', 'private', publicThread.key, given('Mohon lengkapi data: tautan')],
  ]);
  assert.deepEqual(sent(upTo.triage, acts.inform(1)), [
    ['information', 'public', publicThread.key, given('Kantor buka pukul 08.00')],
  ]);
  assert.deepEqual(sent(upTo.coordination, acts.approve(3)), [
    ['interim', 'public', publicThread.key, given('Terima kasih, kami teruskan')],
  ]);
  assert.deepEqual(sent(upTo.triage, acts.joinDuplicate(1)), [
    [
      'notice',
      'public',
      publicThread.key,
      { kind: 'template', template: 'duplicate-joined', number: 'ADU-2026-000009-XX' },
    ],
  ]);
  assert.deepEqual(sent(upTo.awaiting, acts.tick(21)), [
    [
      'remind-identity',
      'public',
      publicThread.key,
      { kind: 'template', template: 'remind-identity', number: 'ADU-2026-000001-XX' },
    ],
  ]);
  assert.deepEqual(sent(upTo.coordination, acts.answerDirectly(3)), [
    ['result', 'public', publicThread.key, given('Lampu sudah menyala kembali')],
  ]);
});

test('the result leaves once for each thread that it was written for', () => {
  const history = [
    acts.open(0),
    acts.receive(1, { thread: privateThread }),
    ...upTo.conveying.slice(1),
    acts.addDuplicate(7),
  ];
  assert.deepEqual(sent(history, acts.convey(8, { privateText: 'rincian' })), [
    ['result', 'public', publicThread.key, { kind: 'given', text: 'Lubang sudah ditambal' }],
    ['result', 'private', privateThread.key, { kind: 'given', text: 'rincian' }],
    ['result', 'public', followerThread.key, { kind: 'given', text: 'Lubang sudah ditambal' }],
  ]);
});

test('notes, edits and acknowledgements leave nobody a message', () => {
  assert.deepEqual(effectsOf(upTo.triage, acts.note(1)), []);
  assert.deepEqual(effectsOf(upTo.triage, acts.edit(1)), []);
  assert.deepEqual(effectsOf(upTo.disposed, acts.acknowledge(6)), []);
  assert.deepEqual(effectsOf(upTo.disposed, acts.progress(6, { by: people.helper })), []);
});
