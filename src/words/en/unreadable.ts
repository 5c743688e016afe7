// The same as the Indonesian, in English.
import type { unreadable as indonesian } from '../id/unreadable.ts';
import type { Same } from '../same.ts';

/** By what was wrong with it. */
export const unreadable: Same<typeof indonesian> = {
  noConsole: 'The officers’ console is not built yet. Run: npm start',
  badAddress: 'The address cannot be read: a percent sign must be followed by two hexadecimal digits.',
  unreadable: 'The request cannot be read as HTTP.',
  tooLong: 'The address or the headers are too long: ask for fewer numbers at once.',
  tooSlow: 'The request took too long to arrive. Try again.',
};
