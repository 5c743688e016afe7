// What a reporter wrote, to everybody and in private: against it an answer is held before everybody reads it.
import { sql, type Kysely } from 'kysely';
import type { KnownPerson } from '#core/known-person.ts';
import type { Tables } from '#db/tables.ts';

const mostMessages = 200;

type Row = { text: string; author: string | null; visibility: 'public' | 'private' };

/** The latest of this case, and of the same reporter elsewhere. */
export const findWritten = async (
  db: Kysely<Tables>,
  complaintId: string,
): Promise<Pick<KnownPerson, 'privately' | 'publicly'>> => {
  const { rows } = await sql<Row>`
    select m.text, m.author_name as author, m.visibility from message m
    where m.complaint_id = ${complaintId}
      or m.reporter_id = (select c.reporter_id from every_complaint c where c.id = ${complaintId})
    order by m.sent_at desc limit ${mostMessages}`.execute(db);
  const inPublic = rows.filter(({ visibility }) => visibility === 'public');
  return {
    privately: rows.filter(({ visibility }) => visibility === 'private').map(({ text }) => text),
    publicly: [...inPublic.map(({ text }) => text), ...inPublic.flatMap(({ author }) => author ?? [])],
  };
};
