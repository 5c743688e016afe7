// Answers a question that is no complaint, where it was asked or in private.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Choices } from '#web/ui/Choices.tsx';
import type { ActFacts, ActForm } from '#web/acts/act-form.ts';
import type { ActScreen } from '#web/acts/act-screen.ts';
import type { Noting, Outlet, Publishing } from '#web/acts/act-values.ts';
import { checked, looks, note, reasoned, textProblem } from '#web/acts/checks.ts';
import { MessageField } from '#web/acts/MessageField.tsx';
import { NoteField } from '#web/acts/NoteField.tsx';
import { PrivateWindow } from '#web/acts/PrivateWindow.tsx';
import { PublicAnswer } from '#web/acts/PublicAnswer.tsx';
import { PublishAnyway } from '#web/acts/PublishAnyway.tsx';
import { quiet, startingNote, startingText } from '#web/acts/templates.ts';
import { AnswerInformation } from './answer-information.contract.ts';

/** `privately`: answer whoever asked in public alone. */
export type Information = Noting & Publishing & { text: string; privately: boolean };

const places = ['openly', 'privately'] as const;

/** Where the answer goes, its words, and a note beside it. */
export function AnswerFields({ form, purpose }: { form: ActForm<Information>; purpose?: string }): ReactNode {
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
        purpose={purpose}
        limit={isOpen ? publicLimit : privateLimit}
        autoFocus={purpose !== undefined}
      />
      {!isOpen && <NoteField form={form} purpose="answer-note" />}
      <PublishAnyway form={form} />
    </>
  );
}

/** `contacts` of an office may be read by everybody. */
export const answerBody = (values: Information, outlet: Outlet, contacts: readonly string[] = []) => {
  if (!values.privately) {
    const problem = textProblem(values.text, outlet.text && looks(values), { contacts });
    return reasoned(values, checked({ text: problem }, { text: values.text.trim() }));
  }
  const beside = note(values, outlet);
  const body = { text: values.text.trim(), privately: true as const, ...beside.body };
  return reasoned(values, checked({ text: textProblem(values.text, false), publicNote: beside.problem }, body));
};

/** Nothing is said yet, and where they came. */
export const startingAnswer = (facts: ActFacts): Information => ({
  ...startingNote('answer-note', facts),
  ...quiet,
  ...{ text: '', privately: false },
});

/** It begins with the office’s template for answers. */
export const answerInformation: ActScreen<'AnswerInformation', Information> = {
  act: 'AnswerInformation',
  contract: AnswerInformation,
  voice: 'text',
  start: (facts) => ({ ...startingAnswer(facts), text: startingText('information', facts) }),
  body: (values, outlet) => answerBody(values, outlet),
  Form: ({ form }) => <AnswerFields form={form} purpose="information" />,
};
