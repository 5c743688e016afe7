// What a board and a wall are told, over invented rows of cases: each line against a slow count of the rows that are of it, to the millisecond.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { caseRow, insertCases } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import type { RowOf } from '../rows.ts';
import { standingOfAll, standingBy, standingLines, type StandingLine } from './standing.ts';

const { pool, database } = await testDatabase({ after });
const now = at(100);
type Row = RowOf<'complaint'>;

const ask = async (from = sql`complaint c where c.priority < 2`, when = now): Promise<StandingLine[]> =>
  (
    await sql<{
      line: StandingLine;
    }>`select to_json(one) as line from (${standingLines(from, new Date(when))}) one`.execute(database.kysely)
  ).rows.map(({ line }) => line);

test('of a desk without a case there is one line, of nothing', async () => {
  const lines = await ask();
  assert.equal(lines.length, 1);
  const { open, late, hour, free, freeLate } = standingOfAll(lines);
  assert.deepEqual([open, late, hour, free, freeLate], [0, 0, 0, 0, 0]);
  assert.deepEqual(standingOfAll([]), { open: 0, late: 0, hour: 0, free: 0, freeLate: 0 });
});

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const around = oneOf(
  null,
  ...[-40 * hourMs, -1, 0, 1, 30 * 60_000, hourMs, hourMs + 1, 50 * hourMs].map((ms) => new Date(now + ms)),
);
const since = oneOf(null, ...[1, 5, 90].map((hours) => new Date(at(hours))));
const someRow: fc.Arbitrary<Row> = fc
  .record({
    ...{ status: oneOf('triage', 'coordination', 'follow-up', 'closed'), priority: oneOf(-2, -1, 0, 1) },
    ...{
      held_by: oneOf('o-1', 'o-2', null),
      stands_with: oneOf('admin-medsos', 'admin-pusat', 'agency', 'reporter', null),
    },
    ...{ lead_agency_id: oneOf('dlh', 'dpupkp', null), kelurahan: oneOf('34.71.05.1001', '34.71.03.1004', null) },
    ...{ due_at: around, near_at: around, held_at: since, stands_since: since },
  })
  .map((fields) => caseRow({ ...fields, ...(fields.status === 'closed' ? { priority: 2 } : {}) } as Partial<Row>));
const rows = fc.sample(fc.array(someRow, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 7 })[0] ?? [];

const ms = (moment: Date | null | undefined): number => moment?.getTime() ?? Number.NaN;
const runs = ({ priority }: Row): boolean => priority >= -2 && priority <= 0;
const isLate = (row: Row): boolean => runs(row) && ms(row.due_at) < now;
const isFree = ({ held_by: by, stands_with: where }: Row): boolean =>
  by === null && (where === 'admin-medsos' || where === 'admin-pusat');
const first = (moments: readonly (Date | null | undefined)[]): number | undefined =>
  moments.flatMap((one) => one?.getTime() ?? []).toSorted((one, other) => one - other)[0];

const slowly = (there: readonly Row[]) => ({
  open: there.length,
  late: there.filter(isLate).length,
  near: there.filter((row) => ms(row.near_at) <= now && ms(row.due_at) >= now).length,
  hour: there.filter((row) => runs(row) && ms(row.due_at) >= now && ms(row.due_at) <= now + hourMs).length,
  free: there.filter(isFree).length,
  freeLate: there.filter((row) => isFree(row) && isLate(row)).length,
  heldAt: first(there.map((row) => row.held_at as Date | null)),
  standsSince: first(there.map((row) => row.stands_since as Date | null)),
  nextAt: first(there.filter((row) => runs(row) && !isLate(row)).map((row) => row.due_at as Date | null)),
});

const numbersOf = ({ side: _side, key: _key, ...line }: StandingLine) => {
  const moment = (said: string | null): number | undefined => (said === null ? undefined : Date.parse(said));
  const { heldAt, standsSince, nextAt } = line;
  return { ...line, heldAt: moment(heldAt), standsSince: moment(standsSince), nextAt: moment(nextAt) };
};

suite('lines', () => {
  before(() => insertCases(pool, rows));
  const open = rows.filter(({ status }) => status !== 'closed');
  const keys = {
    status: (row: Row) => row.status,
    officer: (row: Row) => row.held_by,
    agency: (row: Row) => (row.stands_with === 'agency' ? row.lead_agency_id : null),
    kelurahan: (row: Row) => row.kelurahan,
  } as const;

  for (const [side, keyOf] of Object.entries(keys) as [keyof typeof keys, (row: Row) => string | null][])
    test(`by ${side} are those of somebody, counted one by one`, async () => {
      const found = Object.fromEntries(standingBy(await ask(), side).map((line) => [line.key, numbersOf(line)]));
      const there = [...Map.groupBy(open, keyOf)].flatMap(([key, some]) => (key === null ? [] : [[key, slowly(some)]]));
      assert.ok(there.length >= 2);
      assert.deepEqual(found, Object.fromEntries(there));
    });

  test('of all are all that is open, whoever has it', async () => {
    const lines = await ask();
    const { open: all, late, hour, free, freeLate } = slowly(open);
    const found = standingOfAll(lines);
    assert.deepEqual(
      [found.open, found.late, found.hour, found.free, found.freeLate],
      [all, late, hour, free, freeLate],
    );
    assert.ok(late > 5 && hour > 5 && free > 5 && freeLate > 0);
  });

  test('are of what is seen alone', async () => {
    const lines = await ask(sql`complaint c where c.priority < 2 and c.status = 'triage'`);
    assert.deepEqual(
      standingBy(lines, 'status').map(({ key }) => key),
      ['triage'],
    );
    assert.equal(standingOfAll(lines).open, open.filter(({ status }) => status === 'triage').length);
  });
});
