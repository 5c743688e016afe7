// An agency writes down that it tried to reach the reporter: two presses, and words where there is more to say.
import type { ReactNode } from 'react';
import { contactOutcomes, contactWays } from '#core/complaint/inside.ts';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { problemWords, type ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { RecordContact } from './record-contact.contract.ts';

function ContactForm({ form }: { form: ActForm<Entered<typeof RecordContact>> }): ReactNode {
  const words = text.forms.contact;
  return (
    <>
      <Choices
        label={words.how}
        compact
        choices={contactWays.map((one) => ({ value: one, label: words.ways[one] }))}
        chosen={[form.values.how]}
        error={problemWords(form.problems.how)}
        onChoose={([how]) => form.set({ how: contactWays.find((one) => one === how) ?? '' })}
      />
      <Choices
        label={words.outcome}
        choices={contactOutcomes.map((one) => ({ value: one, label: words.outcomes[one] }))}
        chosen={[form.values.outcome]}
        error={problemWords(form.problems.outcome)}
        onChoose={([outcome]) => form.set({ outcome: contactOutcomes.find((one) => one === outcome) ?? '' })}
      />
      <WordsField form={form} name="text" label={words.note} hint={text.forms.mayBeEmpty} />
    </>
  );
}

/** Nothing is chosen beforehand: both stay on the record. */
export const recordContact = plainAct({ act: 'RecordContact', contract: RecordContact, Form: ContactForm });
