// What is open now by where it stands, over invented rows of cases: against a slow count of them, for each who may look, to the millisecond of a
// deadline.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fc from 'fast-check';
import { hourMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { caseRow, insertCases } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import { insertRows, type RowOf } from '../rows.ts';
import type { Viewer } from '../visible-to.ts';
import { findOpen } from './open.ts';

const { pool, database } = await testDatabase({ after });
const db = database.kysely;
const now = at(100);
type Row = RowOf<'complaint'>;
type Part = { complaint_id: string; agency_id: string; part: 'lead' | 'helping' | 'told' | 'former' };

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
/** A millisecond before, at and after this moment, and long before and after it. */
const around = oneOf(
  null,
  ...[-40 * hourMs, -1, 0, 1, 30 * 60_000, hourMs, 50 * hourMs].map((ms) => new Date(now + ms)),
);

const someRow: fc.Arbitrary<Row> = fc
  .record({
    ...{ status: oneOf('triage', 'coordination', 'follow-up', 'closed'), priority: oneOf(-2, -1, 0, 1) },
    ...{ step: oneOf('ask-identity', 'coordinate', null), stands_with: oneOf('admin-medsos', 'agency', null) },
    ...{ channel: oneOf('x', 'email'), category_id: oneOf('jalan', null), kelurahan: oneOf('34.71.05.1001', null) },
    ...{ lead_agency_id: oneOf('dlh', 'dpupkp', null), due_at: around, near_at: around },
    reported_at: fc.nat(99).map((hours) => new Date(at(hours))),
  })
  // As the core numbers them: 2 is closed, and nothing else is.
  .map((fields) => caseRow({ ...fields, ...(fields.status === 'closed' ? { priority: 2 } : {}) } as Partial<Row>));

const rows = fc.sample(fc.array(someRow, { minLength: 200, maxLength: 200 }), { numRuns: 1, seed: 3 })[0] ?? [];
await insertCases(pool, rows);
await insertRows(pool, 'sealed_complaint', [{ ...caseRow({ lead_agency_id: 'dlh' }), lane: 'misconduct' }]);
const parts: Part[] = rows.flatMap(({ id, lead_agency_id: lead }, index): Part[] => [
  ...(lead === null || lead === undefined ? [] : [{ complaint_id: id, agency_id: lead, part: 'lead' as const }]),
  ...(lead === 'dlh' || index % 5 > 2
    ? []
    : [{ complaint_id: id, agency_id: 'dlh', part: (['helping', 'told', 'former'] as const)[index % 5] ?? 'told' }]),
]);
await insertRows(pool, 'complaint_agency', parts as unknown as RowOf<'complaint_agency'>[]);

const timeOf = (date: Date | null | undefined): number => date?.getTime() ?? Number.NaN;
const isRunning = (row: Row): boolean => row.priority >= -2 && row.priority <= 0;
const isLate = (row: Row): boolean => isRunning(row) && timeOf(row.due_at) < now;
const isSoon = (row: Row): boolean => isRunning(row) && timeOf(row.near_at) <= now && timeOf(row.due_at) >= now;

const slowly = (isSeen: (row: Row) => boolean) =>
  [
    ...Map.groupBy(
      rows.filter((row) => row.status !== 'closed' && isSeen(row)),
      (row) => row.status,
    ),
  ].map(([key, there]) => ({
    ...{ key, open: there.length },
    ...{ late: there.filter(isLate).length, soon: there.filter(isSoon).length },
  }));

const inOrder = <T extends { key: string | null }>(lines: readonly T[]): T[] =>
  lines.toSorted((one, other) => (String(one.key) < String(other.key) ? -1 : 1));

const isHadBy =
  (agency: string) =>
  (row: Row): boolean =>
    parts.some((one) => one.complaint_id === row.id && one.agency_id === agency && one.part !== 'former');

type Looking = [name: string, viewer: Viewer, isSeen: (row: Row) => boolean];
const looking: Looking[] = [
  ['the team lead sees all', { userId: 'u', role: 'team-lead' }, () => true],
  ['an agency sees what it has or was told', { userId: 'u', role: 'admin-agency', agencyId: 'dlh' }, isHadBy('dlh')],
  ['another sees its own', { userId: 'u', role: 'admin-agency', agencyId: 'dpupkp' }, isHadBy('dpupkp')],
  ['one that has nothing sees none', { userId: 'u', role: 'admin-agency', agencyId: 'dishub' }, () => false],
  ['one of no agency sees none', { userId: 'u', role: 'admin-agency' }, () => false],
  ['the operator sees none', { userId: 'u', role: 'operator' }, () => false],
];

for (const [name, viewer, isSeen] of looking)
  test(name, async () => {
    const found = await findOpen(db, viewer, new Date(now));
    assert.deepEqual(inOrder(found), inOrder(slowly(isSeen)));
    assert.deepEqual(
      found.map(({ open }) => open),
      found.map(({ open }) => open).toSorted((one, other) => other - one),
      'the most first',
    );
  });

test('a seat in a sensitive lane adds none of its cases to what is counted', async () => {
  const viewer: Viewer = { userId: 'u', role: 'team-lead', lanes: ['misconduct'] };
  assert.deepEqual(inOrder(await findOpen(db, viewer, new Date(now))), inOrder(slowly(() => true)));
});
