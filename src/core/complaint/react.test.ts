import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import {
  acts,
  followerThread,
  people,
  played,
  privateThread,
  publicThread,
  upTo,
  knownTerms,
} from '#test/given/given.ts';
import type { Command } from './command.ts';
import { initial } from './complaint.ts';
import { react } from './react.ts';

const told = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'notify' ? [[effect.to, effect.agencyId, effect.what].filter(Boolean).join(' ')] : [],
  );

const sent = (history: readonly Command[], command: Command): unknown[] =>
  effectsOf(history, command).flatMap((effect) =>
    effect.kind === 'send' ? [[effect.purpose, effect.visibility, effect.thread.key, effect.text]] : [],
  );

test('who hears of what', () => {
  assert.deepEqual(told([], acts.open(0)), []);
  assert.deepEqual(told(upTo.triage, acts.receive(1)), ['admin-medsos reporter-wrote']);
  assert.deepEqual(told(upTo.awaiting, acts.provide(2)), [
    'admin-medsos identity-provided',
    'admin-pusat identity-provided',
  ]);
  assert.deepEqual(told(upTo.awaiting, acts.provide(2, { fields: ['name'] })), []);
  // A correction on request is told to whoever asked, not to the desk, which gave nothing new.
  assert.deepEqual(told(upTo.followUp, acts.provide(6, { via: 'corrected' })), []);
  assert.deepEqual(told(upTo.followUp, acts.provide(6, { via: 'form' })).length, 2);
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
  assert.deepEqual(told(upTo.closed, acts.reopen(9)), [
    'admin-medsos reopened',
    'admin-pusat reopened',
    'admin-agency dpupkp reopened',
    'admin-agency dlh reopened',
  ]);
  const direct = [...upTo.coordination, acts.answerDirectly(3), acts.delivered(4)];
  assert.deepEqual(told(direct, acts.reopen(9)), ['admin-medsos reopened', 'admin-pusat reopened']);
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
    ['notice', 'public', followerThread.key, { kind: 'given', text: 'Lubang sudah ditambal' }],
  ]);
});

test('whoever follows the case gets every answer: interim, information, result', () => {
  const text = 'Kantor buka pukul 08.00';
  const given = (words: string) => ({ kind: 'given', text: words });
  assert.deepEqual(sent([...upTo.triage, acts.addDuplicate(1)], acts.inform(1)), [
    ['information', 'public', publicThread.key, given(text)],
    ['notice', 'public', followerThread.key, given(text)],
  ]);
  assert.deepEqual(sent([...upTo.coordination, acts.addDuplicate(3)], acts.approve(3)), [
    ['interim', 'public', publicThread.key, given('Terima kasih, kami teruskan')],
    ['notice', 'public', followerThread.key, given('Terima kasih, kami teruskan')],
  ]);
  assert.deepEqual(sent([...upTo.coordination, acts.addDuplicate(3)], acts.answerDirectly(3)), [
    ['result', 'public', publicThread.key, given('Lampu sudah menyala kembali')],
    ['notice', 'public', followerThread.key, given('Lampu sudah menyala kembali')],
  ]);
});

test('a reminder goes into the reporter’s private thread where there is one, never into another person’s', () => {
  const remindedOn = (history: readonly Command[]) =>
    effectsOf(history, acts.tick(40)).map((effect) => (effect.kind === 'send' ? effect.thread : undefined));
  const asked = (first: Command) => [acts.open(0), first, acts.ask(1)];
  assert.deepEqual(remindedOn(asked(acts.receive(0, { thread: privateThread }))), [privateThread]);
  const theirs = { ...privateThread, key: 'warga-2' };
  const merged = acts.acceptMerge(0, { reporterId: 'reporter-2', threads: [theirs] });
  assert.deepEqual(remindedOn(asked(merged)), [publicThread]);
});

test('a case that closes unanswered with others following it is told to the desk', () => {
  const lost = ['admin-medsos followers-unanswered', 'admin-pusat followers-unanswered'];
  assert.deepEqual(told([...upTo.triage, acts.addDuplicate(1)], acts.notComplaint(1)), lost);
  assert.deepEqual(told([...upTo.awaiting, acts.addDuplicate(1)], acts.tick(721)), lost);
  assert.deepEqual(told([...upTo.awaiting, acts.addDuplicate(1)], acts.mergeInto(2)), []);
  assert.deepEqual(told([...upTo.triage, acts.addDuplicate(1)], acts.joinDuplicate(1)), []);
  assert.deepEqual(told([...upTo.triage, acts.addDuplicate(1)], acts.inform(1)), []);
  assert.deepEqual(told(upTo.triage, acts.notComplaint(1)), []);
});

test('while the reporter’s private message is unread, both who speak with them hear of the deadline', () => {
  assert.deepEqual(told([...upTo.awaiting, acts.receive(2, { thread: privateThread })], acts.tick(27)), [
    'admin-medsos deadline-missed',
    'admin-pusat deadline-missed',
    'team-lead escalated',
  ]);
});

test('an event that its state does not expect is told to nobody', () => {
  const { state } = played(upTo.closed);
  const moment = { at: 0, by: people.sweep } as const;
  assert.deepEqual(react(state, { ...moment, type: 'DeadlineWarned', step: 'convey', percent: 50 }, knownTerms), []);
  assert.deepEqual(react(state, { ...moment, type: 'ExtensionDeclined', reason: 'x' }, knownTerms), []);
  assert.deepEqual(react(initial, { ...moment, type: 'AnsweredDirectly' }, knownTerms), []);
});

test('a step that waits for the reporter, or for an agency nobody named, is Admin Pusat’s to watch', () => {
  const { state } = played(upTo.triage);
  assert.ok(state.status === 'triage');
  const reported = { ...state, clock: { ...state.clock, step: 'report' as const } };
  const warned = { at: 0, by: people.sweep, type: 'DeadlineWarned', step: 'report', percent: 50 } as const;
  assert.deepEqual(react(reported, warned, knownTerms), [{ kind: 'notify', to: 'admin-pusat', what: 'deadline-near' }]);
});

test('a result without the words that it names sends none', () => {
  const { state } = played(upTo.conveying);
  const sends = [
    { thread: publicThread, visibility: 'public', text: 'public' },
    { thread: privateThread, visibility: 'private', text: 'private' },
  ] as const;
  const effects = react(state, { at: 0, by: people.pusat, type: 'ResultWritten', sends: [...sends] }, knownTerms);
  assert.deepEqual(
    effects.map((effect) => (effect.kind === 'send' ? effect.text : undefined)),
    [
      { kind: 'given', text: '' },
      { kind: 'given', text: '' },
    ],
  );
});

test('notes, edits and acknowledgements leave nobody a message', () => {
  assert.deepEqual(effectsOf(upTo.triage, acts.note(1)), []);
  assert.deepEqual(effectsOf(upTo.triage, acts.edit(1)), []);
  assert.deepEqual(effectsOf(upTo.disposed, acts.acknowledge(6)), []);
  assert.deepEqual(effectsOf(upTo.disposed, acts.progress(6, { by: people.helper })), []);
});
