// Which procedure a case begins under, and the way through its steps: for every procedure that the program knows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ReportClass } from '../sp4n.ts';
import { currentSop, firstStepOf, sopFor, sopOf, sops, stepAfter, stepOf, stepsBetween } from './in-force.ts';
import type { SopKey, StepName } from './key.ts';

const keys = Object.keys(sops) as SopKey[];

suite('which procedure a case begins under', () => {
  test('the one of its channel and class', () => {
    const classes: Record<string, SopKey> = {
      complaint: 'sp4n-complaint@1',
      information: 'sp4n-information@1',
      aspiration: 'sp4n-aspiration@1',
      supervised: 'sp4n-supervised@1',
    };
    for (const [reportClass, key] of Object.entries(classes))
      assert.equal(sopFor('sp4n-lapor', reportClass as ReportClass), key);
  });

  test('the current one wherever no channel has its own, and a class that nobody serves changes nothing', () => {
    for (const channel of ['instagram', 'x', 'email', 'phone', 'walk-in', 'a channel of tomorrow', ''])
      for (const reportClass of [undefined, 'complaint', 'aspiration'] as const)
        assert.equal(sopFor(channel, reportClass), currentSop, `${channel} ${String(reportClass)}`);
  });
});

for (const key of keys)
  suite(`the steps of ${key}`, () => {
    const { steps } = sopOf(key);
    const names = steps.map(({ name }) => name);

    test('each stands once, begins with the report and ends with conveying', () => {
      assert.equal(new Set(names).size, names.length);
      assert.deepEqual([names[0], names.at(-1)], ['report', 'convey']);
    });

    test('each is found by its name, and no other is', () => {
      for (const step of steps) assert.equal(stepOf(key, step.name), step);
      assert.throws(() => stepOf(key, 'nothing' as StepName), /has no step nothing/);
    });

    test('one leads to the next, and the last to itself again', () => {
      for (const [at, name] of names.entries()) assert.equal(stepAfter(key, name), names[at + 1] ?? 'convey');
      assert.equal(firstStepOf(key), names[1]);
    });

    test('between two of them stand those that lie between', () => {
      for (const [from, one] of names.entries())
        for (const [to, other] of names.entries())
          assert.deepEqual(
            stepsBetween(key, one, other),
            to > from ? names.slice(from + 1, to) : [],
            `${one} ${other}`,
          );
    });

    test('every step but the report has a time standard, and is someone’s', () => {
      for (const { name, limitMs, actor } of steps) {
        if (name !== 'report') assert.ok((limitMs ?? 0) > 0, name);
        assert.ok(actor !== undefined, name);
      }
    });
  });

test('a case whose procedure is gone is a broken invariant, not a case without deadlines', () => {
  assert.throws(() => sopOf('medsos@0' as SopKey), /there is no SOP medsos@0/);
});
