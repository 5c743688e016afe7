// The time standards that tests count with, whatever the enacted ones become: what the city promises stands in core/sop/ and in its
// golden tests alone, and no other test knows the numbers.
import { shippedSops } from '#core/sop/in-force.ts';
import { information1 } from '#core/sop/information.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { relatedSops } from '#core/sop/related.ts';
import { amended, type Amendment, type Sop } from '#core/sop/shape.ts';
import { sp4nSops } from '#core/sop/sp4n.ts';
import type { Sops } from '#core/sop/terms.ts';
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

const reports = Object.values(sp4nSops).map((sop): Sop => {
  const { key, reportClass = 'complaint' }: Sop = sop;
  return amended(sop, key, ofReports(reportClass));
});

const counted: readonly Sop[] = [
  amended(medsos1, medsos1.key, onSocialMedia),
  ...Object.values(relatedSops).map((sop) => amended(sop, sop.key, onSocialMedia)),
  amended(information1, information1.key, ofRequests),
  ...reports,
];

export const standardSops: Sops = {
  ...shippedSops,
  known: { ...shippedSops.known, ...Object.fromEntries(counted.map((sop) => [sop.key, sop])) },
};

/** With versions of a test's own, which no case begins under by itself. */
export const sopsWith = (...versions: readonly Sop[]): Sops => ({
  ...standardSops,
  known: { ...standardSops.known, ...Object.fromEntries(versions.map((sop) => [sop.key, sop])) },
});
