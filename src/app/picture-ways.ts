// Where pictures may go along with words, by what a channel says of itself.
import type { Limits } from '#ports/channel.ts';

/** `inPrivate`: in a private conversation of the person's own, not below what they wrote in public nor once in answer to it. */
export const takesPictures = (
  limits: Pick<Limits, 'photos'> | undefined,
  inPrivate: boolean,
): limits is { photos: NonNullable<Limits['photos']> } =>
  limits?.photos !== undefined && (limits.photos.asMessages !== true || inPrivate);
