// Gives the case back, with a word for whoever takes it next.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from '#web/acts/act-form.ts';
import type { Entered } from '#web/acts/act-values.ts';
import { plainAct } from '#web/acts/plain-act.ts';
import { WordsField } from '#web/acts/WordsField.tsx';
import { Release } from './release.contract.ts';

function ReleaseForm({ form }: { form: ActForm<Entered<typeof Release>> }): ReactNode {
  return <WordsField form={form} name="note" label={text.duty.note} hint={text.duty.noteHint} autoFocus />;
}

/** With a note, or without. */
export const release = plainAct({ act: 'Release', contract: Release, Form: ReleaseForm });
