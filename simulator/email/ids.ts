// People's addresses. Letters are kept by the numbers that the post gives them.
import type { Ids } from '../stand-in.ts';

/** Below `.example`, which no real domain has. */
export const emailIds = { person: (key) => `${key}@warga.example` } satisfies Ids;
