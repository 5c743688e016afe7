// An agency is told of itself and of the city's totals, whatever it asks and by whatever lines are told apart: every question against a plain rule
// over the same rows.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs } from '#core/time.ts';
import { testDatabase } from '#test/beds/database.ts';
import { factsFrom, someCaseFact, someStepFact } from '#test/given/random-facts.ts';
import { insertRows, type RowOf } from '../rows.ts';
import { cityScope, type Asked, type Of, type Scope } from './asked.ts';
import { findCases, findHours, findLasting, type CasesBy } from './cases.ts';
import { findShares, type ShareBy } from './shares.ts';

const { pool, database } = await testDatabase({ after });
const db = database.kysely;

const sample = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(fc.array(arbitrary, { minLength: count, maxLength: count }), { numRuns: 1, seed: 20280229 })[0] ?? [];
const cases = sample(someCaseFact, 250);
const steps = sample(someStepFact, 600);
await insertRows(pool, 'case_fact', cases);
await insertRows(pool, 'step_fact', steps);

const asked: Asked = { zone: 'Asia/Jakarta', period: { from: factsFrom, until: factsFrom + 200 * dayMs } };
const own: Scope = { of: 'agency', agencyId: 'dlh' };
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const isIn = (moment: Date | null | undefined): boolean =>
  moment instanceof Date && moment.getTime() >= asked.period.from && moment.getTime() < asked.period.until;

/** Lines of the whole city that say nothing of anybody in it. */
const cityTotals = new Set(['all', 'step', 'day', 'week', 'month']);
const caseBys: CasesBy[] = ['all', 'kind', 'channel', 'category', 'kelurahan', 'agency', 'day', 'week', 'month'];
const shareBys: ShareBy[] = [
  ...(['all', 'step', 'day', 'week', 'month'] as const),
  ...(['holder', 'agency', 'channel', 'category', 'kelurahan', 'shift', 'sop'] as const),
];

type CaseFact = RowOf<'case_fact'>;
type StepFact = RowOf<'step_fact'>;

const countsIn = async (scope: Scope, by: CasesBy, of?: Of) => {
  const lines = await findCases(db, scope, { ...asked, by, ...(of === undefined ? {} : { of }) });
  const total = (name: 'opened' | 'told' | 'kept' | 'broken'): number => sum(lines.map((line) => line[name]));
  return { opened: total('opened'), told: total('told'), kept: total('kept'), broken: total('broken') };
};

/** The same by loops over the rows; `isCase` and `isDay`: which of them are told. */
const slowly = (isCase: (row: CaseFact) => boolean, isDay: (row: StepFact) => boolean) => {
  const days = steps.filter((row) => row.what === 'promise' && isIn(row.decided_at) && isDay(row));
  return {
    opened: cases.filter((row) => isIn(row.reported_at) && isCase(row)).length,
    told: cases.filter((row) => isIn(row.told_at) && isCase(row)).length,
    kept: days.filter(({ outcome }) => outcome === 'met').length,
    broken: days.filter(({ outcome }) => outcome === 'late').length,
  };
};

const isKind = ({ kind }: { kind: string }, by: string): boolean => by === 'kind' || kind === 'complaint';

suite('of cases', () => {
  for (const by of caseBys)
    test(`by ${by} an agency is told of ${cityTotals.has(by) ? 'the city' : 'its own alone'}`, async () => {
      const expected = cityTotals.has(by)
        ? slowly(
            (row) => isKind(row, by),
            (row) => isKind(row, by),
          )
        : slowly(
            (row) => isKind(row, by) && row.lead_agency_id === 'dlh',
            (row) => isKind(row, by) && row.agency_id === 'dlh',
          );
      assert.ok(expected.opened > 0 && expected.kept + expected.broken > 0);
      assert.deepEqual(await countsIn(own, by), expected);
    });

  for (const by of caseBys)
    test(`by ${by} of one channel it is its own alone, and so where another agency is asked for`, async () => {
      assert.deepEqual(
        await countsIn(own, by, { channel: 'x' }),
        slowly(
          (row) => isKind(row, by) && row.lead_agency_id === 'dlh' && row.channel === 'x',
          (row) => isKind(row, by) && row.agency_id === 'dlh' && row.channel === 'x',
        ),
      );
      assert.deepEqual(await countsIn(own, by, { agency: 'dpupkp' }), await countsIn(own, by, { agency: 'dlh' }));
    });

  test('by kind hold to what else was asked for, and to one kind where one was', async () => {
    const ofChannel = slowly(
      ({ channel }) => channel === 'x',
      ({ channel }) => channel === 'x',
    );
    assert.deepEqual(await countsIn(cityScope, 'kind', { channel: 'x' }), ofChannel);
    const lines = await findCases(db, cityScope, { ...asked, by: 'kind', of: { kind: 'information' } });
    assert.deepEqual(
      lines.map(({ key }) => key),
      ['information'],
    );
    const all = await findCases(db, cityScope, { ...asked, by: 'kind' });
    assert.deepEqual(
      all.find(({ key }) => key === 'information'),
      lines[0],
    );
  });

  test('in parts by agency are the whole, with those that nobody has', async () => {
    const parts = await Promise.all(
      ['dlh', 'dpupkp', 'dishub'].map((agencyId) => countsIn({ of: 'agency', agencyId }, 'channel')),
    );
    const nobodys = slowly(
      (row) => row.kind === 'complaint' && !row.sealed && row.lead_agency_id === null,
      () => false,
    );
    const city = await countsIn(cityScope, 'channel');
    assert.equal(sum(parts.map(({ opened }) => opened)) + nobodys.opened, city.opened);
    assert.equal(sum(parts.map(({ told }) => told)) + nobodys.told, city.told);
  });

  test('whose time is told are the city’s, and an agency’s own where anything else is asked', async () => {
    assert.deepEqual(await findHours(db, own, asked), await findHours(db, cityScope, asked));
    assert.deepEqual(await findLasting(db, own, asked), await findLasting(db, cityScope, asked));
    const of: Of = { channel: 'whatsapp' };
    const [hours, lasting] = [await findHours(db, own, { ...asked, of }), await findLasting(db, own, { ...asked, of })];
    const mine = cases.filter(
      (row) => row.kind === 'complaint' && row.lead_agency_id === 'dlh' && row.channel === 'whatsapp',
    );
    assert.equal(sum(hours.map(({ n }) => n)), mine.filter((row) => isIn(row.reported_at)).length);
    assert.equal(lasting.n, mine.filter((row) => isIn(row.told_at)).length);
    assert.equal(sum(lasting.bars.map(({ n }) => n)), lasting.n);
  });
});

suite('of promises', () => {
  const whatOf = (by: ShareBy): StepFact['what'] => (by === 'holder' || by === 'agency' ? 'holder' : 'step');
  const isTold = (row: StepFact, by: ShareBy): boolean =>
    row.what === whatOf(by) &&
    row.kind === 'complaint' &&
    isIn(row.decided_at) &&
    (cityTotals.has(by) || !row.sealed) &&
    (by !== 'agency' || row.holder === 'agency');
  const isOwn = (row: StepFact): boolean => (row.what === 'step' ? row.lead_agency_id : row.agency_id) === 'dlh';
  const count = async (scope: Scope, by: ShareBy, of: Of = {}): Promise<number> =>
    sum((await findShares(db, scope, { ...asked, by, of })).map(({ n }) => n));

  for (const by of shareBys)
    test(`by ${by} an agency is told of ${cityTotals.has(by) ? 'the city' : 'its own alone'}`, async () => {
      const all = steps.filter((row) => isTold(row, by));
      const mine = all.filter(isOwn);
      assert.ok(mine.length > 0 && mine.length < all.length);
      assert.equal(await count(cityScope, by), all.length);
      assert.equal(await count(own, by), cityTotals.has(by) ? all.length : mine.length);
      const there = mine.filter(({ kelurahan }) => kelurahan === '34.71.05.1001');
      assert.equal(await count(own, by, { kelurahan: '34.71.05.1001' }), there.length);
      assert.equal(await count(own, by, { agency: 'dishub' }), mine.length);
    });

  test('by agency are never a line of another agency', async () => {
    for (const what of ['step', 'holder', 'promise'] as const) {
      const lines = await findShares(db, own, { ...asked, by: 'agency', what });
      assert.deepEqual(
        lines.map(({ key }) => key),
        ['dlh'],
      );
    }
  });

  test('of one step are the city’s in all, and an agency’s own by channel', async () => {
    const of: Of = { step: 'coordinate' };
    const isThat = (row: StepFact): boolean => row.step === 'coordinate';
    assert.equal(await count(own, 'month', of), steps.filter((row) => isTold(row, 'month') && isThat(row)).length);
    assert.equal(
      await count(own, 'channel', of),
      steps.filter((row) => isTold(row, 'channel') && isThat(row) && isOwn(row)).length,
    );
  });
});
