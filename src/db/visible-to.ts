// Which cases an officer may see at all: an agency's admin those of the agency's dispositions, everybody else all of them.
import { sql, type RawBuilder } from 'kysely';
import { sightOf } from '#core/access.ts';

export type Viewer = { userId: string; role: string; agencyId?: string };

/** A condition on the row `c` of table complaint. */
export const visibleTo = (viewer: Viewer): RawBuilder<boolean> => {
  const { cases } = sightOf(viewer.role);
  if (cases === 'none') return sql`false`;
  if (cases === 'all') return sql`true`;
  return sql`exists (select 1 from complaint_agency mine where mine.complaint_id = c.id
    and mine.agency_id = ${viewer.agencyId ?? ''} and mine.part <> 'former')`;
};

/** Agencies need the matter, not the person: names, and numbers in what citizens wrote, are not theirs to see. */
export const seesReporter = ({ role }: Pick<Viewer, 'role'>): boolean => sightOf(role).reporter;

/** Whether a message waits for an officer to bring it to the reporter. A condition on `c`. */
export const hasByHand = (): RawBuilder<boolean> =>
  sql`exists (select 1 from outbox hand where hand.complaint_id = c.id and hand.status = 'by-hand')`;

/** Whose turn it is, by the rows alone: the same reading as the core's `primaryCommand`, and whoever must call a reporter. A condition on `c`. */
export const isTurnOf = (viewer: Viewer): RawBuilder<boolean> => {
  switch (viewer.role) {
    case 'admin-medsos':
      return sql`(${hasByHand()} or c.status in ('triage', 'registration') or (c.status = 'awaiting-identity' and not c.paused)
        or (c.status = 'coordination' and (c.state->'draft' is null or c.state->'draft'->>'returned' is not null)))`;
    case 'admin-pusat':
      return sql`(${hasByHand()} or c.status = 'coordination'
        or (c.status = 'follow-up' and (c.state->'disposition' is null or c.state->'extension' is not null))
        or (c.status = 'conveying' and coalesce((c.state->'sends'->>'pending')::int, 0) = 0))`;
    case 'admin-agency':
      return sql`(c.status = 'follow-up' and c.state->'disposition' is not null)`;
    case 'team-lead':
      return sql`(c.status <> 'closed' and c.escalated_to is not null)`;
    case 'division-head':
      return sql`(c.status <> 'closed' and c.escalated_to = 'division-head')`;
    default:
      return sql`false`;
  }
};

/** Whether the promise of a running clock has passed. A condition on `c`. */
export const isLate = (now: Date): RawBuilder<boolean> =>
  sql`(c.status <> 'closed' and not c.paused and c.due_at < ${now}::timestamptz)`;

/** Less than this part of the time is left, as at the second warning. */
const nearShare = 0.2;

/** Not late yet, but soon. A condition on `c`. */
export const isNear = (now: Date): RawBuilder<boolean> =>
  sql`(c.status <> 'closed' and not c.paused and c.due_at >= ${now}::timestamptz
    and c.due_at < ${now}::timestamptz + c.limit_ms * ${nearShare}::float8 * interval '1 millisecond')`;
