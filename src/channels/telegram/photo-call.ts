// How pictures are handed to a bot's chat: one by itself, several as one album. The words stand below the first of them.
// https://core.telegram.org/bots/api#sendphoto https://core.telegram.org/bots/api#sendmediagroup
import type { Photo } from '#ports/channel.ts';
import type { BotCall } from './bot-client.ts';

/** In UTF-16 units; longer words are sent by themselves, before the pictures. */
export const longestCaption = 1024;

/** What one album holds. */
export const mostPhotos = 10;
/** Pictures take a while to leave. */
const longestMs = 60_000;

type Place = Record<string, unknown> & { caption?: string };

/** One picture as `sendPhoto`, several as `sendMediaGroup`; expects at least one. */
export const photoCall = ({ caption, ...place }: Place, photos: readonly Photo[]): BotCall => {
  const words = caption === undefined ? {} : { caption };
  const [first, ...more] = photos;
  if (first !== undefined && more.length === 0)
    return { method: 'sendPhoto', params: { ...place, ...words }, files: { photo: first }, longestMs };
  const files = Object.fromEntries(photos.map((photo, index) => [`photo${String(index)}`, photo]));
  const media = Object.keys(files).map((name, index) => ({
    ...{ type: 'photo', media: `attach://${name}` },
    ...(index === 0 ? words : {}),
  }));
  return { method: 'sendMediaGroup', params: { ...place, media }, files, longestMs };
};
