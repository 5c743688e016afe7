// On which ways the pictures of a result would go, and which channels take them. Pure.
import { takesPictures } from '#app/picture-ways.ts';
import type { ThreadRef } from '#core/complaint/complaint.ts';
import { isOwnThread, originOf, privateThreadOf } from '#core/complaint/decision.ts';
import type { FeatureDeps } from '#http/feature-deps.ts';
import type { PhotoWay } from './case.contract.ts';
import type { Existing } from './case.query.ts';

type LimitsOf = FeatureDeps['limitsOf'];

/** On which ways a result would go, and whether pictures go with it there; one line for each. */
export const photoWaysOf = ({ file }: Existing, limitsOf: LimitsOf): PhotoWay[] => {
  const openly = file.threads.filter((thread) => thread.visibility === 'public' && isOwnThread(file, thread));
  const theirs = file.followers.flatMap(({ threads }) => threads.slice(0, 1));
  const wayOf =
    (visibility: PhotoWay['visibility']) =>
    ({ channel, accountId, visibility: began }: ThreadRef): PhotoWay => ({
      channel,
      visibility,
      takes: takesPictures(limitsOf(channel, accountId), visibility === 'private' && began === 'private'),
    });
  const ways = [
    wayOf('private')(privateThreadOf(file) ?? originOf(file)),
    ...openly.map(wayOf('public')),
    ...theirs.map(wayOf('public')),
  ];
  return ways.filter(
    (one, index) =>
      ways.findIndex(({ channel, visibility }) => channel === one.channel && visibility === one.visibility) === index,
  );
};
