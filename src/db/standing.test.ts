// What SQL compares is what the core decides: over random cases, for every role, and for rows that an earlier version wrote.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql, type RawBuilder } from 'kysely';
import type pg from 'pg';
import { roles } from '#core/access.ts';
import { initial, type Complaint } from '#core/complaint/complaint.ts';
import { priorityOf, urgencyAt, warningsOf } from '#core/complaint/deadlines.ts';
import { listedWith } from '#core/complaint/possible.ts';
import { isSeenBy } from '#core/complaint/standing.ts';
import { lanes } from '#core/lane/lane.ts';
import { testDatabase } from '#test/beds/database.ts';
import { acts, knownTerms } from '#test/given/given.ts';
import { allCommands, run } from '#test/given/random-command.ts';
import type { Database } from './database.ts';
import { project } from './projections.ts';
import { inTransaction } from './queryable.ts';
import { refreshStanding } from './refresh-standing.ts';
import { readableCasesOf, isLate, isNear, isTurnOf, isOfDesk, visibleTo, type Viewer } from './visible-to.ts';

type Cases = ReadonlyMap<string, Exclude<Complaint, { status: 'none' }>>;

/** Under ids that rows can carry. */
const numbered = (state: Complaint, id: string): Complaint => {
  if (state.status === 'none') return state;
  const { identity, parent } = state.file;
  const known = {
    ...(identity === undefined ? {} : { identity: { ...identity, identityId: id } }),
    ...(parent === undefined ? {} : { parent: { ...parent, complaintId: id } }),
  };
  return { ...state, file: { ...state.file, number: id, reporterId: id, ...known } };
};

/** Every state on forty walks through the procedure, each fourth in a lane from its beginning, as rows. */
const givenCases = async (pool: pg.Pool): Promise<Cases> => {
  const cases = new Map<string, Exclude<Complaint, { status: 'none' }>>();
  const [walks = []] = fc.sample(fc.array(allCommands, { minLength: 40, maxLength: 40 }), {
    numRuns: 1,
    seed: 20260302,
  });
  for (const [index, [opening, ...rest]] of walks.entries())
    run(
      [...(opening === undefined ? [] : [opening]), ...(index % 4 === 0 ? [acts.toLane(0.1)] : []), ...rest],
      (_before, { state }) => {
        const id = randomUUID();
        const own = numbered(state, id);
        if (own.status !== 'none') cases.set(id, own);
      },
    );
  await inTransaction(pool, (client) =>
    project(
      client,
      [...cases].map(([id, after]) => ({ id, before: initial, version: 1, after, events: [], history: [] })),
      knownTerms,
    ),
  );
  return cases;
};

/** Whoever has a seat in every lane. */
const seated: Viewer = { userId: 'u', role: 'team-lead', lanes };

const idsWhere = async (
  { kysely }: Database,
  condition: RawBuilder<boolean>,
  viewer: Viewer = seated,
): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select c.id from ${readableCasesOf(viewer)} c where ${condition}`.execute(
    kysely,
  );
  return rows.map(({ id }) => id).toSorted();
};

const idsOf = (cases: Cases, holds: (state: Complaint) => boolean): string[] =>
  [...cases].flatMap(([id, state]) => (holds(state) ? [id] : [])).toSorted();

const unseated: Viewer[] = [
  // Under the ids that hold cases on these walks.
  ...roles.map((role): Viewer => ({ userId: `user-${role}`, role })),
  ...['dpupkp', 'dlh', 'dishub'].map((agencyId): Viewer => ({ userId: 'u', role: 'admin-agency', agencyId })),
];
const viewers: Viewer[] = [
  ...unseated,
  ...unseated.map((viewer): Viewer => ({ ...viewer, lanes: ['misconduct'] })),
  ...unseated.map((viewer): Viewer => ({ ...viewer, lanes: ['women-and-children'] })),
];

/** As the core says, of whatever lane they have a seat in. */
const isSeen = (state: Complaint, viewer: Viewer): boolean => {
  const lane = state.status === 'none' ? undefined : state.file.lane;
  return isSeenBy(state, viewer) && (lane === undefined || viewer.lanes?.includes(lane) === true);
};

/** Just before, at, and just after each instant that matters for some of the cases. */
const instants = (cases: Cases): number[] => {
  const marks = [...cases.values()].flatMap((state) => {
    const { warnAt, nearAt } = warningsOf(state, knownTerms);
    return state.status === 'closed' ? [] : [state.clock.dueAt, ...(nearAt === undefined ? [] : [nearAt]), warnAt ?? 0];
  });
  const kept = [...new Set(marks)].filter((_mark, index) => index % 20 === 0);
  return kept.flatMap((mark) => [mark - 1, mark, mark + 1]);
};

test('rows are seen, late, near and somebody’s turn exactly where the core says so', async (t) => {
  const { pool, database } = await testDatabase(t);
  const cases = await givenCases(pool);
  assert.ok(cases.size > 200);
  assert.ok(idsOf(cases, (state) => state.status !== 'none' && state.file.lane !== undefined).length > 20);
  for (const viewer of viewers) {
    const who = `${viewer.role} ${viewer.agencyId ?? ''} ${viewer.lanes?.join() ?? ''}`;
    assert.deepEqual(
      await idsWhere(database, visibleTo(viewer), viewer),
      idsOf(cases, (state) => isSeen(state, viewer)),
      who,
    );
    const names = [viewer.role, ...(isOfDesk(viewer) ? [viewer.userId] : [])];
    const turns = idsOf(cases, (state) => listedWith(state).some((name) => names.includes(name)));
    assert.deepEqual(await idsWhere(database, isTurnOf(viewer)), turns, who);
  }
  let urgent = 0;
  for (const now of instants(cases)) {
    const [late, near] = (['late', 'near'] as const).map((one) =>
      idsOf(cases, (state) => urgencyAt(state, now, knownTerms) === one),
    );
    assert.deepEqual(await idsWhere(database, isLate(new Date(now))), late, String(now));
    assert.deepEqual(await idsWhere(database, isNear(new Date(now))), near, String(now));
    urgent += near?.length ?? 0;
  }
  assert.ok(urgent > 20, 'hardly any case was ever near its deadline');
  for (const priority of [-3, -2, -1, 0, 1, 2])
    assert.deepEqual(
      await idsWhere(database, sql`c.priority = ${priority}`),
      idsOf(cases, (state) => priorityOf(state) === priority),
    );
});

const standings = async (pool: pg.Pool): Promise<unknown[]> => {
  const { rows } = await pool.query(
    `select id, turn, warn_at, near_at, priority, level, danger_suspected, draft_waits, stands_with, own_due_at, status from every_complaint
     order by status = $1, id`,
    ['closed'],
  );
  return rows;
};

test('rows of a version that knew none of it are brought up to date at the next start, the closed ones by the defaults', async (t) => {
  const { pool } = await testDatabase(t);
  const cases = await givenCases(pool);
  const before = await standings(pool);
  // As the migration leaves them.
  await pool.query(
    `update every_complaint set turn = default, warn_at = default, near_at = default, priority = default, level = default,
       danger_suspected = default, draft_waits = default, stands_with = default, own_due_at = default, standing_version = default`,
  );
  const open = idsOf(cases, ({ status }) => status !== 'closed').length;
  assert.ok(open > 0 && open < cases.size);
  const [one, other] = await Promise.all([refreshStanding(pool, knownTerms), refreshStanding(pool, knownTerms)]);
  assert.equal(one + other, open);
  assert.deepEqual(await standings(pool), before);
  assert.equal(await refreshStanding(pool, knownTerms), 0);
});

test('a case that an earlier version moved on meanwhile is found by its version', async (t) => {
  const { pool } = await testDatabase(t);
  await givenCases(pool);
  const before = await standings(pool);
  await pool.query(
    `update every_complaint set version = 2, turn = '{operator}', near_at = now() where status = 'triage'`,
  );
  const looks = async (): Promise<unknown[]> => (await pool.query('select seq from alert_look')).rows;
  await pool.query('insert into alert_look (seq) values (7)');
  assert.ok((await refreshStanding(pool, knownTerms)) > 0);
  assert.deepEqual(await standings(pool), before);
  assert.deepEqual(
    await looks(),
    [],
    'all that was called for is looked at once: no event tells of a row that was judged anew',
  );
  await pool.query('insert into alert_look (seq) values (7)');
  assert.equal(await refreshStanding(pool, knownTerms), 0);
  assert.equal((await looks()).length, 1);
});
