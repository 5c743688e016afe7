// Requests about the data of a person, and the decision on them, as rows of one transaction together with their record.
import type { PersonRequestKind } from '#core/person-request.ts';
import type { Instant } from '#core/time.ts';
import type { Corrected, HeldIdentity, PersonRequest, PersonRequests } from '#ports/person-requests.ts';
import type { AdministrativeLog } from './administrative-log.ts';
import { destroyPerson, findAllOf } from './erase-person.ts';
import { storable } from './rows.ts';
import type { Queryable } from './queryable.ts';

type Row = {
  id: string;
  kind: PersonRequestKind;
  complaint_id: string;
  number: string;
  reporter_id: string;
  proposed_by: string | null;
  settled: boolean;
  restricts: boolean;
};

const requestOf = (row: Row): PersonRequest => ({
  ...{ id: row.id, kind: row.kind, complaintId: row.complaint_id, number: row.number, reporterId: row.reporter_id },
  ...(row.proposed_by === null ? {} : { proposedBy: row.proposed_by }),
  settled: row.settled,
  restricts: row.restricts,
});

/** Of a sealed case not even its number stands beside the request. */
const find = async (db: Queryable, id: string): Promise<PersonRequest | undefined> => {
  const { rows } = await db.query<Row>(
    `select r.id, r.kind, r.complaint_id, coalesce(c.number, '') as number, r.reporter_id, r.proposed_by, r.settled_at is not null as settled,
       r.kind = 'restrict' and r.outcome = 'done' and r.lifted_at is null as restricts
     from person_request r left join complaint c on c.id = r.complaint_id where r.id::text = $1 for update of r`,
    [id],
  );
  return rows.map(requestOf)[0];
};

/** Whether any account of the person says so. */
export const hasMark = async (
  db: Queryable,
  mark: 'restricted_at' | 'consent_withdrawn_at',
  id: string,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    `select 1 from reporter where id in (select person_of($1)) and ${mark} is not null limit 1`,
    [id],
  );
  return rowCount === 1;
};

/** They are found by what is sealed no more, or again. */
const findAnew = async (db: Queryable, reporterId: string): Promise<void> => {
  await db.query(
    'insert into search_due (complaint_id) select id from complaint where reporter_id in (select person_of($1))',
    [reporterId],
  );
};

type Marking = Pick<PersonRequests, 'restrict' | 'isRestricted' | 'lift' | 'withdraw' | 'hasWithdrawn'>;

/** What holds of a person beyond the answer to one request. */
const markingIn = (db: Queryable): Marking => ({
  restrict: async (reporterId, at) => {
    await db.query(
      'update reporter set restricted_at = coalesce(restricted_at, $2) where id in (select person_of($1))',
      [reporterId, new Date(at)],
    );
    await findAnew(db, reporterId);
  },
  isRestricted: (reporterId) => hasMark(db, 'restricted_at', reporterId),
  lift: async (reporterId, { by, reason, at }) => {
    await db.query('update reporter set restricted_at = null where id in (select person_of($1))', [reporterId]);
    await db.query(
      `update person_request set lifted_at = $2, lifted_by = $3, lift_reason = $4
       where kind = 'restrict' and outcome = 'done' and lifted_at is null and reporter_id in (select person_of($1))`,
      [reporterId, new Date(at), by, storable(reason)],
    );
    await findAnew(db, reporterId);
  },
  withdraw: async (reporterId, at) => {
    await db.query(
      'update reporter set consent_withdrawn_at = coalesce(consent_withdrawn_at, $2) where id in (select person_of($1))',
      [reporterId, new Date(at)],
    );
    const { rowCount } = await db.query(
      `update case_publication set listed = false where listed and complaint_id in (
         select id from every_complaint where reporter_id in (select person_of($1)))`,
      [reporterId],
    );
    return rowCount ?? 0;
  },
  hasWithdrawn: (reporterId) => hasMark(db, 'consent_withdrawn_at', reporterId),
});

const identitiesOf = async (db: Queryable, reporterId: string): Promise<HeldIdentity[]> =>
  (
    await db.query<HeldIdentity>(
      `select reporter_id as "reporterId", id as "identityId" from identity
       where replaced_at is null and reporter_id in (select person_of($1)) order by given_at desc, id`,
      [reporterId],
    )
  ).rows;

/** The wrong one is let go of first: of one account one identity holds at a time. */
const correct = async (
  db: Queryable,
  { was, identityId }: Corrected,
  requestId: string,
  at: Instant,
): Promise<boolean> => {
  const { rowCount } = await db.query(
    'update identity set replaced_at = $2, corrected_by = $3 where id = $1 and replaced_at is null',
    [was, new Date(at), requestId],
  );
  if (rowCount === 1) await db.query('update identity set replaced_at = null where id = $1', [identityId]);
  return rowCount === 1;
};

/** The port, within one transaction. */
export const personRequestsIn = (db: Queryable, administration: AdministrativeLog): PersonRequests => ({
  ...markingIn(db),
  add: async ({ id, kind, complaintId, reporterId, words, at, dueAt, by }) => {
    await db.query(
      `insert into person_request (id, kind, complaint_id, reporter_id, via, words, asked_at, asked_by, due_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[id, kind, complaintId, reporterId, by === undefined ? 'portal' : 'desk', storable(words)],
        ...[new Date(at), by ?? null, dueAt === undefined ? null : new Date(dueAt)],
      ],
    );
  },
  find: (id) => find(db, id),
  propose: async (id, by, basis, at) => {
    await db.query('update person_request set proposed_by = $2, basis = $3, proposed_at = $4 where id = $1', [
      ...[id, by, basis, new Date(at)],
    ]);
  },
  settle: async (id, { by, outcome, note, ground, corrected = [], at }) => {
    await db.query(
      `update person_request set settled_by = $2, outcome = $3, note = $4, ground = $5, corrected = $6, settled_at = $7, told = true
       where id = $1`,
      [...[id, by, outcome, storable(note), ground ?? null], [...corrected], new Date(at)],
    );
  },
  identitiesOf: (reporterId) => identitiesOf(db, reporterId),
  correct: (corrected, requestId, at) => correct(db, corrected, requestId, at),
  allOf: (reporterId) => findAllOf(db, reporterId),
  destroy: (all, hide, at) => destroyPerson(db, all, hide, at),
  record: (by, at, act) => administration.record(db, { by, at, act }),
});
