// Who held a case and how long, for its page. Pure.
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { isOverrun, spansOf, type Span } from '#core/complaint/spans.ts';
import type { Holidays, Instant } from '#core/time.ts';
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
  holidays: Holidays,
): NonNullable<CaseAnswer['spans']> =>
  spansOf(events, holidays).map((span) => ({
    ...holderPart(span),
    from: iso(span.from),
    ...(span.until === undefined ? {} : { until: iso(span.until) }),
    heldMs: Math.max(0, (span.until ?? now) - span.from),
    ...(span.ownDueAt === undefined ? {} : { ownDueAt: iso(span.ownDueAt), overrun: isOverrun(span, now) }),
  }));
