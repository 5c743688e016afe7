// What whoever follows a case is told: public progress, in order, and nothing of a person or of anybody's words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '../complaint/command.ts';
import { acts, at, played, upTo } from '#test/given/given.ts';
import { partingActs } from '#test/given/parting.ts';
import { followAddressIn, followNewsBetween, followNewsIn, toldUpto } from './follow.ts';

const told = (...commands: readonly Command[]) => followNewsIn(played(commands).events);
const kinds = (...commands: readonly Command[]): string[] => told(...commands).map(({ kind }) => kind);

suite('news of a case', () => {
  test('is nothing while the desk reads it and asks who reported it', () => {
    for (const state of ['triage', 'awaiting', 'coordination', 'registration', 'followUp'] as const)
      assert.deepEqual(kinds(...upTo[state]), [], state);
  });

  test('tells to which agency it was passed on, and when', () => {
    const [news] = told(...upTo.disposed);
    assert.ok(news?.kind === 'forwarded');
    assert.equal(news.agencyId, 'dpupkp');
  });

  test('tells that the work was done and that it ended, in the order in which they happened', () => {
    const all = told(...upTo.closed);
    assert.deepEqual(
      all.map(({ kind }) => kind),
      ['forwarded', 'worked', 'closed'],
    );
    assert.deepEqual(
      all.map((one) => one.at),
      all.map((one) => one.at).toSorted((a, b) => a - b),
    );
  });

  test('says that it is late as honestly as that it is done', () => {
    const late = told(...upTo.disposed, acts.tick(24 * 60));
    assert.ok(late.some((one) => one.kind === 'late' && one.step === 'follow-up'));
  });

  test('says that it was opened again, and not by whom', () => {
    const again = told(...upTo.closed, acts.reopen(9, { reason: 'Masih gelap, hubungi 081234567890' }));
    assert.deepEqual(again.at(-1), { at: at(9), kind: 'reopened' });
  });

  test('holds no word that anybody wrote', () => {
    const all = JSON.stringify(told(...upTo.closed, acts.reopen(9, { reason: 'Masih gelap' })));
    assert.doesNotMatch(all, /tambal|gelap|userId|reporter|text/);
  });
});

const logOf = (...commands: readonly Command[]) =>
  played(commands).events.map((event, index) => ({ version: index + 1, event }));

suite('what happened in a sensitive lane', () => {
  test('is not told once the case is out of it, and an end in there not as one that was opened again', () => {
    const inLane = [...upTo.triage, acts.toLane(1), acts.tick(24 * 90), acts.notComplaint(24 * 90)];
    const out = [acts.outOfLane(24 * 90 + 1), acts.reopen(24 * 90 + 2)];
    assert.deepEqual(kinds(...inLane), []);
    assert.deepEqual(kinds(...inLane, ...out), []);
  });

  test('is told up to it, and goes on after it', () => {
    const passed = [...upTo.triage, acts.toLane(1), acts.outOfLane(2), ...upTo.disposed.slice(upTo.triage.length)];
    assert.deepEqual(kinds(...passed), ['forwarded']);
  });
});

suite('a joining that was taken back', () => {
  const joined = [...upTo.triage, acts.joinDuplicate(1)];
  const last = logOf(...joined).length;
  const log = logOf(...joined, partingActs.undo(2));

  test('before anybody heard of it is no news; of whoever heard of the end it is', () => {
    assert.deepEqual(followNewsBetween(log, 1, log.length), []);
    assert.deepEqual(
      [followNewsBetween(log, 1, last), followNewsBetween(log, last, log.length)].map((all) => all.map((n) => n.kind)),
      [['closed'], ['reopened']],
    );
  });

  test('is told of nobody as long as its words wait', () => {
    const waiting = logOf(...upTo.triage, acts.joinDuplicate(1, { tellAt: at(1) + 20_000 }));
    const before = logOf(...upTo.triage).length;
    assert.equal(toldUpto(waiting, at(1) + 19_999), before);
    assert.ok(toldUpto(waiting, at(1) + 20_000) >= waiting.length);
  });
});

suite('an address', () => {
  test('is compared without capitals and the space around it', () => {
    assert.equal(followAddressIn('  Warga@Contoh.Example '), 'warga@contoh.example');
  });

  for (const wrong of ['', 'warga', 'warga@', '@contoh.example', 'a@b', 'a@contoh.example, b@contoh.example'])
    test(`is not “${wrong}”`, () => {
      assert.equal(followAddressIn(wrong), undefined);
    });

  test('holds no sign that turns a line of a letter', () => {
    for (const sign of ['\n', '\r', '\u202e', '\0', ' '])
      assert.equal(followAddressIn(`wa${sign}rga@contoh.example`), undefined);
  });
});
