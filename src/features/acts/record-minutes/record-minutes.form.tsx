// An agency writes the minutes of a visit.
import type { ReactNode } from 'react';
import { presentAt } from '#core/complaint/inside.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { MomentField } from '#web/ui/MomentField.tsx';
import { fromLocalInput } from '#web/ui/time-words.ts';
import { isMoment } from '#web/ui/typed-time.ts';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { RecordMinutes } from './record-minutes.contract.ts';

function MinutesForm({ form }: { form: ActForm<Entered<typeof RecordMinutes>> }): ReactNode {
  const words = text.forms.visit;
  return (
    <>
      <MomentField
        label={words.heldAt}
        hint={words.heldHint}
        value={form.values.heldAt}
        error={problemWords(form.problems.heldAt)}
        onChange={(heldAt) => form.set({ heldAt })}
      />
      <Choices
        label={words.present}
        many
        compact
        choices={presentAt.map((one) => ({ value: one, label: words.presentAt[one] }))}
        chosen={form.values.present}
        error={problemWords(form.problems.present)}
        onChoose={(chosen) => form.set({ present: presentAt.filter((one) => chosen.includes(one)) })}
      />
      <WordsField form={form} name="found" label={words.found} rows={4} />
      <WordsField form={form} name="agreed" label={words.agreed} hint={text.forms.mayBeEmpty} />
    </>
  );
}

/** An empty moment is now. */
export const recordMinutes = plainAct({
  act: 'RecordMinutes',
  contract: RecordMinutes,
  check: ({ heldAt }) => ({ heldAt: heldAt === '' || isMoment(heldAt) ? undefined : { kind: 'no-moment' } }),
  sent: ({ heldAt, ...fields }) => (heldAt === undefined ? fields : { ...fields, heldAt: fromLocalInput(heldAt) }),
  Form: MinutesForm,
});
