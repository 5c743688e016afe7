// What can wait is told once in the morning, in numbers: to whoever is on duty, and to each agency of what stands with it.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import type { AlertDetails } from '#core/alert/alert.ts';
import { dayMs, hourMs } from '#core/time.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { start } from '#test/given/given.ts';
import { tellMorning } from './mornings.ts';

const desk = await givenDesk({ after });
const { pool } = desk;
// The story begins on Monday at 8.00.
const seven = start - hourMs;

beforeEach(async () => {
  await pool.query('truncate alert, alert_matter, duty_roster cascade');
});

type Told = { who: string; what: string; agency: string | null; details: AlertDetails };
const told = async (): Promise<Told[]> =>
  (
    await pool.query<Told>(
      `select split_part(o.email, '@', 1) as who, a.what, a.agency_id as agency, a.details from alert a join officer o on o.id = a.user_id
       where a.urgency = 'digest' order by a.what, who`,
    )
  ).rows;
const names = async (): Promise<string[]> => (await told()).map(({ who, what }) => `${who} ${what}`);

test('a morning of nothing is told to nobody', async () => {
  assert.equal(await tellMorning(pool, [], seven), 0);
  assert.deepEqual(await told(), []);
});

suite('with cases', () => {
  test('the desk and the agencies hear of theirs, once a day, and not on days off', async () => {
    await givenCase(desk, 'triage');
    await givenCase(desk, 'drafted');
    await givenCase(desk, 'disposed');
    assert.equal(await tellMorning(pool, [], seven - 1), 0);
    assert.equal(await tellMorning(pool, ['2026-03-02'], seven), 0, 'a holiday');
    assert.equal(await tellMorning(pool, [], seven + 5 * dayMs), 0, 'a Saturday');
    assert.equal(await tellMorning(pool, [], seven), 4);
    assert.equal(await tellMorning(pool, [], seven + 60_000), 0);
    assert.deepEqual(await names(), [
      'dlh morning-agency',
      'pupkp morning-agency',
      'medsos morning-desk',
      'pusat morning-desk',
    ]);
    assert.equal(await tellMorning(pool, [], seven + dayMs), 4, 'and the next day anew');
  });

  test('they hear in numbers of their own, and no more', async () => {
    await tellMorning(pool, [], seven);
    const [dlh, , medsos] = await told();
    assert.deepEqual(dlh?.details, { morning: { open: 1, dueToday: 0, late: 0, untaken: 1, drafts: 0 } });
    assert.deepEqual(medsos?.details, { morning: { open: 3, dueToday: 1, late: 0, untaken: 2, drafts: 1 } });
    await pool.query('truncate alert, alert_matter cascade');
    const { rows } = await pool.query<{ number: string }>(`select number from complaint where status = 'follow-up'`);
    await desk.does('dlh', rows[0]?.number ?? '', 'AcknowledgeDisposition');
    await tellMorning(pool, [], seven + dayMs);
    const [later, other, atDesk] = await told();
    assert.deepEqual(later?.details, { morning: { open: 1, dueToday: 1, late: 0, untaken: 0, drafts: 0 } });
    assert.equal(other?.details.morning?.untaken, 1, 'the other agency did not acknowledge');
    assert.deepEqual(atDesk?.details.morning?.late, 1);
  });

  test('whoever is on duty hears of the desk, and nobody else there', async () => {
    await pool.query(
      `insert into duty_roster (day, shift, officer_id) select '2026-03-02', 'morning', id from officer where role = 'team-lead'`,
    );
    await tellMorning(pool, [], seven);
    assert.deepEqual((await names()).slice(2), ['ketua morning-desk']);
  });
});
