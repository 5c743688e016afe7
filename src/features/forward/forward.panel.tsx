// Puts beside a case what other systems have of it: its code and words come once a case is opened by whoever speaks with reporters.
import { Suspense, type ReactNode } from 'react';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { speaksWithReporters } from '#web/intake/lines.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { useOfficer } from '#web/session.ts';

const ForwardCard = lazyLate(async () => ({ default: (await import('./ForwardCard.tsx')).ForwardCard }));
const SendToRegister = lazyLate(async () => ({ default: (await import('./ForwardCard.tsx')).SendToRegister }));

/** Nothing for whoever does not speak with reporters. */
export function ForwardPanel({ number }: { number: string }): ReactNode {
  const speaks = speaksWithReporters(useOfficer());
  return speaks ? (
    <Suspense fallback={null}>
      <ForwardCard number={number} />
    </Suspense>
  ) : null;
}

/** In the step of the register alone. */
export function RegisterPanel({ answer }: { answer: CaseAnswer }): ReactNode {
  const speaks = speaksWithReporters(useOfficer());
  return speaks && answer.status === 'registration' ? (
    <Suspense fallback={null}>
      <SendToRegister answer={answer} />
    </Suspense>
  ) : null;
}
