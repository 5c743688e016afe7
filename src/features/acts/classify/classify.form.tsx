// Says what kind of report it is.
import type { ReactNode } from 'react';
import { reportClasses } from '#core/sp4n.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { Classify } from './classify.contract.ts';

function ClassifyForm({ form }: { form: ActForm<Entered<typeof Classify>> }): ReactNode {
  return (
    <Choices
      label={text.sp4n.reportClass}
      choices={reportClasses.map((one) => ({ value: one, ...text.sp4n.classes[one] }))}
      chosen={[form.values.reportClass]}
      error={problemWords(form.problems.reportClass)}
      onChoose={([chosen]) => form.set({ reportClass: reportClasses.find((one) => one === chosen) ?? '' })}
    />
  );
}

export const classify = plainAct({ act: 'Classify', contract: Classify, Form: ClassifyForm });
