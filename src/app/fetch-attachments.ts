// Brings in what citizens attached. Must not know platforms: the account's channel says from where it may come.
import type { Instant } from '#core/time.ts';
import type { AttachmentQueue, FetchMedia } from '#ports/media.ts';
import type { ObjectStore } from '#ports/object-store.ts';

export type AttachmentPorts = { queue: AttachmentQueue; objects: ObjectStore; fetch: FetchMedia };

/** How many were looked at. */
export const fetchAttachments = async ({ queue }: AttachmentPorts, now: Instant): Promise<number> =>
  (await queue.claim(now, 1, 60_000)).length;
