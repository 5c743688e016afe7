// The time standards that tests count with, whatever the enacted ones become: what the city promises stands in core/sop/ and in its
// golden tests alone, and no other test knows the numbers. Puts them where cases find their procedure, for the process of one test file.
import { sops } from '#core/sop/in-force.ts';
import { information1 } from '#core/sop/information.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { amended, type Amendment, type Sop } from '#core/sop/shape.ts';
import type { SopKey } from '#core/sop/key.ts';
import { sp4nSops } from '#core/sop/sp4n.ts';
import type { ReportClass } from '#core/sp4n.ts';
import { dayMs, hourMs } from '#core/time.ts';

const onSocialMedia: Amendment = {
  steps: {
    'ask-identity': { limitMs: 2 * hourMs },
    coordinate: { limitMs: 24 * hourMs },
    register: { limitMs: 24 * hourMs },
    'follow-up': { limitMs: 24 * hourMs },
    convey: { limitMs: 24 * hourMs },
  },
  warnAtPercent: [50, 80],
  escalation: [
    { to: 'team-lead', afterDueMs: 0 },
    { to: 'division-head', afterDueMs: 12 * hourMs },
  ],
  remindIdentityAfterMs: [20 * hourMs, 6 * dayMs],
  closeWithoutIdentityAfterMs: 30 * dayMs,
  workAgainWithinMs: 8 * hourMs,
  reopenWithinMs: 7 * dayMs,
  rateWithinMs: 30 * dayMs,
};

const followUpDays: Record<ReportClass, number> = { information: 4, aspiration: 4, complaint: 13, supervised: 59 };

const ofReports = (reportClass: ReportClass): Amendment => ({
  steps: {
    coordinate: { limitMs: 3 * dayMs },
    'follow-up': { limitMs: followUpDays[reportClass] * dayMs },
    convey: { limitMs: dayMs },
  },
  warnAtPercent: [50, 80],
  escalation: [
    { to: 'team-lead', afterDueMs: 0 },
    { to: 'division-head', afterDueMs: 24 * hourMs },
  ],
  workAgainWithinMs: 8 * hourMs,
  reopenWithinMs: 10 * dayMs,
  rateWithinMs: 10 * dayMs,
});

/** Of a formal request for information: one promise over every step, and more of it once. */
const ofRequests: Amendment = {
  request: { extendByMs: 7 * dayMs },
  steps: {
    coordinate: { limitMs: 10 * dayMs },
    'follow-up': { limitMs: 10 * dayMs },
    convey: { limitMs: 10 * dayMs },
  },
  workAgainWithinMs: 8 * hourMs,
  reopenWithinMs: 30 * dayMs,
};

const standing = sops as Record<SopKey, Sop>;
standing[medsos1.key] = amended(medsos1, medsos1.key, onSocialMedia);
standing[information1.key] = amended(information1, information1.key, ofRequests);
for (const sop of Object.values(sp4nSops)) {
  const { key, reportClass = 'complaint' }: Sop = sop;
  standing[key] = amended(sop, key, ofReports(reportClass));
}
