// What a one-time link opens: choosing a password. The secret stands behind the `#` and leaves the address as soon as it is read.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import type { Role } from '#core/access.ts';
import { failureWords, sendJson } from '../api.ts';
import { OtherLanguage } from './OtherLanguage.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { leadToWrong } from '../ui/lead-to-wrong.ts';
import { SkeletonRows } from '../ui/Marks.tsx';

type Opened = { name: string; email: string; role: Role; purpose: 'invite' | 'reset' };

/** Read once, before the address is wiped. */
const address = window.location.href;
const tokenInAddress = window.location.hash.slice(1);

type Typed = { password: string; again: string };
type NewPasswordProps = { typed: Typed; tried: boolean; onType: (change: Partial<Typed>) => void };

function NewPassword({ typed: { password, again }, tried, onType }: NewPasswordProps): ReactNode {
  return (
    <>
      <TextField
        label={late.link.password}
        hint={late.link.lead}
        type="password"
        autoComplete="new-password"
        value={password}
        error={tried && password === '' ? text.signIn.passwordMissing : undefined}
        onChange={(event) => onType({ password: event.target.value })}
      />
      <TextField
        label={late.link.again}
        type="password"
        autoComplete="new-password"
        value={again}
        error={tried && password !== again ? text.ownAccount.password.differs : undefined}
        onChange={(event) => onType({ again: event.target.value })}
      />
    </>
  );
}

function Choose({ opened, onDone }: { opened: Opened; onDone: () => void }): ReactNode {
  const [typed, setTyped] = useState<Typed>({ password: '', again: '' });
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () => sendJson('POST', '/api/auth/link/use', { token: tokenInAddress, password: typed.password }),
    onSuccess: onDone,
  });
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    leadToWrong(event.currentTarget);
    if (typed.password !== '' && typed.password === typed.again) save.mutate();
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>
        {late.link.hello(opened.name)}{' '}
        {opened.purpose === 'invite' ? late.link.invite(text.roles[opened.role]) : late.link.reset}
      </p>
      {save.isError && (
        <Banner kind="late" alert>
          {failureWords(save.error)}
        </Banner>
      )}
      <input
        className="visually-hidden"
        type="email"
        autoComplete="username"
        value={opened.email}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <NewPassword typed={typed} tried={tried} onType={(change) => setTyped({ ...typed, ...change })} />
      <Button type="submit" look="primary" size="large" disabled={save.isPending}>
        {save.isPending ? text.common.saving : late.link.save}
      </Button>
    </form>
  );
}

/** For whoever holds the link, without a session; it signs nobody in, and sends the secret in bodies only. */
export function LinkPage(): ReactNode {
  const [done, setDone] = useState(false);
  const opened = useQuery({
    queryKey: ['one-time-link'],
    queryFn: () => sendJson<Opened>('POST', '/api/auth/link', { token: tokenInAddress.padEnd(20, '-') }),
    retry: false,
    staleTime: Infinity,
  });
  useEffect(() => {
    document.title = `${late.link.title} · ${text.brand}`;
    window.history.replaceState(null, '', window.location.pathname);
  }, []);
  return (
    <main className="alone">
      <div className="stack alone-card">
        <h1>{late.link.title}</h1>
        {opened.isPending && <SkeletonRows count={2} />}
        {opened.isError && (
          <Banner kind="late" alert>
            {failureWords(opened.error)}
          </Banner>
        )}
        {done && <Banner kind="ok">{late.link.done}</Banner>}
        {opened.isSuccess && !done && <Choose opened={opened.data} onDone={() => setDone(true)} />}
        {!done && <OtherLanguage from={address} />}
        {(done || opened.isError) && (
          <a className={buttonClass('primary')} href="/meja/">
            {late.link.toSignIn}
          </a>
        )}
      </div>
    </main>
  );
}
