// An agency asks for more time.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput, momentWords } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { AskExtension } from './ask-extension.contract.ts';

function ExtensionForm({ form }: { form: ActForm<Entered<typeof AskExtension>> }): ReactNode {
  const { dueAt } = form.facts;
  return (
    <>
      <MomentField
        label={text.forms.until}
        hint={dueAt === undefined ? undefined : text.forms.oldDeadline(momentWords(dueAt))}
        value={form.values.untilAt}
        error={problemWords(form.problems.untilAt)}
        onChange={(untilAt) => form.set({ untilAt })}
      />
      <ReasonField form={form} />
    </>
  );
}

export const askExtension = plainAct({
  act: 'AskExtension',
  contract: AskExtension,
  check: ({ untilAt }) => ({ untilAt: isMoment(untilAt) ? undefined : { kind: 'no-moment' } }),
  sent: (fields) => ({ ...fields, untilAt: fromLocalInput(fields.untilAt) }),
  Form: ExtensionForm,
});
