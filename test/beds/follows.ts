// Subscribers of cases as tests have them: keys of their own, one category that nobody sees, and a city whose letters can leave.
import type pg from 'pg';
import { followBook } from '#db/follows.ts';
import { followKeys } from '#keys/follow-keys.ts';
import type { PortalDeps } from '#portal/deps.ts';
import { testIds, testSealing } from './store.ts';

export const testFollowKeys = followKeys(Buffer.alloc(32, 9));

/** Nobody sees what is of it. */
export const hiddenService = 'kekerasan';

export const testFollowing = (pool: pg.Pool, hasCityMail = true): PortalDeps['following'] => {
  const hidden = [hiddenService];
  const book = followBook({ pool, sealing: testSealing, ids: testIds, keys: testFollowKeys, hidden });
  return { book, hidden, services: [{ code: 'lampu', name: 'Lampu jalan' }], hasCityMail };
};
