// Looks at cases by those whose every look is on the record, and looks at sealed cases by whomever. Which roles those are is core/access.ts.
import type { Pool } from 'pg';
import { isWatched, type Role } from '#core/access.ts';
import type { AdministrativeAct, CaseLook, SampleAsked } from '#core/administration.ts';
import type { Lane } from '#core/lane/lane.ts';
import type { Asking } from './people.ts';
import { inTransaction } from './queryable.ts';

/** What somebody looked at; `lane`: of a sealed case. */
export type Look = { number: string; caseId: string; what: CaseLook; lane: Lane | undefined };

/** By the case's own id: whoever reads the record need not learn the number of a sealed case. */
const actOf = ({ number, caseId, what, lane }: Look): AdministrativeAct =>
  lane === undefined ? { type: 'CaseLookedAt', number, what } : { type: 'LaneLookedAt', lane, what, caseId };

const keep = (pool: Pool, { actor, now, administration }: Asking, act: AdministrativeAct): Promise<void> =>
  inTransaction(pool, (client) => administration.record(client, { by: actor, at: now, act }));

/** A copy of all that is kept of a person leaves the desk: nobody has one that is not on the record. */
export const recordExport = (pool: Pool, asking: Asking, of: { requestId: string; number: string }): Promise<void> =>
  keep(pool, asking, { type: 'PersonExported', ...of });

/** Before anything of it is shown. */
export const recordSample = (
  pool: Pool,
  asking: Asking,
  drawn: SampleAsked & { of: number; drawn: number },
): Promise<void> => keep(pool, asking, { type: 'SampleDrawn', ...drawn });

/** Before anything is shown: what cannot be recorded is not seen. Of whoever works on cases what they take along, and what is sealed. */
export const recordLook = async (pool: Pool, asking: Asking, role: Role, look: Look): Promise<void> => {
  if (isWatched(role) || look.what === 'bundle' || look.lane !== undefined) await keep(pool, asking, actOf(look));
};

/** Before the list of a lane is shown. */
export const recordListLook = (pool: Pool, asking: Asking, lane: Lane): Promise<void> =>
  keep(pool, asking, { type: 'LaneLookedAt', lane, what: 'list' });
