// Looks at cases by those whose every look is on the record. Which roles those are is core/access.ts.
import type { Pool } from 'pg';
import { isWatched, type Role } from '#core/access.ts';
import type { Asking } from './people.ts';
import { inTransaction } from './queryable.ts';

/** What somebody looked at. */
export type CaseLook = { number: string; what: 'page' | 'attachment' };

/** Before anything is shown: what cannot be recorded is not seen. Nothing for whoever works on cases. */
export const recordLook = async (
  pool: Pool,
  { actor, now, administration }: Asking,
  role: Role,
  { number, what }: CaseLook,
): Promise<void> => {
  if (!isWatched(role)) return;
  await inTransaction(pool, (client) =>
    administration.record(client, { by: actor, at: now, act: { type: 'CaseLookedAt', number, what } }),
  );
};
