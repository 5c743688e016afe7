// Puts the card of sheets beside a case: its code and words come when a case is opened.
import { Suspense, type ReactNode } from 'react';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { lazyLate } from '#web/lazy-late.ts';

const PaperCard = lazyLate(async () => ({ default: (await import('./PaperCard.tsx')).PaperCard }));

/** For everybody who reads the case. */
export function CasePaperPanel({ answer }: { answer: CaseAnswer }): ReactNode {
  return (
    <Suspense fallback={null}>
      <PaperCard answer={answer} />
    </Suspense>
  );
}
