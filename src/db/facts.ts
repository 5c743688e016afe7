// Rows that figures are counted from, written from the events in their transaction; brought in by a job where an earlier version wrote the case.
// Everything here can be made again from the log. Must not hold a person.
import type { Pool } from 'pg';
import { factsOf, touchesFigures } from '#core/figures/facts.ts';
import type { CaseSides, Facts, PromiseFact } from '#core/figures/fact.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { sopsIn } from '#core/sop/in-force.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Store } from '#ports/store.ts';
import { readStreams } from './event-log.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { jsonRows, type RowOf } from './rows.ts';

/** By which definitions rows are made: one more whenever core/figures counts otherwise, and the job makes all of them anew. */
export const factsMadeBy = 1;

const date = (at: number | null): Date | null => (at === null ? null : new Date(at));

type Sides = Pick<RowOf<'step_fact'>, 'kind' | 'sealed' | 'channel' | 'category_id' | 'kelurahan' | 'lead_agency_id'>;

const sidesIn = ({ kind, sealed, channel, categoryId, kelurahan, leadAgencyId }: CaseSides): Sides => ({
  ...{ kind, sealed, channel, kelurahan },
  ...{ category_id: categoryId, lead_agency_id: leadAgencyId },
});

const promiseRow = (id: string, sides: Sides, promise: PromiseFact): RowOf<'step_fact'> => ({
  ...{ complaint_id: id, what: promise.what, turn: promise.turn, step: promise.step, sop: promise.sop },
  ...{ holder: promise.holder, agency_id: promise.agencyId, outcome: promise.outcome },
  ...{ started_at: new Date(promise.startedAt), due_at: new Date(promise.dueAt) },
  ...{ ended_at: date(promise.endedAt), decided_at: date(promise.decidedAt) },
  ...{ own_ms: promise.ownMs, wall_ms: promise.wallMs, ...sides },
});

/** As they stand in the tables. */
export type FactRows = { fact: RowOf<'case_fact'>; promises: RowOf<'step_fact'>[] };

/** What stands in the tables of one case. */
export const factRows = (id: string, { fact, promises }: Facts): FactRows => {
  const sides = sidesIn(fact);
  return {
    fact: {
      ...{ complaint_id: id, made_by: factsMadeBy, sop: fact.sop, ...sides },
      ...{ reported_at: new Date(fact.reportedAt), answered_at: date(fact.answeredAt), told_at: date(fact.toldAt) },
      ...{ ended_at: date(fact.endedAt), end_reason: fact.endReason, reopened: fact.reopened },
      ...{ rating: fact.rating, rated_at: date(fact.ratedAt) },
    },
    promises: promises.map((promise) => promiseRow(id, sides, promise)),
  };
};

const facts = [
  ...['made_by', 'kind', 'sealed', 'sop', 'channel', 'category_id', 'kelurahan', 'lead_agency_id', 'reported_at'],
  ...['answered_at', 'told_at', 'ended_at', 'end_reason', 'reopened', 'rating', 'rated_at'],
];
const promises = [
  ...['step', 'sop', 'holder', 'agency_id', 'started_at', 'due_at', 'ended_at', 'outcome', 'decided_at', 'own_ms'],
  ...['wall_ms', 'kind', 'sealed', 'channel', 'category_id', 'kelurahan', 'lead_agency_id'],
];

/** Of what stands as it is not even the lock is taken. */
const written = (table: string, from: string, key: readonly string[], columns: readonly string[]): string =>
  `insert into ${table} select fresh.* from ${from} fresh
   where not exists (select from ${table} stands where ${key.map((one) => `stands.${one} = fresh.${one}`).join(' and ')}
     and row(stands.*) is not distinct from row(fresh.*))
   on conflict (${key.join(', ')}) do update set ${columns.map((one) => `${one} = excluded.${one}`).join(', ')}`;

/** A part that lasted no time goes: there may be one row fewer than before. */
const writing = `
  with facts as materialized (select * from json_populate_recordset(null::case_fact, $1::json)),
    promises as materialized (select * from json_populate_recordset(null::step_fact, $2::json)),
    dropped as (delete from step_fact f using unnest($3::uuid[], $4::int[]) as kept (id, count)
      where f.complaint_id = kept.id and f.what = 'holder' and f.turn >= kept.count),
    kept as (${written('case_fact', 'facts', ['complaint_id'], facts)})
  ${written('step_fact', 'promises', ['complaint_id', 'what', 'turn'], promises)}`;

/** One question for all. Of cases that are `fresh` nothing stood before. */
const writeFacts = async (
  db: Queryable,
  all: readonly FactRows[],
  fresh: ReadonlySet<string> = new Set(),
): Promise<void> => {
  if (all.length === 0) return;
  const older = all.filter(({ fact }) => !fresh.has(fact.complaint_id));
  await db.query(writing, [
    jsonRows<'case_fact'>(all.map(({ fact }) => fact)),
    jsonRows<'step_fact'>(all.flatMap((one) => one.promises)),
    older.map(({ fact }) => fact.complaint_id),
    older.map((one) => one.promises.filter(({ what }) => what === 'holder').length),
  ]);
};

const rowsFor = (id: string, events: readonly RecordedEvent[], terms: Terms): FactRows[] => {
  const facts = factsOf(events, terms);
  return facts === undefined ? [] : [factRows(id, facts)];
};

type Appended = { id: string; events: readonly RecordedEvent[]; history: readonly RecordedEvent[] };

/** Of cases to which something happened that figures count. */
export const projectFacts = async (db: Queryable, cases: readonly Appended[], terms: Terms): Promise<void> => {
  const touched = cases.filter(({ events }) => events.some(touchesFigures));
  await writeFacts(
    db,
    touched.flatMap(({ id, history }) => rowsFor(id, history, terms)),
    new Set(touched.flatMap(({ id, events, history }) => (events.length === history.length ? [id] : []))),
  );
};

const page = 100;

/** Terms that know these versions. */
type TermsFor = Store['termsFor'];

/** The next cases whose rows an earlier version made, or nobody yet. Whoever appends to one of them waits until it is written. */
const bringInSome = async (db: Queryable, termsFor: TermsFor, after: string): Promise<string | undefined> => {
  const { rows } = await db.query<{ id: string }>(
    `select c.id from every_complaint c where c.id > $1
       and not exists (select 1 from case_fact f where f.complaint_id = c.id and f.made_by = $2)
     order by c.id limit ${String(page)} for update of c`,
    [after, factsMadeBy],
  );
  const ids = rows.map(({ id }) => id);
  const histories = [...(await readStreams(db, ids))].map(([id, stored]) => ({
    id,
    history: stored.map(({ event }) => event),
  }));
  const terms = await termsFor(histories.flatMap(({ history }) => sopsIn(history)));
  await writeFacts(
    db,
    histories.flatMap(({ id, history }) => rowsFor(id, history, terms)),
  );
  return ids.at(-1);
};

const beforeAll = '00000000-0000-0000-0000-000000000000';

/** From where to go on; undefined once every case is in. */
export const bringInFacts = (pool: Pool, termsFor: TermsFor, after = beforeAll): Promise<string | undefined> =>
  inTransaction(pool, (client) => bringInSome(client, termsFor, after));
