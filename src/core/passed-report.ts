// What a copied report must say before it becomes a case: the one list that the form and the server check by.
import type { Instant } from './time.ts';

/** What an officer copies from SP4N-LAPOR!’s screen where no interface brings it. */
export type CopiedReport = { trackingId: string; title: string; text: string; passedAt: Instant };
/** `wrong`: something stands there that cannot be so. */
export type CopyProblem = 'missing' | 'wrong';

/** A wrong clock on the officer's desk is forgiven so much. */
const slackMs = 5 * 60_000;
const oldestMs = 90 * 24 * 3_600_000;

/** Letters, digits and dashes, as their numbers are written. */
export const isTrackingId = (id: string): boolean => /^[A-Za-z0-9][A-Za-z0-9-]{2,39}$/.test(id);

/** Not for what is no time at all. */
const isTime = (at: Instant, now: Instant): boolean => at <= now + slackMs && at >= now - oldestMs;

/** One for each field in which something is wrong. */
export type CopyProblems = Partial<Record<keyof CopiedReport, CopyProblem>>;

/** By field; empty when nothing is wrong. */
export const copyProblems = (report: CopiedReport, now: Instant): CopyProblems => {
  const problems: CopyProblems = {};
  for (const field of ['trackingId', 'title', 'text'] as const)
    if (report[field].trim() === '') problems[field] = 'missing';
  if (problems.trackingId === undefined && !isTrackingId(report.trackingId.trim())) problems.trackingId = 'wrong';
  if (!isTime(report.passedAt, now)) problems.passedAt = 'wrong';
  return problems;
};
