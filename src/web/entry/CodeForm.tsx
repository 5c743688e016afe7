// The second half of signing in: a code of the app, or one of the codes that were put away for the day it is lost.
import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { failureWords, sendJson } from '../api.ts';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { useEntered } from '../session.ts';

type Kind = 'app' | 'recovery';

function CodeField({
  kind,
  code,
  tried,
  onType,
}: {
  kind: Kind;
  code: string;
  tried: boolean;
  onType: (code: string) => void;
}): ReactNode {
  return (
    <TextField
      key={kind}
      label={kind === 'app' ? text.signInMore.code : text.signInMore.recovery}
      hint={kind === 'app' ? undefined : text.signInMore.recoveryHint}
      autoCapitalize="none"
      spellCheck={false}
      autoComplete="one-time-code"
      inputMode={kind === 'app' ? 'numeric' : 'text'}
      autoFocus
      value={code}
      error={tried && code.trim() === '' ? text.signInMore.codeMissing : undefined}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

/** Stands only where the password was right; blanks that people type between the digits are taken out. */
export function CodeForm({ onBack }: { onBack: () => void }): ReactNode {
  const [kind, setKind] = useState<Kind>('app');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const entered = useEntered();
  const send = useMutation({
    mutationFn: () => sendJson('POST', '/api/auth/sign-in/code', { code: code.replaceAll(/\s/g, ''), kind }),
    onSuccess: entered,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') send.mutate();
  };
  const other = kind === 'app' ? 'recovery' : 'app';
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <h1>{text.signInMore.codeTitle}</h1>
      <p>{kind === 'app' ? text.signInMore.codeLead : text.signInMore.recoveryLead}</p>
      {send.isError && (
        <Banner kind="late" alert>
          {failureWords(send.error)}
        </Banner>
      )}
      <CodeField kind={kind} code={code} tried={tried} onType={setCode} />
      <Button type="submit" look="primary" size="large" disabled={send.isPending}>
        {send.isPending ? text.signIn.sending : text.signIn.send}
      </Button>
      <Button look="quiet" onClick={() => setKind(other)}>
        {kind === 'app' ? text.signInMore.useRecovery : text.signInMore.useApp}
      </Button>
      <Button look="quiet" onClick={onBack}>
        {text.common.back}
      </Button>
    </form>
  );
}
