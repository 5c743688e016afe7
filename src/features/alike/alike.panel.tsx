// Puts what may be the same beside a case: its code and words come with the first case that is opened.
import { Suspense, type ComponentProps, type ReactNode } from 'react';
import { caseRoles } from '#core/access.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useHolds } from '#web/session.ts';
import type { AlikeCard as Card } from './AlikeCard.tsx';

const AlikeCard = lazyLate(async () => ({ default: (await import('./AlikeCard.tsx')).AlikeCard }));

/** For whoever works on cases. */
export function AlikePanel(props: ComponentProps<typeof Card>): ReactNode {
  return useHolds(caseRoles) ? (
    <Suspense fallback={null}>
      <AlikeCard {...props} />
    </Suspense>
  ) : null;
}
