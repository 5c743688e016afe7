// A reporter's words on the page of their own case, and a complaint that they take back.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { effectsOf } from '#test/given/effects.ts';
import { acts, at, given, knownTerms, people, played, upTo } from '#test/given/given.ts';
import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import { turnOf } from '../possible.ts';

const told = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).map((effect) =>
    effect.kind === 'notify' ? [effect.to, effect.agencyId ?? '', effect.what].join(' ') : effect.kind,
  );

suite('words that are added', () => {
  test('belong to the case, and open no conversation that anybody could answer in', () => {
    const after = given(...upTo.disposed)
      .when(acts.addWords(6))
      .then({ type: 'WordsAdded', message: { messageId: 'm-page', digest: 'digest-page' }, by: people.reporter });
    assert.ok(after.status === 'follow-up');
    assert.ok(after.file.messageIds.includes('m-page'));
    assert.equal(after.file.lastMessageAt, at(6));
    assert.ok(after.file.threads.every(({ channel }) => channel !== 'portal'));
  });

  test('while an answer is owed may be that answer: our clock runs until somebody has read them', () => {
    const after = given(...upTo.awaiting)
      .when(acts.addWords(10))
      .then({ type: 'WordsAdded' }, { type: 'ClockResumed', step: 'coordinate' });
    assert.equal(after.status, 'awaiting-identity');
    assert.deepEqual(turnOf(after), ['admin-medsos']);
  });

  test('are heard by the desk and by the agencies that hold the case', () => {
    assert.deepEqual(told(upTo.triage, acts.addWords(1)), [
      'admin-medsos  reporter-wrote',
      'admin-pusat  reporter-wrote',
    ]);
    assert.deepEqual(told(upTo.disposed, acts.addWords(6)).slice(2), [
      'admin-agency dpupkp reporter-wrote',
      'admin-agency dlh reporter-wrote',
    ]);
  });

  test('of danger press the case', () => {
    const message = { messageId: 'm-page', digest: 'd', danger: ['fire'] } as const;
    const danger = acts.addWords(1, { message: { ...message, danger: [...message.danger] } });
    assert.ok(told(upTo.triage, danger).includes('admin-medsos  danger-suspected'));
  });

  test('are taken once, and not by a case that is closed', () => {
    given(...upTo.triage, acts.addWords(1))
      .when(acts.addWords(2))
      .refused('already-recorded');
    given(...upTo.closed)
      .when(acts.addWords(9))
      .refused('case-closed');
    given(...upTo.triage)
      .when(acts.addWords(1, { by: people.medsos }))
      .refused('not-allowed');
  });
});

suite('a complaint that is taken back', () => {
  test('ends as that; nobody kept the promise that ran', () => {
    const after = given(...upTo.triage)
      .when(acts.withdraw(1))
      .then(
        { type: 'Withdrawn', by: people.reporter },
        { type: 'StepSkipped', step: 'ask-identity', reason: 'closed' },
        { type: 'CaseClosed', reason: 'withdrawn' },
      );
    assert.equal(after.status, 'closed');
  });

  test('after the promise has passed, the breach stays', () => {
    given(...upTo.coordination)
      .when(acts.withdraw(60))
      .then(
        { type: 'Withdrawn' },
        { type: 'DeadlineMissed', step: 'coordinate', dueAt: at(26) },
        { type: 'StepSkipped' },
        { type: 'CaseClosed', reason: 'withdrawn' },
      );
  });

  test('in every open state, until its result is on the way', () => {
    const may = (history: readonly Command[]): boolean =>
      decide(played(history).state, acts.withdraw(9), knownTerms).ok;
    for (const [name, history] of Object.entries(upTo)) assert.equal(may(history), name !== 'closed', name);
    given(...upTo.conveying, acts.convey(7))
      .when(acts.withdraw(7.5))
      .refused('already-sending');
  });

  test('is told to those who worked on it, and to nobody outside: the page says it', () => {
    assert.deepEqual(told(upTo.disposed, acts.withdraw(6)), [
      'admin-medsos  withdrawn',
      'admin-pusat  withdrawn',
      'admin-agency dpupkp withdrawn',
      'admin-agency dlh withdrawn',
    ]);
  });

  test('leaves whoever reported the same to an officer', () => {
    assert.ok(
      told([...upTo.triage, acts.addDuplicate(0.5)], acts.withdraw(1)).includes('admin-medsos  followers-unanswered'),
    );
  });

  test('is not rated, and may be opened again within the usual time, where it was', () => {
    const withdrawn = [...upTo.triage, acts.withdraw(1)];
    const message = { messageId: 'm-9', digest: 'd' };
    given(...withdrawn)
      .when(acts.rate(2))
      .refused('wrong-step');
    given(...withdrawn)
      .when(acts.reopen(20, { by: people.reporter, message }))
      .then({ type: 'CaseReopened', cause: 'reporter' }, { type: 'StepOpened', step: 'ask-identity' });
    given(...upTo.disposed, acts.withdraw(6))
      .when(acts.reopen(20, { by: people.reporter, message }))
      .then({ type: 'CaseReopened' }, { type: 'StepOpened', step: 'follow-up' });
    given(...withdrawn)
      .when(acts.reopen(24 * 400, { by: people.reporter, message }))
      .refused('too-late');
  });
});
