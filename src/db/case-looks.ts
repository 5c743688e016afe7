// Looks at cases by those whose every look is on the record. Which roles those are is core/access.ts.
import type { Pool } from 'pg';
import { isWatched, type Role } from '#core/access.ts';
import type { CaseLook, SampleAsked } from '#core/administration.ts';
import type { Asking } from './people.ts';
import { inTransaction } from './queryable.ts';

/** A copy of all that is kept of a person leaves the desk: nobody has one that is not on the record. */
export const recordExport = (
  pool: Pool,
  { actor, now, administration }: Asking,
  of: { requestId: string; number: string },
): Promise<void> =>
  inTransaction(pool, (client) =>
    administration.record(client, { by: actor, at: now, act: { type: 'PersonExported', ...of } }),
  );

/** What somebody looked at. */
export type Look = { number: string; what: CaseLook };

/** Before anything of it is shown. */
export const recordSample = (
  pool: Pool,
  { actor, now, administration }: Asking,
  drawn: SampleAsked & { of: number; drawn: number },
): Promise<void> =>
  inTransaction(pool, (client) =>
    administration.record(client, { by: actor, at: now, act: { type: 'SampleDrawn', ...drawn } }),
  );

/** Before anything is shown: what cannot be recorded is not seen. Of whoever works on cases only what they take along. */
export const recordLook = async (
  pool: Pool,
  { actor, now, administration }: Asking,
  role: Role,
  { number, what }: Look,
): Promise<void> => {
  if (!isWatched(role) && what !== 'bundle') return;
  await inTransaction(pool, (client) =>
    administration.record(client, { by: actor, at: now, act: { type: 'CaseLookedAt', number, what } }),
  );
};
