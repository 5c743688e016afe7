// Proof that a browser showed a message: told by the browser itself, with what came sealed in that message.
import type { Instant } from '#core/time.ts';
import { inTransaction } from '../queryable.ts';
import type { WayDeps } from './own-ways.ts';
import { noteArrived } from './reach.ts';
import { hasNamedWays } from './named.ts';

/** Also of one that is still under way: a browser can be quicker than its push service, whose answer says nothing new then. */
const byErrand = `update way_errand set status = 'arrived', reason = null, leased_until = null
  where id = $1 and way = 'push' and status in ('waiting', 'sent', 'unknown') and $2::timestamptz is not null
  returning officer_id as "officerId", device_id as "deviceId"`;

const byAlert = `with arrived as (
    update alert_attempt set state = 'arrived', detail = null, settled_at = $2
    where receipt = $1 and state in ('sending', 'sent', 'unknown', 'failed') returning alert_id, device_id),
  told as (
    update alert_delivery d set status = case when d.leased_until is null and not ${hasNamedWays} then 'told' else d.status end
    from arrived where d.alert_id = arrived.alert_id returning d.user_id, arrived.device_id)
  select distinct user_id as "officerId", device_id as "deviceId" from told`;

type Shown = { officerId: string; deviceId: string | null };

/** Told twice, or of a message that nobody sent, it changes nothing. */
export const noteShown = ({ pool }: Pick<WayDeps, 'pool'>, receipt: string, now: Instant): Promise<void> =>
  inTransaction(pool, async (client) => {
    for (const sql of [byErrand, byAlert]) {
      const { rows } = await client.query<Shown>(sql, [receipt, new Date(now)]);
      for (const { officerId, deviceId } of rows)
        await noteArrived(client, { officerId, way: 'push', deviceId: deviceId ?? '' }, now);
    }
  });
