// Changing one's password: on the officer's own page, and where it is due.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { leadToWrong } from '#web/ui/lead-to-wrong.ts';
import { useToast } from '#web/ui/Toast.tsx';

type Typed = { current: string; next: string; again: string };
const nothing: Typed = { current: '', next: '', again: '' };
const names = ['current', 'next', 'again'] as const;

const errorOf = (typed: Typed, name: keyof Typed): string | undefined => {
  if (name === 'again') return typed.next === typed.again ? undefined : text.ownAccount.password.differs;
  return typed[name] === '' ? text.forms.missing : undefined;
};

/** Ends all other sessions; what was typed is forgotten once it is saved. */
export function PasswordPart({ onDone }: { onDone?: () => void }): ReactNode {
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const announce = useToast();
  const save = useMutation({
    mutationFn: () =>
      sendJson('POST', '/api/auth/change-password', { currentPassword: typed.current, newPassword: typed.next }),
    onSuccess: () => {
      setTyped(nothing);
      setTried(false);
      announce(text.ownAccount.password.done);
      onDone?.();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    leadToWrong(event.currentTarget);
    if (names.every((name) => errorOf(typed, name) === undefined)) save.mutate();
  };
  return (
    <form className="stack own-form" noValidate onSubmit={submit}>
      <p className="meta">{text.ownAccount.password.lead}</p>
      {save.isError && (
        <Banner kind="late" alert>
          {failureWords(save.error)}
        </Banner>
      )}
      {names.map((name) => (
        <TextField
          key={name}
          label={text.ownAccount.password[name]}
          type="password"
          autoComplete={name === 'current' ? 'current-password' : 'new-password'}
          value={typed[name]}
          error={tried ? errorOf(typed, name) : undefined}
          onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
        />
      ))}
      <div>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {save.isPending ? text.common.saving : text.ownAccount.password.save}
        </Button>
      </div>
    </form>
  );
}
