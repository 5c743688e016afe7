// Holidays and calendars in the database: what is brought along stays as somebody changed it, what breaks a list keeps nothing, two at once keep one.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { CalendarRow } from '#core/sop/calendars.ts';
import { knownHolidayRows, type HolidayRow } from '#core/sop/holidays.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { recordedActs } from '#test/beds/store.ts';
import { addMissingCalendars, addMissingHolidays, calendarList, holidayList } from './calendars.ts';
import { listDoor } from './desk-lists.ts';

const { pool } = await testDatabase({ after });
const office = await officeOn(pool);
const lead = await office.hire('team-lead');
const [holidays, calendars] = [listDoor(pool, holidayList), listDoor(pool, calendarList)];
const day = (id: string, change: Partial<HolidayRow> = {}): HolidayRow => ({
  ...{ id, name: 'Hari contoh', kind: 'national', decree: 'Contoh 1/2030' },
  ...change,
});
const [city, ramadan] = knownCalendars;
assert.ok(city && ramadan);

test('an empty database knows none, and a start adds those that are brought along, once', async () => {
  assert.deepEqual([await holidays.find(), await calendars.find()], [[], []]);
  for (let start = 0; start < 2; start += 1) {
    await addMissingHolidays(pool, knownHolidayRows);
    await addMissingCalendars(pool, knownCalendars);
  }
  assert.deepEqual(await holidays.find(), knownHolidayRows);
  assert.deepEqual(await calendars.find(), knownCalendars);
});

suite('holidays', () => {
  test('are kept without blanks at their ends, in the order of their dates', async () => {
    const rows = [day('2031-05-01', { name: ' Hari Buruh ', decree: ' SKB 2 ' }), day('2030-05-01')];
    assert.deepEqual(await holidays.keep(office.asks(lead), { rows }), { ok: true, added: 2, changed: 0 });
    const found = await holidays.find();
    assert.deepEqual(found.slice(-2), [day('2030-05-01'), day('2031-05-01', { name: 'Hari Buruh', decree: 'SKB 2' })]);
  });

  test('of several rows one that breaks the list keeps them all from being kept', async () => {
    const before = await holidays.find();
    const kept = await holidays.keep(office.asks(lead), {
      rows: [day('2032-01-01'), day('2032-02-30'), day('2032-01-02')],
    });
    assert.deepEqual(kept, { ok: false, troubles: [{ id: '2032-02-30', field: 'id', why: 'no-date' }] });
    assert.deepEqual(await holidays.find(), before);
  });

  test('what is kept as it is makes no act, and each change says which fields it changed', async () => {
    const acts = (await recordedActs(pool)).length;
    await holidays.keep(office.asks(lead), { rows: [day('2030-05-01')] });
    assert.equal((await recordedActs(pool)).length, acts);
    await holidays.keep(office.asks(lead), { rows: [day('2030-05-01', { kind: 'none', decree: 'Contoh 2/2030' })] });
    const last = (await recordedActs(pool)).at(-1);
    assert.deepEqual(last && 'changed' in last && last.changed, ['kind', 'decree']);
  });

  test('two who look at the same list at once: what one kept, the other has not seen', async () => {
    const rows = [day('2033-01-01')];
    const { seen } = await holidays.plan(rows);
    const both = await Promise.all([1, 2].map(() => holidays.keep(office.asks(lead), { rows, seen })));
    assert.deepEqual(both.filter(({ ok }) => ok).length, 1);
    assert.ok(both.some((one) => !one.ok && 'moved' in one));
  });

  test('the database itself takes no day that is none, and no kind that nobody knows', async () => {
    for (const [id, kind] of [
      ['besok', 'national'],
      ['2034-01-01', 'setengah'],
    ])
      await assert.rejects(
        pool.query(`insert into holiday (id, name, kind, decree) values ($1, 'x', $2, 'x')`, [id, kind]),
        /holiday_(?:id_date|kind_known)/,
      );
  });
});

suite('calendars', () => {
  const period = (id: string, change: Partial<CalendarRow>): CalendarRow => ({ ...ramadan, id, name: id, ...change });

  test('stand each with its periods after it, in the order of their dates', async () => {
    const rows = [
      period('b', { fromDate: '2029-02-01', toDate: '2029-02-02' }),
      { ...city, id: 'damkar', name: 'Jam Damkar' },
      period('a', { fromDate: '2028-02-01', toDate: '2028-02-02' }),
      period('z', { partOf: 'damkar' }),
    ];
    assert.deepEqual(await calendars.keep(office.asks(lead), { rows }), { ok: true, added: 4, changed: 0 });
    assert.deepEqual(
      (await calendars.find()).map(({ id }) => id),
      ['city-5', ramadan.id, 'a', 'b', 'damkar', 'z'],
    );
  });

  test('a period that crosses another of its calendar is refused with both; of another calendar it is none of them', async () => {
    const wanted = period('c', { fromDate: '2029-02-02', toDate: '2029-03-01' });
    const kept = await calendars.keep(office.asks(lead), { rows: [wanted] });
    assert.deepEqual(!kept.ok && 'troubles' in kept && kept.troubles.map(({ id, why }) => [id, why]), [
      ['b', 'periods-overlap'],
      ['c', 'periods-overlap'],
    ]);
    const beside = await calendars.keep(office.asks(lead), { rows: [{ ...wanted, partOf: 'damkar' }] });
    assert.equal(beside.ok, true);
  });

  test('what somebody changed stays at the next start', async () => {
    await calendars.keep(office.asks(lead), { rows: [{ ...city, friday: '07.30 – 11.00', zone: 'WITA' }] });
    await addMissingCalendars(pool, knownCalendars);
    const kept = (await calendars.find()).find(({ id }) => id === city.id);
    assert.deepEqual([kept?.friday, kept?.zone, kept?.monday], ['07.30-11.00', 'WITA', city.monday]);
  });
});
