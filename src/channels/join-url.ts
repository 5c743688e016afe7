// Joins an address and a path that somebody typed, so that the path leads nowhere else.
import { AddressRefused } from './media-address.ts';

/** Such a part leads to another one than the path names. */
const dots = /(?:^|\/)(?:\.|%2e){1,2}(?=[/?#]|$)/i;

/** Whether the path stays below the address: neither its host nor its folder can be left, and no part of it takes another away. */
export const isBelow = (base: string, path: string): boolean => {
  const from = URL.parse(base);
  const joined = URL.parse(`${base}${path}`);
  if (dots.test(path.split(/[?#]/, 1)[0] ?? '')) return false;
  if (from === null || joined === null || !/^\/(?![/\\])/.test(path) || /[\\\p{Cc}]/u.test(path)) return false;
  const folder = from.pathname.replace(/\/+$/, '');
  return joined.origin === from.origin && joined.username === '' && joined.pathname.startsWith(`${folder}/`);
};

/** Throws AddressRefused where the path would lead to another host, or out of the address's folder. */
export const joinUrl = (base: string, path: string): string => {
  if (!isBelow(base, path)) throw new AddressRefused('a path that leads elsewhere');
  return `${base}${path}`;
};
