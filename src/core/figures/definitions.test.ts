// Each figure means one thing: of what it is counted, in which unit, and when; written out once, as people read it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitions, figureNames, leastCounted, type FigureName } from './definitions.ts';

const expected: Record<FigureName, string> = {
  onTime: 'share of step by decided',
  onTimeHolder: 'share of holder by decided',
  stepTime: 'time of step by decided',
  holderTime: 'time of holder by decided',
  promisesKept: 'share of promise by decided',
  opened: 'count of case by reported',
  ended: 'count of case by ended',
  told: 'count of case by told',
  reopened: 'share of case by told',
  answered: 'share of case by told',
  satisfaction: 'score of case by rated',
  surveyed: 'index of survey by surveyed',
  totalTime: 'time of case by told',
  hours: 'count of case by reported',
  open: 'count of case by now',
  late: 'count of case by now',
  soon: 'count of case by now',
};

test('what each figure is counted of, and to which period a thing belongs', () => {
  assert.deepEqual(
    figureNames.map((name) => {
      const { unit, of, by } = definitions[name];
      return [name, `${unit} of ${of} by ${by}`];
    }),
    Object.entries(expected),
  );
});

test('fewer than five are nobody’s rank', () => {
  assert.equal(leastCounted, 5);
});
