// The doors of the application on a test's own database, with everything that the program would hand them.
import { limitsOf, parsePayload } from '#channels/kinds.ts';
import type { Doors } from '#app/doors.ts';
import type { Database } from '#db/database.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Store } from '#ports/store.ts';
import { openDoors } from '#run/open-doors.ts';
import { testIds, testSealing } from './store.ts';

/** For tests that store no file. */
const nowhere: ObjectStore = {
  put: () => Promise.reject(new Error('this test stores no file')),
  get: () => Promise.resolve(undefined),
  remove: () => Promise.resolve(),
};

type Hands = { database: Database; store: Store; vault: IdentityVault; publicUrl: string; objects?: ObjectStore };

export const testDoors = ({ objects = nowhere, ...hands }: Hands): Doors =>
  openDoors({ ...hands, objects, ids: testIds, sealing: testSealing, limitsOf, parse: parsePayload });
