// Signing in. In training mode the invented officers stand ready as one-press choices. No puzzle; paste and password managers work.
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronRight } from 'lucide-react';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { Failure, failureWords } from '../api.ts';
import { forgetOffline } from '../forget-offline.ts';
import { useSignIn } from '../session.ts';
import { text } from '#words/console.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Avatar } from '../ui/Marks.tsx';
import { CodeForm } from './CodeForm.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { OtherLanguage } from './OtherLanguage.tsx';
import { OtherWays } from './OtherWays.tsx';
import { askHints, type SignInHints } from './sign-in-hints.ts';
import markUrl from '../ui/mark.svg?url';

const signInWords = (error: unknown): string => {
  if (error instanceof Failure && error.status === 401) return text.signIn.wrong;
  if (error instanceof Failure && error.status === 429) return text.signIn.tooMany;
  return failureWords(error);
};

type Attempt = {
  busy: string | undefined;
  failed: string | undefined;
  /** The password was right, and a code must follow. */
  needsCode: boolean;
  again: () => void;
  enter: (email: string, password: string) => void;
};

/** A sign-in service sent the browser back without an officer. */
const byProvider = (): boolean => new URLSearchParams(window.location.search).get('gagal') === 'penyedia';

const useAttempt = (): Attempt => {
  const signIn = useSignIn();
  const [busy, setBusy] = useState<string>();
  const [failed, setFailed] = useState<string | undefined>(byProvider() ? text.signInMore.providerFailed : undefined);
  const [needsCode, setNeedsCode] = useState(false);
  const enter = (email: string, password: string): void => {
    setBusy(email);
    setFailed(undefined);
    signIn(email, password).then(
      (asked) => {
        setNeedsCode(asked);
        if (asked) setBusy(undefined);
      },
      (error: unknown) => {
        setBusy(undefined);
        setFailed(signInWords(error));
      },
    );
  };
  return { busy, failed, needsCode, again: () => setNeedsCode(false), enter };
};

function PasswordForm({ attempt, look }: { attempt: Attempt; look: 'primary' | 'secondary' }): ReactNode {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '') attempt.enter(email.trim(), password);
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={text.signIn.email}
        type="email"
        autoComplete="username"
        value={email}
        error={tried && email.trim() === '' ? text.signIn.emailMissing : undefined}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={text.signIn.password}
        type="password"
        autoComplete="current-password"
        value={password}
        error={tried && password === '' ? text.signIn.passwordMissing : undefined}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button type="submit" look={look} size="large" disabled={attempt.busy !== undefined}>
        {attempt.busy === undefined ? text.signIn.send : text.signIn.sending}
      </Button>
    </form>
  );
}

function HintList({ hints, attempt }: { hints: SignInHints; attempt: Attempt }): ReactNode {
  return (
    <section className="stack-tight" aria-labelledby="petugas-contoh">
      <h2 id="petugas-contoh">{text.signIn.pick}</h2>
      <p className="meta">{text.signIn.pickHint(hints.password)}</p>
      <ul className="hint-list">
        {hints.officers.map((one) => (
          <li key={one.email}>
            <button
              type="button"
              className="hint"
              disabled={attempt.busy !== undefined}
              onClick={() => attempt.enter(one.email, hints.password)}
            >
              <Avatar name={one.name} small />
              <span className="hint-words">
                <strong>{one.name}</strong>
                <span className="meta">{[text.roles[one.role], one.agencyName].filter(Boolean).join(' · ')}</span>
              </span>
              <ChevronRight size={18} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Welcome({ training }: { training: boolean }): ReactNode {
  return (
    <aside className="welcome" aria-label={training ? text.guide.title : text.brandLine}>
      <p className="welcome-brand">
        <img src={markUrl} width="40" height="40" alt="" />
        <span>{text.brand}</span>
      </p>
      <p className="welcome-line">{text.signIn.lead}</p>
      {training ? (
        <>
          <h2>{text.guide.title}</h2>
          <p className="welcome-muted">{text.guide.lead}</p>
          <GuideSteps />
        </>
      ) : (
        <ul className="welcome-points">
          {[text.signIn.pointA, text.signIn.pointB, text.signIn.pointC].map((point) => (
            <li key={point}>
              <Check size={18} aria-hidden />
              {point}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function Ways({ training, attempt }: { training: SignInHints | null; attempt: Attempt }): ReactNode {
  return (
    <>
      {training !== null && <HintList hints={training} attempt={attempt} />}
      {training === null ? (
        <>
          <PasswordForm attempt={attempt} look="primary" />
          <OtherWays />
        </>
      ) : (
        <details className="own-account">
          <summary>{text.signIn.own}</summary>
          <PasswordForm attempt={attempt} look="secondary" />
          <OtherWays />
        </details>
      )}
    </>
  );
}

/** `ended`: the session ended by itself, which is said above the form; a wrong e-mail and a wrong password read alike. */
export function SignInPage({ ended }: { ended: boolean }): ReactNode {
  const attempt = useAttempt();
  const hints = useQuery({ queryKey: ['sign-in-hints'], queryFn: askHints, staleTime: Infinity, retry: false });
  useEffect(() => {
    // However the session before ended.
    void forgetOffline();
    document.title = `${text.signIn.title} · ${text.brand}`;
  }, []);
  const training = hints.data ?? null;
  return (
    <div className="sign-in">
      <Welcome training={training !== null} />
      <main className="sign-in-main">
        <div className="sign-in-card">
          <p className="sign-in-brand">
            <img src={markUrl} width="32" height="32" alt="" />
            {text.brand}
          </p>
          {attempt.needsCode ? (
            <CodeForm onBack={attempt.again} />
          ) : (
            <>
              <h1>{text.signIn.title}</h1>
              {ended && <Banner kind="info">{text.signIn.ended}</Banner>}
              {attempt.failed !== undefined && (
                <Banner kind="late" alert>
                  {attempt.failed}
                </Banner>
              )}
              <Ways training={training} attempt={attempt} />
              <OtherLanguage />
            </>
          )}
        </div>
      </main>
    </div>
  );
}
