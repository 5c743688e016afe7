// Passes praise or a proposal on to the agency that it is about.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { agencyOption, eligibleAgencies } from '#web/acts/eligible-agencies.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { PassOn } from './pass-on.contract.ts';

function PassOnForm({ form }: { form: ActForm<Entered<typeof PassOn>> }): ReactNode {
  const { agencies, hint } = eligibleAgencies(form.facts);
  return (
    <>
      <Picker
        label={text.forms.calling.agency}
        hint={hint}
        empty={text.common.choose}
        data-autofocus
        options={agencies.map(agencyOption)}
        value={form.values.agencyId}
        error={problemWords(form.problems.agencyId)}
        onChoose={(agencyId) => form.set({ agencyId })}
      />
      <WordsField form={form} name="text" label={text.forms.contact.note} hint={text.forms.mayBeEmpty} />
    </>
  );
}

export const passOn = plainAct({ act: 'PassOn', contract: PassOn, Form: PassOnForm });
