// Whom training lets in by one press.
import type { Role } from '#core/access.ts';
import { Failure, getJson } from '../api.ts';

/** One of the invented officers of training, whose names may be told to strangers. */
export type Hint = { email: string; name: string; role: Role; agencyName?: string };

/** Only in training: one password for all of them. */
export type SignInHints = { password: string; officers: Hint[] };

/** In production there are none. */
export const askHints = async (): Promise<SignInHints | null> => {
  try {
    const hints = await getJson<Partial<SignInHints> | undefined>('/api/v1/sign-in-hints');
    return hints?.password === undefined || hints.officers === undefined
      ? null
      : { password: hints.password, officers: hints.officers };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};
