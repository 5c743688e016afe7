// Which post of which platform an address names, as somebody copied it from a browser or an app. Pure.
import { kinds } from './kinds.ts';

/** `id` is the same however the address was copied; `url` opens it. */
export type FoundPost = { channel: string; id: string; url: string };

const longest = 2000;

/** Undefined for what is no address of a single post on a platform that is known here. */
export const postIn = (typed: string): FoundPost | undefined => {
  const bare = typed.trim().replace(/^https?:\/\//i, '');
  if (bare.length > longest || /\s/.test(bare)) return undefined;
  const [place = '', ...rest] = bare.split('#')[0]?.split('/') ?? [];
  const address = [place.toLowerCase().replace(/^(?:www|m|mobile|web)\./, ''), ...rest].join('/');
  for (const [channel, { posts = [] }] of Object.entries(kinds))
    for (const pattern of posts) {
      const id = pattern.exec(address)?.[1];
      if (id !== undefined) return { channel, id, url: `https://${[place.toLowerCase(), ...rest].join('/')}` };
    }
  return undefined;
};
