// Rows behind the alerts: what officers were told and nobody looked at yet, and matters whose next person is due.
// Must not decide whom to tell.
import type { Role } from '#core/access.ts';
import type { AlertUrgency, AlertWhat } from '#core/alert/alert.ts';
import type { News, Uncalled } from '#core/alert/matter.ts';
import { alertRuleOf } from '#core/alert/rules.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { SopKey, StepName } from '#core/sop/key.ts';
import type { Instant } from '#core/time.ts';
import { isTheirs } from '#db/alerts/matters.ts';
import type { Queryable } from '#db/queryable.ts';

const batch = 500;

type CaseColumns = {
  complaint_id: string | null;
  status: string | null;
  sop: SopKey | null;
  step: StepName | null;
  step_opened_at: Date | null;
  due_at: Date | null;
  missed: true | null;
  held_by: string | null;
  lane: Lane | null;
};

type NewsRow = CaseColumns & {
  id: string;
  effect_key: string;
  role: Role;
  agency_id: string | null;
  user_id: string | null;
  what: string;
  at: Date;
  theirs: boolean;
};

/** Whether it is late, by its step or by its lane; null where it is not. */
const missed = `case when c.missed_at is not null or (c.state #>> '{file,laneDue,missed}')::boolean then true end as missed`;

const news = `with mine as (select id from notice where considered_at is null order by id limit ${String(batch)} for update skip locked)
  select n.id, n.effect_key, n.role, n.agency_id, n.user_id, n.what, n.at, c.id as complaint_id, c.status, c.sop, c.step, c.step_opened_at,
    c.due_at, ${missed}, c.held_by, c.lane, ${isTheirs('n')} as theirs
  from mine join notice n using (id) left join every_complaint c on c.id = n.complaint_id order by n.id`;

const timeOf = (at: Date | null): Instant | undefined => at?.getTime();
/** Without what is null. */
const known = <T extends object>(fields: { [K in keyof T]: T[K] | null | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as T;

const caseOf = (row: CaseColumns): News['of'] =>
  row.complaint_id === null || row.sop === null
    ? undefined
    : {
        ...{ id: row.complaint_id, closed: row.status === 'closed', sop: row.sop },
        ...known({
          ...{ step: row.step, missed: row.missed, holder: row.held_by, lane: row.lane },
          ...{ stepOpenedAt: timeOf(row.step_opened_at), dueAt: timeOf(row.due_at) },
        }),
      };

const newsOf = (row: NewsRow): News => ({
  ...{ effectKey: row.effect_key, to: row.role, what: row.what, at: row.at.getTime() },
  ...known({ agencyId: row.agency_id, userId: row.user_id, of: caseOf(row) }),
});

/** Some of what was told and not looked at yet, each for one process; all of it counts as looked at. */
export const takeNews = async (db: Queryable, now: Instant): Promise<{ looked: number; news: News[] }> => {
  const { rows } = await db.query<NewsRow>(news);
  if (rows.length > 0)
    await db.query('update notice set considered_at = $2 where id = any($1::bigint[])', [
      rows.map(({ id }) => id),
      new Date(now),
    ]);
  return { looked: rows.length, news: rows.filter(({ theirs }) => theirs).map(newsOf) };
};

type MatterRow = CaseColumns & {
  key: string;
  told_as: string;
  what: AlertWhat;
  urgency: AlertUrgency;
  role: Role;
  agency_id: string | null;
  promised_at: Date | null;
};

const uncalled = `with mine as (select key from alert_matter where next_at <= $1 and acknowledged_at is null and settled_at is null
    order by next_at, key limit 100 for update skip locked)
  select m.key, m.told_as, m.what, m.urgency, m.role, m.agency_id, m.due_at as promised_at, c.id as complaint_id, c.status, c.sop, c.step,
    c.step_opened_at, c.due_at, ${missed}, c.held_by, c.lane
  from mine join alert_matter m using (key) left join every_complaint c on c.id = m.complaint_id order by m.next_at, m.key`;

const uncalledOf = (row: MatterRow): Uncalled => {
  const of = caseOf(row);
  return {
    ...{ key: row.key, group: row.told_as, what: row.what, urgency: row.urgency },
    call: {
      to: row.role,
      ...known({ agencyId: row.agency_id, holder: of?.holder, lane: of?.lane }),
      ...(alertRuleOf(row.what)?.withLead === true ? { withLead: true } : {}),
    },
    ...known({ complaintId: row.complaint_id, dueAt: timeOf(row.promised_at), of }),
  };
};

/** Some whose next person is due, each for one process. */
export const takeUncalled = async (db: Queryable, now: Instant): Promise<Uncalled[]> =>
  (await db.query<MatterRow>(uncalled, [new Date(now)])).rows.map(uncalledOf);
