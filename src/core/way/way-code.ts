// The code by which an officer proves that an address is theirs: sent to them and typed in, or sent by them to the city's own account.
// Must not make one: chance comes from outside.

/** Bytes of chance for a code that travels by itself, and for one that a person types within minutes. */
export const codeBytes = { sent: 10, typed: 5 } as const;

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const mark = 'TGP-';

/** Five bits a letter; none of its letters can be taken for a digit of the others (RFC 4648, section 6). */
export const wayCode = (chance: Uint8Array): string => {
  let bits = 0n;
  for (const byte of chance) bits = bits * 256n + BigInt(byte);
  const length = Math.floor((chance.length * 8) / 5);
  return Array.from({ length }, (_, index) => letters[Number((bits >> BigInt(5 * (length - 1 - index))) & 31n)]).join(
    '',
  );
};

/** As it is sent to the city's account, so that nothing else is taken for it. */
export const sentCode = (code: string): string => `${mark}${code}`;

const whole = /^(?:\/start(?:@\w{3,40})?\s+)?TGP-([A-Z2-7]{16})[.!]?$/i;

/** The code in a message that is nothing but such a code; `/start` before it is how Telegram carries one. */
export const findSentCode = (text: string): string | undefined => whole.exec(text.trim())?.[1]?.toUpperCase();

/** As somebody typed it: blanks, hyphens and small letters are no mistake. */
export const typedCode = (text: string): string => text.replaceAll(/[\s-]/g, '').toUpperCase();
