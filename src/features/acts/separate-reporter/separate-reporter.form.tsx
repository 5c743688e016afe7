// Takes back that two accounts are one person.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { momentWords } from '#web/ui/time-words.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { SeparateReporter } from './separate-reporter.contract.ts';

function SeparateReporterForm({ form }: { form: ActForm<Entered<typeof SeparateReporter>> }): ReactNode {
  return (
    <Choices
      label={text.forms.person.which}
      choices={form.facts.joins.map(({ joinId, otherNumber, by, at }) => ({
        value: joinId,
        label: otherNumber,
        hint: `${by} · ${momentWords(at)}`,
      }))}
      chosen={[form.values.joinId]}
      error={problemWords(form.problems.joinId)}
      onChoose={([joinId]) => form.set({ joinId: joinId ?? '' })}
    />
  );
}

export const separateReporter = plainAct({
  act: 'SeparateReporter',
  contract: SeparateReporter,
  start: ({ joins }) => ({ joinId: joins[0]?.joinId ?? '' }),
  Form: SeparateReporterForm,
});
