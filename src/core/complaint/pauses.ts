// The only reasons for which a step's clock stands still, who caused it, and after how long it ends by itself.
// Must not know how a pause begins: whoever decides names one of these reasons.
import type { Sop } from '../sop/shape.ts';
import type { DurationMs } from '../time.ts';

/** As the record spells it. */
export type PauseReason = 'awaiting-identity';

type Pause = {
  /** Whose time it is: spans and figures count it for them, and for nobody else. */
  chargedTo: 'reporter' | 'agency' | 'desk' | 'outside-body';
  /** When it ends by itself. */
  limitOf: (sop: Pick<Sop, 'closeWithoutIdentityAfterMs'>) => DurationMs;
};

/** Whatever else is waited for has a holder whose time runs: an agreed visit its agency, an answer from outside the desk. */
export const pauses = {
  // UU 25/2009: a reporter completes within 30 days, else the complaint counts as withdrawn.
  'awaiting-identity': { chargedTo: 'reporter', limitOf: (sop) => sop.closeWithoutIdentityAfterMs },
} as const satisfies Record<PauseReason, Pause>;
