// Requests about the data of a person, and the decision on them, as rows of one transaction together with their record.
import type { PersonRequestKind } from '#core/person-request.ts';
import type { PersonRequest, PersonRequests } from '#ports/person-requests.ts';
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
};

const requestOf = (row: Row): PersonRequest => ({
  ...{ id: row.id, kind: row.kind, complaintId: row.complaint_id, number: row.number, reporterId: row.reporter_id },
  ...(row.proposed_by === null ? {} : { proposedBy: row.proposed_by }),
  settled: row.settled,
});

/** Of a sealed case not even its number stands beside the request. */
const find = async (db: Queryable, id: string): Promise<PersonRequest | undefined> => {
  const { rows } = await db.query<Row>(
    `select r.id, r.kind, r.complaint_id, coalesce(c.number, '') as number, r.reporter_id, r.proposed_by, r.settled_at is not null as settled
     from person_request r left join complaint c on c.id = r.complaint_id where r.id::text = $1 for update of r`,
    [id],
  );
  return rows.map(requestOf)[0];
};

/** The port, within one transaction. */
export const personRequestsIn = (db: Queryable, administration: AdministrativeLog): PersonRequests => ({
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
  settle: async (id, { by, outcome, note, at }) => {
    await db.query(
      'update person_request set settled_by = $2, outcome = $3, note = $4, settled_at = $5 where id = $1',
      [id, by, outcome, storable(note), new Date(at)],
    );
  },
  restrict: async (reporterId, at) => {
    await db.query(
      'update reporter set restricted_at = coalesce(restricted_at, $2) where id in (select person_of($1))',
      [reporterId, new Date(at)],
    );
  },
  isRestricted: async (reporterId) => {
    const { rowCount } = await db.query(
      'select 1 from reporter where id in (select person_of($1)) and restricted_at is not null limit 1',
      [reporterId],
    );
    return rowCount === 1;
  },
  allOf: (reporterId) => findAllOf(db, reporterId),
  destroy: (all, hide, at) => destroyPerson(db, all, hide, at),
  record: (by, at, act) => administration.record(db, { by, at, act }),
});
