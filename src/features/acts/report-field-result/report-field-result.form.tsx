// An agency tells what came of the work.
import type { ReactNode } from 'react';
import type { FieldOutcome } from '#core/complaint/complaint.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { PhotoField } from '#web/acts/PhotoField.tsx';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { ReportFieldResult } from './report-field-result.contract.ts';

const outcomes = ['done', 'scheduled', 'cannot'] as const satisfies readonly FieldOutcome[];

function FieldResultForm({ form }: { form: ActForm<Entered<typeof ReportFieldResult>> }): ReactNode {
  return (
    <>
      <Choices
        label={text.forms.outcomeLabel}
        choices={outcomes.map((outcome) => ({ value: outcome, ...text.forms.outcome[outcome] }))}
        chosen={[form.values.outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([outcome]) => form.set({ outcome: outcomes.find((one) => one === outcome) ?? '' })}
      />
      {form.values.outcome === 'scheduled' && (
        <MomentField
          label={text.forms.plannedAt}
          hint={text.forms.plannedHint}
          value={form.values.plannedAt ?? ''}
          error={problemWords(form.problems.plannedAt)}
          onChange={(plannedAt) => form.set({ plannedAt })}
        />
      )}
      <WordsField form={form} name="text" label={text.forms.resultText} hint={text.forms.resultHint} rows={5} />
      <PhotoField form={form} />
    </>
  );
}

export const reportFieldResult = plainAct({
  act: 'ReportFieldResult',
  contract: ReportFieldResult,
  check: ({ outcome, plannedAt }) => ({
    plannedAt: outcome !== 'scheduled' || isMoment(plannedAt ?? '') ? undefined : { kind: 'no-moment' },
  }),
  sent: ({ plannedAt, ...fields }) =>
    fields.outcome === 'scheduled' && plannedAt !== undefined
      ? { ...fields, plannedAt: fromLocalInput(plannedAt) }
      : fields,
  Form: FieldResultForm,
});
