// Opens parts of who the reporter is, for a reason that is on the record.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { RevealIdentity } from './reveal-identity.contract.ts';

function RevealForm({ form }: { form: ActForm<Entered<typeof RevealIdentity>> }): ReactNode {
  const known = form.facts.identityFields;
  return (
    <>
      <Choices
        label={text.forms.whichFields}
        many
        choices={known.map((field) => ({ value: field, label: late.case.fields[field] }))}
        chosen={form.values.fields}
        error={problemWords(form.problems.fields)}
        onChoose={(chosen) => form.set({ fields: known.filter((field) => chosen.includes(field)) })}
      />
      <ReasonField form={form} />
    </>
  );
}

export const revealIdentity = plainAct({
  act: 'RevealIdentity',
  contract: RevealIdentity,
  start: ({ identityFields }) => ({ fields: [...identityFields] }),
  Form: RevealForm,
});
