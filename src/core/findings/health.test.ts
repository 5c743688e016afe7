// Lamps at their limits: one before, on, one after; what is bad is named before what is to be watched.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs } from '../time.ts';
import { findingOfHealth, healthParts, lampsOf, lampStates, type Health, type LampState } from './health.ts';

const well: Health = {
  channels: { n: 12, troubled: 0 },
  intake: { unread: 0 },
  outbox: { n: 0 },
  ways: { n: 0, failed: 0 },
  backup: { ageMs: 8 * hourMs },
};

suite('a lamp', () => {
  const rows: readonly (readonly [what: string, changed: Partial<Health>, part: keyof Health, state: LampState])[] = [
    ['no account has trouble', {}, 'channels', 'good'],
    ['there is no account', { channels: { n: 0, troubled: 0 } }, 'channels', 'good'],
    ['one of twelve has', { channels: { n: 12, troubled: 1 } }, 'channels', 'watch'],
    ['half of them have', { channels: { n: 12, troubled: 6 } }, 'channels', 'watch'],
    ['more than half have', { channels: { n: 12, troubled: 7 } }, 'channels', 'bad'],
    ['the only one has', { channels: { n: 1, troubled: 1 } }, 'channels', 'bad'],
    ['nothing waits to be read', {}, 'intake', 'good'],
    ['it waits for ten minutes', { intake: { unread: 0, waitsMs: 10 * minuteMs } }, 'intake', 'good'],
    ['a moment longer', { intake: { unread: 0, waitsMs: 10 * minuteMs + 1 } }, 'intake', 'watch'],
    ['an hour', { intake: { unread: 0, waitsMs: hourMs } }, 'intake', 'watch'],
    ['more than an hour', { intake: { unread: 0, waitsMs: hourMs + 1 } }, 'intake', 'bad'],
    ['one could not be read, though nothing waits', { intake: { unread: 1 } }, 'intake', 'bad'],
    ['a message waits for ten minutes', { outbox: { n: 3, waitsMs: 10 * minuteMs } }, 'outbox', 'good'],
    ['a message waits for an hour', { outbox: { n: 3, waitsMs: hourMs } }, 'outbox', 'watch'],
    ['a message waits for longer', { outbox: { n: 1, waitsMs: hourMs + 1 } }, 'outbox', 'bad'],
    ['nobody was called', {}, 'ways', 'good'],
    ['all who were called were reached', { ways: { n: 40, failed: 0 } }, 'ways', 'good'],
    ['one of forty was not', { ways: { n: 40, failed: 1 } }, 'ways', 'watch'],
    ['half were not', { ways: { n: 40, failed: 20 } }, 'ways', 'watch'],
    ['most were not', { ways: { n: 40, failed: 21 } }, 'ways', 'bad'],
    ['last night’s back-up is there', { backup: { ageMs: dayMs + hourMs } }, 'backup', 'good'],
    ['it is late', { backup: { ageMs: dayMs + hourMs + 1 } }, 'backup', 'watch'],
    ['it is two days old', { backup: { ageMs: 2 * dayMs } }, 'backup', 'watch'],
    ['it is older', { backup: { ageMs: 2 * dayMs + 1 } }, 'backup', 'bad'],
    ['there never was one', { backup: {} }, 'backup', 'bad'],
  ];
  for (const [what, changed, part, state] of rows)
    test(`of ${part} is ${state} where ${what}, and no other changes`, () => {
      const lamps = lampsOf({ ...well, ...changed });
      assert.equal(lamps[part], state);
      for (const other of healthParts) if (other !== part) assert.equal(lamps[other], 'good', other);
    });
});

suite('the sentence', () => {
  test('says that all is well of all parts', () => {
    assert.deepEqual(findingOfHealth(well), { says: 'well', parts: 5 });
  });

  test('names what is bad alone, in the order of the lamps', () => {
    const ill: Health = { ...well, backup: {}, intake: { unread: 2 }, channels: { n: 12, troubled: 1 } };
    assert.deepEqual(findingOfHealth(ill), { says: 'unwell', parts: ['intake', 'backup'] });
  });

  test('names what is to be watched where nothing is bad', () => {
    const slow: Health = { ...well, outbox: { n: 1, waitsMs: 20 * minuteMs }, ways: { n: 9, failed: 1 } };
    assert.deepEqual(findingOfHealth(slow), { says: 'watched', parts: ['outbox', 'ways'] });
  });

  const age = fc.option(fc.nat(5 * dayMs), { nil: undefined });
  const waits = age.map((ms) => (ms === undefined ? {} : { waitsMs: ms }));
  const some: fc.Arbitrary<Health> = fc.record({
    channels: fc.record({ n: fc.constant(12), troubled: fc.nat(12) }),
    intake: fc.tuple(waits, fc.nat(2)).map(([wait, unread]) => ({ ...wait, unread })),
    outbox: fc.tuple(waits, fc.nat(9)).map(([wait, n]) => ({ ...wait, n })),
    ways: fc.record({ n: fc.constant(40), failed: fc.nat(40) }),
    backup: age.map((ms) => (ms === undefined ? {} : { ageMs: ms })),
  });

  test('is of the worst lamp that is lit, and names each of its colour and no other', () => {
    fc.assert(
      fc.property(some, (health) => {
        const lamps = lampsOf(health);
        const worst = lampStates.toReversed().find((state) => healthParts.some((part) => lamps[part] === state));
        const found = findingOfHealth(health);
        assert.equal(found.says, { good: 'well', watch: 'watched', bad: 'unwell' }[worst ?? 'good']);
        if (found.says !== 'well' && 'parts' in found)
          assert.deepEqual(
            found.parts,
            healthParts.filter((part) => lamps[part] === worst),
          );
      }),
    );
  });

  test('never gets better by waiting longer', () => {
    const rank = (state: LampState): number => lampStates.indexOf(state);
    fc.assert(
      fc.property(fc.nat(5 * dayMs), fc.nat(5 * dayMs), (one, more) => {
        const at = (ms: number) =>
          lampsOf({
            ...well,
            intake: { unread: 0, waitsMs: ms },
            outbox: { n: 1, waitsMs: ms },
            backup: { ageMs: ms },
          });
        const [before, after] = [at(one), at(one + more)];
        for (const part of healthParts) assert.ok(rank(after[part]) >= rank(before[part]), part);
      }),
    );
  });
});
