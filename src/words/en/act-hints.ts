// Hints in the forms of acts that few of them show: they come with the acts, not with the console.
import type { actHints as indonesian } from '../id/act-hints.ts';
import type { Same } from '../same.ts';

/** The same as the Indonesian ones, name for name. */
export const actHints: Same<typeof indonesian> = {
  publicLink: 'Everybody reads this reply. Write {tautan} where the address of the form goes.',
  privateOnly: 'The identity is always asked in private, never in the comments.',
  noteOptional:
    'May stay empty where the reason is clear; needed for “not the city’s authority” and “nothing is complained of”.',
  trackHint: 'Whoever holds the complaint number can read it. Write no full name, NIK or telephone number.',
  partHint: 'Your part alone, however small. The lead agency reports the whole result.',
  granting: (agency, until) => `${agency} asks for time until ${until}.`,
};
