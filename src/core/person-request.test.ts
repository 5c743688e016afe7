// What may be asked of one's own data, by when it is answered, and what stands in the way of erasing somebody.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { at } from '#test/given/given.ts';
import {
  erasureProblem,
  personRequestKinds,
  requestClock,
  requestDueAt,
  requestLimitMs,
  type ErasureStanding,
  type PersonRequestKind,
  type RequestProblem,
} from './person-request.ts';

suite('the clock of a request', () => {
  test('runs three days and nights for everything but erasing', () => {
    const hours: Record<PersonRequestKind, number | undefined> = {
      access: 72,
      correct: 72,
      restrict: 72,
      withdraw: 72,
      erase: undefined,
    };
    for (const kind of personRequestKinds)
      assert.equal(requestDueAt(kind, at(5)), hours[kind] === undefined ? undefined : at(5 + hours[kind]), kind);
  });

  test('stands for no working time: a week-end is as long as any two days', () => {
    const friday = Date.parse('2026-03-06T16:00:00+07:00');
    assert.equal(requestDueAt('access', friday), Date.parse('2026-03-09T16:00:00+07:00'));
    assert.equal(requestLimitMs, 3 * 24 * 3_600_000);
  });

  const due = at(72);
  for (const [now, stands] of [
    [at(0), 'running'],
    [at(48) - 1, 'running'],
    [at(48), 'near'],
    [due, 'near'],
    [due + 1, 'missed'],
    [at(1000), 'missed'],
  ] as const)
    test(`is ${stands} ${String((now - due) / 3_600_000)} hours from its end`, () => {
      assert.equal(requestClock(due, now), stands);
    });

  test('is none where the law gives none', () => {
    assert.equal(requestClock(undefined, at(10_000)), 'none');
  });
});

suite('erasing somebody', () => {
  const fit: ErasureStanding = {
    kind: 'erase',
    settled: false,
    proposedBy: 'ketua',
    hasOpen: false,
    hasUnsent: false,
  };
  const confirmed = (changed: Partial<ErasureStanding>, by = 'kabid'): RequestProblem | undefined =>
    erasureProblem({ ...fit, ...changed }, by);

  test('is done by a second person once everything is closed and told', () => {
    assert.equal(confirmed({}), undefined);
  });

  const rows: readonly [string, Partial<ErasureStanding>, string, RequestProblem][] = [
    ['a second time', { settled: true }, 'kabid', 'request-settled'],
    ['by whoever proposed it', {}, 'ketua', 'second-person-needed'],
    ['while a case of theirs is open', { hasOpen: true }, 'kabid', 'person-has-open-case'],
    ['while words to them are on their way', { hasUnsent: true }, 'kabid', 'words-on-their-way'],
  ];
  for (const [when, changed, by, why] of rows)
    test(`is refused ${when}`, () => {
      assert.equal(confirmed(changed, by), why);
    });

  test('is refused without anybody who proposed it', () => {
    const { proposedBy: _nobody, ...unproposed } = fit;
    assert.equal(erasureProblem(unproposed, 'kabid'), 'erasure-not-proposed');
  });

  test('is refused for every other kind of request, proposed or not', () => {
    for (const kind of personRequestKinds)
      assert.equal(confirmed({ kind }), kind === 'erase' ? undefined : 'not-an-erasure', kind);
  });

  test('names the request before the person, so that nothing is told of whose cases stand open', () => {
    assert.equal(confirmed({ settled: true, hasOpen: true }), 'request-settled');
    assert.equal(confirmed({ hasOpen: true, hasUnsent: true }, 'ketua'), 'second-person-needed');
    assert.equal(confirmed({ kind: 'access', hasOpen: true }), 'not-an-erasure');
  });
});
