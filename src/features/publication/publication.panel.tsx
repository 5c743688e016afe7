// Puts beside a case what everybody may read of it: its code and words come once whoever decides that opens one.
import { Suspense, type ReactNode } from 'react';
import { deciders } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';

const PublicationCard = lazyLate(async () => ({ default: (await import('./PublicationCard.tsx')).PublicationCard }));

/** Nothing for officers who do not decide it. */
export function PublicationPanel({ number }: { number: string }): ReactNode {
  const decides = useHolds(deciders);
  return decides ? (
    <Suspense fallback={null}>
      <PublicationCard number={number} />
    </Suspense>
  ) : null;
}
