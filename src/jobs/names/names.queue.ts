// Persons without a name: rows of `reporter_handle`, handed out once, and filled with what a platform told.
import type { Instant } from '#core/time.ts';
import { storable } from '#db/rows.ts';
import { claimRows, type Queue } from '#db/queue.ts';
import type { Queryable } from '#db/queryable.ts';

/** By the platform's id, on the account to which they wrote. */
export type NamelessPerson = { channel: string; accountId: string; personId: string };

/** Each person is asked about once: who could not be named then stays unnamed. */
export type NameBook = {
  /** Of these accounts, persons nobody asked about yet; each is handed out once, whatever comes of it. */
  claim: (
    accounts: readonly Omit<NamelessPerson, 'personId'>[],
    now: Instant,
    limit: number,
  ) => Promise<NamelessPerson[]>;
  /** A name that the platform gave with a message meanwhile stands. */
  keep: (person: NamelessPerson, found: { name?: string; handle?: string }) => Promise<void>;
};

const nameless: Queue = {
  table: 'reporter_handle',
  key: ['channel', 'account_id', 'external_id'],
  hold: ['once', 'name_asked_at'],
  order: ['channel', 'account_id'],
  ready: `job.name is null and job.handle is null and not starts_with(job.external_id, 'thread:')
    and (job.channel, job.account_id) in (select * from unnest($4::text[], $5::text[]))`,
  shows: `job.channel, job.account_id as "accountId", job.external_id as "personId"`,
};

const fill = `with person as (
    update reporter_handle set name = coalesce(name, $4), handle = coalesce(handle, $5)
    where channel = $1 and account_id = $2 and external_id = $3 returning reporter_id)
  select pg_notify('tanggap_change', json_build_object('complaintId', c.id, 'what', 'case')::text)
  from complaint c join person p on c.reporter_id = p.reporter_id where c.status <> 'closed'`;

const orNull = (text: string | undefined): string | null => (text === undefined ? null : storable(text));

/** Claims hold no lease: a crash between claiming and keeping costs a name and nothing else. */
export const nameBook = (db: Queryable): NameBook => ({
  claim: async (accounts, now, limit) => {
    const places = [accounts.map(({ channel }) => channel), accounts.map(({ accountId }) => accountId)];
    const rows = await claimRows<NamelessPerson>(db, nameless, { now, limit, leaseMs: 0 }, places);
    // No lease: nobody gives a person back.
    return rows.map(({ channel, accountId, personId }) => ({ channel, accountId, personId }));
  },
  keep: async ({ channel, accountId, personId }, { name, handle }) => {
    await db.query(fill, [channel, accountId, personId, orNull(name), orNull(handle)]);
  },
});
