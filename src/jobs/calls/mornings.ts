// The morning's digest: one message to whoever is on duty at the desk, and one to each of an agency's people; none where there is nothing.
import type { Alert, MorningCounts } from '#core/alert/alert.ts';
import { isWorthTelling, morningAt, type Morning } from '#core/alert/morning.ts';
import { wavesOf, type Called, type Staff } from '#core/alert/who.ts';
import type { Holidays, Instant } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { findStaff } from '#db/alerts/staff.ts';
import { findShiftStarts } from '#db/duty-hours.ts';
import { inTransaction } from '#db/queryable.ts';
import type { JobDeps } from '../job.ts';
import { beginsMorning, countForAgencies, countForDesk } from './mornings.queue.ts';

/** Whoever is on duty; where nobody is, those whose work the desk is. */
const deskOf = (staff: readonly Staff[]): Called[] => {
  const onDuty = staff.filter((one) => one.onDuty && one.substitutes.length === 0);
  if (onDuty.length > 0) return onDuty.map(({ userId }) => ({ userId }));
  const [medsos = []] = wavesOf({ to: 'admin-medsos' }, staff);
  const [pusat = []] = wavesOf({ to: 'admin-pusat' }, staff);
  return [...medsos, ...pusat.filter(({ userId }) => medsos.every((one) => one.userId !== userId))];
};

/** An agency's own people, or whoever stands in for them: nobody above them. */
const agencyOf = (agencyId: string, staff: readonly Staff[]): Called[] => {
  if (!staff.some((one) => one.agencyId === agencyId)) return [];
  const [own = []] = wavesOf({ to: 'admin-agency', agencyId }, staff);
  return own;
};

type Told = { morning: Morning; what: 'morning-desk' | 'morning-agency'; counts: MorningCounts; agencyId?: string };

const alertsTo = (called: readonly Called[], { morning, what, counts, agencyId }: Told): Alert[] =>
  called.map(({ userId, insteadOf }) => ({
    ...{
      key: `morning:${morning.day}:${agencyId ?? 'desk'}:${userId}`,
      userId,
      what,
      urgency: 'digest',
      at: morning.at,
    },
    details: { morning: counts },
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(agencyId === undefined ? {} : { agencyId }),
  }));

/** How many messages were written: once a day, whatever asks how often. */
export const tellMorning = async (pool: JobDeps['pool'], holidays: Holidays, now: Instant): Promise<number> => {
  const morning = morningAt(now, await findShiftStarts(pool), holidays);
  if (morning === undefined) return 0;
  return inTransaction(pool, async (client) => {
    if (!(await beginsMorning(client, morning))) return 0;
    const staff = await findStaff(client, now);
    const at = new Date(now);
    const desk = await countForDesk(client, at, new Date(morning.shiftEndsAt));
    const agencies = await countForAgencies(client, at, new Date(morning.dayEndsAt));
    const alerts = [
      ...(desk === undefined || !isWorthTelling(desk)
        ? []
        : alertsTo(deskOf(staff), { morning, what: 'morning-desk', counts: desk })),
      ...agencies.flatMap(({ agencyId, ...counts }) =>
        isWorthTelling(counts)
          ? alertsTo(agencyOf(agencyId, staff), { morning, what: 'morning-agency', counts, agencyId })
          : [],
      ),
    ];
    return writeAlerts(client, alerts, now);
  });
};
