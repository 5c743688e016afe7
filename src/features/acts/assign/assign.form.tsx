// Hands the case to somebody of the desk, with a word for them.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { colleaguesQuery } from '#features/duty/use-colleagues.tsx';
import { text } from '#words/console.ts';
import { Picker } from '#web/ui/Picker.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { Assign } from './assign.contract.ts';

function AssignForm({ form }: { form: ActForm<Entered<typeof Assign>> }): ReactNode {
  const officers = useQuery(colleaguesQuery).data?.officers.filter(({ takesCases }) => takesCases) ?? [];
  return (
    <>
      <Picker
        label={text.duty.to}
        empty={text.common.choose}
        data-autofocus
        options={officers.map(({ id, name, role, held }) => ({
          value: id,
          label: text.duty.colleague(name, text.roles[role], held),
        }))}
        value={form.values.to}
        error={problemWords(form.problems.to)}
        onChoose={(to) => form.set({ to })}
      />
      <WordsField form={form} name="note" label={text.duty.note} hint={text.duty.noteHint} />
    </>
  );
}

/** To somebody who can take cases now. */
export const assign = plainAct({ act: 'Assign', contract: Assign, Form: AssignForm });
