// Gives an agency the time that it asked for.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { momentWords } from '#web/ui/time-words.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { GrantExtension } from './grant-extension.contract.ts';

function GrantForm({ form }: { form: ActForm<Entered<typeof GrantExtension>> }): ReactNode {
  const { extension, dueAt } = form.facts;
  if (extension === undefined) return null;
  return (
    <>
      <p>{late.actHints.granting(extension.agency, momentWords(extension.untilAt))}</p>
      <blockquote className="quote keep-lines">{extension.reason}</blockquote>
      {dueAt !== undefined && <p className="muted">{text.forms.oldDeadline(momentWords(dueAt))}</p>}
    </>
  );
}

export const grantExtension = plainAct({ act: 'GrantExtension', contract: GrantExtension, Form: GrantForm });
