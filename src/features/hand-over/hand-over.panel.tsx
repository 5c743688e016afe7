// Puts the card of what was referred beside a case: its code and words come once such a case is opened.
import { Suspense, type ReactNode } from 'react';
import { desk } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';

const HandOverCard = lazyLate(async () => ({ default: (await import('./HandOverCard.tsx')).HandOverCard }));

/** Nothing beside any other case, and for whoever is not of the desk. */
export function HandOverPanel({ answer }: { answer: CaseAnswer }): ReactNode {
  const isDesk = useHolds(desk);
  if (!isDesk || answer.closeReason !== 'referred') return null;
  return (
    <Suspense fallback={null}>
      <HandOverCard number={answer.number} />
    </Suspense>
  );
}
