// An agency takes what was given to it.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { AcknowledgeDisposition } from './acknowledge-disposition.contract.ts';

function AcknowledgeForm(): ReactNode {
  return <p>{text.forms.acknowledge}</p>;
}

export const acknowledgeDisposition = plainAct({
  act: 'AcknowledgeDisposition',
  contract: AcknowledgeDisposition,
  Form: AcknowledgeForm,
});
