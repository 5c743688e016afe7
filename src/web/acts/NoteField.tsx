// The short public reply beside a private message: drafted, to be changed or left off.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Choices } from '../ui/Choices.tsx';
import type { ActForm } from './act-form.ts';
import type { Noting, Wording } from './act-values.ts';
import { MessageField } from './MessageField.tsx';
import { PublicAnswer } from './PublicAnswer.tsx';

export function NoteField({
  form,
  purpose,
}: {
  form: ActForm<Wording & Noting>;
  purpose: 'ask-note' | 'answer-note';
}): ReactNode {
  const { facts, values, set } = form;
  if (!facts.hasPublic) return null;
  const { label, send, hint } = text.forms.publicNote;
  return (
    <>
      <Choices
        label={label}
        many
        choices={[{ value: 'note', label: send, hint }]}
        chosen={values.withNote ? ['note'] : []}
        onChoose={(chosen) => set({ withNote: chosen.length > 0 })}
      />
      {values.withNote && <PublicAnswer facts={facts} />}
      {values.withNote && (
        <MessageField
          form={form}
          name="publicNote"
          label={text.forms.publicNote.text}
          purpose={purpose}
          limit={facts.publicLimit}
          rows={3}
        />
      )}
    </>
  );
}
