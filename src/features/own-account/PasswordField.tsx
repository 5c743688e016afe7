// The password once more, before what proves an officer is changed. Officers of a provider have none to show.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { TextField } from '#web/ui/Field.tsx';

type FieldProps = { hasPassword: boolean; value: string; onType: (value: string) => void };

/** Nothing for officers who have no password: the server takes the empty one from them. */
export function PasswordField({ hasPassword, value, onType }: FieldProps): ReactNode {
  if (!hasPassword) return null;
  return (
    <TextField
      label={text.ownAccount.factor.confirmPassword}
      type="password"
      autoComplete="current-password"
      value={value}
      onChange={(event) => onType(event.target.value)}
    />
  );
}
