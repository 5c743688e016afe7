// The UPIK register, latest first.
import { sql } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { cutText } from '#core/cut-text.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readingFor } from '#db/known-people.ts';
import { clockColumns, clockOf, type ClockRow } from '#db/clock-columns.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { UpikAnswer, UpikAsked, UpikEntry, UpikWaiting } from './upik.contract.ts';

const pageSize = 1000;

type Row = {
  place: string;
  number: string;
  upik_number: string;
  registered_at: Date;
  name: string | null;
  agency: string | null;
  status: Status;
};

const entryOf = (row: Row): UpikEntry => ({
  number: row.number,
  upikNumber: row.upik_number,
  registeredAt: row.registered_at.toISOString(),
  ...(row.name === null ? {} : { registeredBy: row.name }),
  ...(row.agency === null ? {} : { agency: row.agency }),
  status: row.status,
});

const place = sql`(-(extract(epoch from r.registered_at) * 1000)::bigint, r.complaint_id)`;

const beyond = (after: string | undefined) => {
  if (after === undefined) return sql`true`;
  const [at, id] = after.split('.');
  return sql`${place} > (-(${at}::bigint), ${id}::uuid)`;
};

/** Without `most` the whole register. */
const findRows = async (db: ReadTables, viewer: Viewer, { q, after }: UpikAsked, most?: number): Promise<Row[]> => {
  const like = `%${(q?.trim() ?? '').replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const { rows } = await sql<Row>`
    select c.number, r.upik_number, r.registered_at, o.name, a.short_name as agency, c.status,
      concat_ws('.', (extract(epoch from r.registered_at) * 1000)::bigint, r.complaint_id) as place
    from register_entry r join complaint c on c.id = r.complaint_id
    left join officer o on o.id::text = r.registered_by
    left join agency a on a.id = c.lead_agency_id
    where ${visibleTo(viewer)} and (c.number ilike ${like} or r.upik_number ilike ${like} or a.short_name ilike ${like})
      and ${beyond(after)}
    order by ${place} limit ${most ?? null}`.execute(db);
  return rows;
};

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'>; terms: Terms };

type WaitingRow = ClockRow & {
  id: string;
  number: string;
  excerpt: string | null;
  since: Date;
};

const excerptLength = 120;

/** Those whose step it is now to get a number. */
const findWaiting = async (deps: Deps, viewer: Viewer): Promise<UpikWaiting[]> => {
  const { rows } = await sql<WaitingRow>`
    select c.id, c.number, m.text as excerpt, c.step_opened_at as since, ${clockColumns}
    from complaint c
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where c.status = 'registration' and ${visibleTo(viewer)} order by c.due_at, c.id limit ${pageSize}`.execute(
    deps.db,
  );
  const reading = await readingFor(
    deps,
    viewer,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    number: row.number,
    excerpt: cutText(reading(row.id, row.excerpt ?? ''), excerptLength),
    since: row.since.toISOString(),
    clock: clockOf(row, deps.terms),
  }));
};

/** Only cases that `viewer` may see; excerpts are read as that viewer may. */
export const findRegister = async (deps: Deps, viewer: Viewer, asked: UpikAsked): Promise<UpikAnswer> => {
  const rows = await findRows(deps.db, viewer, asked, pageSize + 1);
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined;
  return {
    entries: rows.slice(0, pageSize).map(entryOf),
    ...(last === undefined ? {} : { next: last.place }),
    ...(asked.after === undefined ? { waiting: await findWaiting(deps, viewer) } : {}),
  };
};

/** The same entries as the pages, in one piece, for the file. */
export const findWholeRegister = async (db: ReadTables, viewer: Viewer, q: string | undefined): Promise<UpikEntry[]> =>
  (await findRows(db, viewer, q === undefined ? {} : { q })).map(entryOf);
