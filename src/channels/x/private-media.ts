// Pictures of direct messages: X hands them out to nobody but the two who write, so they are asked for with the account's token.
// Must give the token to X's own host of such pictures, and to no other.
import type { InboundAttachment, MediaAddress } from '#ports/channel.ts';

/** The only hosts that are shown the account's token. */
export const privateMediaHosts: readonly string[] = ['ton.twitter.com', 'ton.x.com'];

const isPrivate = (address: string): boolean => {
  const url = URL.parse(address);
  return url?.protocol === 'https:' && url.port === '' && privateMediaHosts.includes(url.hostname);
};

/** Their address is kept as a reference: what is fetched by its address alone needs no token. */
export const asReference = ({ kind, url, ...rest }: InboundAttachment): InboundAttachment => {
  if (url === undefined) return { kind, ...rest };
  return isPrivate(url) ? { kind, reference: url } : { kind, url, ...rest };
};

/** With the header that opens it; undefined for an address on any other host. */
export const privateMedia = (reference: string, authorization: string): MediaAddress | undefined =>
  isPrivate(reference) ? { url: reference, headers: { authorization } } : undefined;
