// An agency's life at the desk: at rest it gets no new case and goes on with those it has; ended it is a name that cases keep.
// Refuses to end one that anybody still waits for, and says who.
import type { Pool, PoolClient } from 'pg';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { Instant } from '#core/time.ts';
import type { AdministrativeLog } from './administrative-log.ts';
import { agencyList } from './agency-list.ts';
import { noteListChanges } from './desk-lists.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** By whose act an agency's life changes, when, and where that is recorded. */
export type AgencyChange = { by: AdministrativeActor; now: Instant; administration: AdministrativeLog };

/** `waiting`: the numbers of the cases, or the names of the officers, that stand in the way. */
export type AgencyEnd =
  | { ok: true }
  | { ok: false; refusal: 'not-found' | 'agency-declared' | 'agency-awake' }
  | { ok: false; refusal: 'agency-holds-cases' | 'agency-has-officers'; waiting: readonly string[] };

type Row = { resting: boolean; declared: boolean };

/** What the last start declared would be back at the next one. */
const lock = async (client: PoolClient, id: string): Promise<Row | undefined> => {
  const { rows } = await client.query<Row>(
    `select resting_at is not null as resting, declared_by = 'training'
       or exists (select from declared_setting s where s.kind = 'agency' and s.name = agency.id) as declared
     from agency where id = $1 and ended_at is null for update`,
    [id],
  );
  return rows[0];
};

const stateAfter = { AgencyRested: 'resting', AgencyWoken: 'serving', AgencyRemoved: 'ended' } as const;

const record = async (
  client: PoolClient,
  { by, now, administration }: AgencyChange,
  type: 'AgencyRested' | 'AgencyWoken' | 'AgencyRemoved',
  agencyId: string,
): Promise<void> => {
  const act: AdministrativeAct = { type, agencyId };
  await administration.record(client, { by, at: now, act });
  const after = (await agencyList.read(client)).find(({ id }) => id === agencyId);
  if (after === undefined) throw new Error('an agency is never deleted');
  const before = { ...after, state: type === 'AgencyRested' ? 'serving' : 'resting' };
  const sides = { before, after: { ...after, state: stateAfter[type] } };
  await noteListChanges(client, { list: 'agency', how: 'hand', by, now }, [
    { id: agencyId, ...sides, fields: ['state'] },
  ]);
};

const setRest = (pool: Pool, change: AgencyChange, id: string, rests: boolean): Promise<AgencyEnd> =>
  inTransaction(pool, async (client): Promise<AgencyEnd> => {
    const found = await lock(client, id);
    if (found === undefined) return { ok: false, refusal: 'not-found' };
    if (found.resting === rests) return { ok: true };
    await client.query('update agency set resting_at = $2 where id = $1', [id, rests ? new Date(change.now) : null]);
    await record(client, change, rests ? 'AgencyRested' : 'AgencyWoken', id);
    return { ok: true };
  });

/** From now on no case is disposed to it; its officers go on with those that it has. */
export const restAgency = (pool: Pool, change: AgencyChange, id: string): Promise<AgencyEnd> =>
  setRest(pool, change, id, true);

/** It gets cases again. */
export const wakeAgency = (pool: Pool, change: AgencyChange, id: string): Promise<AgencyEnd> =>
  setRest(pool, change, id, false);

const namesOf = async (client: Queryable, sql: string, id: string): Promise<string[]> => {
  const { rows } = await client.query<{ name: string }>(sql, [id]);
  return rows.map(({ name }) => name);
};

const openCases = `select c.number as name from complaint c join complaint_agency a on a.complaint_id = c.id
  where a.agency_id = $1 and a.part <> 'former' and c.status <> 'closed'
  union select '–' from sealed_complaint c where c.status <> 'closed' and c.state #> '{file,agencyIds}' ? $1
    and not c.state #> '{file,formerAgencyIds}' ? $1 order by 1`;
const itsOfficers = 'select name from officer where agency_id = $1 and disabled_at is null order by lower(name), email';

/** Only one at rest, so that no case is on its way to it; with no open case and nobody who works there. */
export const removeAgency = (pool: Pool, change: AgencyChange, id: string): Promise<AgencyEnd> =>
  inTransaction(pool, async (client): Promise<AgencyEnd> => {
    const found = await lock(client, id);
    if (found === undefined) return { ok: false, refusal: 'not-found' };
    if (found.declared) return { ok: false, refusal: 'agency-declared' };
    if (!found.resting) return { ok: false, refusal: 'agency-awake' };
    const cases = await namesOf(client, openCases, id);
    if (cases.length > 0) return { ok: false, refusal: 'agency-holds-cases', waiting: cases };
    const officers = await namesOf(client, itsOfficers, id);
    if (officers.length > 0) return { ok: false, refusal: 'agency-has-officers', waiting: officers };
    await client.query('update agency set ended_at = $2 where id = $1', [id, new Date(change.now)]);
    await record(client, change, 'AgencyRemoved', id);
    return { ok: true };
  });
