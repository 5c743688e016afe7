// What the screen of procedures reads: every version with whoever chose it, and the calendars by which a step may run.
import { familyOf, shippedSops, standingAt } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import { numbersOf, type SopNumbers } from '#core/sop/numbers.ts';
import type { Sop } from '#core/sop/shape.ts';
import type { Sops } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { Queryable } from '#db/queryable.ts';
import { findCalendarChoices, findSopVersions, readSopsFrom } from '#db/sop-versions.ts';
import type { Numbers, SopsAnswer, VersionView } from './sop.contract.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

const asSent = (numbers: SopNumbers): Numbers => structuredClone(numbers) as Numbers;

const stateOf = (sops: Sops, key: SopKey, now: Instant): VersionView['state'] =>
  standingAt({ sops }, key, now)?.state ?? 'withdrawn';

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
    const own = versions
      .filter((one) => one.family === family)
      .map((one): VersionView => {
        const by = names.get(one.chosenBy);
        return {
          ...{ key: one.key, version: one.version, state: stateOf(sops, one.key, now), numbers: asSent(one.numbers) },
          ...{ from: iso(one.from), ground: one.ground },
          ...(by === undefined ? {} : { by }),
          ...(one.withdrawnAt === undefined ? {} : { withdrawnAt: iso(one.withdrawnAt) }),
        };
      });
    const brought: VersionView = {
      ...{ key: sop.key, version: 1, state: stateOf(sops, sop.key, now) },
      numbers: asSent(numbersOf(sop)),
    };
    return { family, versions: [...own.toReversed(), brought] };
  });
  return { calendars: await findCalendarChoices(db), families };
};
