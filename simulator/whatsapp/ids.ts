// Ids as WhatsApp shapes them. Nothing is public there.
import { digits } from '../ids.ts';
import type { Ids } from '../stand-in.ts';

/** A person is a telephone number that no mobile telephone of the country can have. */
export const whatsappIds = {
  person: (key) => `62800${digits(`wa:${key}`, 8)}`,
  message: (accountId, seq) =>
    `wamid.${Buffer.from(`wa:${accountId}:${String(seq)}`)
      .toString('base64url')
      .toUpperCase()}${String(seq)}`,
} satisfies Ids;
