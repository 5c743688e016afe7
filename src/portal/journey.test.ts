// How a case's six steps are drawn in every state it can be in.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Complaint } from '#core/complaint/complaint.ts';
import { sopOf } from '#core/sop/in-force.ts';
import { acts, at, knownTerms, people, played, upTo } from '#test/given/given.ts';
import { stepMarks } from './journey.ts';

const standingsOf = (commands: Parameters<typeof played>[0], hours: number): string => {
  const state: Complaint = played(commands).state;
  if (state.status === 'none') assert.fail('no case');
  return stepMarks(state, sopOf(knownTerms, state.file.sop), at(hours))
    .map(({ standing }) => standing)
    .join(' ');
};

test('each state stands where it is', () => {
  assert.equal(standingsOf(upTo.triage, 0), 'done now ahead ahead ahead ahead');
  assert.equal(standingsOf(upTo.awaiting, 1), 'done done paused ahead ahead ahead');
  assert.equal(standingsOf(upTo.coordination, 2), 'done done now ahead ahead ahead');
  assert.equal(standingsOf(upTo.registration, 3), 'done done done now ahead ahead');
  assert.equal(standingsOf(upTo.disposed, 5), 'done done done done now ahead');
  assert.equal(standingsOf(upTo.conveying, 6), 'done done done done done now');
  assert.equal(standingsOf(upTo.closed, 8), 'done done done done done done');
});

test('a promise is late from the instant after it, and stays late when kept afterwards', () => {
  assert.equal(standingsOf(upTo.triage, 2), 'done now ahead ahead ahead ahead');
  assert.equal(standingsOf(upTo.triage, 2.001), 'done overdue ahead ahead ahead ahead');
  assert.equal(standingsOf([acts.open(0), acts.ask(3)], 3), 'done late paused ahead ahead ahead');
});

test('what was not needed is told apart from what is to come', () => {
  const direct = [...upTo.coordination, acts.answerDirectly(3)];
  assert.equal(standingsOf(direct, 3), 'done done done skipped skipped now');
  assert.equal(standingsOf([acts.open(0), acts.notComplaint(1)], 2), 'done done skipped skipped skipped skipped');
});

test('a case opened again has its later steps before it once more', () => {
  const message = { messageId: 'message-9', digest: 'digest-9' };
  const again = [...upTo.closed, acts.reopen(9, { by: people.reporter, message })];
  assert.equal(standingsOf(again, 9), 'done done done done now ahead');
  const direct = [...upTo.coordination, acts.answerDirectly(3), acts.delivered(4)];
  assert.equal(
    standingsOf([...direct, acts.reopen(9, { by: people.reporter, message })], 9),
    'done done now ahead ahead ahead',
  );
});
