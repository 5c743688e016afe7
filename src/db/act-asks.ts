// Answers what officers' acts ask beside their case, each in the file that reads its rows. Writes nothing.
import { sql, type Kysely } from 'kysely';
import type { Pool } from 'pg';
import type { ActAsks } from '#ports/act-asks.ts';
import { findNameable } from './case-readers.ts';
import { findAgencyTrouble } from './agencies.ts';
import { findDeskOfficer } from './desk-officers.ts';
import { findHeldBy } from './holding.ts';
import { findOffered } from './categories.ts';
import { findMessagesOf } from './messages.ts';
import { findReachedBody } from './outside-bodies.ts';
import { hasMark } from './person-requests.ts';
import { currentIdentity } from './reporters.ts';
import { maySay } from './sender-rights.ts';
import type { Tables } from './tables.ts';
import { areUploads, findPhotos, findReporterPhotos } from './uploads.ts';
import { visibleTo } from './visible-to.ts';
import { findWritten } from './written-words.ts';

/** Outside of any transaction. */
export const actAsksOn = ({ pool, kysely }: { pool: Pool; kysely: Kysely<Tables> }): ActAsks => ({
  agencyTrouble: (ids) => findAgencyTrouble(pool, ids),
  category: (id) => findOffered(pool, id),
  outsideBody: (id) => findReachedBody(pool, id),
  nameable: (by, complaintId, now) => findNameable({ pool, kysely }, by, complaintId, now),
  heldBy: (id) => findHeldBy(pool, id),
  deskOfficer: (id) => findDeskOfficer(pool, id),
  areUploads: (complaintId, userId, ids) => areUploads(pool, complaintId, userId, ids),
  photos: (complaintId, ids) => findPhotos(pool, complaintId, ids),
  reporterPhotos: (complaintId, ids) => findReporterPhotos(pool, complaintId, ids),
  currentIdentity: (reporterId) => currentIdentity(pool, reporterId),
  isRestricted: (reporterId) => hasMark(pool, 'restricted_at', reporterId),
  messagesOf: (complaintId, messageIds) => findMessagesOf(pool, complaintId, messageIds),
  writtenWords: (complaintId) => findWritten(kysely, complaintId),
  maySay: (by, complaintId, now) => maySay(pool, by, complaintId, now),
  caseSeenBy: async (asker, number) => {
    const { rows } = await sql<{ id: string }>`
      select c.id from complaint c where c.number = ${number} and ${visibleTo(asker)}`.execute(kysely);
    return rows[0];
  },
});
