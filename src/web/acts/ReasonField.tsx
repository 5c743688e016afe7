// Why somebody does it: most acts ask that, and some ask nothing else.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { ActForm } from './act-form.ts';
import { WordsField } from './WordsField.tsx';

export function ReasonField({
  form,
  hint = text.forms.reasonHint,
}: {
  form: ActForm<{ reason: string }>;
  hint?: string;
}): ReactNode {
  return <WordsField form={form} name="reason" label={text.forms.reason} hint={hint} autoFocus />;
}
