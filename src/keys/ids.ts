// The program's own source of ids and secrets. Only the composition root hands it out.
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Ids } from '#ports/ids.ts';

/** Version 7 for ids, so that rows lie in the order of time; tokens hold 192 random bits. */
export const ids: Ids = { uuid: () => v7(), token: () => randomBytes(24).toString('base64url') };
