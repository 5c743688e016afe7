// An agency says that it is not theirs, and whose it may be.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Select } from '#web/ui/Field.tsx';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { eligibleAgencies } from '#web/acts/eligible-agencies.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { ReasonField } from '#web/acts/ReasonField.tsx';
import { RefuseDisposition } from './refuse-disposition.contract.ts';

function RefuseForm({ form }: { form: ActForm<Entered<typeof RefuseDisposition>> }): ReactNode {
  return (
    <>
      <ReasonField form={form} />
      <Select
        label={text.forms.suggested}
        optional
        empty={text.common.choose}
        options={eligibleAgencies(form.facts).agencies.map((agency) => ({ value: agency.id, label: agency.shortName }))}
        value={form.values.suggestedAgencyId}
        onChange={(event) => form.set({ suggestedAgencyId: event.target.value })}
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
