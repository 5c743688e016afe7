// Whether the system is well, as the database has it: accounts, what waits to be read and to be sent, how officers were reached, the last back-up.
import { sql } from 'kysely';
import type { Health } from '#core/findings/health.ts';
import { dayMs, type Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';

type Row = {
  accounts: number;
  troubled: number;
  unread: number;
  received_at: Date | null;
  waiting: number;
  due_at: Date | null;
  told: number;
  failed: number;
  backed_up_at: Date | null;
};

const waits = (since: Date | null, now: Instant): { waitsMs?: number } =>
  since === null ? {} : { waitsMs: Math.max(0, now - since.getTime()) };

/** What is to go out later, or by an officer's hand, keeps nobody waiting. */
export const findHealth = async (db: ReadTables, now: Instant): Promise<Health> => {
  const [at, week] = [new Date(now), new Date(now - 7 * dayMs)];
  const isDue = sql`status in ('queued', 'sending') and not_before <= ${at}`;
  const { rows } = await sql<Row>`select
      (select count(*)::int from channel_account) as accounts,
      (select count(*)::int from channel_account where problem is not null) as troubled,
      (select count(*)::int from inbound where status = 'poison') as unread,
      (select min(received_at) from inbound where status = 'new') as received_at,
      (select count(*)::int from outbox where ${isDue}) as waiting,
      (select min(not_before) from outbox where ${isDue}) as due_at,
      (select count(*)::int from alert_attempt where at >= ${week} and state in ('sent', 'arrived', 'failed')) as told,
      (select count(*)::int from alert_attempt where at >= ${week} and state = 'failed') as failed,
      (select backed_up_at from installation) as backed_up_at`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error('a question without a table has one row');
  return {
    channels: { n: row.accounts, troubled: row.troubled },
    intake: { unread: row.unread, ...waits(row.received_at, now) },
    outbox: { n: row.waiting, ...waits(row.due_at, now) },
    ways: { n: row.told, failed: row.failed },
    backup: row.backed_up_at === null ? {} : { ageMs: Math.max(0, now - row.backed_up_at.getTime()) },
  };
};
