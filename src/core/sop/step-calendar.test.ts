// A version in which a step runs by one of the desk's calendars: what may be chosen, and a case by it hour by hour.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts, at, givenOn, knownTerms, played, start, upTo } from '#test/given/given.ts';
import { sopsWith } from '#test/given/standards.ts';
import { nextWakeAt } from '../complaint/deadlines.ts';
import { startOf } from '../figures/own-time.ts';
import { hourMs, minuteMs } from '../time.ts';
import { calendarsOf, namedTroublesIn, type CalendarRow } from './calendars.ts';
import { sopOf } from './in-force.ts';
import { information1 } from './information.ts';
import type { StepName } from './key.ts';
import { knownCalendars } from './known-calendars.ts';
import { changesBetween, mayChooseCalendar, numberFaults, numbersOf, withNumbers, type SopNumbers } from './numbers.ts';
import type { Sop } from './shape.ts';
import { sp4nSops } from './sp4n.ts';
import type { Terms } from './terms.ts';

const medsos = sopOf(knownTerms, 'medsos@1');
const enacted = numbersOf(medsos);
const known = ['city-5', 'damkar'];
const by = (calendars: NonNullable<SopNumbers['calendars']>): SopNumbers => ({ ...enacted, calendars });
const faultsOf = (numbers: SopNumbers, base: Sop = medsos, keys: readonly string[] = known): string[] =>
  numberFaults(base, numbers, keys).map(({ at: place, why }) => `${place} ${why}`);

suite('the calendar of a step', () => {
  test('is the wall clock in the procedure as it was enacted', () => {
    assert.equal('calendars' in enacted, false);
    for (const { name, limitMs } of medsos.steps) {
      const step = medsos.steps.find((one) => one.name === name) ?? assert.fail(name);
      assert.equal(mayChooseCalendar(step), limitMs !== undefined, name);
    }
  });

  test('may be any that the desk has, at each step that has a promise', () => {
    const names: StepName[] = ['ask-identity', 'coordinate', 'register', 'follow-up', 'convey'];
    for (const name of names) {
      assert.deepEqual(faultsOf(by({ [name]: 'city-5' })), [], name);
      assert.deepEqual(faultsOf(by({ [name]: 'gone' })), [`calendar-${name} calendar`], name);
    }
    assert.deepEqual(faultsOf(by({ convey: 'city-5', 'follow-up': 'damkar' })), []);
    assert.deepEqual(faultsOf(by({ convey: 'city-5' }), medsos, []), ['calendar-convey calendar']);
    assert.deepEqual(
      numberFaults(medsos, by({ convey: 'city-5' })).map(({ why }) => why),
      ['calendar'],
    );
  });

  test('is none of a step that is not there, or that has no promise', () => {
    const { register: _left, ...limits } = enacted.limits;
    assert.deepEqual(faultsOf({ ...by({ register: 'city-5' }), limits }), ['calendar-register no-calendar']);
    assert.deepEqual(faultsOf(by({ report: 'city-5' })), ['calendar-report no-calendar']);
  });

  test('is never chosen where a regulation says which days count', () => {
    for (const base of [...Object.values<Sop>(sp4nSops), information1]) {
      const numbers = { ...numbersOf(base), calendars: { convey: 'city-5' } };
      assert.deepEqual(faultsOf(numbers, base), ['calendar-convey no-calendar'], base.key);
      assert.equal('calendars' in numbersOf(base), false, 'days of a regulation are no calendar of the desk');
    }
  });

  test('comes back as it was chosen, and leaves every other step as it was', () => {
    const chosen = by({ convey: 'city-5' });
    const version = withNumbers(medsos, 'medsos@2', chosen);
    assert.deepEqual(numbersOf(version), chosen);
    assert.deepEqual(version.steps.slice(0, -1), medsos.steps.slice(0, -1));
    assert.deepEqual(version.steps.at(-1), { ...medsos.steps.at(-1), calendar: 'city-5' });
  });

  test('is a difference of its own between two versions, either way', () => {
    const [old, later] = [by({ convey: 'city-5' }), by({ convey: 'damkar', coordinate: 'city-5' })];
    assert.deepEqual(changesBetween(enacted, old), [{ at: 'calendar-convey', before: undefined, after: 'city-5' }]);
    assert.deepEqual(changesBetween(old, enacted), [{ at: 'calendar-convey', before: 'city-5', after: undefined }]);
    assert.deepEqual(changesBetween(old, later), [
      { at: 'calendar-convey', before: 'city-5', after: 'damkar' },
      { at: 'calendar-coordinate', before: undefined, after: 'city-5' },
    ]);
  });
});

const key = 'medsos@2';
const version = withNumbers(medsos, key, by({ coordinate: 'city-5', convey: 'city-5' }));
const calendars = calendarsOf(knownCalendars, { holidays: [], national: [] });
const terms: Terms = { holidays: [], calendars, sops: sopsWith(version) };
const opened = [acts.open(0, { sop: key }), ...upTo.coordination.slice(1)];

suite('a case under it', () => {
  test('counts the chosen steps by the calendar and the others by the wall', () => {
    const { events } = played([acts.open(0, { sop: key }), ...upTo.conveying.slice(1)], terms);
    const dues = events.flatMap((event) =>
      event.type === 'StepOpened' ? [[event.step, (event.dueAt - start) / hourMs]] : [],
    );
    const wall = played(upTo.conveying).events.flatMap((event) =>
      event.type === 'StepOpened' ? [[event.step, (event.dueAt - start) / hourMs]] : [],
    );
    const same = (step: StepName) =>
      dues.find(([name]) => name === step)?.[1] === wall.find(([name]) => name === step)?.[1];
    assert.deepEqual((['ask-identity', 'coordinate', 'register', 'follow-up', 'convey'] as const).map(same), [
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  test('is looked at when half of the working time is spent, and not when half of the hours are', () => {
    const { state } = played(opened, terms);
    assert.ok(state.status === 'coordination');
    const wake = nextWakeAt(state, terms) ?? assert.fail();
    const wall = nextWakeAt(played(upTo.coordination).state, knownTerms) ?? assert.fail();
    assert.ok(wake > wall);
    givenOn(terms, ...opened)
      .when(acts.tick((wake - minuteMs - start) / hourMs))
      .refused('nothing-due');
    givenOn(terms, ...opened)
      .when(acts.tick((wake - start) / hourMs))
      .then({ type: 'DeadlineWarned', step: 'coordinate', percent: 50 });
  });

  test('stops with the calendar’s name where the desk does not have it', () => {
    const { calendars: _gone, ...without } = terms;
    assert.throws(() => played(opened, without), /there is no calendar city-5/);
  });
});

suite('the beginning of a step’s own time', () => {
  const wall = { sop: medsos, terms };
  const working = { sop: version, terms };

  test('is its start where nothing stood still', () => {
    const span = { startedAt: at(1), endedAt: at(5), ownMs: 4 * hourMs };
    assert.equal(startOf(wall, 'coordinate', span), at(1));
  });

  test('lies as long before the end as it lasted, where the clock stood still at first', () => {
    const span = { startedAt: at(1), endedAt: at(5), ownMs: hourMs };
    assert.equal(startOf(wall, 'coordinate', span), at(4));
  });

  test('is the start also outside of working hours, where nothing stood still', () => {
    const span = { startedAt: at(16), endedAt: at(24.5), ownMs: 0.5 * hourMs };
    assert.equal(startOf(working, 'coordinate', span), at(16));
  });
});

test('a calendar that versions run by stays one: neither gone nor a period of another', () => {
  const [city, ...periods] = knownCalendars;
  assert.ok(city !== undefined);
  const named = [
    { calendar: 'city-5', sop: 'medsos@2' },
    { calendar: 'city-5', sop: 'medsos@3' },
  ];
  const other: CalendarRow = { ...city, id: 'damkar', name: 'Contoh' };
  const said = (rows: readonly CalendarRow[]) => namedTroublesIn(rows, named).map(({ id, why, of }) => [id, why, of]);
  assert.deepEqual(said(knownCalendars), []);
  assert.deepEqual(said([{ ...city, partOf: 'damkar' }, other, ...periods]), [
    ['city-5', 'calendar-named', 'medsos@2'],
    ['city-5', 'calendar-named', 'medsos@3'],
  ]);
  assert.equal(said([other]).length, 2);
  assert.deepEqual(namedTroublesIn([other], []), []);
});
