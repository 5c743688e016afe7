// One choice and no words; a suggestion is answered by one press above the conversation.
import type { ReactNode } from 'react';
import { priorityLevels } from '#core/complaint/priority.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { SetPriority } from './set-priority.contract.ts';

function PriorityForm({ form }: { form: ActForm<Entered<typeof SetPriority>> }): ReactNode {
  return (
    <Choices
      label={text.forms.priority}
      choices={priorityLevels.map((one) => ({ value: one, ...text.forms.levels[one] }))}
      chosen={[form.values.level]}
      error={problemWords(form.problems.level)}
      onChoose={([chosen]) => form.set({ level: priorityLevels.find((one) => one === chosen) ?? '' })}
    />
  );
}

export const setPriority = plainAct({ act: 'SetPriority', contract: SetPriority, Form: PriorityForm });
