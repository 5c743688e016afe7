// Takes back what was granted, and turns down what was asked.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { EndPhone } from './end-phone.contract.ts';

function EndForm({ form }: { form: ActForm<Entered<typeof EndPhone>> }): ReactNode {
  return (form.facts.phoneAsks ?? []).map(({ agency, reason }) => (
    <div key={agency}>
      <p>{text.forms.calling.asks(agency)}</p>
      <blockquote className="quote keep-lines">{reason}</blockquote>
    </div>
  ));
}

/** Shows what is turned down by it. */
export const endPhone = plainAct({ act: 'EndPhone', contract: EndPhone, Form: EndForm });
