// Who reported stands in a report by name alone.
import type { Ids } from '../stand-in.ts';

/** Nobody of the network has an account there. */
export const sp4nIds = { person: (key) => key } satisfies Ids;
