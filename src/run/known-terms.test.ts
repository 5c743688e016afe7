// Holidays and calendars in a process that runs: the lists and the file of lists at its start, each change as soon as it is heard, and the
// warnings of open cases after it. What was promised stands.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, test } from 'node:test';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import { nextWakeAt, warningsOf } from '#core/complaint/deadlines.ts';
import { holidaysWith, knownHolidayRows, type HolidayRow } from '#core/sop/holidays.ts';
import { hourMs } from '#core/time.ts';
import { addMissingCalendars, holidayList } from '#db/calendars.ts';
import { timesChanged } from '#db/live-news.ts';
import { listDoor } from '#db/desk-lists.ts';
import { startLive, type Change } from '#db/live.ts';
import { project } from '#db/projections.ts';
import { inTransaction } from '#db/queryable.ts';
import { knownCalendars } from '#core/sop/known-calendars.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { numbersOf } from '#core/sop/numbers.ts';
import { enactSop } from '#db/sop-versions.ts';
import { testDatabase } from '#test/beds/database.ts';
import { officeOn } from '#test/beds/office.ts';
import { eventually } from '#test/beds/processes.ts';
import { knownTerms, played, sp4nUpTo, upTo } from '#test/given/given.ts';
import { openTerms } from './known-terms.ts';

const { pool, url } = await testDatabase({ after });
const office = await officeOn(pool);
const lead = await office.hire('team-lead');
const door = listDoor(pool, holidayList);
const fail = (error: unknown): never => assert.fail(String(error));
const day = (id: string): HolidayRow => ({ id, name: 'Contoh', kind: 'national', decree: 'Contoh 1/2026' });

type Existing = Exclude<Complaint, { status: 'none' | 'closed' }>;
const stored = async (state: Complaint): Promise<{ id: string; state: Existing }> => {
  assert.ok(state.status !== 'none' && state.status !== 'closed');
  const id = randomUUID();
  const own: Existing = { ...state, file: { ...state.file, number: id, reporterId: id } };
  const row = { id, before: initial, version: 1, after: own, events: [], history: [] };
  await inTransaction(pool, (client) => project(client, [row], knownTerms));
  return { id, state: own };
};
const rowOf = async (id: string) => {
  const { rows } = await pool.query<Record<'due_at' | 'near_at' | 'warn_at' | 'wake_at', Date>>(
    'select due_at, near_at, warn_at, wake_at from every_complaint where id = $1',
    [id],
  );
  return rows[0] ?? assert.fail(id);
};

test('a start knows what is brought along, and years of the file of lists in place of the list', async () => {
  const { terms } = await openTerms(pool, {});
  assert.deepEqual(terms().holidays, holidaysWith({}));
  assert.deepEqual(terms().calendars, {});
  const own = await openTerms(pool, { '2027': ['2027-03-03'] });
  assert.deepEqual(
    own.terms().holidays.filter((date) => date.startsWith('2027')),
    ['2027-03-03'],
  );
  await addMissingCalendars(pool, knownCalendars);
  assert.deepEqual(Object.keys((await openTerms(pool, {})).terms().calendars ?? {}), ['city-5']);
});

test('a holiday that is added anywhere counts here at once, moves warnings of working time, and no promise', async () => {
  const known = await openTerms(pool, {});
  const live = await startLive({ url }, fail);
  after(() => live.close());
  await known.follow(live, fail);
  const [report, wall] = [await stored(played(sp4nUpTo.coordination).state), await stored(played(upTo.triage).state)];
  const before = { report: await rowOf(report.id), wall: await rowOf(wall.id) };
  const { openedAt } = report.state.clock;
  const added = new Date(openedAt + 31 * hourMs).toISOString().slice(0, 10);
  assert.equal((await door.keep(office.asks(lead), { rows: [day(added)] })).ok, true);
  const moved = await eventually('warned at another moment', async () => {
    const row = await rowOf(report.id);
    return row.warn_at.getTime() === before.report.warn_at.getTime() ? undefined : row;
  });
  assert.ok(known.terms().holidays.includes(added));
  const { warnAt, nearAt } = warningsOf(report.state, known.terms());
  assert.deepEqual([moved.warn_at.getTime(), moved.near_at.getTime()], [warnAt, nearAt]);
  assert.equal(moved.wake_at.getTime(), nextWakeAt(report.state, known.terms()));
  assert.ok(moved.warn_at < before.report.warn_at);
  assert.deepEqual(moved.due_at, before.report.due_at);
  assert.deepEqual(await rowOf(wall.id), before.wall);
});

test('it is heard by its own name, and after a gap in hearing; other news read nothing', async () => {
  const told: ((change: Change) => void)[] = [];
  const known = await openTerms(pool, {});
  await known.follow({ subscribe: (tell) => (told.push(tell), () => undefined) }, fail);
  const tell = (what: string): void => told.forEach((one) => one({ what }));
  const is = (date: string): boolean => known.terms().holidays.includes(date);
  await door.keep(office.asks(lead), { rows: [day('2029-02-01')] });
  tell('case');
  assert.equal(is('2029-02-01'), false);
  tell('gap');
  await eventually('known after a gap', () => is('2029-02-01'));
  await door.keep(office.asks(lead), { rows: [{ ...day('2029-02-01'), kind: 'none' }] });
  tell(timesChanged);
  await eventually('known by its name', () => !is('2029-02-01'));
  assert.equal(
    knownHolidayRows.some(({ id }) => id === '2029-02-01'),
    false,
  );
});

test('what changed between the first reading and the first listening is known once it follows: a version, a calendar, a day', async () => {
  const known = await openTerms(pool, {});
  const before = known.terms();
  await door.keep(office.asks(lead), { rows: [day('2029-03-01')] });
  const done = await enactSop(pool, office.asks(lead), {
    ...{ family: 'medsos', numbers: numbersOf(medsos1), ground: 'Contoh' },
    from: office.asks(lead).now + 2 * hourMs,
  });
  assert.equal(done, 'medsos@2');
  assert.deepEqual(known.terms(), before);
  await known.follow({ subscribe: () => () => undefined }, fail);
  assert.ok(known.terms().holidays.includes('2029-03-01'));
  assert.ok(Object.keys(known.terms().sops.known).includes(done));
});

test('of readings that were asked for at once the last counts, and one that fails keeps the next from nothing', async () => {
  const told: ((change: Change) => void)[] = [];
  const errors: unknown[] = [];
  const known = await openTerms(pool, {});
  await known.follow({ subscribe: (tell) => (told.push(tell), () => undefined) }, (error) => errors.push(error));
  await pool.query('alter table sop_version rename to sop_version_away');
  told.forEach((tell) => tell({ what: timesChanged }));
  await eventually('a reading that fails', () => errors.length === 1);
  await pool.query('alter table sop_version_away rename to sop_version');
  for (const id of ['2029-04-01', '2029-04-02', '2029-04-03']) {
    await door.keep(office.asks(lead), { rows: [day(id)] });
    told.forEach((tell) => tell({ what: timesChanged }));
  }
  await eventually('the last day', () => known.terms().holidays.includes('2029-04-03'));
  assert.equal(errors.length, 1);
});
