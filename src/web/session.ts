// Who is signed in, for every screen below the gate; signing in and out. Must not draw anything.
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import { holdsAny, type Role } from '#core/access.ts';
import type { Lane } from '#core/lane/lane.ts';
import { forgetAllKept } from './acts/kept-values.ts';
import { sendJson } from './api.ts';
import { choose } from './chosen-cases.ts';
import { forgetOffline } from './forget-offline.ts';

/** What must be done before any screen opens. */
export type Due = 'second-factor-due' | 'new-password-due' | 'enrolment-due';

/** While `actingFor` is set, role and agency are those of the officer who is away; `due` opens no screen but its own. */
export type SignedIn = {
  userId: string;
  name: string;
  role: Role;
  alsoRoles?: readonly Role[];
  agencyId?: string;
  agencyName?: string;
  training: boolean;
  actingFor?: { id: string; name: string };
  due?: Due;
  /** Sensitive lanes in which they have a seat. */
  lanes?: readonly Lane[];
};

/** Filled by SessionGate. */
export const OfficerContext = createContext<SignedIn | undefined>(undefined);

/** The officer at this desk; only below SessionGate. */
export const useOfficer = (): SignedIn => {
  const officer = useContext(OfficerContext);
  if (officer === undefined) throw new Error('no officer outside SessionGate');
  return officer;
};

/** Whether the officer at this desk holds one of these roles. */
export const useHolds = (wanted: readonly Role[]): boolean => holdsAny(useOfficer(), wanted);

/** Nothing on the screen of whoever sat here may ask once more, as somebody else, and nothing that they saw stays. */
const leaveDesk = (client: QueryClient): void => {
  void forgetOffline();
  choose([]);
  client.setQueryData(['session'], null);
  client.removeQueries({ queryKey: ['live'] });
};

/** Reads anew who is signed in, with everything that the former session saw forgotten. */
export const useEntered = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => {
    leaveDesk(client);
    await client.invalidateQueries({ queryKey: ['session'] });
  }, [client]);
};

/** True where a code must follow. */
export const useSignIn = (): ((email: string, password: string) => Promise<boolean>) => {
  const entered = useEntered();
  return useCallback(
    async (email, password) => {
      const said = await sendJson<{ needsCode?: boolean }>('POST', '/api/auth/sign-in/email', { email, password });
      if (said.needsCode === true) return true;
      await entered();
      return false;
    },
    [entered],
  );
};

/** Throws away what forms have kept and all that was seen, for whoever sits here next. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useQueryClient();
  return useCallback(async () => {
    await sendJson('POST', '/api/auth/sign-out', {});
    forgetAllKept();
    leaveDesk(client);
  }, [client]);
};
