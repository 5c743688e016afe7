// Which case is meant: by its conversation, by its reporter, by one of its numbers. Reads the rows that projections.ts writes.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { Cases } from '#ports/cases.ts';
import type { Queryable } from './queryable.ts';
import { findCaseWithUpikNumber } from './register.ts';
import { keepServiceRequest, publish } from './service-requests.ts';
import { keepFile } from './uploads.ts';

const openOnThread = `select c.id from complaint c join complaint_thread t on t.complaint_id = c.id
  where t.channel = $1 and t.account_id = $2 and t.visibility = $3 and t.thread_key = $4 and c.status <> 'closed'
  order by c.opened_at desc limit 1`;

const openOfPerson = `select id from complaint
  where reporter_id in (select person_of($1)) and status <> 'closed'
  order by reporter_id = $1 desc, last_message_at desc limit 1`;

const unanswered = `select c.id from complaint c
  where c.reporter_id in (select person_of($1)) and c.close_reason = 'identity-not-completed'
    and ($4 or exists (select 1 from complaint_thread t
      where t.complaint_id = c.id and t.channel = $2 and t.account_id = $3 and t.thread_key = $5))
  order by c.reporter_id = $1 desc, c.closed_at desc limit 1`;

export const latestOnThread = async (
  db: Queryable,
  { channel, accountId, visibility, key }: ThreadRef,
): Promise<string | undefined> => {
  const { rows } = await db.query<{ id: string }>(
    `select c.id from complaint c join complaint_thread t on t.complaint_id = c.id
     where t.channel = $1 and t.account_id = $2 and t.visibility = $3 and t.thread_key = $4
     order by c.opened_at desc limit 1`,
    [channel, accountId, visibility, key],
  );
  return rows[0]?.id;
};

/** A comment below another post is about something else; a private message belongs to what its writer has open. */
const caseFor = async (
  db: Queryable,
  thread: ThreadRef,
  reporterId: string,
  apart = false,
): Promise<string | undefined> => {
  const { channel, accountId, visibility, key } = thread;
  const isPersons = visibility === 'private' && !apart;
  const first = async (sql: string, values: unknown[]): Promise<string | undefined> =>
    (await db.query<{ id: string }>(sql, values)).rows[0]?.id;
  return (
    (await first(openOnThread, [channel, accountId, visibility, key])) ??
    (isPersons ? await first(openOfPerson, [reporterId]) : undefined) ??
    (await first(unanswered, [reporterId, channel, accountId, isPersons, key]))
  );
};

const findCaseNumbered = async (db: Queryable, number: string): Promise<string | undefined> =>
  (await db.query<{ id: string }>('select id from complaint where number = $1', [number])).rows[0]?.id;

export const casesIn = (db: Queryable): Cases => ({
  goingOn: (thread, reporterId, apart) => caseFor(db, thread, reporterId, apart),
  latestOnThread: (thread) => latestOnThread(db, thread),
  numbered: (number) => findCaseNumbered(db, number),
  withUpikNumber: (upikNumber, except) => findCaseWithUpikNumber(db, upikNumber, except),
  publish: (complaintId, publication, by, now) => publish(db, complaintId, publication, by, now),
  keepServiceRequest: (complaintId, request) => keepServiceRequest(db, complaintId, request),
  keepFile: (messageId, complaintId, file) => keepFile(db, messageId, complaintId, file),
});
