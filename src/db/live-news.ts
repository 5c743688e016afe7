// Tells every process what changed, at the commit of the transaction that changed it. Whoever listens is `live.ts`.
import type { Queryable } from './queryable.ts';

/** What listeners of `tanggap_change` are told once a list of times is another one. */
export const timesChanged = 'times';

/** Heard by every process once the transaction has ended, and never of one that was undone. */
export const tellChange = async (db: Queryable, change: { complaintId?: string; what: string }): Promise<void> => {
  await db.query(`select pg_notify('tanggap_change', $1)`, [JSON.stringify(change)]);
};

/** Screens that show this case look again. */
export const tellCase = (db: Queryable, complaintId: string, what: 'case' | 'attachment' = 'case'): Promise<void> =>
  tellChange(db, { complaintId, what });

/** Each once. */
const casesChanged = (complaintIds: readonly string[]): string[] =>
  [...new Set(complaintIds)].map((complaintId) => JSON.stringify({ complaintId, what: 'case' }));

/** The same for many. */
export const tellCases = async (db: Queryable, complaintIds: readonly string[]): Promise<void> => {
  await db.query(`select pg_notify('tanggap_change', change) from unnest($1::text[]) as change`, [
    casesChanged(complaintIds),
  ]);
};

/** What `tellingWithin` tells of these cases, and that lists of what is called are other ones. */
export const calledNews = (complaintIds: readonly string[]): string[] => [
  ...casesChanged(complaintIds),
  JSON.stringify({ what: 'notice' }),
];

/** Part of a statement: tells what stands in a parameter where a condition holds. */
export const tellingWithin = (parameter: string, condition: string): string =>
  `(select count(pg_notify('tanggap_change', change)) from unnest(${parameter}::text[]) as change where ${condition})`;

/** There is work of this kind. */
export const tellWork = async (db: Queryable, topic: 'inbound' | 'outbox' | 'attachment' | 'poll'): Promise<void> => {
  await db.query(`select pg_notify('tanggap_work', $1)`, [topic]);
};
