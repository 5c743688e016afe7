// Looks once at each picture that was kept, for hints beside a field result: what it looks like, and when and where its camera says it was taken.
// Nothing waits for it. Must not judge: a hint proves nothing.
import type { Instant } from '#core/time.ts';
import type { ExaminePicture, PictureFacts } from '#ports/media.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import { attend } from '../attend.ts';
import type { JobKind } from '../job.ts';
import { pictureBook, type KeptPicture, type PictureBook } from './pictures.queue.ts';

/** What looking at pictures needs. */
export type PicturePorts = { book: PictureBook; objects: Pick<ObjectStore, 'get'>; examine: ExaminePicture };

/** One lies in memory at a time. */
const claimed = 1;

/** Of what citizens sent nothing is kept of where and when. */
const factsOf = async (
  examine: ExaminePicture,
  bytes: Buffer,
  { contentType, byOfficer }: KeptPicture,
): Promise<PictureFacts> => {
  const facts = await examine(bytes, contentType);
  const { takenAt: _when, point: _where, ...looks } = facts;
  return byOfficer ? facts : looks;
};

/** How many were looked at; one that is no longer there counts, too. */
export const lookAtPictures = ({ book, objects, examine }: PicturePorts, now: Instant): Promise<number> =>
  attend<KeptPicture, PictureFacts | undefined>(
    {
      claim: (at) => book.claim(at, claimed),
      work: async (picture) => {
        const bytes = await objects.get(picture.objectKey);
        return bytes === undefined ? undefined : factsOf(examine, bytes, picture);
      },
      settle: async ({ id }, facts) => {
        if (facts !== undefined) await book.keep(id, facts);
      },
      counts: () => 1,
    },
    () => now,
  );

/** Woken by changes of cases, since those bring what was uploaded. */
export const pictureJobs: JobKind = ({ pool, objects, examine }) => {
  const ports = { book: pictureBook(pool), objects, examine };
  return [
    {
      part: 'pictures',
      run: (clock) => lookAtPictures(ports, clock()),
      everyMs: 5_000,
      wokenBy: ['attachment', 'case'],
    },
  ];
};
