// What is counted of cases, as rows to be added up: of a whole period at once, or of one day.
import { sql, type RawBuilder } from 'kysely';
import { cityZone } from '#core/city-day.ts';
import { hourOf, isOf, isTellable, type Asked, type Of } from './asked.ts';
import type { Within } from './days.ts';

/** In the order of the columns; `r1` to `r5` are ratings. */
export const caseNumbers = [
  ...(['opened', 'ended', 'told', 'reopened', 'answered', 'kept', 'broken'] as const),
  ...(['r1', 'r2', 'r3', 'r4', 'r5'] as const),
] as const;
type CaseNumber = (typeof caseNumbers)[number];

/** By what the lines of one day are told apart. */
export const caseSides = ['all', 'kind', 'channel', 'category', 'kelurahan', 'agency', 'hour'] as const;
type CaseSide = (typeof caseSides)[number];

const columns = {
  ...{ kind: 'f.kind', channel: 'f.channel', category: 'f.category_id', kelurahan: 'f.kelurahan' },
} as const;

/** What a line is called, by the moment that puts it into the period and the column that names its agency. */
export type CaseKey = (moment: string, agency: 'lead_agency_id' | 'agency_id') => RawBuilder<string | null>;

/** Told apart by no time. */
export const caseSideKey =
  (by: CaseSide): CaseKey =>
  (moment, agency) => {
    if (by === 'hour') return sql<string>`${hourOf(moment, cityZone)}::text`;
    if (by === 'agency') return sql<string | null>`${sql.ref(`f.${agency}`)}`;
    return by === 'all' ? sql<string>`'all'` : sql<string | null>`${sql.ref(columns[by])}`;
  };

export type CaseLines = Pick<Asked, 'withoutLanes'> & { by: string; key: CaseKey; of: Of; within: Within };

type Values = Partial<Record<CaseNumber, RawBuilder<number>>>;

const one = sql<number>`1`;
const rated = (score: number): RawBuilder<number> => sql<number>`(f.rating is not distinct from ${sql.lit(score)})`;

/** Each belongs to the period by its own moment. */
const moments: readonly ['reported_at' | 'ended_at' | 'told_at' | 'rated_at', Values][] = [
  ['reported_at', { opened: one }],
  ['ended_at', { ended: one }],
  ['told_at', { told: one, reopened: sql<number>`(f.reopened > 0)`, answered: sql<number>`(f.rating is not null)` }],
  ['rated_at', { r1: rated(1), r2: rated(2), r3: rated(3), r4: rated(4), r5: rated(5) }],
];

const promised: Values = { kept: sql<number>`(f.outcome = 'met')`, broken: sql<number>`(f.outcome = 'late')` };

const valuesOf = (values: Values): RawBuilder<unknown> =>
  sql.join(caseNumbers.map((name) => sql`${values[name] ?? sql`0`}::int as ${sql.ref(name)}`));

/** Rows `key` and the numbers, each of one thing. */
export const caseRows = ({ by, key, of, within, ...lanes }: CaseLines): RawBuilder<unknown> => {
  // Told apart by its kind, a case is of any; by its hour, it is part of a total.
  const is = (agency: 'lead_agency_id' | 'agency_id'): RawBuilder<boolean> =>
    sql<boolean>`${isOf(of, agency, by === 'kind')} and ${isTellable({ by: by === 'hour' ? 'all' : by, ...lanes })}`;
  const parts = moments
    .filter(([moment]) => by !== 'hour' || moment === 'reported_at')
    .map(
      ([moment, values]) => sql`select ${key(`f.${moment}`, 'lead_agency_id')} as key, ${valuesOf(values)}
        from case_fact f where ${within(`f.${moment}`)} and ${is('lead_agency_id')}`,
    );
  const promises = sql`select ${key('f.decided_at', 'agency_id')} as key, ${valuesOf(promised)}
    from step_fact f where f.what = 'promise' and ${within('f.decided_at')} and ${is('agency_id')}`;
  return sql.join(by === 'hour' ? parts : [...parts, promises], sql` union all `);
};

/** Adds the named columns up. */
export const sumsOf = (numbers: readonly string[]): RawBuilder<unknown> =>
  sql.join(numbers.map((name) => sql`sum(${sql.ref(name)})::int as ${sql.ref(name)}`));
