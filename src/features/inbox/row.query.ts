// The rows of a list as its officer sees them, by the ids of their cases.
import { sql, type RawBuilder } from 'kysely';
import { sightOfAll } from '#core/access.ts';
import type { Status } from '#core/complaint/complaint.ts';
import type { StandsWith } from '#core/complaint/holder.ts';
import { manyActsOn } from '#core/complaint/many-acts.ts';
import type { PriorityLevel } from '#core/complaint/priority.ts';
import { requestFamily } from '#core/sop/information.ts';
import type { Terms } from '#core/sop/terms.ts';
import { cutText } from '#core/cut-text.ts';
import { clockColumns, findClock, type MaybeClockRow } from '#db/clock-columns.ts';
import { keptTexts, readByAgencies } from '#db/search/read-by-agencies.ts';
import type { ReadTables } from '#db/queryable.ts';
import { hasByHand, isTurnOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { CategoryName } from '../category/category.contract.ts';
import type { CaseRow } from './inbox.contract.ts';

/** Rows of `id`, `rank` and, where a page can go on from there, `place`. */
export type Wanted = RawBuilder<unknown>;

/** Those of a list that is there already. */
export const wantedIn = (ids: readonly string[]): Wanted =>
  sql`select id, null as place, rank from unnest(${[...ids]}::uuid[]) with ordinality as one (id, rank)`;

/** `terms`: by which steps are called. */
export type RowDeps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'>; terms: Terms };

const excerptLength = 160;

type Row = MaybeClockRow & {
  id: string;
  place: string | null;
  number: string;
  version: number;
  status: Status;
  channel: string;
  visibility: 'public' | 'private';
  last_message_at: Date;
  undelivered_count: number;
  breach_count: number;
  level: PriorityLevel;
  danger_suspected: boolean;
  stands_with: StandsWith | null;
  stands_since: Date | null;
  own_due_at: Date | null;
  agency_name: string | null;
  kelurahan: string | null;
  lane: string | null;
  request: boolean;
  mine: boolean;
  by_hand: boolean;
  held_by: string | null;
  holder_name: string | null;
  reporter_name: string | null;
  text: string | null;
  kept: readonly string[] | null;
  category: CategoryName | null;
  visit_at: string | null;
  asked: { body: string; askAt: string } | null;
  draft: boolean;
  mentioned: boolean;
  draft_waits: boolean;
  sends_at: Date | null;
};

export type FoundRow = { id: string; place: string; row: CaseRow };

const anybody = 'Warga';
const somebody = 'Petugas';

/** Nothing of what is closed. */
const standingIn = ({
  stands_with: who,
  stands_since: since,
  own_due_at: own,
  agency_name: agency,
}: Row): Pick<CaseRow, 'standsWith'> =>
  who === null
    ? {}
    : {
        standsWith: {
          who,
          ...(who === 'agency' && agency !== null ? { agency } : {}),
          ...(since === null ? {} : { since: since.toISOString() }),
          ...(own === null ? {} : { ownDueAt: own.toISOString() }),
        },
      };

/** What they may do with it together with others. */
const mayOf = ({ status, held_by: heldBy, lane }: Row, viewer: Viewer): Pick<CaseRow, 'may'> => ({
  may: manyActsOn({ status, isOwn: heldBy === viewer.userId, inLane: lane !== null }, viewer),
});

const rowOf = (row: Row, viewer: Viewer, terms: Terms): CaseRow => {
  const clock = findClock(row, terms);
  return {
    number: row.number,
    version: row.version,
    status: row.status,
    ...(clock === undefined ? {} : { clock }),
    channel: row.channel,
    visibility: row.visibility,
    reporterName: row.reporter_name ?? anybody,
    excerpt: cutText(row.text ?? '', excerptLength),
    lastMessageAt: row.last_message_at.toISOString(),
    undelivered: row.undelivered_count,
    byHand: row.by_hand,
    breaches: row.breach_count,
    level: row.level,
    suspected: row.danger_suspected,
    ...standingIn(row),
    ...(row.visit_at === null ? {} : { visitAt: new Date(Number(row.visit_at)).toISOString() }),
    ...(row.asked === null
      ? {}
      : { asked: { body: row.asked.body, askAt: new Date(Number(row.asked.askAt)).toISOString() } }),
    ...(row.kelurahan === null ? {} : { kelurahan: row.kelurahan }),
    ...(row.request ? { request: true as const } : {}),
    ...(row.draft_waits ? { draftWaits: true as const } : {}),
    ...(row.sends_at === null ? {} : { sendsAt: row.sends_at.toISOString() }),
    mine: row.mine,
    ...mayOf(row, viewer),
    ...(row.draft ? { draft: true as const } : {}),
    ...(row.mentioned ? { mentioned: true as const } : {}),
    ...(row.held_by === null ? {} : { holder: { userId: row.held_by, name: row.holder_name ?? somebody } }),
    ...(row.category === null ? {} : { category: row.category }),
  };
};

/** Of whoever sees the reporter their name and first words; agencies need the matter, not the person. */
const peoplesPart = (viewer: Viewer) =>
  seesReporter(viewer)
    ? {
        columns: sql`coalesce(h.name, h.handle) as reporter_name, m.text, null as kept`,
        joins: sql`left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
            order by name is null, handle is null limit 1) h on true
          left join lateral (select text from message where complaint_id = c.id and text <> ''
            order by sent_at, id limit 1) m on true`,
      }
    : { columns: sql`null as reporter_name, null as text, k.agency_texts as kept`, joins: keptTexts(sql`c.id`) };

/** The next visit that was agreed: an agency's own, for the desk whoever's. */
const visitPart = (viewer: Viewer) => {
  const theirs = sightOfAll(viewer).cases === 'all' ? sql`true` : sql`v->>'agencyId' = ${viewer.agencyId ?? ''}`;
  return sql`(select min((v->>'visitAt')::bigint) from jsonb_array_elements(c.visits) v
    where ${theirs}) as visit_at`;
};

/** The body outside the city that the desk is to ask, and when: nobody else's task. */
const askedPart = (viewer: Viewer) =>
  sightOfAll(viewer).cases === 'all'
    ? sql`(select jsonb_build_object('body', body_name, 'askAt', (extract(epoch from ask_at) * 1000)::bigint::text)
        from referral where complaint_id = c.id and ask_at is not null) as asked`
    : sql`null::jsonb as asked`;

/** What the desk is about to say, as nobody else knows it. */
const answersPart = (viewer: Viewer) =>
  sightOfAll(viewer).cases === 'all'
    ? sql`c.draft_waits, (select min(not_before) from held_act where complaint_id = c.id and scheduled and refusal is null) as sends_at`
    : sql`false as draft_waits, null::timestamptz as sends_at`;

/** Agencies are not told who at the desk looks after a case. */
const heldPart = (viewer: Viewer) =>
  sightOfAll(viewer).cases === 'all'
    ? sql`c.held_by, o.name as holder_name`
    : sql`null as held_by, null as holder_name`;

/** What this officer typed and did not send, and whether a note names them that they have not seen: nobody else is told of it. */
const draftPart = ({ userId }: Viewer) =>
  sql`exists (select 1 from act_draft typed where typed.complaint_id = c.id and typed.user_id = ${userId} and typed.held_id is null) as draft,
    exists (select 1 from mention named where named.complaint_id = c.id and named.user_id = ${userId} and named.opened_at is null) as mentioned`;

/** As agencies read what was written first. */
const withTheirWords = async (deps: RowDeps, rows: readonly Row[]): Promise<Row[]> => {
  const open = rows.filter(({ kept }) => kept === null).map(({ id }) => id);
  const read = await readByAgencies(deps, open);
  return rows.map((row) => ({ ...row, text: (row.kept ?? read.get(row.id))?.[0] ?? '' }));
};

/** In their order, without those that this officer may not see. */
export const findCaseRows = async (deps: RowDeps, viewer: Viewer, wanted: Wanted): Promise<FoundRow[]> => {
  const { columns, joins } = peoplesPart(viewer);
  const { rows } = await sql<Row>`
    with wanted as materialized (${wanted})
    select c.id, wanted.place, c.number, c.version, c.status, ${clockColumns}, c.channel, c.visibility, c.last_message_at,
      c.undelivered_count, c.breach_count, c.level, c.danger_suspected, c.kelurahan, c.lane, c.stands_with, c.stands_since, c.own_due_at,
      a.short_name as agency_name, c.sop like ${`${requestFamily}@%`} as request, ${isTurnOf(viewer)} as mine, ${hasByHand()} as by_hand, ${heldPart(viewer)}, ${visitPart(viewer)}, ${askedPart(viewer)}, ${draftPart(viewer)}, ${answersPart(viewer)},
      case when category.id is not null then jsonb_build_object('id', category.id, 'name', category.name, 'nameEn', category.name_en) end as category,
      ${columns}
    from wanted join complaint c on c.id = wanted.id left join officer o on o.id = c.held_by
      left join agency a on a.id = c.lead_agency_id left join category on category.id = c.category_id ${joins}
    where ${visibleTo(viewer)} order by wanted.rank`.execute(deps.db);
  const read = seesReporter(viewer) ? rows : await withTheirWords(deps, rows);
  return read.map((row) => ({ id: row.id, place: row.place ?? '', row: rowOf(row, viewer, deps.terms) }));
};
