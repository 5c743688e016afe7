// Who is signed in, for every screen below. Without an officer the sign-in page is shown instead, and nothing else is asked.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import type { Role } from '#core/access.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import { Failure, getJson, onSignedOut, sendJson } from './api.ts';
import { SignInPage } from './entry/SignInPage.tsx';
import { text } from './text/id.ts';
import { Banner } from './ui/Banner.tsx';
import { Button } from './ui/Button.tsx';
import { failureWords } from './api.ts';

export type SignedIn = {
  userId: string;
  name: string;
  role: Role;
  agencyId?: string;
  agencyName?: string;
  training: boolean;
};

type SessionAnswer = { officer: Omit<SignedIn, 'training'>; training?: boolean };

const OfficerContext = createContext<SignedIn | undefined>(undefined);

/** The officer at this desk; only below SessionGate. */
export const useOfficer = (): SignedIn => {
  const officer = useContext(OfficerContext);
  if (officer === undefined) throw new Error('no officer outside SessionGate');
  return officer;
};

/** The officer as the core knows one. */
export const useActor = (): Actor => {
  const { userId, role, agencyId } = useOfficer();
  return { kind: 'officer', userId, role, ...(agencyId === undefined ? {} : { agencyId }) };
};

const askSession = async (): Promise<SignedIn | null> => {
  try {
    const { officer, training = false } = await getJson<SessionAnswer>('/api/v1/session');
    return { ...officer, training };
  } catch (error) {
    if (error instanceof Failure && error.status === 401) return null;
    throw error;
  }
};

export const useSignIn = (): ((email: string, password: string) => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(
    async (email, password) => {
      await sendJson('POST', '/api/auth/sign-in/email', { email, password });
      client.removeQueries({ queryKey: ['live'] });
      await client.invalidateQueries({ queryKey: ['session'] });
    },
    [client],
  );
};

export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => {
    await sendJson('POST', '/api/auth/sign-out', {});
    client.removeQueries({ queryKey: ['live'] });
    client.setQueryData(['session'], null);
  }, [client]);
};

export function SessionGate({ children }: { children: ReactNode }): ReactNode {
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
  if (session.isError) {
    return (
      <main className="alone">
        <Banner kind="late" alert act={<Button onClick={() => void session.refetch()}>{text.common.retry}</Button>}>
          {failureWords(session.error)}
        </Banner>
      </main>
    );
  }
  if (session.data === null) return <SignInPage ended={ended} />;
  return <OfficerContext value={session.data}>{children}</OfficerContext>;
}
