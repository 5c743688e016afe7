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
import { insertRows, upsertRows, type RowOf } from './rows.ts';

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

const keptAs = `on conflict (complaint_id, what, turn) do update set step = excluded.step, sop = excluded.sop, holder = excluded.holder,
  agency_id = excluded.agency_id, started_at = excluded.started_at, due_at = excluded.due_at, ended_at = excluded.ended_at,
  outcome = excluded.outcome, decided_at = excluded.decided_at, own_ms = excluded.own_ms, wall_ms = excluded.wall_ms, kind = excluded.kind,
  sealed = excluded.sealed, channel = excluded.channel, category_id = excluded.category_id, kelurahan = excluded.kelurahan,
  lead_agency_id = excluded.lead_agency_id
  where step_fact is distinct from excluded`;

/** A part that lasted no time goes: there may be one row fewer than before. */
const dropLeft = async (db: Queryable, all: readonly FactRows[]): Promise<void> => {
  await db.query(
    `delete from step_fact f using unnest($1::uuid[], $2::int[]) as kept (id, count)
     where f.complaint_id = kept.id and f.what = 'holder' and f.turn >= kept.count`,
    [
      all.map(({ fact }) => fact.complaint_id),
      all.map(({ promises }) => promises.filter(({ what }) => what === 'holder').length),
    ],
  );
};

const writeFacts = async (db: Queryable, all: readonly FactRows[]): Promise<void> => {
  if (all.length === 0) return;
  await upsertRows(
    db,
    'case_fact',
    ['complaint_id'],
    all.map(({ fact }) => fact),
  );
  await dropLeft(db, all);
  await insertRows(
    db,
    'step_fact',
    all.flatMap(({ promises }) => promises),
    keptAs,
  );
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
