// Who is signed in, for every screen below the gate; signing in and out. Must not draw anything.
import { useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { Role } from '#core/access.ts';
import { forgetAllKept } from './acts/kept-values.ts';
import { sendJson } from './api.ts';

/** What must be done before any screen opens. */
export type Due = 'second-factor-due' | 'new-password-due' | 'enrolment-due';

/** While `actingFor` is set, role and agency are those of the officer who is away; `due` opens no screen but its own. */
export type SignedIn = {
  userId: string;
  name: string;
  role: Role;
  agencyId?: string;
  agencyName?: string;
  training: boolean;
  actingFor?: { id: string; name: string };
  due?: Due;
};

/** Filled by SessionGate. */
export const OfficerContext = createContext<SignedIn | undefined>(undefined);

/** The officer at this desk; only below SessionGate. */
export const useOfficer = (): SignedIn => {
  const officer = useContext(OfficerContext);
  if (officer === undefined) throw new Error('no officer outside SessionGate');
  return officer;
};

/** True where a code must follow. */
export const useSignIn = (): ((email: string, password: string) => Promise<boolean>) => {
  const client = useQueryClient();
  return useCallback(
    async (email, password) => {
      const said = await sendJson<{ needsCode?: boolean }>('POST', '/api/auth/sign-in/email', { email, password });
      if (said.needsCode === true) return true;
      // Nothing on the screen of whoever sat here before may ask once more, as somebody else.
      client.setQueryData(['session'], null);
      client.removeQueries({ queryKey: ['live'] });
      await client.invalidateQueries({ queryKey: ['session'] });
      return false;
    },
    [client],
  );
};

/** Throws away what forms have kept and all that was seen, for whoever sits here next. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => {
    await sendJson('POST', '/api/auth/sign-out', {});
    forgetAllKept();
    client.removeQueries({ queryKey: ['live'] });
    client.setQueryData(['session'], null);
  }, [client]);
};
