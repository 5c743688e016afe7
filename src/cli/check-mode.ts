// What the doctor says of the mode: does it fit the database, can anybody sign in, is a proxy in front that nobody trusts. Changes nothing.
import { findProxySeen, hasOfficer, standingOf } from '#db/installation.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import { trainingLeft, trainingMistake } from '#run/mode-guard.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

const trainingFinding = async (db: Queryable, config: Config): Promise<Finding[]> => {
  const says = trainingMistake(await standingOf(db), config);
  // The installation itself is sound: whoever asks may only have forgotten to name the mode.
  return says === undefined ? [] : [{ about: operator.doctor.about.mode, state: 'note', says }];
};

const productionFindings = async (db: Queryable, config: Config): Promise<Finding[]> => {
  const left = await trainingLeft(db, config);
  const officers: Finding[] = (await hasOfficer(db))
    ? []
    : [{ about: operator.doctor.about.officers, state: 'wrong', says: operator.starting.firstOfficer }];
  return [
    ...(left === undefined ? [] : [{ about: operator.doctor.about.mode, state: 'wrong', says: left } as const]),
    ...officers,
  ];
};

/** Proxies are told of only where none is trusted: then a forwarded header that was seen is a fault. */
export const checkMode = async (db: Queryable, config: Config): Promise<Finding[]> => {
  const found = config.training ? await trainingFinding(db, config) : await productionFindings(db, config);
  const seen = config.trustProxy.length === 0 ? await findProxySeen(db) : undefined;
  return seen === undefined
    ? found
    : [...found, { about: operator.doctor.about.proxy, state: 'wrong', says: operator.starting.untrustedProxy }];
};
