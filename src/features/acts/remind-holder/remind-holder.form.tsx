// Nudges whoever has the case.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { RemindHolder } from './remind-holder.contract.ts';

function RemindForm(): ReactNode {
  return <p>{text.duty.reminds}</p>;
}

/** One press, said and no more. */
export const remindHolder = plainAct({ act: 'RemindHolder', contract: RemindHolder, Form: RemindForm });
