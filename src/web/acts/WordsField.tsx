// Words for colleagues or for the record, held under `name`: no platform counts them.
import type { ReactNode } from 'react';
import { Textarea } from '../ui/Field.tsx';
import { problemWords, type ActForm } from './act-form.ts';

type WordsFieldProps<Name extends string> = {
  form: ActForm<Record<Name, string>>;
  name: Name;
  label: string;
  hint?: string;
  rows?: number;
  autoFocus?: boolean;
};

export function WordsField<Name extends string>(props: WordsFieldProps<Name>): ReactNode {
  const { form, name, label, hint, rows = 3, autoFocus = false } = props;
  return (
    <Textarea
      label={label}
      hint={hint}
      rows={rows}
      data-autofocus={autoFocus}
      value={form.values[name]}
      error={problemWords(form.problems[name])}
      onChange={(event) => form.set({ [name]: event.target.value } as Record<Name, string>)}
    />
  );
}
