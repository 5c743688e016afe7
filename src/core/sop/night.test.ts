// The rule for the night: who hears at once of a case that opens in it, and that no clock runs otherwise for it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, played, start, knownTerms } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import type { Command } from '../complaint/command.ts';
import { react } from '../complaint/react.ts';
import { hourMs } from '../time.ts';
import { shippedSops, sopOf } from './in-force.ts';
import type { SopKey } from './key.ts';
import { areNightHours, isAtNight, type NightRule } from './night.ts';
import { amended } from './shape.ts';

const rule: NightRule = { fromMinute: 22 * 60, untilMinute: 7 * 60, tells: 'on-duty' };
const watched: SopKey = 'medsos@9';
const terms = { ...knownTerms, sops: sopsWith(amended(sopOf(knownTerms, 'medsos@1'), watched, { night: rule })) };

/** Hours after 08.00 in Yogyakarta. */
const opensAt = (hours: number, sop: SopKey): Command => acts.open(hours, { sop, sentAt: start + hours * hourMs });
const toldOf = (hours: number, sop: SopKey) => {
  const { state, events } = played([opensAt(hours, sop)], terms);
  const [opened] = events;
  assert.ok(opened?.type === 'CaseOpened');
  return react(state, opened, terms);
};

suite('a night', () => {
  const rows: [string, boolean][] = [
    ['21:59:59.999', false],
    ['22:00:00.000', true],
    ['23:30:00.000', true],
    ['00:00:00.000', true],
    ['06:59:59.999', true],
    ['07:00:00.000', false],
    ['12:00:00.000', false],
  ];
  for (const [clock, expected] of rows)
    test(`${clock} is ${expected ? '' : 'not '}in it`, () => {
      assert.equal(isAtNight(rule, Date.parse(`2026-03-02T${clock}+07:00`)), expected);
      assert.equal(isAtNight(rule, Date.parse(`1969-12-30T${clock}+07:00`)), expected, 'before 1970, too');
    });

  test('within one day ends where it says', () => {
    const noon: NightRule = { ...rule, fromMinute: 12 * 60, untilMinute: 13 * 60 };
    const at = (clock: string) => isAtNight(noon, Date.parse(`2026-03-02T${clock}+07:00`));
    assert.deepEqual([at('11:59'), at('12:00'), at('12:59'), at('13:00')], [false, true, true, false]);
    const never: NightRule = { ...rule, fromMinute: 60, untilMinute: 60 };
    assert.equal(isAtNight(never, Date.parse('2026-03-02T01:00+07:00')), false);
  });
});

suite('the night that a desk chooses', () => {
  const rows: [number, number, boolean][] = [
    [1320, 420, true],
    [0, 1439, true],
    [1439, 0, true],
    [420, 420, false],
    [-1, 420, false],
    [1320, 1440, false],
    [1320.5, 420, false],
    [Number.NaN, 420, false],
  ];
  for (const [fromMinute, untilMinute, expected] of rows)
    test(`from ${String(fromMinute)} until ${String(untilMinute)} is ${expected ? '' : 'not '}one`, () => {
      assert.equal(areNightHours({ fromMinute, untilMinute }), expected);
    });

  test('is told with the case that opens in it, and stays on its record whatever is chosen later', () => {
    const { state, events } = played([acts.open(0, { atNight: true })]);
    const [opened] = events;
    assert.ok(opened?.type === 'CaseOpened' && opened.atNight === true);
    assert.deepEqual(react(state, opened, knownTerms), [
      { kind: 'notify', to: 'admin-medsos', what: 'opened-at-night', onDuty: true },
    ]);
    assert.equal('atNight' in (played([acts.open(0)]).events[0] ?? {}), false);
  });
});

suite('a case that opens in the night', () => {
  test('is told to whoever is on duty where its procedure says so', () => {
    const effect = { kind: 'notify', to: 'admin-medsos', what: 'opened-at-night', onDuty: true };
    assert.deepEqual(toldOf(15.5, watched), [effect]);
    assert.deepEqual(toldOf(22.9, watched), [effect]);
    assert.deepEqual(toldOf(13.9, watched), []);
    assert.deepEqual(toldOf(0, watched), []);
  });

  test('rings for nobody as enacted: no procedure in force has such a rule', () => {
    assert.deepEqual(toldOf(15.5, 'medsos@1'), []);
    for (const [key, sop] of Object.entries(shippedSops.known)) assert.equal('night' in sop, false, key);
  });

  test('is due when it would be due by day: the promise is the procedure’s', () => {
    const due = (sop: SopKey) =>
      played([opensAt(15.5, sop)], terms).events.flatMap((event) => (event.type === 'StepOpened' ? [event.dueAt] : []));
    assert.deepEqual(due(watched), [start + 17.5 * hourMs]);
    assert.deepEqual(due(watched), due('medsos@1'));
  });
});
