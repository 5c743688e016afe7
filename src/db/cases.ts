// Which case is meant: by its conversation, by its reporter, by one of its numbers. Reads the rows that projections.ts writes.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import { sameThread } from '#core/complaint/evolve-file.ts';
import { isAtNight, type NightHours } from '#core/sop/night.ts';
import type { Loaded } from '#ports/case-log.ts';
import type { Cases } from '#ports/cases.ts';
import { findNightHours } from './duty-hours.ts';
import type { LogInUnit } from './case-log.ts';
import { threadKey, type Foreseen, type InUnit } from './foreseen.ts';
import type { Queryable } from './queryable.ts';
import { findCaseWithUpikNumber } from './register.ts';
import { keepServiceRequest, publish } from './service-requests.ts';
import { keepFile } from './uploads.ts';

// A child is one matter of a message: what comes next in the conversation is its parent's while that runs.
const openOnThread = `select c.id from every_complaint c join complaint_thread t on t.complaint_id = c.id
  where t.channel = $1 and t.account_id = $2 and t.visibility = $3 and t.thread_key = $4 and c.status <> 'closed'
  order by c.parent_id is not null, c.opened_at desc limit 1`;

const openOfPerson = `select id from every_complaint
  where reporter_id in (select person_of($1)) and status <> 'closed'
  order by reporter_id = $1 desc, parent_id is not null, last_message_at desc limit 1`;

const unanswered = `select c.id from every_complaint c
  where c.reporter_id in (select person_of($1)) and c.close_reason = 'identity-not-completed'
    and ($4 or exists (select 1 from complaint_thread t
      where t.complaint_id = c.id and t.channel = $2 and t.account_id = $3 and t.thread_key = $5))
  order by c.reporter_id = $1 desc, c.closed_at desc limit 1`;

/** The case opened last on this conversation, closed or not; undefined where it has none. */
export const latestOnThread = async (
  db: Queryable,
  { channel, accountId, visibility, key }: ThreadRef,
): Promise<string | undefined> => {
  const { rows } = await db.query<{ id: string }>(
    `select c.id from every_complaint c join complaint_thread t on t.complaint_id = c.id
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

/** The latest of the cases of this unit that stand open on the conversation; a child where there is no other. */
const openHere = (loaded: Iterable<[string, Loaded]>, thread: ThreadRef): string | undefined => {
  let latest: { id: string; openedAt: number; isChild: boolean } | undefined;
  for (const [id, { state }] of loaded) {
    if (state.status === 'none' || state.status === 'closed') continue;
    const { threads, openedAt, parent } = state.file;
    if (!threads.some((one) => sameThread(one, thread))) continue;
    const isChild = parent !== undefined;
    const isBetter =
      latest === undefined || (latest.isChild === isChild ? openedAt >= latest.openedAt : latest.isChild);
    if (isBetter) latest = { id, openedAt, isChild };
  }
  return latest?.id;
};

const isOf = (loaded: Iterable<[string, Loaded]>, reporterId: string): boolean => {
  for (const [, { state }] of loaded) if (state.status !== 'none' && state.file.reporterId === reporterId) return true;
  return false;
};

type Meant = { thread: ThreadRef; reporterId: string; apart: boolean };

/** Where what was foreseen, and what the unit itself has done since, tell it alone. */
const foreseenCase = (
  { open, people }: Foreseen,
  loaded: LogInUnit['loaded'],
  { thread, reporterId, apart }: Meant,
): { id: string | undefined } | undefined => {
  const key = threadKey(thread);
  const person = people.get(reporterId);
  if (!open.has(key) || person === undefined) return undefined;
  const here = openHere(loaded(), thread);
  // The one that was open may have been closed since, and another be the latest.
  if (here !== undefined || open.get(key) !== undefined) return here === undefined ? undefined : { id: here };
  const isPersons = thread.visibility === 'private' && !apart;
  if (person.hasUnanswered || (isPersons && (person.hasOpen || isOf(loaded(), reporterId)))) return undefined;
  return { id: undefined };
};

/** The port, within one unit of work. */
export const casesIn = ({ unit, foreseen }: InUnit, { loaded }: LogInUnit): Cases => {
  const { db, seeing, apart: beside } = unit;
  let night: Promise<NightHours | undefined> | undefined;
  return {
    // Asked once, however many open together.
    opensAtNight: async (now) => {
      night ??= findNightHours(beside);
      const hours = await night;
      return hours !== undefined && isAtNight(hours, now);
    },
    goingOn: async (thread, reporterId, apart = false) => {
      const known = foreseenCase(foreseen, loaded, { thread, reporterId, apart });
      return known === undefined ? caseFor(seeing, thread, reporterId, apart) : known.id;
    },
    latestOnThread: (thread) => latestOnThread(seeing, thread),
    numbered: (number) => findCaseNumbered(seeing, number),
    withUpikNumber: (upikNumber, except) => findCaseWithUpikNumber(seeing, upikNumber, except),
    publish: (...published) => publish(db, ...published),
    keepServiceRequest: (complaintId, request) => keepServiceRequest(beside, complaintId, request),
    keepFile: (messageId, complaintId, file) => keepFile(seeing, messageId, complaintId, file),
  };
};
