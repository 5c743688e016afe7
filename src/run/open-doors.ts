// Ties the doors of the application to what a process has opened: its database, vault and object store.
import { doorsOn, type DoorPorts, type Doors } from '#app/doors.ts';
import { actAsksOn } from '#db/act-asks.ts';
import type { Database } from '#db/database.ts';
import { keepFieldLink } from '#db/field-links.ts';
import { heldActsOn } from '#db/held-acts.ts';
import { claimIdentityRequest, endClaim, identityLinks } from '#db/identity-requests.ts';
import { hidingPeople } from '#db/known-people.ts';
import { publicLinks } from '#db/proposals.ts';
import { addUpload } from '#db/uploads.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Sealing } from '#ports/sealing.ts';
import { sendableTypes } from '#src/files/without-metadata.ts';

type Opened = Pick<DoorPorts, 'store' | 'objects' | 'limitsOf' | 'parse'> & {
  vault: IdentityVault;
  database: Pick<Database, 'pool' | 'kysely'>;
  ids: Ids;
  sealing: Pick<Sealing, 'seal'>;
  publicUrl: string;
};

/** Once a process; one-time links lead to `publicUrl`. */
export const openDoors = ({ database, sealing, publicUrl, ...ports }: Opened): Doors =>
  doorsOn({
    ...ports,
    asks: actAsksOn(database),
    held: heldActsOn(database.pool),
    hiding: (ids) => hidingPeople({ db: database.kysely, vault: ports.vault }, ids),
    isSendable: (contentType) => sendableTypes.includes(contentType),
    makePublicLink: publicLinks({ database, ids: ports.ids, publicUrl }),
    makeIdentityLink: identityLinks({ database, ids: ports.ids, publicUrl, sealing }),
    keepFieldLink: (token, link) => keepFieldLink(database.pool, token, link),
    keepUpload: (upload) => addUpload(database.pool, upload),
    links: {
      claim: (token, now) => claimIdentityRequest(database.pool, token, now),
      end: (token, usedAt) => endClaim(database.pool, token, usedAt),
    },
  });
