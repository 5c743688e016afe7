// One choice and no words: nothing is chosen beforehand, since the reason stays on the record.
import type { ReactNode } from 'react';
import { withoutIdentityReasons } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { GoWithoutIdentity } from './go-without-identity.contract.ts';

function WaivingForm({ form }: { form: ActForm<Entered<typeof GoWithoutIdentity>> }): ReactNode {
  return (
    <Choices
      label={text.forms.reason}
      choices={withoutIdentityReasons.map((one) => ({ value: one, ...text.forms.withoutIdentity[one] }))}
      chosen={[form.values.why]}
      error={problemWords(form.problems.why)}
      onChoose={([chosen]) => form.set({ why: withoutIdentityReasons.find((one) => one === chosen) ?? '' })}
    />
  );
}

export const goWithoutIdentity = plainAct({
  act: 'GoWithoutIdentity',
  contract: GoWithoutIdentity,
  Form: WaivingForm,
});
