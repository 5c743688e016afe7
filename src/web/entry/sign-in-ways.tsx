// The ways of signing in besides the password: a code that follows it, a passkey, a provider. Must not draw anything.
import type { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { useQuery } from '@tanstack/react-query';
import { Failure, getJson, sendJson } from '../api.ts';

/** `id` goes back to the server, `name` stands on the button. */
export type Provider = { id: string; name: string };

/** None until the server has answered, and none where it does not: nobody waits for them to sign in. */
export const useProviders = (): readonly Provider[] =>
  useQuery({
    queryKey: ['sign-in-providers'],
    queryFn: () => getJson<{ providers: Provider[] }>('/api/auth/providers'),
    staleTime: Infinity,
    retry: false,
  }).data?.providers ?? [];

/** Browsers know passkeys for names, and refuse them at a bare address. */
const isBareAddress = (host: string): boolean => /^[\d.]+$|:/.test(host);

/** The same program by its name, where the browser shows it at a number of this machine. */
export const namedAddress = (): string | undefined => {
  const url = new URL(window.location.href);
  if (!/^(?:127(?:\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)) return undefined;
  url.hostname = 'localhost';
  return url.href;
};

/** False also at a bare IP address, where browsers refuse passkeys whatever they can do. */
export const hasKeys = (): boolean => 'PublicKeyCredential' in window && !isBareAddress(window.location.hostname);

/** What a browser says when somebody puts the dialog away. */
const isPutAway = (error: unknown): boolean => error instanceof Error && !(error instanceof Failure);

/** The browser's dialog was put away, or found no key: the server has refused nothing. */
export class KeyNotUsed extends Error {}

type Asked = Parameters<typeof startAuthentication>[0]['optionsJSON'];
type Making = Parameters<typeof startRegistration>[0]['optionsJSON'];

type Keys = { startAuthentication: typeof startAuthentication; startRegistration: typeof startRegistration };

/** The library is fetched only by whoever uses a key. */
const withKeys = async (work: (keys: Keys) => Promise<void>): Promise<void> => {
  try {
    await work(await import('@simplewebauthn/browser'));
  } catch (error) {
    throw isPutAway(error) ? new KeyNotUsed() : error;
  }
};

/** Throws KeyNotUsed or a Failure; who is signed in afterwards is read anew by `useEntered`. */
export const signInByKey = (): Promise<void> =>
  withKeys(async (keys) => {
    const optionsJSON = await sendJson<Asked>('POST', '/api/auth/sign-in/key/options', {});
    await sendJson('POST', '/api/auth/sign-in/key', { credential: await keys.startAuthentication({ optionsJSON }) });
  });

/** The server asks for the password first; it is empty for officers who sign in by a provider. */
export const addKey = (password: string, name: string): Promise<void> =>
  withKeys(async (keys) => {
    const optionsJSON = await sendJson<Making>('POST', '/api/auth/second-factor/keys/options', { password });
    await sendJson('POST', '/api/auth/second-factor/keys', {
      credential: await keys.startRegistration({ optionsJSON }),
      name,
    });
  });

/** Leaves the console; the provider sends the browser back to it, signed in or not. */
export const goToProvider = async (provider: string): Promise<void> => {
  const { url } = await sendJson<{ url: string }>('POST', '/api/auth/sign-in/provider', { provider });
  window.location.assign(url);
};
