// The same as the Indonesian, in English.
import type { LengthUnit } from '#core/text-length.ts';
import { longestUpikNumber } from '#core/upik-number.ts';
import type { declined as indonesian } from '../id/declined.ts';
import type { Same } from '../same.ts';

const units = {
  characters: 'characters',
  bytes: 'bytes',
  weighted: 'characters as X counts them',
  graphemes: 'characters',
} as const satisfies Record<LengthUnit, string>;

/** Of a text, of pictures, of a number that another case holds, and of fields with a shape of their own. */
export const declined: Same<typeof indonesian> = {
  tooLong: (over, most, unit) => `is ${String(over)} ${units[unit]} too long; at most ${String(most)} fit`,
  photos: (most, megabytes, megabytesTogether) =>
    `too many or too large for this channel: at most ${String(most)} photos, ${megabytes} MB each, ${megabytesTogether} MB together`,
  takenBy: (number) => `It is recorded on ${number} already. Check the number in JSS.`,
  fields: {
    upikNumber: `is no UPIK number: letters, digits, dots, dashes, slashes or blanks, at most ${String(longestUpikNumber)} of them`,
    untilAt: 'is no time',
    plannedAt: 'is no time',
    askAt: 'is no time',
    visitAt: 'is no time',
    heldAt: 'is no time',
  },
};
