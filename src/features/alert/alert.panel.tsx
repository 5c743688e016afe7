// Puts whom the program told beside a case: its code and words come with the first case that is opened.
import { Suspense, type ReactNode } from 'react';
import { caseRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';

const CaseAlerts = lazyLate(async () => ({ default: (await import('./CaseAlerts.tsx')).CaseAlerts }));

/** For whoever works on cases. */
export function AlertPanel({ number }: { number: string }): ReactNode {
  return useHolds(caseRoles) ? (
    <Suspense fallback={null}>
      <CaseAlerts number={number} />
    </Suspense>
  ) : null;
}
