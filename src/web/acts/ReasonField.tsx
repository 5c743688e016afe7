// Why somebody does it: most acts ask that, and some ask nothing else.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { Textarea } from '../ui/Field.tsx';
import { problemWords, type ActForm } from './act-form.ts';

export function ReasonField({
  form,
  hint = text.forms.reasonHint,
}: {
  form: ActForm<{ reason: string }>;
  hint?: string;
}): ReactNode {
  return (
    <Textarea
      label={text.forms.reason}
      hint={hint}
      rows={3}
      data-autofocus
      value={form.values.reason}
      error={problemWords(form.problems.reason)}
      onChange={(event) => form.set({ reason: event.target.value })}
    />
  );
}
