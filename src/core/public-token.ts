// The token of a link that stands in a public reply: short enough for a comment, and typed by hand where a network makes no link of it.

/** No vowel, so that no word comes of it, and no sign that looks like another. */
const letters = 'bcdfghjkmnpqrstv';

/** Of 64 bits; nothing but what everybody may do opens by one. */
export const publicTokenOf = (digest: Uint8Array): string =>
  [...digest.subarray(0, 8)].map((byte) => `${letters[byte >> 4] ?? ''}${letters[byte & 15] ?? ''}`).join('');

/** As somebody may have typed it. */
export const asPublicToken = (typed: string): string => typed.trim().toLowerCase();
