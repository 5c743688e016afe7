// Without an officer the sign-in page is shown instead of any screen, and nothing else is asked of the server.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { Failure, failureWords, getJson, onSignedOut } from '../api.ts';
import { rolesOf } from '#core/access.ts';
import { OfficerContext, type Due, type SignedIn } from '../session.ts';
import { text } from '#words/console.ts';
import type { Language } from '#words/same.ts';
import { speakAgain } from '../language-choice.ts';
import { prefer, type Settings } from '../preferences.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { learnChannels, type ChannelLook } from '../ui/channel-name.ts';
import { SkeletonRows } from '../ui/Marks.tsx';

// Whoever is signed in already never loads it.
const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.tsx')).SignInPage }));

type SessionAnswer = {
  officer: Omit<SignedIn, 'training' | 'due'>;
  training?: boolean;
  channels: ChannelLook[];
  due?: Due;
  language?: Language;
  settings?: Settings;
};

const askSession = async (): Promise<SignedIn | null> => {
  try {
    const {
      officer,
      training = false,
      channels,
      due,
      language,
      settings,
    } = await getJson<SessionAnswer>('/api/v1/session');
    if (language !== undefined && speakAgain(language)) return await new Promise(() => {});
    learnChannels(channels);
    if (settings !== undefined) prefer(settings);
    return { ...officer, training, ...(due === undefined ? {} : { due }) };
  } catch (error) {
    if (error instanceof Failure && error.status === 401) return null;
    throw error;
  }
};

/** `due`: what is shown instead of any screen while something must be done first. */
type GateProps = { due: (what: Due) => ReactNode; children: ReactNode };

/** Whenever officer, role or agency change, everything that was drawn for the one before is thrown away. */
export function SessionGate({ due, children }: GateProps): ReactNode {
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  const session = useQuery({ queryKey: ['session'], queryFn: askSession, staleTime: 60_000 });
  useEffect(
    () =>
      onSignedOut(() => {
        if (client.getQueryData(['session']) === null || client.getQueryData(['session']) === undefined) return;
        setEnded(true);
        client.setQueryData(['session'], null);
      }),
    [client],
  );
  if (session.isPending) return <p className="visually-hidden">{text.common.loading}</p>;
  // Whoever is known already keeps their screen and what they typed while the server is gone.
  if (session.data === undefined) {
    return (
      <main className="alone">
        <Banner kind="late" alert act={<Button onClick={() => void session.refetch()}>{text.common.retry}</Button>}>
          {failureWords(session.error)}
        </Banner>
      </main>
    );
  }
  if (session.data === null) {
    return (
      <Suspense fallback={null}>
        <SignInPage ended={ended} />
      </Suspense>
    );
  }
  if (session.data.due !== undefined) return <Suspense fallback={<SkeletonRows />}>{due(session.data.due)}</Suspense>;
  // Another officer starts afresh: nothing open, and a live connection of their own.
  return (
    <OfficerContext
      key={`${session.data.userId} ${rolesOf(session.data).join(' ')} ${session.data.agencyId ?? ''}`}
      value={session.data}
    >
      {children}
    </OfficerContext>
  );
}
