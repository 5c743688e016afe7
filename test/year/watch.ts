// The rounds that call officers, run beside a year: at each look what was told is called out, what ended is settled, what nobody took goes on;
// and by chance somebody takes what was called, or a case to look after.
import type pg from 'pg';
import { handleCommand } from '#app/handle-command.ts';
import { minuteMs, type Instant } from '#core/time.ts';
import { takeMatters } from '#db/alerts/matters.ts';
import { settleMatters } from '#db/alerts/settle.ts';
import { chanceOf } from '#core/chance.ts';
import { callOn, callOut } from '#jobs/calls/calls.job.ts';
import type { Store } from '#ports/store.ts';
import { at } from '../given/given.ts';
import type { Office, Person } from './office.ts';

/** What the record held when it was looked at, and when. */
export type Look = { at: Instant; seq: number };
export type Taking = { caseId: string; userId: string; agencyId: string | null; at: Instant };

export type Watch = { looks: Look[]; takings: Taking[]; beside: (hours: number) => Promise<void> };

type Deps = { pool: pg.Pool; store: Store; office: Office; seed: number };

const keepAbsences = async ({ pool, office }: Deps, from: number, until: number): Promise<void> => {
  const isNow = (hours: number | undefined): boolean => hours !== undefined && hours > from && hours <= until;
  for (const one of office.absences.filter((absence) => isNow(absence.from)))
    await pool.query(
      `insert into officer_substitution (id, officer_id, substitute_id, until_at, created_by, created_at) values ($1, $2, $3, $4, $2, $5)`,
      [one.id, one.officerId, one.substituteId, new Date(at(one.until)), new Date(at(one.from))],
    );
  for (const { id, back = 0 } of office.absences.filter((absence) => isNow(absence.back)))
    await pool.query('update officer_substitution set ended_at = $2 where id = $1', [id, new Date(at(back))]);
};

type Waiting = { news: boolean; seq: number };

/** A matter ends by what is recorded, or at its own deadline, and goes on when its next person is due: where none of it came about, a look finds nothing. */
const waiting = `select exists (select from notice where considered_at is null)
    or exists (select from alert_matter where settled_at is null and ($2 < log.seq or next_at <= $1 or what = 'deadline-near' and due_at < $1)) as news,
    log.seq
  from (select coalesce(max(seq), 0)::int as seq from event) log`;

/** `seen`: how far the record was at the last look. */
const findWaiting = async (pool: pg.Pool, now: Instant, seen: number): Promise<Waiting> =>
  (await pool.query<Waiting>(waiting, [new Date(now), seen])).rows[0] ?? { news: false, seq: seen };

/** Cases of which somebody should take something, and whoever was called of them so far. */
const called = `select c.id, array(select distinct a.user_id from alert a where a.complaint_id = c.id order by 1) as users from every_complaint c
  where c.id in (select m.complaint_id from alert_matter m where m.acknowledged_at is null and m.settled_at is null)
    and exists (select from alert a where a.complaint_id = c.id) order by c.number`;

/** One of those who were called, and of those above them. */
const takerOf = (users: readonly string[], { people }: Office, chance: () => number): Person | undefined => {
  const able = people.filter(({ id, role }) => users.includes(id) || role === 'team-lead');
  return able[Math.floor(chance() * able.length)];
};

export const watchOver = (deps: Deps): Watch => {
  const { pool, store, office, seed } = deps;
  const chance = chanceOf(seed);
  const looks: Look[] = [];
  const takings: Taking[] = [];
  let last = 0;
  /** Luck is asked case by case; what comes of it touches no other case, and is done at once. */
  const take = async (now: Instant): Promise<void> => {
    const { rows } = await pool.query<{ id: string; users: string[] }>(called);
    const done: Promise<unknown>[] = [];
    for (const { id: caseId, users } of rows) {
      const person = takerOf(users, office, chance);
      const luck = chance();
      if (person === undefined || luck > 0.3) continue;
      const { id: userId, role, agencyId } = person;
      if (luck < 0.05 && role !== 'admin-agency')
        done.push(handleCommand(store, caseId, { type: 'Claim', by: { kind: 'officer', userId, role }, now }));
      if (luck < 0.05) continue;
      const taking = { caseId, userId, agencyId, at: now + Math.floor(1 + chance() * 13) * minuteMs };
      done.push(
        takeMatters(pool, { complaintId: caseId, userId, ...(agencyId === null ? {} : { agencyId }) }, taking.at),
      );
      takings.push(taking);
    }
    await Promise.all(done);
  };
  const beside = async (hours: number): Promise<void> => {
    await keepAbsences(deps, last, hours);
    last = hours;
    const now = at(hours);
    const { news, seq } = await findWaiting(pool, now, looks.at(-1)?.seq ?? 0);
    if (!news) return;
    looks.push({ at: now, seq });
    while ((await callOut({ pool, store }, now)) > 0);
    await settleMatters(pool, now);
    while ((await callOn({ pool, store }, now)) > 0);
    await take(now);
  };
  return { looks, takings, beside };
};
