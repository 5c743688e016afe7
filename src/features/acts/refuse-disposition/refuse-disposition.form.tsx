// An agency says that it is not theirs, and whose it may be.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Picker } from '#web/ui/Picker.tsx';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { agencyOption, eligibleAgencies } from '#web/acts/eligible-agencies.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { RefuseDisposition } from './refuse-disposition.contract.ts';

function RefuseForm({ form }: { form: ActForm<Entered<typeof RefuseDisposition>> }): ReactNode {
  return (
    <>
      <ReasonField form={form} />
      <Picker
        label={text.forms.suggested}
        optional
        empty={text.common.choose}
        options={eligibleAgencies(form.facts).agencies.map(agencyOption)}
        value={form.values.suggestedAgencyId}
        onChoose={(suggestedAgencyId) => form.set({ suggestedAgencyId })}
      />
    </>
  );
}

export const refuseDisposition = plainAct({
  act: 'RefuseDisposition',
  contract: RefuseDisposition,
  heavy: true,
  Form: RefuseForm,
});
