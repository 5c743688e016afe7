// Issues with the cases under them, when their posts came, and their statements. For roles that see every case and its reporter.
import { sql } from 'kysely';
import type { StatementKind, Status } from '#core/complaint/complaint.ts';
import type { ReadTables } from '#db/queryable.ts';
import { visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IssueAnswer, IssuesAnswer } from './issue.contract.ts';

const most = 200;

type Head = { id: string; title: string; opened_at: Date; ended_at: Date | null };

const headOf = ({ id, title, opened_at: openedAt, ended_at: endedAt }: Head) => ({
  ...{ id, title, openedAt: openedAt.toISOString() },
  ...(endedAt === null ? {} : { endedAt: endedAt.toISOString() }),
});

/** Those that go on first, each the latest first. */
export const findIssues = async (db: ReadTables, viewer: Viewer): Promise<IssuesAnswer> => {
  const { rows } = await sql<Head & { cases: number }>`
    select i.id, i.title, i.opened_at, i.ended_at,
      (select count(*)::int from complaint c where c.issue_id = i.id and ${visibleTo(viewer)}) as cases
    from issue i order by i.ended_at is not null, i.opened_at desc, i.id limit ${sql.lit(most)}`.execute(db);
  return { issues: rows.map((row) => ({ ...headOf(row), cases: row.cases })) };
};

/** Who wrote, by the name that the platform told, else by the account. */
export const writerOf = sql`left join lateral (select name, handle from reporter_handle where reporter_id = c.reporter_id
  order by name is null, handle is null limit 1) h on true`;

export const unnamed = 'Warga';

type CaseRow = {
  number: string;
  status: Exclude<Status, 'none'>;
  channel: string;
  visibility: 'public' | 'private';
  name: string | null;
  reported_at: Date;
};

const findCases = async (db: ReadTables, viewer: Viewer, issueId: string): Promise<IssueAnswer['cases']> => {
  const { rows } = await sql<CaseRow>`
    select c.number, c.status, c.channel, c.visibility, coalesce(h.name, h.handle) as name, c.reported_at
    from complaint c ${writerOf} where c.issue_id = ${issueId} and ${visibleTo(viewer)}
    order by c.reported_at, c.id`.execute(db);
  return rows.map(({ reported_at: reportedAt, name, ...row }) => ({
    ...row,
    name: name ?? unnamed,
    reportedAt: reportedAt.toISOString(),
  }));
};

/** Three days of hours fit beside each other. */
const hours = 72;

const findVolume = async (db: ReadTables, viewer: Viewer, issueId: string): Promise<IssueAnswer['volume']> => {
  const { rows } = await sql<{ hour: Date; posts: number }>`
    select * from (
      select date_trunc('hour', m.sent_at, 'UTC') as hour, count(*)::int as posts
      from complaint c join message m on m.complaint_id = c.id
      where c.issue_id = ${issueId} and ${visibleTo(viewer)} group by 1 order by 1 desc limit ${sql.lit(hours)}) latest
    order by hour`.execute(db);
  return rows.map(({ hour, posts }) => ({ hour: hour.toISOString(), posts }));
};

type StatementRow = {
  id: string;
  kind: StatementKind;
  wordings: string[];
  written_at: Date;
  written_by: string;
  approved_at: Date | null;
  approved_by: string | null;
  waiting: number;
  sent: number;
  failed: number;
};

/** What became of each recipient `r`: its row, and the message that its event sent. */
export const outcomeOf = sql`left join event e on e.stream_id = r.complaint_id and e.version = r.version
  left join outbox o on o.effect_key = e.event_id || ':0'`;
export const stateOf = sql`case
  when r.status = 'waiting' then 'waiting'
  when r.status = 'not-told' then 'not-told'
  when o.status = 'rejected' then 'failed'
  when o.status = 'by-hand' then 'by-hand'
  when o.status in ('queued', 'sending') then 'waiting'
  else 'sent' end`;

const findStatements = async (db: ReadTables, issueId: string): Promise<IssueAnswer['statements']> => {
  const { rows } = await sql<StatementRow>`
    select s.id, s.kind, s.wordings, s.written_at, coalesce(w.name, s.written_by) as written_by, s.approved_at,
      coalesce(a.name, s.approved_by) as approved_by, coalesce(t.waiting, 0) as waiting, coalesce(t.sent, 0) as sent,
      coalesce(t.failed, 0) as failed
    from issue_statement s left join officer w on w.id = s.written_by left join officer a on a.id = s.approved_by
    left join lateral (
      select count(*) filter (where state in ('waiting', 'by-hand'))::int as waiting, count(*) filter (where state = 'sent')::int as sent,
        count(*) filter (where state in ('failed', 'not-told'))::int as failed
      from (select ${stateOf} as state from issue_recipient r ${outcomeOf} where r.statement_id = s.id) each) t on true
    where s.issue_id = ${issueId} order by s.written_at desc, s.id`.execute(db);
  return rows.map((row) => ({
    ...{ id: row.id, kind: row.kind, wordings: row.wordings },
    ...{ writtenAt: row.written_at.toISOString(), writtenBy: row.written_by },
    ...(row.approved_at === null ? {} : { approvedAt: row.approved_at.toISOString() }),
    ...(row.approved_by === null ? {} : { approvedBy: row.approved_by }),
    tally: { waiting: row.waiting, sent: row.sent, failed: row.failed },
  }));
};

/** The whole page of one; undefined where there is none of that id. */
export const findIssuePage = async (
  db: ReadTables,
  viewer: Viewer,
  issueId: string,
): Promise<IssueAnswer | undefined> => {
  const { rows } = await sql<Head>`select id, title, opened_at, ended_at from issue where id = ${issueId}`.execute(db);
  const [head] = rows;
  if (head === undefined) return undefined;
  return {
    ...headOf(head),
    cases: await findCases(db, viewer, issueId),
    volume: await findVolume(db, viewer, issueId),
    statements: await findStatements(db, issueId),
  };
};

/** Of those numbers that this officer may see; a number of no case is left out. */
export const findCaseIds = async (
  db: ReadTables,
  viewer: Viewer,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ id: string; number: string }>`
    select c.id, c.number from complaint c where c.number = any(${[...numbers]}::text[]) and ${visibleTo(viewer)}`.execute(
    db,
  );
  return new Map(rows.map(({ id, number }) => [number, id]));
};
