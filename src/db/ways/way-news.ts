// What comes in about ways to officers: the code by which one proves an account as theirs, and how far our own messages came.
// Must not open an address.
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { WayNews } from '#ports/way-news.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Queryable } from '../queryable.ts';
import { ways, type Way } from '#core/way/way.ts';
import { addErrand, addressRow, codeHash } from './own-ways.ts';
import { hasNamedWays } from './named.ts';
import { noteArrived, noteFailing } from './reach.ts';

type Deps = { sealing: Pick<Sealing, 'seal' | 'open'>; newId: Ids['uuid'] };

const prove = async (
  db: Queryable,
  { sealing, newId }: Deps,
  { channel, accountId, code, personId }: Parameters<WayNews['prove']>[0],
  now: Instant,
): Promise<boolean> => {
  const { rows } = await db.query<{ officer_id: string }>(
    `select officer_id from officer_way where way = $1 and code_hash = $2 and code_ends_at > $3 for update`,
    [channel, codeHash(code), new Date(now)],
  );
  const officerId = rows[0]?.officer_id;
  if (officerId === undefined || (channel !== 'telegram' && channel !== 'whatsapp')) return false;
  await db.query(
    `update officer_way set account_id = $3, sealed_address = $4, verified_at = $5, heard_at = $5, arrived_at = $5,
       failing_since = null, failure = null, code_hash = null, code_ends_at = null
     where officer_id = $1 and way = $2`,
    [officerId, channel, accountId, sealing.seal('way', addressRow(officerId, channel), personId), new Date(now)],
  );
  await addErrand(db, { sealing, ids: { uuid: newId } }, { officerId, way: channel, kind: 'linked' }, now);
  return true;
};

type Fared = { officerId: string; way: Way };

const attempts = `with fared as (
    update alert_attempt set state = $4, detail = $5, settled_at = $6
    where channel = $1 and account_id = $2 and external_id = $3 and state in ('sent', 'unknown') returning alert_id, way),
  again as (
    update alert_delivery d set status = case when $4 <> 'arrived' then 'waiting' when ${hasNamedWays} then d.status else 'told' end,
      not_before = case when $4 = 'arrived' and ${hasNamedWays} then d.not_before else $6 end
    from fared where d.alert_id = fared.alert_id and d.leased_until is null and d.status in ('proving', 'told', 'unreached'))
  select distinct a.user_id as "officerId", fared.way from fared join alert a on a.id = fared.alert_id`;

const errands = `update way_errand set status = case when $4 = 'arrived' then 'arrived' else 'refused' end, reason = $5
  where way = $1 and external_id = $3 and status in ('sent', 'unknown') and kind <> 'code' and $2::text is not null and $6::timestamptz is not null
  returning officer_id as "officerId", way`;

/** A letter with a report that came back. */
const reports = `update report_mail set status = case when $4 = 'arrived' then 'sent' else 'refused' end, reason = $5
  where $1 = 'email' and account_id = $2 and external_id = $3 and status in ('sent', 'unknown') and $6::timestamptz is not null
  returning coalesce(officer_id, '') as "officerId", 'email' as way`;

/** Nobody is at the address of a subscriber: it is kept no longer. Whether the letter was one to a subscriber. */
const faredToSubscriber = async (db: Queryable, fate: Parameters<WayNews['fared']>[0]): Promise<boolean> => {
  if (fate.channel !== 'email') return false;
  const { rows } = await db.query<{ id: string }>(
    'select follow_id as id from follow_letter where account_id = $1 and external_id = $2',
    [fate.accountId, fate.externalId],
  );
  if (!fate.came && fate.reason === 'person-unavailable')
    await db.query('delete from case_follow where id = any($1::uuid[])', [rows.map(({ id }) => id)]);
  return rows.length > 0;
};

const fared = async (db: Queryable, fate: Parameters<WayNews['fared']>[0], now: Instant): Promise<boolean> => {
  const { channel, accountId, externalId } = fate;
  if (!ways.some((way) => way === channel)) return false;
  const reason = fate.came ? null : fate.reason;
  const values = [channel, accountId, externalId, fate.came ? 'arrived' : 'failed', reason, new Date(now)];
  let known = await faredToSubscriber(db, fate);
  for (const sql of [attempts, errands, reports])
    for (const { officerId, way } of (await db.query<Fared>(sql, values)).rows) {
      known = true;
      if (reason === null) await noteArrived(db, { officerId, way }, now);
      else await noteFailing(db, { officerId, way }, reason, now);
    }
  return known;
};

/** Within one transaction. */
export const wayNewsIn = (db: Queryable, deps: Deps): WayNews => ({
  prove: (proof, now) => prove(db, deps, proof, now),
  fared: (fate, now) => fared(db, fate, now),
});
