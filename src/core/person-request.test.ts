// What may be asked of one's own data, by when it is answered, and what stands in the way of erasing somebody.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { at } from '#test/given/given.ts';
import {
  correctsIdentity,
  declineGrounds,
  erasureProblem,
  personRequestKinds,
  requestClock,
  requestDueAt,
  requestLimitMs,
  settleProblem,
  type ErasureStanding,
  type PersonRequestKind,
  type RequestProblem,
  type Settling,
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

suite('saying how a request ended', () => {
  const settled = (kind: PersonRequestKind, settling: Partial<Settling>): RequestProblem | undefined =>
    settleProblem(kind, { outcome: 'done', fields: 0, ...settling });

  test('needs nothing but that it was done, of every right but erasing', () => {
    for (const kind of personRequestKinds)
      assert.equal(settled(kind, {}), kind === 'erase' ? 'second-person-needed' : undefined, kind);
  });

  test('needs a ground wherever it is declined, and any of them will do', () => {
    for (const kind of personRequestKinds) {
      assert.equal(settled(kind, { outcome: 'declined' }), 'decline-ground-missing', kind);
      for (const ground of declineGrounds) assert.equal(settled(kind, { outcome: 'declined', ground }), undefined);
    }
  });

  test('asks no ground of what was done, and lets none make an erasure of one person’s word', () => {
    assert.equal(settled('access', { ground: 'of-others' }), undefined);
    assert.equal(settled('erase', { ground: 'of-others' }), 'second-person-needed');
  });
});

suite('a correction', () => {
  const rows: readonly [PersonRequestKind, Settling, boolean][] = [
    ['correct', { outcome: 'done', fields: 1 }, true],
    ['correct', { outcome: 'done', fields: 4 }, true],
    ['correct', { outcome: 'done', fields: 0 }, false],
    ['correct', { outcome: 'declined', ground: 'not-proven', fields: 2 }, false],
    ['access', { outcome: 'done', fields: 2 }, false],
    ['restrict', { outcome: 'done', fields: 1 }, false],
    ['withdraw', { outcome: 'done', fields: 1 }, false],
    ['erase', { outcome: 'done', fields: 1 }, false],
  ];
  for (const [kind, settling, goes] of rows)
    test(`${goes ? 'goes' : 'does not go'} to the vault: ${kind}, ${settling.outcome}, ${String(settling.fields)} fields`, () => {
      assert.equal(correctsIdentity(kind, settling), goes);
    });
});
