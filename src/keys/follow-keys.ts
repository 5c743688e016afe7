// What opens a subscriber's page, and by what an address is known again: both made under one kept key, and stored nowhere in clear.
import { createHmac } from 'node:crypto';
import { isSameSecret } from '#channels/same-secret.ts';
import type { FollowKeys } from '#ports/follows.ts';

const form = /^([0-9a-f]{32})([\w-]{32})$/;

const dashed = (hex: string): string =>
  [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');

/** The same after a new SECRET_KEY: links stand in letters for months. */
export const followKeys = (key: Buffer): FollowKeys => {
  const sign = (purpose: string, subject: string): Buffer =>
    createHmac('sha256', key).update(`${purpose} ${subject}`).digest();
  const tokenOf = (id: string): string =>
    `${id.replaceAll('-', '')}${sign('subscriber', id).toString('base64url').slice(0, 32)}`;
  return {
    tokenOf,
    idOf: (token) => {
      const [, hex = ''] = form.exec(token) ?? [];
      const id = dashed(hex);
      return hex !== '' && isSameSecret(token, tokenOf(id)) ? id : undefined;
    },
    hashOf: (address) => sign('address', address),
  };
};
