// Puts the card of links for the field beside a case: its code and words come once an agency has one in the field.
import { Suspense, type ReactNode } from 'react';
import { agencies } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';

const FieldLinkCard = lazyLate(async () => ({ default: (await import('./FieldLinkCard.tsx')).FieldLinkCard }));

/** Nothing for the desk, and beside a case that is not in the field. */
export function FieldLinkPanel({ answer }: { answer: CaseAnswer }): ReactNode {
  const isAgency = useHolds(agencies);
  if (!isAgency || answer.status !== 'follow-up') return null;
  return (
    <Suspense fallback={null}>
      <FieldLinkCard answer={answer} />
    </Suspense>
  );
}
