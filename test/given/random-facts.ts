// Invented rows of the tables that figures are counted from: few values of each column, so that lines have several, and some have none.
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { caseKinds } from '#core/figures/fact.ts';
import { dayMs, hourMs, type Instant } from '#core/time.ts';
import type { RowOf } from '#db/rows.ts';

export const factsFrom: Instant = Date.parse('2026-01-01T00:00:00+07:00');

const moment = fc.integer({ min: 0, max: 90 * 24 * 60 }).map((minutes) => factsFrom + minutes * 60_000);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 3 });
const oneOf = (...values: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...values);

const sides = fc.record({
  kind: fc.oneof(
    { arbitrary: fc.constant('complaint' as const), weight: 6 },
    { arbitrary: fc.constantFrom(...caseKinds), weight: 1 },
  ),
  channel: oneOf('instagram', 'x', 'whatsapp'),
  category_id: maybe(oneOf('jalan', 'sampah', 'lampu')),
  kelurahan: maybe(oneOf('34.71.02.1003', '34.71.05.1001')),
  lead_agency_id: maybe(oneOf('dpupkp', 'dlh', 'dishub')),
});

type Sides = Pick<RowOf<'case_fact'>, 'kind' | 'channel' | 'category_id' | 'kelurahan' | 'lead_agency_id'>;

/** Of a sealed case nothing is said. */
const withSeal = (given: Sides, sealed: boolean): Sides & { sealed: boolean } => ({
  ...given,
  sealed,
  ...(sealed ? { channel: null, category_id: null, kelurahan: null, lead_agency_id: null } : {}),
});

const date = (at: Instant | null): Date | null => (at === null ? null : new Date(at));

export const someCaseFact: fc.Arbitrary<RowOf<'case_fact'>> = fc
  .record({
    sides,
    sealed: fc.nat(9),
    reported: moment,
    took: maybe(fc.integer({ min: 0, max: 900 })),
    rating: maybe(fc.integer({ min: 1, max: 5 })),
    reopened: fc.constantFrom(0, 0, 0, 1, 2),
  })
  .map(({ sides: given, sealed, reported, took, rating, reopened }) => {
    const told = took === null ? null : reported + took * hourMs;
    return {
      ...{ complaint_id: randomUUID(), made_by: 1, sop: 'medsos@1', ...withSeal(given, sealed === 0) },
      ...{
        reported_at: new Date(reported),
        answered_at: null,
        told_at: date(told),
        ended_at: reopened === 1 ? null : date(told),
      },
      ...{ end_reason: null, reopened: told === null ? 0 : reopened },
      ...{
        rating: told === null ? null : rating,
        rated_at: told === null || rating === null ? null : new Date(told + dayMs),
      },
    };
  });

export const someStepFact: fc.Arbitrary<RowOf<'step_fact'>> = fc
  .record({
    ...{ sides, sealed: fc.nat(9), started: moment, took: maybe(fc.integer({ min: 1, max: 3000 })) },
    ...{
      what: fc.constantFrom('step' as const, 'holder' as const, 'promise' as const),
      agency: oneOf('dpupkp', 'dlh'),
    },
    ...{
      step: oneOf('ask-identity', 'coordinate', 'follow-up'),
      outcome: fc.constantFrom('met' as const, 'late' as const, 'open' as const, 'skipped' as const),
    },
    holder: fc.constantFrom('admin-medsos' as const, 'agency' as const),
  })
  .map(({ sides: given, sealed, started, took, what, agency, step, outcome, holder }) => {
    const whose = what === 'step' ? null : what === 'promise' ? ('agency' as const) : holder;
    const decided = outcome === 'met' || outcome === 'late' ? new Date(started + 20 * hourMs) : null;
    const ms = took === null ? null : took * 60_000;
    return {
      ...{ complaint_id: randomUUID(), what, turn: 0, step, sop: 'medsos@1', outcome, holder: whose },
      ...{ agency_id: whose === 'agency' && sealed !== 0 ? agency : null, ...withSeal(given, sealed === 0) },
      ...{ started_at: new Date(started), due_at: new Date(started + 24 * hourMs), decided_at: decided },
      ...{ ended_at: ms === null ? null : new Date(started + ms), own_ms: ms, wall_ms: ms },
    };
  });
