// A version in which a step has a ladder of its own: each number that may not be, what comes back of it, and a case that is late under it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, givenOn, knownTerms, upTo } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import { hourMs, minuteMs } from '../time.ts';
import { ladderOf, shippedSops, sopOf, waysOfRung } from './in-force.ts';
import type { StepName } from './key.ts';
import { changesBetween, numberFaults, numbersOf, withNumbers, type SopNumbers, type StepLadder } from './numbers.ts';
import type { Sop } from './shape.ts';

const medsos = sopOf(knownTerms, 'medsos@1');
const enacted = numbersOf(medsos);
const day = 24 * 60;
const at = (step: StepName, own: StepLadder): SopNumbers => ({ ...enacted, ladders: { [step]: own } });
const faultsOf = (numbers: SopNumbers, base: Sop = medsos): string[] =>
  numberFaults(base, numbers).map(({ at: place, why }) => `${place} ${why}`);
const lead = (afterMinutes: number) => ({ to: 'team-lead', afterMinutes }) as const;
const head = (afterMinutes: number) => ({ to: 'division-head', afterMinutes }) as const;

suite('a ladder of a step', () => {
  const rows: [why: string, own: StepLadder, faults: string[]][] = [
    ['that says nothing', {}, []],
    ['a warning at each end', { warnAtPercent: [1, 99] }, []],
    ['a warning at nothing', { warnAtPercent: [0] }, ['warn-convey between']],
    ['a warning at the deadline', { warnAtPercent: [50, 100] }, ['warn-convey between']],
    ['warnings out of order', { warnAtPercent: [80, 50] }, ['warn-convey order']],
    ['a warning at half a percent', { warnAtPercent: [0.5] }, ['warn-convey between']],
    ['no warning', { warnAtPercent: [] }, []],
    ['both rungs at once', { escalation: [lead(0), head(0)] }, []],
    ['the head a day later', { escalation: [head(day)] }, []],
    ['the head a minute after that', { escalation: [head(day + 1)] }, ['ladder-convey between']],
    ['the lead later than a day', { escalation: [lead(day + 1), head(day + 1)] }, ['ladder-convey between']],
    ['before it is late', { escalation: [head(-1)] }, ['ladder-convey between']],
    ['nobody', { escalation: [] }, ['ladder-convey no-head']],
    ['the lead alone', { escalation: [lead(0)] }, ['ladder-convey no-head']],
    ['the head before the lead', { escalation: [lead(60), head(59)] }, ['ladder-convey order']],
    ['the head twice', { escalation: [head(0), head(1)] }, ['ladder-convey order']],
    ['the head by two ways', { escalation: [{ ...head(0), ways: ['whatsapp', 'email'] }] }, []],
    ['a rung by no way', { escalation: [{ ...head(0), ways: [] }] }, ['ladder-convey ways']],
    ['a rung by one way twice', { escalation: [{ ...head(0), ways: ['email', 'email'] }] }, ['ladder-convey ways']],
    ['five minutes for a call', { nextCall: 5 }, []],
    ['four', { nextCall: 4 }, ['call-convey between']],
    ['four hours for a call', { nextCall: 240 }, []],
    ['longer', { nextCall: 241 }, ['call-convey between']],
    ['two at once', { nextCall: 0, warnAtPercent: [100] }, ['warn-convey between', 'call-convey between']],
  ];
  for (const [why, own, faults] of rows)
    test(why, () => {
      assert.deepEqual(faultsOf(at('convey', own)), faults);
    });

  test('is none where nothing is promised, or the step is not there', () => {
    assert.deepEqual(faultsOf(at('report', { nextCall: 15 })), ['ladder-report no-ladder']);
    const { register: _left, ...limits } = enacted.limits;
    assert.deepEqual(faultsOf({ ...at('register', { nextCall: 15 }), limits }), ['ladder-register no-ladder']);
    const report = sopOf({ sops: shippedSops }, 'sp4n-complaint@1');
    const asked = { ...numbersOf(report), ladders: { 'ask-identity': { nextCall: 15 } } };
    assert.deepEqual(faultsOf(asked, report), ['ladder-ask-identity no-ladder']);
  });

  test('may be chosen in every procedure that is brought along', () => {
    for (const sop of Object.values<Sop>(shippedSops.known)) {
      const ladders = { convey: { warnAtPercent: [25], escalation: [lead(0), head(60)], nextCall: 30 } };
      const numbers = { ...numbersOf(sop), ladders };
      assert.deepEqual(faultsOf(numbers, sop), [], sop.key);
      assert.deepEqual(numbersOf(withNumbers(sop, sop.key, numbers)), numbers, sop.key);
    }
  });
});

suite('what comes of it', () => {
  const own = { warnAtPercent: [25], escalation: [lead(30), head(120)], nextCall: 10 };
  const version = withNumbers(medsos, 'medsos@2', at('ask-identity', own));

  test('is the ladder of that step, and of no other', () => {
    assert.deepEqual(ladderOf(version, 'ask-identity'), {
      warnAtPercent: [25],
      escalation: [
        { to: 'team-lead', afterDueMs: 30 * minuteMs },
        { to: 'division-head', afterDueMs: 2 * hourMs },
      ],
      nextCallAfterMs: 10 * minuteMs,
    });
    for (const name of ['coordinate', 'register', 'follow-up', 'convey'] as const)
      assert.deepEqual(ladderOf(version, name), ladderOf(medsos, name), name);
  });

  test('names ways for a rung there, for the other steps those of the version, and none where none is named', () => {
    const named = { ...head(60), ways: ['whatsapp', 'email'] as const };
    const numbers = {
      ...at('convey', { escalation: [named] }),
      escalation: [{ ...head(0), ways: ['email'] as const }],
    };
    const by = withNumbers(medsos, 'medsos@2', numbers);
    assert.deepEqual(waysOfRung(by, 'convey', 'division-head'), ['whatsapp', 'email']);
    assert.deepEqual(waysOfRung(by, 'coordinate', 'division-head'), ['email']);
    assert.deepEqual(waysOfRung(by, 'convey', 'team-lead'), []);
    assert.deepEqual(waysOfRung(medsos, 'convey', 'division-head'), []);
    assert.deepEqual(numbersOf(by), numbers);
    assert.deepEqual(
      changesBetween(enacted, numbers).map(({ at: place }) => place),
      ['escalation', 'ladder-convey'],
    );
  });

  test('keeps of the version what it does not say itself', () => {
    const { warnAtPercent, nextCallAfterMs } = ladderOf(
      withNumbers(medsos, 'medsos@2', at('convey', { nextCall: 45 })),
      'convey',
    );
    assert.deepEqual([warnAtPercent, nextCallAfterMs], [[50, 80], 45 * minuteMs]);
  });

  test('warns and climbs in a case as it says', () => {
    const terms = { ...knownTerms, sops: sopsWith(version) };
    const opened = [acts.open(0, { sop: 'medsos@2' }), ...upTo.triage.slice(1)];
    givenOn(terms, ...opened)
      .when(acts.tick(0.5))
      .then({ type: 'DeadlineWarned', step: 'ask-identity', percent: 25 });
    const late = [...opened, acts.tick(0.5), acts.tick(2.1)];
    givenOn(terms, ...late)
      .when(acts.tick(2.4))
      .refused('nothing-due');
    givenOn(terms, ...late)
      .when(acts.tick(2.5))
      .then({ type: 'Escalated', step: 'ask-identity', to: 'team-lead' });
    givenOn(terms, ...late, acts.tick(2.5))
      .when(acts.tick(4))
      .then({ type: 'Escalated', step: 'ask-identity', to: 'division-head' });
  });

  test('is told part by part where two versions differ', () => {
    const later = at('ask-identity', { ...own, nextCall: 20 });
    assert.deepEqual(changesBetween(at('ask-identity', own), later), [
      { at: 'call-ask-identity', before: 10, after: 20 },
    ]);
    assert.deepEqual(
      changesBetween(enacted, at('convey', own)).map(({ at: place, before }) => [place, before]),
      [
        ['warn-convey', undefined],
        ['ladder-convey', undefined],
        ['call-convey', undefined],
      ],
    );
    assert.deepEqual(changesBetween(at('convey', {}), enacted), []);
  });
});
