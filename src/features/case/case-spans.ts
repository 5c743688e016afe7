// Who held a case and how long, and what helping agencies did beside, for its page. Pure.
import { helpingOf } from '#core/complaint/helping.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { isOverrun, spansOf, type Span } from '#core/complaint/spans.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { CaseAnswer } from './case.contract.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

const holderPart = ({ holder }: Span) => {
  switch (holder.kind) {
    case 'desk':
      return { holder: holder.role };
    case 'agency':
      return { holder: 'agency' as const, agencyId: holder.agencyId };
    case 'reporter':
    case 'closed':
      return { holder: holder.kind };
  }
};

/** Oldest first; the last one lasts until `now`. */
export const spansPart = (
  events: readonly RecordedEvent[],
  now: Instant,
  terms: Terms,
): NonNullable<CaseAnswer['spans']> =>
  spansOf(events, terms).map((span) => ({
    ...holderPart(span),
    from: iso(span.from),
    ...(span.until === undefined ? {} : { until: iso(span.until) }),
    heldMs: Math.max(0, (span.until ?? now) - span.from),
    ...(span.ownDueAt === undefined ? {} : { ownDueAt: iso(span.ownDueAt), overrun: isOverrun(span, now) }),
  }));

/** Nothing where no agency was ever asked to help. */
export const helpingPart = (events: readonly RecordedEvent[], now: Instant): Pick<CaseAnswer, 'helping'> => {
  const helping = helpingOf(events).map(({ agencyId, from, readAt, until, end, text }) => ({
    ...{ agencyId, from: iso(from), heldMs: Math.max(0, (until ?? now) - from), read: readAt !== undefined },
    ...(end === undefined ? {} : { end }),
    ...(text === undefined ? {} : { text }),
  }));
  return helping.length === 0 ? {} : { helping };
};
