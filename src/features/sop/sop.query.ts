// What the screen of procedures reads: every version with whoever chose it, and what last month's promises would have been under other numbers.
import { familyOf, inForce, shippedSops } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import { numbersOf, type SopNumbers } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import { dayMs, minuteMs, type Instant } from '#core/time.ts';
import type { Queryable } from '#db/queryable.ts';
import { findSopVersions, readSopsFrom, type SopVersion } from '#db/sop-versions.ts';
import type { Numbers, PreviewAnswer, SopsAnswer, VersionView } from './sop.contract.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

const asSent = (numbers: SopNumbers): Numbers => ({
  ...numbers,
  limits: { ...numbers.limits },
  warnAtPercent: [...numbers.warnAtPercent],
  escalation: numbers.escalation.map((rung) => ({ ...rung })),
  remindAfter: [...numbers.remindAfter],
});

const stateOf = (one: SopVersion, current: SopKey, now: Instant): VersionView['state'] => {
  if (one.withdrawnAt !== undefined) return 'withdrawn';
  if (one.key === current) return 'in-force';
  return one.from > now ? 'planned' : 'past';
};

const namesOf = async (db: Queryable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await db.query<{ id: string; name: string }>('select id, name from officer where id = any($1)', [
    [...ids],
  ]);
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** Families in the order in which they are brought along. */
export const findSops = async (db: Queryable, now: Instant): Promise<SopsAnswer> => {
  const versions = await findSopVersions(db);
  const names = await namesOf(
    db,
    versions.map(({ chosenBy }) => chosenBy),
  );
  const sops = readSopsFrom(versions);
  const families = Object.values<Sop>(shippedSops.known).map((sop) => {
    const family = familyOf(sop.key);
    const current = inForce({ sops }, family, now).key;
    const own = versions
      .filter((one) => one.family === family)
      .map((one): VersionView => {
        const by = names.get(one.chosenBy);
        return {
          ...{ key: one.key, version: one.version, state: stateOf(one, current, now), numbers: asSent(one.numbers) },
          ...{ from: iso(one.from), ground: one.ground },
          ...(by === undefined ? {} : { by }),
          ...(one.withdrawnAt === undefined ? {} : { withdrawnAt: iso(one.withdrawnAt) }),
        };
      });
    const brought: VersionView = {
      ...{ key: sop.key, version: 1, state: sop.key === current ? 'in-force' : 'past' },
      numbers: asSent(numbersOf(sop)),
    };
    return { family, versions: [...own.toReversed(), brought] };
  });
  return { families };
};

/** Long enough for a month, whatever its name. */
const previewDays = 30;

type Counted = { step: string; n: number; late: number; would: number };

/** Promises that ended; what was met with more time than its step has, since more was granted, stays met. */
export const previewNumbers = async (
  db: Queryable,
  { family, numbers }: { family: string; numbers: SopNumbers },
  now: Instant,
): Promise<PreviewAnswer> => {
  const { known } = readSopsFrom(await findSopVersions(db));
  const limits = Object.values<Sop>(known)
    .filter(({ key }) => familyOf(key) === family)
    .flatMap(({ key, steps }) =>
      steps.flatMap(({ name, limitMs }) => {
        const fresh = numbers.limits[name];
        return limitMs === undefined || fresh === undefined
          ? []
          : [{ sop: key, step: name, old: limitMs, fresh: fresh * minuteMs }];
      }),
    );
  const from = now - previewDays * dayMs;
  const { rows } = await db.query<Counted>(
    `select f.step, count(*)::int as n, (count(*) filter (where f.outcome = 'late'))::int as late,
       (count(*) filter (where f.own_ms > l.fresh and not (f.outcome = 'met' and f.own_ms > l.old)))::int as would
     from step_fact f join jsonb_to_recordset($1::jsonb) as l(sop text, step text, old bigint, fresh bigint)
       on l.sop = f.sop and l.step = f.step
     where f.what = 'step' and f.decided_at >= $2 and f.decided_at < $3 and f.own_ms is not null and not f.sealed
     group by f.step`,
    [JSON.stringify(limits), new Date(from), new Date(now)],
  );
  const byStep = new Map(rows.map((row) => [row.step, row]));
  const steps = [...new Set(limits.map(({ step }) => step))].map((step) => {
    const found = byStep.get(step);
    return { step, n: found?.n ?? 0, late: found?.late ?? 0, wouldBeLate: found?.would ?? 0 };
  });
  return { from: iso(from), until: iso(now), steps };
};
