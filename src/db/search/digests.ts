// Signs of a search as the index keeps them: 32 bits each, others for what only those may look for who see the reporter.
// Two signs may share a digest: what is found is looked at before it is shown.
import { neighbourhood } from '#core/search/fault.ts';

const offset = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a over the sign's UTF-16 units. */
export const digestOf = (sign: string): number => {
  let hash = offset;
  for (let at = 0; at < sign.length; at += 1) {
    const unit = sign.charCodeAt(at);
    hash = Math.imul(hash ^ (unit & 0xff), prime);
    hash = Math.imul(hash ^ (unit >> 8), prime);
  }
  return hash | 0;
};

/** Another digest than of the same sign for everybody: who may not look for it cannot find it. */
export const personDigestOf = (sign: string): number => digestOf(`~${sign}`);

/** What words one slip apart have in common. */
export const nearDigestsOf = (word: string): number[] => neighbourhood(word).map(digestOf);

/** As PostgreSQL reads a list of integers. */
export const listOfDigests = (digests: readonly number[]): string => `{${digests.join(',')}}`;
