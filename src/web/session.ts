// Who is signed in, for every screen below the gate; signing in and out. Must not draw anything.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { Role } from '#core/access.ts';
import { forgetAllKept } from './acts/kept-values.ts';
import { sendJson } from './api.ts';

export type SignedIn = {
  userId: string;
  name: string;
  role: Role;
  agencyId?: string;
  agencyName?: string;
  training: boolean;
};

/** Filled by SessionGate. */
export const OfficerContext = createContext<SignedIn | undefined>(undefined);

/** The officer at this desk; only below SessionGate. */
export const useOfficer = (): SignedIn => {
  const officer = useContext(OfficerContext);
  if (officer === undefined) throw new Error('no officer outside SessionGate');
  return officer;
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
    forgetAllKept();
    client.removeQueries({ queryKey: ['live'] });
    client.setQueryData(['session'], null);
  }, [client]);
};
