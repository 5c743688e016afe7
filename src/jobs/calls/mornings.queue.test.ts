// What a morning counts, over invented rows of cases, against loops over the same rows: for the desk, and for each agency of what stands with it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import type { MorningCounts } from '#core/alert/alert.ts';
import { hourMs } from '#core/time.ts';
import { insertRows, type RowOf } from '#db/rows.ts';
import { testDatabase } from '#test/beds/database.ts';
import { caseRow, insertCases } from '#test/given/case-row.ts';
import { at } from '#test/given/given.ts';
import { beginsMorning, countForAgencies, countForDesk } from './mornings.queue.ts';

const { pool } = await testDatabase({ after });
const [now, until] = [at(100), at(108)];
type Row = RowOf<'complaint'>;
type Draft = { returned?: string } | undefined;
type Case = { row: Row; draft: Draft; acknowledgedBy: string[]; parts: Record<string, string> };

const oneOf = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const edges = [now - hourMs, now - 1, now, now + 1, until - 1, until, until + hourMs].map((ms) => new Date(ms));

const someCase: fc.Arbitrary<Case> = fc
  .record({
    ...{ status: oneOf('triage', 'coordination', 'follow-up', 'follow-up'), priority: oneOf(-2, -1, 0, 1, 2) },
    ...{
      due: oneOf(null, ...edges),
      held: oneOf(null, 'rina'),
      turn: oneOf<string[]>([], ['admin-pusat'], ['agency:dlh']),
    },
    draft: oneOf<Draft>(undefined, {}, { returned: 'Kurang lengkap.' }),
    acknowledgedBy: oneOf<string[]>([], ['dlh'], ['dlh', 'dpupkp']),
    ...{ dlh: oneOf('lead', 'helping', 'told', 'former', ''), dpupkp: oneOf('lead', 'helping', '') },
  })
  .map(({ status, priority, due, held, turn, draft, acknowledgedBy, dlh, dpupkp }) => {
    const state = { disposition: { acknowledgedBy }, ...(draft === undefined ? {} : { draft }) };
    const fields = { status, priority, due_at: due, held_by: held, turn, state };
    return { row: caseRow(fields as unknown as Partial<Row>), draft, acknowledgedBy, parts: { dlh, dpupkp } };
  });

const cases = fc.sample(fc.array(someCase, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 9 })[0] ?? [];
await insertCases(
  pool,
  cases.map(({ row }) => row),
);
const given = cases.flatMap(({ row, parts }) =>
  Object.entries(parts).flatMap(([agency_id, part]) =>
    part === '' ? [] : [{ complaint_id: row.id, agency_id, part }],
  ),
);
await insertRows(pool, 'complaint_agency', given as unknown as RowOf<'complaint_agency'>[]);

const count = (
  all: readonly Case[],
  isUntaken: (one: Case) => boolean,
  isDraft: (one: Case) => boolean,
): MorningCounts => {
  const due = all.flatMap(({ row }) =>
    row.priority >= -2 && row.priority <= 0 && row.due_at instanceof Date ? [row.due_at.getTime()] : [],
  );
  return {
    open: all.length,
    late: due.filter((moment) => moment < now).length,
    dueToday: due.filter((moment) => moment >= now && moment < until).length,
    untaken: all.filter(isUntaken).length,
    drafts: all.filter(isDraft).length,
  };
};
const isOpen = ({ row }: Case): boolean => row.priority < 2;

test('the desk counts what is open, what it must do by the end of the shift, what nobody holds and what waits for a word', async () => {
  const expected = count(
    cases.filter(isOpen),
    ({ row }) => row.held_by === null && row.turn.some((who) => who === 'admin-medsos' || who === 'admin-pusat'),
    ({ row, draft }) => row.status === 'coordination' && draft !== undefined && draft.returned === undefined,
  );
  assert.ok(Object.values(expected).every((one) => one > 0));
  assert.deepEqual(await countForDesk(pool, new Date(now), new Date(until)), expected);
});

suite('an agency', () => {
  for (const agency of ['dlh', 'dpupkp'])
    test(`${agency} counts what it leads or helps with, not what it was told of or gave back`, async () => {
      const theirs = cases.filter(
        (one) =>
          isOpen(one) &&
          one.row.status === 'follow-up' &&
          (one.parts[agency] === 'lead' || one.parts[agency] === 'helping'),
      );
      const expected = count(
        theirs,
        ({ acknowledgedBy }) => !acknowledgedBy.includes(agency),
        () => false,
      );
      assert.ok(expected.open > 5 && expected.untaken > 0);
      const found = await countForAgencies(pool, new Date(now), new Date(until));
      assert.deepEqual(
        found.find(({ agencyId }) => agencyId === agency),
        { agencyId: agency, ...expected },
      );
    });

  test('that has nothing is in no line, and a case that is sealed in none', async () => {
    const before = await countForAgencies(pool, new Date(now), new Date(until));
    assert.deepEqual(before.map(({ agencyId }) => agencyId).toSorted(), ['dlh', 'dpupkp']);
    const desk = await countForDesk(pool, new Date(now), new Date(until));
    await insertRows(pool, 'sealed_complaint', [
      { ...caseRow({ status: 'follow-up', due_at: new Date(now) }), lane: 'misconduct' },
    ]);
    assert.deepEqual(await countForDesk(pool, new Date(now), new Date(until)), desk);
    assert.deepEqual(await countForAgencies(pool, new Date(now), new Date(until)), before);
  });
});

test('a morning begins once a day, for whoever asks first, and not where that was undone', async () => {
  const morning = (day: string) => ({ day, at: now, shiftEndsAt: until, dayEndsAt: until });
  const client = await pool.connect();
  await client.query('begin');
  assert.equal(await beginsMorning(client, morning('2026-03-06')), true);
  await client.query('rollback');
  client.release();
  const all = await Promise.all([1, 2, 3].map(() => beginsMorning(pool, morning('2026-03-06'))));
  assert.deepEqual(all.filter(Boolean), [true]);
  assert.equal(await beginsMorning(pool, morning('2026-03-09')), true);
  const { rows } = await pool.query(`select 1 from alert_matter where next_at is not null or settled_at is null`);
  assert.deepEqual(rows, [], 'it calls nobody on');
});
