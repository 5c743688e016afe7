// What whoever follows a case is told: public progress, in order, and nothing of a person or of anybody's words.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Command } from '../complaint/command.ts';
import { acts, at, played, upTo } from '#test/given/given.ts';
import { followAddressIn, followNewsIn } from './follow.ts';

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
