// Which procedure a case begins under at which moment, and the way through its steps: for every procedure that the program knows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { ReportClass } from '../sp4n.ts';
import { hourMs, type Instant } from '../time.ts';
import {
  allFamilies,
  calledStep,
  commonFamily,
  familyFor,
  familyOf,
  firstStepOf,
  inForce,
  procedureOf,
  shippedSops,
  sopFor,
  sopOf,
  stepAfter,
  stepOf,
  stepsBetween,
} from './in-force.ts';
import type { SopKey, StepName } from './key.ts';
import { medsos1 } from './medsos.ts';
import { amended } from './shape.ts';
import type { Enacted, Terms } from './terms.ts';

const shipped = { sops: shippedSops };
const keys = Object.keys(shippedSops.known) as SopKey[];

suite('which procedure a case begins under', () => {
  test('the one of its channel and class', () => {
    const classes: Record<string, SopKey> = {
      complaint: 'sp4n-complaint@1',
      information: 'sp4n-information@1',
      aspiration: 'sp4n-aspiration@1',
      supervised: 'sp4n-supervised@1',
    };
    for (const [reportClass, key] of Object.entries(classes))
      assert.equal(sopFor(shipped, 0, { channel: 'sp4n-lapor', reportClass: reportClass as ReportClass }), key);
  });

  test('the common one wherever no channel has its own, and a class that nobody serves changes nothing', () => {
    for (const channel of ['instagram', 'x', 'open311', 'a channel of tomorrow', ''])
      for (const reportClass of [undefined, 'complaint', 'aspiration'] as const)
        assert.equal(sopFor(shipped, 0, { channel, reportClass }), 'medsos@1', `${channel} ${String(reportClass)}`);
  });
});

suite('what a step is called', () => {
  const texts = { coordinate: { texts: { name: 'Rapat' } }, convey: { texts: { activity: 'Menjawab.' } } };
  const known = { ...shippedSops.known, 'medsos@2': amended(medsos1, 'medsos@2', { steps: texts }) };
  const terms = { sops: { ...shippedSops, known } };

  test('is the version’s own name where it has one, and nothing else of its own words', () => {
    assert.deepEqual(calledStep(terms, 'medsos@2', 'coordinate'), { step: 'coordinate', stepName: 'Rapat' });
    for (const [key, step] of [
      ['medsos@2', 'convey'],
      ['medsos@1', 'coordinate'],
      ['sp4n-complaint@1', 'register'],
    ] as const)
      assert.deepEqual(calledStep(terms, key, step), { step }, `${key} ${step}`);
  });

  test('is what all call it while its version is not known yet', () => {
    assert.deepEqual(calledStep(shipped, 'medsos@2', 'coordinate'), { step: 'coordinate' });
  });
});

test('every family has a version in force from the beginning', () => {
  assert.equal(new Set(allFamilies).size, allFamilies.length);
  for (const family of allFamilies) assert.equal(familyOf(inForce(shipped, family, 0).key), family);
});

suite('a city’s own versions', () => {
  const version = (key: SopKey) => amended(medsos1, key, { reopenWithinMs: hourMs });
  /** `medsos@2` from 100, `medsos@3` from 200; those named late stand first. */
  const terms = (enacted: readonly Enacted[]): Pick<Terms, 'sops'> => ({
    sops: {
      known: { ...shippedSops.known, 'medsos@2': version('medsos@2'), 'medsos@3': version('medsos@3') },
      enacted: [...enacted, ...shippedSops.enacted],
    },
  });
  const both: readonly Enacted[] = [
    { key: 'medsos@3', from: 200 },
    { key: 'medsos@2', from: 100 },
  ];

  test('begin at their instant and not a millisecond before it, whatever order they are told in', () => {
    const rows: [Instant, SopKey][] = [
      [-1_000_000, 'medsos@1'],
      [99, 'medsos@1'],
      [100, 'medsos@2'],
      [199, 'medsos@2'],
      [200, 'medsos@3'],
      [9_000_000, 'medsos@3'],
    ];
    for (const [at, key] of rows)
      for (const order of [both, both.toReversed()]) {
        assert.equal(sopFor(terms(order), at, { channel: 'x' }), key, String(at));
        assert.equal(inForce(terms(order), commonFamily, at).key, key);
      }
  });

  test('are of their own family alone', () => {
    assert.equal(sopFor(terms(both), 300, { channel: 'sp4n-lapor' }), 'sp4n-complaint@1');
  });

  test('that none began under are known all the same: a case may run under them', () => {
    assert.equal(sopOf(terms([]), 'medsos@3').reopenWithinMs, hourMs);
    assert.equal(sopFor(terms([]), 300, { channel: 'x' }), 'medsos@1');
  });

  test('a family of which nothing is in force is a broken invariant', () => {
    assert.throws(() => inForce(terms(both), 'pigeon', 300), /no version of pigeon is in force/);
    assert.throws(() => inForce({ sops: { ...shippedSops, enacted: [] } }, 'medsos', 0), /no version of medsos/);
  });
});

suite('what no version changes', () => {
  test('is the family’s: of a version that nobody told, too', () => {
    assert.equal(procedureOf('medsos@77'), medsos1);
    assert.equal(procedureOf('sp4n-aspiration@2').reportClass, 'aspiration');
    assert.throws(() => procedureOf('pigeon@1'), /there is no procedure pigeon/);
  });

  test('a family is what stands before the last @', () => {
    assert.equal(familyOf('medsos@12'), 'medsos');
    assert.equal(familyFor({ channel: 'instagram' }), 'medsos');
  });
});

for (const key of keys)
  suite(`the steps of ${key}`, () => {
    const sop = sopOf(shipped, key);
    const { steps } = sop;
    const names = steps.map(({ name }) => name);

    test('each stands once, begins with the report and ends with conveying', () => {
      assert.equal(new Set(names).size, names.length);
      assert.deepEqual([names[0], names.at(-1)], ['report', 'convey']);
    });

    test('each is found by its name, and no other is', () => {
      for (const step of steps) assert.equal(stepOf(sop, step.name), step);
      assert.throws(() => stepOf(sop, 'nothing' as StepName), /has no step nothing/);
    });

    test('one leads to the next, and the last to itself again', () => {
      for (const [at, name] of names.entries()) assert.equal(stepAfter(sop, name), names[at + 1] ?? 'convey');
      assert.equal(firstStepOf(sop), names[1]);
    });

    test('between two of them stand those that lie between', () => {
      for (const [from, one] of names.entries())
        for (const [to, other] of names.entries())
          assert.deepEqual(
            stepsBetween(sop, one, other),
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
  assert.throws(() => sopOf(shipped, 'medsos@0'), /there is no SOP medsos@0/);
});
