// How passwords are kept: argon2id, OWASP's smallest recommended cost. Must never log or compare a password itself.
import { hash, verify, type Algorithm } from '@node-rs/argon2';

/** The library's `Algorithm.Argon2id`, a const enum that type stripping cannot read. */
const argon2id: Algorithm = 2;
const cost = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Held for every password that an officer chooses; signing in asks for the upper end alone. */
export const passwordLength = { min: 12, max: 128 } as const;

/** The text is brought to NFKC first, so that the same password fits however a keyboard composes its letters. */
export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost);

/** False also for a stored text that is no hash. */
export const isPassword = async (stored: string, password: string): Promise<boolean> => {
  try {
    return await verify(stored, password.normalize('NFKC'));
  } catch {
    return false;
  }
};
