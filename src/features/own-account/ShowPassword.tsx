// Removes a second factor for whoever shows the password.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { PasswordField } from './PasswordField.tsx';

/** Without a password (`hasPassword` false) nothing is asked for before the act. */
export type SetupProps = { hasPassword: boolean; onClose: () => void; onDone: () => void };

/** `path` is what removes the factor; the server refuses where the role must keep one. */
export function ShowPassword({
  title,
  path,
  hasPassword,
  onClose,
  onDone,
}: SetupProps & { title: string; path: string }): ReactNode {
  const [password, setPassword] = useState('');
  const announce = useToast();
  const remove = useMutation({
    mutationFn: () => sendJson('POST', path, { password }),
    onSuccess: () => {
      announce(text.ownAccount.factor.removed);
      onDone();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    remove.mutate();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {remove.isError && (
          <Banner kind="late" alert>
            {failureWords(remove.error)}
          </Banner>
        )}
        <PasswordField hasPassword={hasPassword} value={password} onType={setPassword} />
        <div className="form-foot">
          <Button type="submit" look="danger" disabled={remove.isPending || (hasPassword && password === '')}>
            {title}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
