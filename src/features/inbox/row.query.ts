// The rows of a list as its officer sees them, by the ids of their cases.
import { sql, type Kysely } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import { clockColumns, findClock, type MaybeClockRow } from '#db/clock-columns.ts';
import { readByAgencies } from '#db/search/read-by-agencies.ts';
import type { Tables } from '#db/tables.ts';
import { hasByHand, isTurnOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { CaseRow } from './inbox.contract.ts';

export type RowDeps = { db: Kysely<Tables>; vault: Pick<IdentityVault, 'openAll'> };

const excerptLength = 160;

type Row = MaybeClockRow & {
  id: string;
  number: string;
  status: Status;
  channel: string;
  visibility: 'public' | 'private';
  last_message_at: Date;
  undelivered_count: number;
  breach_count: number;
  mine: boolean;
  by_hand: boolean;
  reporter_name: string | null;
  text: string | null;
};

const anybody = 'Warga';

const rowOf = (row: Row): CaseRow => {
  const clock = findClock(row);
  return {
    number: row.number,
    status: row.status,
    ...(clock === undefined ? {} : { clock }),
    channel: row.channel,
    visibility: row.visibility,
    reporterName: row.reporter_name ?? anybody,
    excerpt: (row.text ?? '').slice(0, excerptLength).toWellFormed(),
    lastMessageAt: row.last_message_at.toISOString(),
    undelivered: row.undelivered_count,
    byHand: row.by_hand,
    breaches: row.breach_count,
    mine: row.mine,
  };
};

/** Of whoever sees the reporter their name and first words; agencies get both from elsewhere, or not at all. */
const peoplesPart = (viewer: Viewer) =>
  seesReporter(viewer)
    ? {
        columns: sql`coalesce(h.name, h.handle) as reporter_name, m.text`,
        joins: sql`left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
            order by name is null, handle is null limit 1) h on true
          left join lateral (select text from message where complaint_id = c.id and text <> ''
            order by sent_at, id limit 1) m on true`,
      }
    : { columns: sql`null as reporter_name, null as text`, joins: sql`` };

/** In the order of `ids`, without those that this officer may not see. */
export const findCaseRows = async (
  { db, vault }: RowDeps,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseRow>> => {
  if (ids.length === 0) return new Map();
  const { columns, joins } = peoplesPart(viewer);
  const { rows } = await sql<Row>`
    select c.id, c.number, c.status, ${clockColumns}, c.channel, c.visibility, c.last_message_at,
      c.undelivered_count, c.breach_count, ${isTurnOf(viewer)} as mine, ${hasByHand()} as by_hand, ${columns}
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted (id, place) join complaint c on c.id = wanted.id ${joins}
    where ${visibleTo(viewer)} order by wanted.place`.execute(db);
  if (seesReporter(viewer)) return new Map(rows.map((row) => [row.id, rowOf(row)]));
  const read = await readByAgencies(
    { db, vault },
    rows.map(({ id }) => id),
  );
  // Agencies need the matter, not the person.
  return new Map(
    rows.map((row) => [row.id, { ...rowOf({ ...row, text: read.get(row.id)?.[0] ?? '' }), reporterName: anybody }]),
  );
};
