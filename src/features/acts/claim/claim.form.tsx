// Takes the case into one's own hands.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { Claim } from './claim.contract.ts';

function ClaimForm(): ReactNode {
  return <p>{text.duty.locksNothing}</p>;
}

/** One press, said and no more. */
export const claim = plainAct({ act: 'Claim', contract: Claim, Form: ClaimForm });
