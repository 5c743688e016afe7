// What the doctor says of the replicas that lists are read from. Changes nothing.
import { mostBehindMs, openReadFrom, type ReplicaStanding } from '#db/read-from.ts';
import type { Askable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

const lagOf = ({ behindBytes = 0, behindMs, appliedMs }: ReplicaStanding): string =>
  operator.doctor.replica.lag(behindBytes, (((behindBytes === 0 ? behindMs : appliedMs) ?? 0) / 1000).toFixed(1));

type Said = Pick<Finding, 'state' | 'says'>;

/** Of one that follows and has not everything: how old that is, by its own clock. */
const behind = (standing: ReplicaStanding): Said =>
  (standing.appliedMs ?? 0) > mostBehindMs
    ? { state: 'wrong', says: operator.doctor.replica.tooOld(lagOf(standing), String(mostBehindMs / 1000)) }
    : { state: 'note', says: operator.doctor.replica.behind(lagOf(standing)) };

const saidOf = (standing: ReplicaStanding): Said => {
  switch (standing.state) {
    case 'used':
      return { state: 'well', says: operator.doctor.replica.used(lagOf(standing)) };
    case 'behind':
      return behind(standing);
    case 'ahead':
    case 'unreachable':
    case 'not-a-replica':
    case 'other-database':
    case 'not-allowed':
    case 'unproven':
      return { state: 'wrong', says: operator.doctor.replica[standing.state] };
  }
};

/** One for each that is named; wrong where somebody must do something for it to be read. */
export const checkReplicas = async (
  primary: Askable,
  { databaseReadUrls: urls }: Pick<Config, 'databaseReadUrls'>,
): Promise<Finding[]> => {
  if (urls.length === 0) return [];
  const hears = (): boolean => true;
  const readFrom = openReadFrom({ primary, urls, hears, onEvent: () => undefined, lookEveryMs: 0 });
  try {
    // Twice, since an age is told by where the primary was before a replica was asked.
    await readFrom.look();
    await readFrom.look();
    return readFrom
      .standings()
      .map((standing) => ({ about: operator.doctor.about.replica(standing.name), ...saidOf(standing) }));
  } finally {
    await readFrom.close();
  }
};
