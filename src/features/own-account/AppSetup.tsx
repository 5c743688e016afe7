// Sets a code app up: password, QR code, first code, recovery codes. Or makes new recovery codes alone.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { QrCode } from '#features/intake/QrCode.tsx';
import { failureWords, sendJson } from '#web/api.ts';
import { text } from '#words/console.ts';
import { Banner } from '#web/ui/Banner.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useCopy } from '#web/ui/copy.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { TextField } from '#web/ui/Field.tsx';
import { useToast } from '#web/ui/Toast.tsx';
import { PasswordField } from './PasswordField.tsx';
import type { SetupProps } from './ShowPassword.tsx';

const words = text.ownAccount.factor;

type Begun = { uri?: string; recoveryCodes: string[] };

const secretIn = (uri: string): string => new URL(uri).searchParams.get('secret') ?? '';

function Begin({
  renew,
  hasPassword,
  onBegun,
}: Pick<SetupProps, 'hasPassword'> & { renew: boolean; onBegun: (begun: Begun) => void }): ReactNode {
  const [password, setPassword] = useState('');
  const path = renew ? '/api/auth/second-factor/recovery-codes' : '/api/auth/second-factor/app';
  const begin = useMutation({ mutationFn: () => sendJson<Begun>('POST', path, { password }), onSuccess: onBegun });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    begin.mutate();
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      {begin.isError && (
        <Banner kind="late" alert>
          {failureWords(begin.error)}
        </Banner>
      )}
      <PasswordField hasPassword={hasPassword} value={password} onType={setPassword} />
      <div className="form-foot">
        <Button type="submit" look="primary" disabled={begin.isPending || (hasPassword && password === '')}>
          {words.go}
        </Button>
      </div>
    </form>
  );
}

function Confirm({ uri, onConfirmed }: { uri: string; onConfirmed: () => void }): ReactNode {
  const [code, setCode] = useState('');
  const confirm = useMutation({
    mutationFn: () => sendJson('POST', '/api/auth/second-factor/app/confirm', { code: code.replaceAll(/\s/g, '') }),
    onSuccess: onConfirmed,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    confirm.mutate();
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{words.scan}</p>
      <div className="own-qr">
        <QrCode words={uri} label={words.scanLabel} />
      </div>
      <p className="meta">
        {words.secret} <code className="own-secret">{secretIn(uri)}</code>
      </p>
      {confirm.isError && (
        <Banner kind="late" alert>
          {failureWords(confirm.error)}
        </Banner>
      )}
      <TextField
        label={words.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <div className="form-foot">
        <Button type="submit" look="primary" disabled={confirm.isPending || code.trim() === ''}>
          {words.check}
        </Button>
      </div>
    </form>
  );
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }): ReactNode {
  const copy = useCopy();
  return (
    <div className="stack">
      <h3>{words.recovery}</h3>
      <p>{words.recoveryLead}</p>
      <ul className="own-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="form-foot">
        <Button look="primary" onClick={onDone}>
          {words.saved}
        </Button>
        <Button onClick={() => copy(codes.join('\n'))}>{words.copyCodes}</Button>
      </div>
    </div>
  );
}

/** Secret and recovery codes are shown once, here; without its first code the app does not count. */
export function AppSetup({ renew = false, hasPassword, onClose, onDone }: SetupProps & { renew?: boolean }): ReactNode {
  const [begun, setBegun] = useState<Begun>();
  const [confirmed, setConfirmed] = useState(renew);
  const announce = useToast();
  const confirm = (): void => {
    setConfirmed(true);
    announce(words.appDone);
  };
  return (
    <Dialog title={renew ? words.renew : words.addApp} onClose={confirmed && begun !== undefined ? onDone : onClose}>
      {begun === undefined && <Begin renew={renew} hasPassword={hasPassword} onBegun={setBegun} />}
      {begun?.uri !== undefined && !confirmed && <Confirm uri={begun.uri} onConfirmed={confirm} />}
      {begun !== undefined && confirmed && <RecoveryCodes codes={begun.recoveryCodes} onDone={onDone} />}
    </Dialog>
  );
}
