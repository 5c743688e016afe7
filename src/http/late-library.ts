// The session library, brought in when it is asked for first: it is a quarter of all that a start would read.
import type { AuthDeps, Library } from './library.ts';

/** `load`: so that nobody who signs in waits for it. May be called at any time, and often. */
export type LateLibrary = Library & { load: () => Promise<void> };

/** Whoever asks while it comes waits for it; where it cannot be had everybody is told why. */
export const lateLibrary = (deps: AuthDeps): LateLibrary => {
  let coming: Promise<Library> | undefined;
  const library = (): Promise<Library> => {
    coming ??= import('./auth-library.ts').then(({ openLibrary }) => openLibrary(deps));
    return coming;
  };
  return {
    load: async () => {
      await library();
    },
    call: async (path, call) => (await library()).call(path, call),
    isAsConfigured: async (provider) => (await library()).isAsConfigured(provider),
    findSession: async (cookie, renew) => (await library()).findSession(cookie, renew),
  };
};
