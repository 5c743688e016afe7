// The spans after which kinds of data are destroyed: kept and changed with their record, and carried out a few rows at a time.
// What is destroyed here is destroyed as for whoever is erased: the log's rows stay, with digests of what is gone.
import type { Pool } from 'pg';
import { dueBefore, retentionKinds, type Retention, type RetentionKind } from '#core/retention.ts';
import type { Instant } from '#core/time.ts';
import type { AdministrativeLog } from './administrative-log.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** Kinds without a span are absent. */
export const readRetention = async (db: Queryable): Promise<Retention> => {
  const { rows } = await db.query<{ kind: string; days: number }>('select kind, days from retention');
  return Object.fromEntries(
    rows.flatMap(({ kind, days }) => (retentionKinds.some((known) => known === kind) ? [[kind, days]] : [])),
  ) as Retention;
};

/** Without days the kind is kept from now on. What is the same already is no act. */
export const setRetention = (
  pool: Pool,
  { actor, now, administration }: Asking,
  { kind, days }: { kind: RetentionKind; days: number | undefined },
): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ days: number }>('select days from retention where kind = $1 for update', [
      kind,
    ]);
    if (rows[0]?.days === days) return;
    if (days === undefined) await client.query('delete from retention where kind = $1', [kind]);
    else
      await client.query(
        'insert into retention (kind, days) values ($1, $2) on conflict (kind) do update set days = excluded.days',
        [kind, days],
      );
    const act = { type: 'RetentionChanged', kind, ...(days === undefined ? {} : { days }) } as const;
    await administration.record(client, { by: actor, at: now, act });
  });

const batch = 200;

const endedCases = `select id from every_complaint where closed_at < $1 and status = 'closed'`;

/** Nothing of it is under way any more, and no open case needs it. */
const isOverFor = (row: string): string => `${row}.at < $1
  and not exists (select from every_complaint c where c.id = ${row}.complaint_id and c.status <> 'closed')
  and not exists (select from alert_delivery d where d.alert_id = ${row}.id and d.status in ('waiting', 'proving'))`;

/** What is due, whole: what is counted beforehand is what is destroyed. `$1`: what ended before is due. */
const due: Record<RetentionKind, string> = {
  // Of a person whose last case ended before: nobody is asked or answered under it any more.
  identity: `select i.id as row from identity i where (select max(coalesce(c.closed_at, 'infinity')) from every_complaint c
    where c.reporter_id in (select person_of(i.reporter_id))) < $1`,
  words: `select m.id as row from message m join every_complaint c on c.id = m.complaint_id
    where m.visibility = 'private' and m.erased_at is null and c.status = 'closed' and c.closed_at < $1`,
  files: `select id as row, object_key from attachment where message_id is not null and complaint_id in (${endedCases})`,
  payloads: `select id as row from inbound where status = 'done' and received_at < $1`,
  'deleted-words': `select v.ctid as row from message_version v join message m on m.id = v.message_id where m.deleted_at < $1`,
  requests: `select id as row from person_request
    where coalesce(lifted_at, settled_at) < $1 and (words <> '' or note <> '' or lift_reason <> '')`,
  // With its row goes the link, which serves no case that has ended.
  'field-tasks': `select id as row from field_link where complaint_id in (${endedCases})`,
  // What went within another goes with it or before it: those first that are counted by others.
  alerts: `select a.id as row from alert a where ${isOverFor('a')}
    and not exists (select from alert within where within.told_with = a.id and not (${isOverFor('within')}))
    order by a.told_with nulls last, a.id`,
  // That a report was opened stays, so that it is opened by nobody again.
  'report-mails': `select id as row from report_mail where at < $1 and status not in ('waiting', 'sending')`,
  // What is about to leave goes with its act.
  drafts: `select revision as row from act_draft where saved_at < $1 and held_id is null`,
};

const some = (kind: RetentionKind): string => `with due as (${due[kind]} limit ${String(batch)})`;
const theirs = 'in (select row from due)';

/** `$2`: now, where it is written down. */
const ways: Record<RetentionKind, { sql: string; now?: true }> = {
  identity: { sql: `${some('identity')} delete from identity where id ${theirs}` },
  words: {
    sql: `${some('words')}, versions as (delete from message_version where message_id ${theirs})
      update message set text = '', author_name = null, salt = '', reply_target = null, permalink = null, content_digest = null,
        deleted_at = coalesce(deleted_at, $2), erased_at = $2 where id ${theirs}`,
    now: true,
  },
  files: {
    sql: `${some('files')}, doomed as (insert into doomed_object (object_key, doomed_at)
        select object_key, $2 from due where object_key is not null on conflict do nothing)
      delete from attachment where id ${theirs}`,
    now: true,
  },
  payloads: { sql: `${some('payloads')} delete from inbound where id ${theirs}` },
  'deleted-words': { sql: `${some('deleted-words')} delete from message_version where ctid ${theirs}` },
  requests: {
    sql: `${some('requests')} update person_request set words = '', note = '', lift_reason = '' where id ${theirs}`,
  },
  'field-tasks': { sql: `${some('field-tasks')} delete from field_link where id ${theirs}` },
  // A matter goes in a later round, once nobody is left who was told of it.
  alerts: {
    sql: `${some('alerts')}, matters as (delete from alert_matter m where coalesce(m.settled_at, m.acknowledged_at) < $1
        and not exists (select from alert a where a.matter = m.key))
      delete from alert where id ${theirs}`,
  },
  'report-mails': { sql: `${some('report-mails')} delete from report_mail where id ${theirs}` },
  drafts: { sql: `${some('drafts')} delete from act_draft where revision ${theirs}` },
};

/** How much would be destroyed by such a span now; nothing is. */
export const findDueCounts = async (
  db: Queryable,
  { kind, days }: { kind: RetentionKind; days: number },
  now: Instant,
): Promise<number> => {
  const { rows } = await db.query<{ count: number }>(`select count(*)::int as count from (${due[kind]}) due`, [
    new Date(dueBefore(days, now)),
  ]);
  return rows[0]?.count ?? 0;
};

/** Some of what is due of one kind, with its record: how many rows, never what stood in them. */
export const destroyDue = (
  pool: Pool,
  administration: AdministrativeLog,
  { kind, days }: { kind: RetentionKind; days: number },
  now: Instant,
): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { sql, now: stamps } = ways[kind];
    const before = new Date(dueBefore(days, now));
    const { rowCount } = await client.query(sql, stamps === true ? [before, new Date(now)] : [before]);
    const count = rowCount ?? 0;
    const act = { type: 'DataDestroyed', kind, count } as const;
    if (count > 0) await administration.record(client, { by: { kind: 'program' }, at: now, act });
    return count;
  });
