// What a city may choose of a procedure, and every number that it may not: at its bound, one before and one after.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { knownTerms, played, acts, at, upTo } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import { dayMs, hourMs } from '../time.ts';
import { shippedSops, sopOf } from './in-force.ts';
import { information1 } from './information.ts';
import { changesBetween, numberFaults, numbersOf, withNumbers, type SopNumbers } from './numbers.ts';
import type { Sop } from './shape.ts';
import { sp4nSops } from './sp4n.ts';

/** With the tests’ own numbers. */
const medsos = sopOf(knownTerms, 'medsos@1');
const enacted = numbersOf(medsos);
const day = 24 * 60;
const sp4n = sp4nSops['sp4n-complaint@1'];

/** Where it is at fault, with why. */
const faultsOf = (changed: Partial<SopNumbers>, base: Sop = medsos): string[] =>
  numberFaults(base, { ...numbersOf(base), ...changed }).map(({ at: place, why }) => `${place} ${why}`);
const limits = (changed: SopNumbers['limits']): Partial<SopNumbers> => ({ limits: { ...enacted.limits, ...changed } });

suite('the numbers of a procedure', () => {
  test('are read from it in minutes', () => {
    assert.deepEqual(enacted, {
      limits: { 'ask-identity': 120, coordinate: day, register: day, 'follow-up': day, convey: day },
      warnAtPercent: [50, 80],
      escalation: [
        { to: 'team-lead', afterMinutes: 0 },
        { to: 'division-head', afterMinutes: 720 },
      ],
      remindAfter: [20 * 60, 6 * day],
      ...{ closeAfter: 30 * day, workAgain: 480, reopenWithin: 7 * day, rateWithin: 30 * day },
    });
  });

  test('put back make the same procedure, for every one that is brought along, and have no fault', () => {
    for (const sop of Object.values<Sop>(shippedSops.known)) {
      assert.deepEqual(withNumbers(sop, sop.key, numbersOf(sop)), sop, sop.key);
      assert.deepEqual(numberFaults(sop, numbersOf(sop)), [], sop.key);
    }
  });

  test('chosen anew change times alone: who acts and what each step allows stays', () => {
    const later = withNumbers(medsos, 'medsos@2', { ...enacted, ...limits({ convey: 90 }), reopenWithin: 14 * day });
    assert.equal(later.key, 'medsos@2');
    assert.equal(later.steps.at(-1)?.limitMs, 1.5 * hourMs);
    assert.equal(later.reopenWithinMs, 14 * dayMs);
    assert.deepEqual(
      later.steps.map(({ name, actor, acts: allowed }) => [name, actor, allowed]),
      medsos.steps.map(({ name, actor, acts: allowed }) => [name, actor, allowed]),
    );
  });
});

suite('a number that may not be', () => {
  const rows: [why: string, changed: Partial<SopNumbers>, faults: string[]][] = [
    ['a quarter of an hour may', limits({ 'ask-identity': 15 }), []],
    ['less may not', limits({ 'ask-identity': 14 }), ['limit-ask-identity between']],
    ['a year may', limits({ 'follow-up': 365 * day }), []],
    ['more may not', limits({ 'follow-up': 365 * day + 1 }), ['limit-follow-up between']],
    ['half a minute', limits({ convey: 20.5 }), ['limit-convey between']],
    ['no number', limits({ convey: Number.NaN }), ['limit-convey between']],
    ['a warning at nothing', { warnAtPercent: [0, 50] }, ['warnAtPercent between']],
    ['a warning at the end', { warnAtPercent: [50, 100] }, ['warnAtPercent between']],
    ['warnings out of order', { warnAtPercent: [80, 50] }, ['warnAtPercent order']],
    ['the same warning twice', { warnAtPercent: [50, 50] }, ['warnAtPercent order']],
    ['six warnings', { warnAtPercent: [1, 2, 3, 4, 5, 6] }, ['warnAtPercent order']],
    ['no warning', { warnAtPercent: [] }, []],
    ['no ladder', { escalation: [] }, ['escalation no-head']],
    [
      'a ladder without its highest rung',
      { escalation: [{ to: 'team-lead', afterMinutes: 0 }] },
      ['escalation no-head'],
    ],
    ['the head a day after', { escalation: [{ to: 'division-head', afterMinutes: day }] }, []],
    ['the head later', { escalation: [{ to: 'division-head', afterMinutes: day + 1 }] }, ['escalation between']],
    ['a rung before its deadline', { escalation: [{ to: 'team-lead', afterMinutes: -1 }] }, ['escalation between']],
    ['closing a minute before the 30 days of the law', { closeAfter: 30 * day - 1 }, ['closeAfter between']],
    ['closing after 90 days', { closeAfter: 90 * day }, []],
    ['closing later', { closeAfter: 90 * day + 1 }, ['closeAfter between']],
    ['a reminder after the end', { remindAfter: [31 * day] }, ['remindAfter order']],
    ['a reminder at once', { remindAfter: [59] }, ['remindAfter between']],
    ['no time to work again', { workAgain: 59 }, ['workAgain between']],
    ['a right of less than a day', { reopenWithin: day - 1 }, ['reopenWithin between']],
    ['a right of a day', { reopenWithin: day, rateWithin: day }, []],
    ['two at once', { ...limits({ convey: 1 }), rateWithin: 0 }, ['limit-convey between', 'rateWithin between']],
  ];
  for (const [why, changed, faults] of rows)
    test(why, () => {
      assert.deepEqual(faultsOf(changed), faults);
    });

  test('the ladder climbs: nobody twice, the higher never before the lower', () => {
    const lead = { to: 'team-lead', afterMinutes: 60 } as const;
    const head = (afterMinutes: number) => ({ to: 'division-head', afterMinutes }) as const;
    assert.deepEqual(faultsOf({ escalation: [lead, head(60)] }), []);
    assert.deepEqual(faultsOf({ escalation: [lead, head(59)] }), ['escalation order']);
    assert.deepEqual(faultsOf({ escalation: [head(60), lead] }), ['escalation order']);
    assert.deepEqual(faultsOf({ escalation: [lead, lead] }), ['escalation order']);
    assert.deepEqual(faultsOf({ escalation: [head(0)] }), []);
  });
});

suite('a step that is left out', () => {
  const { register: _left, ...others } = enacted.limits;

  test('may be the registration, and no other', () => {
    assert.deepEqual(faultsOf({ limits: others }), []);
    for (const name of ['ask-identity', 'coordinate', 'follow-up', 'convey'] as const) {
      const { [name]: _gone, ...rest } = enacted.limits;
      assert.deepEqual(faultsOf({ limits: rest }), [`limit-${name} missing`]);
    }
  });

  test('is passed by: after the interim response the case goes to its agency', () => {
    const version = withNumbers(medsos, 'medsos@2', { ...enacted, limits: others });
    const terms = { ...knownTerms, sops: sopsWith(version) };
    const history = [acts.open(0, { sop: 'medsos@2' }), ...upTo.coordination.slice(1), acts.approve(3)];
    const { state } = played(history, terms);
    assert.ok(state.status === 'follow-up');
    assert.equal(state.clock.dueAt, at(27));
  });
});

suite('where a regulation sets the days', () => {
  const { limits: promised, reopenWithin } = numbersOf(sp4n);
  const followUp = promised['follow-up'] ?? 0;

  test('a promise may be shorter, and not a minute longer', () => {
    const changed = (minutes: number) => ({ limits: { ...promised, 'follow-up': minutes } });
    assert.deepEqual(faultsOf(changed(followUp - day), sp4n), []);
    assert.deepEqual(faultsOf(changed(followUp), sp4n), []);
    assert.deepEqual(faultsOf(changed(followUp + 1), sp4n), ['limit-follow-up law']);
    const request = numbersOf(information1);
    assert.deepEqual(faultsOf({ limits: { ...request.limits, convey: 11 * day } }, information1), ['limit-convey law']);
  });

  test('a right may be longer, and not a minute shorter', () => {
    assert.deepEqual(faultsOf({ reopenWithin: reopenWithin + day }, sp4n), []);
    assert.deepEqual(faultsOf({ reopenWithin: reopenWithin - 1 }, sp4n), ['reopenWithin between']);
  });
});

suite('what differs between two versions', () => {
  test('is nothing between a version and itself', () => {
    assert.deepEqual(changesBetween(enacted, numbersOf(medsos)), []);
  });

  test('is named by its place, in order, with both numbers; a step that one leaves out has none', () => {
    const { register: _left, ...others } = enacted.limits;
    const later: SopNumbers = { ...enacted, limits: { ...others, convey: 60 }, warnAtPercent: [90] };
    assert.deepEqual(changesBetween(enacted, later), [
      { at: 'limit-register', before: day, after: undefined },
      { at: 'limit-convey', before: day, after: 60 },
      { at: 'warnAtPercent', before: [50, 80], after: [90] },
    ]);
    assert.equal(changesBetween(later, enacted).length, 3);
  });
});
