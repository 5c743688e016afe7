// Cases come into hands by themselves: new ones are shared out where the office wants it, and what somebody held who left goes
// back to all, as does what somebody took by writing and left.
import type { Candidate } from '#core/duty/share-out.ts';
import { nextOfficer } from '#core/duty/share-out.ts';
import type { Instant } from '#core/time.ts';
import { handleCommand } from '#app/handle-command.ts';
import * as holding from '#db/holding.ts';
import { inTransaction } from '#db/queryable.ts';
import { findShareOut } from '#db/roster.ts';
import type { JobDeps, JobKind } from '../job.ts';

const by = { kind: 'system', part: 'duty' } as const;
const most = 100;

type Deps = Pick<JobDeps, 'pool' | 'store'>;

const takeBack = async ({ pool, store }: Deps, now: Instant): Promise<number> => {
  const left = [...(await holding.findAbandoned(pool, most)), ...(await holding.findIdle(pool, now, most))];
  const abandoned = [...new Set(left)];
  for (const id of abandoned) await handleCommand(store, id, { type: 'Release', now, by });
  return abandoned.length;
};

const given = (officer: Candidate, id: string, now: Instant): Candidate =>
  officer.id === id ? { ...officer, held: officer.held + 1, lastAt: now } : officer;

const giveOut = async ({ pool, store }: Deps, now: Instant): Promise<number> => {
  const way = await findShareOut(pool);
  if (way === 'off') return 0;
  const cases = await holding.findUnshared(pool, most);
  let officers = cases.length === 0 ? [] : await holding.findCandidates(pool, now);
  let shared = 0;
  for (const id of cases) {
    const to = nextOfficer(way, officers);
    if (to === undefined) return shared;
    const done = await handleCommand(store, id, { type: 'Assign', to, role: holding.sharedOutTo, now, by });
    if (!done.ok) continue;
    // A turn a moment, so that two in one round stand in their order.
    await holding.noteShared(pool, to, now + shared);
    officers = officers.map((officer) => given(officer, to, now + shared));
    shared += 1;
  }
  return shared;
};

/** Of processes one at a time. */
const alone = (pool: Deps['pool'], run: () => Promise<number>): Promise<number> =>
  inTransaction(pool, async (client) => ((await holding.isAloneInSharing(client)) ? run() : 0));

/** How many cases changed hands. */
export const shareOut = (deps: Deps, now: Instant): Promise<number> =>
  alone(deps.pool, async () => (await takeBack(deps, now)) + (await giveOut(deps, now)));

/** A new case is given out at once. That somebody left the desk, or came on duty, is no news of a case: it is looked for now and then. */
export const dutyJobs: JobKind = ({ pool, store }) => [
  { part: 'duty', run: (clock) => shareOut({ pool, store }, clock()), everyMs: 10_000, wokenBy: [] },
  {
    part: 'share-out',
    run: (clock) => alone(pool, () => giveOut({ pool, store }, clock())),
    everyMs: 60_000,
    wokenBy: ['case'],
  },
];
