// Answers a question that is no complaint, where it was asked or in private.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import type { ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Noting, Publishing } from '#web/acts/act-values.ts';
import { checked, looks, note, reasoned, textProblem, withText } from '#web/acts/checks.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { NoteField } from '#web/acts/NoteField.tsx';
import { PrivateWindow } from '#web/acts/PrivateWindow.tsx';
import { PublicAnswer } from '#web/acts/PublicAnswer.tsx';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import { quiet, startingNote, startingText } from '#web/acts/templates.ts';
import { AnswerInformation } from './answer-information.contract.ts';

/** `privately`: answer whoever asked in public alone. */
type Information = Noting & Publishing & { text: string; privately: boolean };

const places = ['openly', 'privately'] as const;

function InformationForm({ form }: { form: ActForm<Information> }): ReactNode {
  const { publicLimit, privateLimit, hasPublic } = form.facts;
  const isOpen = hasPublic && !form.values.privately;
  return (
    <>
      {hasPublic && (
        <Choices
          label={text.forms.where.label}
          choices={places.map((place) => ({ value: place, ...text.forms.where[place] }))}
          chosen={[form.values.privately ? 'privately' : 'openly']}
          onChoose={([place]) => form.set({ privately: place === 'privately' })}
        />
      )}
      {isOpen ? <PublicAnswer facts={form.facts} /> : <PrivateWindow facts={form.facts} />}
      <MessageField
        form={form}
        name="text"
        label={text.forms.text}
        hint={isOpen ? text.forms.publicHint : text.forms.privateHint}
        purpose="information"
        limit={isOpen ? publicLimit : privateLimit}
        autoFocus
      />
      {!isOpen && <NoteField form={form} purpose="answer-note" />}
      <PublishAnyway form={form} />
    </>
  );
}

export const answerInformation: ActScreen<'AnswerInformation', Information> = {
  act: 'AnswerInformation',
  contract: AnswerInformation,
  voice: 'text',
  start: (facts) => ({
    ...startingNote('answer-note', facts),
    ...quiet,
    ...{ text: startingText('information', facts), privately: false },
  }),
  body: (values, outlet) => {
    if (!values.privately) return reasoned(values, withText(values, outlet.text && looks(values)));
    const beside = note(values, outlet);
    const body = { text: values.text.trim(), privately: true as const, ...beside.body };
    return reasoned(values, checked({ text: textProblem(values.text, false), publicNote: beside.problem }, body));
  },
  Form: InformationForm,
};
