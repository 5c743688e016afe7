// Which addresses may be asked for something that a citizen attached. Whoever writes to the city chooses the address:
// it must never be one inside our own walls.
import type { LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import type { AttachmentRefusal, MediaSource } from '#ports/media.ts';

/** Every address of a host, as the system's own look-up gives them. */
export type Resolve = (host: string) => Promise<LookupAddress[]>;

/** `stand-in`: exactly where the account itself talks to, which may lie on this machine and do without https. */
export type MediaAddress = { ok: true; url: URL; standIn: boolean } | { ok: false; refusal: AttachmentRefusal };

const no = (refusal: AttachmentRefusal): MediaAddress => ({ ok: false, refusal });

const isListed = (host: string, mediaHosts: readonly string[]): boolean =>
  mediaHosts.some((listed) => (listed.startsWith('.') ? host.endsWith(listed) : host === listed));

const withoutBrackets = (host: string): string => host.replace(/^\[|\]$/g, '');

const parsedUrl = (address: string, base?: URL): URL | undefined => URL.parse(address, base?.href) ?? undefined;

/** What can be said of an address before anybody is asked where it is; `base` is where a redirect came from. */
export const mediaAddress = (address: string, { mediaHosts, apiUrl }: MediaSource, base?: URL): MediaAddress => {
  const url = parsedUrl(address, base);
  if (url === undefined || url.username !== '' || url.password !== '') return no('address-not-allowed');
  if (!/^https?:$/.test(url.protocol)) return no('address-not-allowed');
  if (url.origin === parsedUrl(apiUrl)?.origin) return { ok: true, url, standIn: true };
  if (url.protocol !== 'https:' || url.port !== '') return no('address-not-allowed');
  if (isIP(withoutBrackets(url.hostname)) !== 0) return no('address-not-allowed');
  return isListed(url.hostname, mediaHosts) ? { ok: true, url, standIn: false } : no('host-not-allowed');
};

const globalUnicast = ipaddr.IPv6.parse('2000::');

/** Of IPv6 only what is handed out (2000::/3): the rest holds IPv4 in other clothes and addresses of no meaning. */
export const isPublicIp = (ip: string): boolean => {
  if (!ipaddr.isValid(ip)) return false;
  const address = ipaddr.process(ip);
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(globalUnicast, 3);
};

/** An address that leads inside, or to a host from which nothing is taken. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
}

const chosen = async (resolve: Resolve, host: string): Promise<[LookupAddress, ...LookupAddress[]]> => {
  const [first, ...more] = await resolve(host);
  if (first === undefined) throw new Error(`${host} has no address`);
  if (![first, ...more].every(({ address }) => isPublicIp(address))) throw new AddressRefused(host);
  return [first, ...more];
};

/** Asked once for each connection, which then goes to what was checked and nowhere else. One bad answer spoils all. */
export const publicLookup =
  (resolve: Resolve): LookupFunction =>
  (host, { all }, callback) => {
    chosen(resolve, host).then(
      (addresses) => {
        if (all === true) callback(null, addresses);
        else callback(null, addresses[0].address, addresses[0].family);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)), []);
      },
    );
  };
