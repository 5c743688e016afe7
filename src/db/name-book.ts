// Persons without a name: rows of `reporter_handle`, handed out once under skip locked, and filled with what a platform told.
import type { Pool } from 'pg';
import type { NameBook, NamelessPerson } from '#ports/names.ts';
import { storable } from './messages.ts';

const claim = `with nameless as (
    select channel, account_id, external_id from reporter_handle
    where name is null and handle is null and name_asked_at is null and not starts_with(external_id, 'thread:')
      and (channel, account_id) in (select * from unnest($1::text[], $2::text[]))
    limit $4 for update skip locked)
  update reporter_handle h set name_asked_at = $3 from nameless n
  where h.channel = n.channel and h.account_id = n.account_id and h.external_id = n.external_id
  returning h.channel, h.account_id as "accountId", h.external_id as "personId"`;

const fill = `with person as (
    update reporter_handle set name = coalesce(name, $4), handle = coalesce(handle, $5)
    where channel = $1 and account_id = $2 and external_id = $3 returning reporter_id)
  select pg_notify('tanggap_change', json_build_object('complaintId', c.id, 'what', 'case')::text)
  from complaint c join person p on c.reporter_id = p.reporter_id where c.status <> 'closed'`;

const orNull = (text: string | undefined): string | null => (text === undefined ? null : storable(text));

export const nameBook = (pool: Pool): NameBook => ({
  claim: async (accounts, now, limit) => {
    const [channels, ids] = [accounts.map(({ channel }) => channel), accounts.map(({ accountId }) => accountId)];
    const { rows } = await pool.query<NamelessPerson>(claim, [channels, ids, new Date(now), limit]);
    return rows;
  },
  keep: async ({ channel, accountId, personId }, { name, handle }) => {
    await pool.query(fill, [channel, accountId, personId, orNull(name), orNull(handle)]);
  },
});
