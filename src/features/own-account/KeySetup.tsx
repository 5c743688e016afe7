// Adds a passkey: the password, a name, then the browser's own dialog.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords } from '#web/api.ts';
import { addKey, KeyNotUsed } from '#web/entry/sign-in-ways.tsx';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { SetupProps } from './ShowPassword.tsx';

const words = text.ownAccount.factor;

/** The name is for telling one's keys apart; a dialog of the browser that was put away is said in words of its own. */
export function KeySetup({ hasPassword, onClose, onDone }: SetupProps): ReactNode {
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const announce = useToast();
  const add = useMutation({
    mutationFn: () => addKey(password, name.trim()),
    onSuccess: () => {
      announce(words.keyDone);
      onDone();
    },
  });
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() !== '') add.mutate();
  };
  return (
    <Dialog title={words.addKey} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit}>
        {add.isError && (
          <Banner kind="late" alert>
            {add.error instanceof KeyNotUsed ? words.keyFailed : failureWords(add.error)}
          </Banner>
        )}
        <TextField
          label={words.keyName}
          hint={words.keyNameHint}
          maxLength={60}
          value={name}
          error={tried && name.trim() === '' ? text.forms.missing : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        <PasswordField hasPassword={hasPassword} value={password} onType={setPassword} />
        <div className="form-foot">
          <Button type="submit" look="primary" disabled={add.isPending}>
            {words.go}
          </Button>
          <Button onClick={onClose}>{text.common.cancel}</Button>
        </div>
      </form>
    </Dialog>
  );
}
