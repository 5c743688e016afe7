// A later version of a procedure: what it names is changed, what it leaves out of the steps is gone, and everything else stays as it was.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { hourMs } from '../time.ts';
import { medsos1 } from './medsos.ts';
import { amended, type Sop } from './shape.ts';

const first: Sop = medsos1;
const names = first.steps.map(({ name }) => name);

suite('an amended procedure', () => {
  test('of which nothing is named is the same under another key', () => {
    assert.deepEqual(amended(first, 'medsos@2', {}), { ...first, key: 'medsos@2' });
  });

  test('has of a step what is named, and the rest of it as before', () => {
    const later = amended(first, 'medsos@2', { steps: { register: { limitMs: hourMs } } });
    later.steps.forEach((step, index) => {
      const before = first.steps[index];
      assert.deepEqual(step, step.name === 'register' ? { ...before, limitMs: hourMs } : before);
    });
  });

  test('may take a step’s time away without taking the step', () => {
    const later = amended(first, 'medsos@2', { steps: { convey: { limitMs: undefined } } });
    assert.deepEqual(
      later.steps.map(({ name }) => name),
      names,
    );
    assert.equal(later.steps.find(({ name }) => name === 'convey')?.limitMs, undefined);
  });

  test('does without a step that is named as nothing, and keeps the others in their order', () => {
    const later = amended(first, 'medsos@2', { steps: { register: undefined } });
    assert.deepEqual(
      later.steps.map(({ name }) => name),
      names.filter((name) => name !== 'register'),
    );
  });

  test('gains no step by a name that it does not have', () => {
    const without = amended(first, 'medsos@2', { steps: { register: undefined } });
    assert.deepEqual(amended(without, 'medsos@3', { steps: { register: { limitMs: hourMs } } }).steps, without.steps);
  });

  test('leaves the procedure that it was made of as it is: cases run under it', () => {
    const before = structuredClone(first);
    amended(first, 'medsos@2', { warnAtPercent: [10], steps: { register: undefined, convey: { limitMs: 1 } } });
    assert.deepEqual(first, before);
  });

  test('twice is amended once by both, where they name other steps', () => {
    const change = fc.option(fc.record({ limitMs: fc.integer({ min: 1, max: 99 }) }), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...names), change, change, (one, other, a, b) => {
        fc.pre(one !== other);
        const twice = amended(amended(first, 'medsos@2', { steps: { [one]: a } }), 'medsos@3', {
          steps: { [other]: b },
        });
        assert.deepEqual(twice, amended(first, 'medsos@3', { steps: { [one]: a, [other]: b } }));
      }),
    );
  });
});
