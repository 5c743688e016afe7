// Recaps and reports by mail as rows: who gets which kind, who wants none, and each report opened once with those who read it.
// Must not send.
import type { Pool } from 'pg';
import type { Role } from '#core/access.ts';
import { outsideIn, reportKinds, usualReaders, type DueReport, type ReportKind } from '#core/report-mail.ts';
import type { Instant } from '#core/time.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';

type Opening = { sealing: Pick<Sealing, 'open'> };
type Seals = { sealing: Pick<Sealing, 'open' | 'seal'> };

/** Who gets one kind. `setBy`: who chose that, by name. */
export type Mailing = { kind: ReportKind; roles: Role[]; outside: string[]; setBy?: string; setAt?: Date };

const mailingRow = (kind: ReportKind): string => `report/${kind}`;
const mailRow = (id: string): string => `report-mail/${id}`;

type MailingRow = { kind: ReportKind; roles: Role[]; sealed: Buffer | null; setBy: string | null; setAt: Date | null };

const outsideOf = ({ sealing }: Opening, { kind, sealed }: Pick<MailingRow, 'kind' | 'sealed'>): string[] =>
  sealed === null ? [] : (JSON.parse(sealing.open('way', mailingRow(kind), sealed)) as string[]);

/** Every kind in its order; until somebody chooses, as the program brings it along. */
export const findMailings = async (db: Queryable, opening: Opening): Promise<Mailing[]> => {
  const { rows } = await db.query<MailingRow>(
    `select m.kind, m.roles, m.sealed_outside as sealed, o.name as "setBy", m.set_at as "setAt"
     from report_mailing m left join officer o on o.id = m.set_by`,
  );
  return reportKinds.map((kind) => {
    const row = rows.find((one) => one.kind === kind);
    if (row === undefined) return { kind, roles: [...usualReaders], outside: [] };
    const { setBy, setAt } = row;
    return {
      ...{ kind, roles: row.roles, outside: outsideOf(opening, row) },
      ...(setBy === null ? {} : { setBy }),
      ...(setAt === null ? {} : { setAt }),
    };
  });
};

/** From now on: what was due before stays unsent. Which kinds are there already is left as it is. */
export const beginMailings = async (db: Queryable, now: Instant): Promise<void> => {
  await db.query(
    `insert into report_mailing (kind, roles, since) select unnest($1::text[]), $2, $3 on conflict do nothing`,
    [reportKinds, usualReaders, new Date(now)],
  );
};

/** Recorded by how many there are and never by which: an address is somebody's. */
export const setMailing = (
  { pool, sealing }: Seals & { pool: Pool },
  { actor, now, administration }: Asking,
  { kind, roles, outside }: Pick<Mailing, 'kind' | 'roles' | 'outside'>,
): Promise<void> =>
  inTransaction(pool, async (client) => {
    const { addresses } = outsideIn(outside);
    const sealed = addresses.length === 0 ? null : sealing.seal('way', mailingRow(kind), JSON.stringify(addresses));
    await client.query(
      `insert into report_mailing (kind, roles, sealed_outside, since, set_by, set_at) values ($1, $2, $3, $5, $4, $5)
       on conflict (kind) do update set roles = excluded.roles, sealed_outside = excluded.sealed_outside,
         set_by = excluded.set_by, set_at = excluded.set_at`,
      [kind, roles, sealed, actor.userId, new Date(now)],
    );
    const act = { type: 'ReportReadersChanged', kind, roles, outside: addresses.length } as const;
    await administration.record(client, { by: actor, at: now, act });
  });

/** Officers of these roles who may be written to: by whether an address of theirs is proven, and whether they want it. */
export const findReaders = async (
  db: Queryable,
  kind: ReportKind,
  roles: readonly Role[],
): Promise<{ id: string; name: string; state: 'reached' | 'no-address' | 'wants-none' }[]> => {
  const { rows } = await db.query<{ id: string; name: string; proven: boolean; wants: boolean }>(
    `select o.id, o.name,
       exists (select from officer_way w where w.officer_id = o.id and w.way = 'email' and w.verified_at is not null) as proven,
       not exists (select from report_refusal r where r.officer_id = o.id and r.kind = $1) as wants
     from officer o where o.disabled_at is null and (o.role = any($2) or o.also_roles && $2) order by lower(o.name), o.id`,
    [kind, roles],
  );
  return rows.map(({ id, name, proven, wants }) => {
    if (!wants) return { id, name, state: 'wants-none' };
    return { id, name, state: proven ? 'reached' : 'no-address' };
  });
};

/** Whether a kind goes to this officer by their roles, and whether they want it. */
export const findOwnReports = async (
  db: Queryable,
  officerId: string,
): Promise<{ kind: ReportKind; wanted: boolean }[]> => {
  const { rows } = await db.query<{ kind: ReportKind; wanted: boolean }>(
    `select kind, not exists (select from report_refusal r where r.officer_id = o.id and r.kind = all_kinds.kind) as wanted
     from unnest($2::text[]) as all_kinds (kind) left join report_mailing m using (kind), officer o
     where o.id = $1 and array[o.role] || o.also_roles && coalesce(m.roles, $3)`,
    [officerId, reportKinds, usualReaders],
  );
  return reportKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
};

/** Each for themselves. */
export const wantReport = async (
  pool: Pool,
  officerId: string,
  { kind, wanted }: { kind: ReportKind; wanted: boolean },
): Promise<void> => {
  await pool.query(
    wanted
      ? 'delete from report_refusal where officer_id = $1 and kind = $2'
      : 'insert into report_refusal (officer_id, kind) values ($1, $2) on conflict do nothing',
    [officerId, kind],
  );
};

/** One row for each reader, once for ever: 0 where another process was first, or where the list began after it was due. */
export const openReport = (
  { pool, sealing, newId }: Seals & { pool: Pool; newId: Ids['uuid'] },
  { kind, period, dueAt }: DueReport,
  now: Instant,
): Promise<number> =>
  inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      `insert into report_issue (kind, period, due_at, opened_at)
       select $1, $2, $3, $4 from report_mailing where kind = $1 and since <= $3 on conflict do nothing`,
      [kind, period, new Date(dueAt), new Date(now)],
    );
    if (rowCount === 0) return 0;
    const mailing = (await findMailings(client, { sealing })).find((one) => one.kind === kind);
    const { roles = [], outside = [] } = mailing ?? {};
    const readers = (await findReaders(client, kind, roles)).filter(({ state }) => state === 'reached');
    const add = (id: string, officerId: string | null, sealed: Buffer | null) =>
      client.query(
        `insert into report_mail (id, kind, period, officer_id, sealed_address, at, not_before) values ($1, $2, $3, $4, $5, $6, $6)`,
        [id, kind, period, officerId, sealed, new Date(now)],
      );
    for (const { id } of readers) await add(newId(), id, null);
    for (const one of outside) {
      const id = newId();
      await add(id, null, sealing.seal('way', mailRow(id), one));
    }
    return readers.length + outside.length;
  });

/** Whether what was to go there still is: a list that was changed meanwhile takes back what did not leave. */
const isListed = async (db: Queryable, opening: Opening, kind: ReportKind, address: string): Promise<boolean> =>
  (await findMailings(db, opening)).some((one) => one.kind === kind && one.outside.includes(address));

/** To where it goes now; undefined of whoever has no proven address any more, wants none, is no officer, or is no reader of that kind any more. */
export const findReader = async (
  db: Queryable,
  { sealing }: Opening,
  {
    id,
    kind,
    officerId,
    sealedAddress,
  }: { id: string; kind: ReportKind; officerId: string | null; sealedAddress: Buffer | null },
): Promise<{ address: string; language: 'id' | 'en' } | undefined> => {
  if (sealedAddress !== null) {
    const address = sealing.open('way', mailRow(id), sealedAddress);
    return (await isListed(db, { sealing }, kind, address)) ? { address, language: 'id' } : undefined;
  }
  const { rows } = await db.query<{ sealed: Buffer; language: 'id' | 'en' | null }>(
    `select w.sealed_address as sealed, o.language from officer o join officer_way w on w.officer_id = o.id and w.way = 'email'
     join report_mailing m on m.kind = $2 and array[o.role] || o.also_roles && m.roles
     where o.id = $1 and o.disabled_at is null and w.verified_at is not null
       and not exists (select from report_refusal r where r.officer_id = o.id and r.kind = $2)`,
    [officerId, kind],
  );
  const [row] = rows;
  if (row === undefined || officerId === null) return undefined;
  return { address: sealing.open('way', `${officerId}/email`, row.sealed), language: row.language ?? 'id' };
};

/** What went to whom. An officer by name, anybody else by address. */
export type SentReport = {
  id: string;
  kind: ReportKind;
  period: string;
  reader: string;
  status: string;
  reason: string | null;
  at: Date;
  sentAt: Date | null;
};

const mostShown = 200;

/** The latest first. */
export const findSentReports = async (db: Queryable, { sealing }: Opening): Promise<SentReport[]> => {
  const { rows } = await db.query<Omit<SentReport, 'reader'> & { name: string | null; sealed: Buffer | null }>(
    `select m.id, m.kind, m.period, o.name, m.sealed_address as sealed, m.status, m.reason, m.at, m.sent_at as "sentAt"
     from report_mail m left join officer o on o.id = m.officer_id
     order by m.at desc, m.kind, lower(o.name) nulls last, m.id limit $1`,
    [mostShown],
  );
  return rows.map(({ name, sealed, ...row }) => ({
    ...row,
    reader: sealed === null ? (name ?? '') : sealing.open('way', mailRow(row.id), sealed),
  }));
};

/** Once more, to the one who did not get it; false where there is nothing to send again. */
export const sendReportAgain = async (pool: Pool, id: string, now: Instant): Promise<boolean> => {
  const { rowCount } = await pool.query(
    `update report_mail set status = 'waiting', reason = null, not_before = $2, attempts = 0
     where id::text = $1 and status in ('refused', 'unknown', 'skipped')`,
    [id, new Date(now)],
  );
  return rowCount === 1;
};
