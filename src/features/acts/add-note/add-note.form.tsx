// Writes something down for colleagues.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { AddNote } from './add-note.contract.ts';

function NoteForm({ form }: { form: ActForm<Entered<typeof AddNote>> }): ReactNode {
  return <WordsField form={form} name="text" label={text.forms.note} rows={4} autoFocus />;
}

export const addNote = plainAct({ act: 'AddNote', contract: AddNote, Form: NoteForm });
