// Whether browsers can be told of what cannot wait: by an address that they trust, under a key that is there. Sends nothing.
import { findKeptKey } from '#db/kept-keys.ts';
import type { Queryable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey } from '#keys/secret-key.ts';
import { operator } from '#words/operator.ts';
import type { Finding } from './check-machine.ts';

/** What browsers take as their own machine needs no certificate: https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy */
const ownMachine = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|.+\.localhost)$/;

/** Nothing is served to browsers that trust nobody: they have no push there. */
export const isTrustedByBrowsers = (publicUrl: string): boolean => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || ownMachine.test(hostname);
};

type PushSettings = Pick<Config, 'publicUrl' | 'secretKey' | 'formerKeys' | 'training' | 'dataDir'>;

/** Wrong where a key is there that SECRET_KEY does not open; the rest is told and stops nothing. */
export const checkPush = async (db: Queryable, config: PushSettings): Promise<Finding[]> => {
  const { about, push } = operator.doctor;
  const told = (state: Finding['state'], says: string): Finding[] => [{ about: about.push, state, says }];
  if (!isTrustedByBrowsers(config.publicUrl)) return told('note', push.inClear);
  const sealed = await findKeptKey(db, 'web-push');
  if (sealed === undefined) return told('note', push.keyless);
  // Of a missing SECRET_KEY the accounts' check tells.
  if (!hasSecretKey(config)) return [];
  const opens = makeSealing(readSecretKey(config), formerKeysIn(config)).knows(sealed);
  return opens ? told('well', push.well) : told('wrong', push.closed);
};
