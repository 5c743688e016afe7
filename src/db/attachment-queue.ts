// The queue of what citizens attached and nobody fetched yet: rows of `attachment`, claimed under a lease.
import type { Pool } from 'pg';
import type { AttachmentQueue } from '#ports/media.ts';

export const attachmentQueue = (_pool: Pool): AttachmentQueue => ({
  claim: () => Promise.resolve([]),
  settle: () => Promise.resolve('settled'),
});
