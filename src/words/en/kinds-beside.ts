// Words on what stands beside complaints and is closed by one press, in English.
import type { kinds as indonesian } from '../id/kinds-beside.ts';
import type { Same } from '../same.ts';

/** `names`: on buttons, and in the sentences of what was done. */
export const kinds: Same<typeof indonesian> = {
  names: { greeting: 'Greeting', praise: 'Praise', aspiration: 'Suggestion', spam: 'Spam', abuse: 'Abuse' },
  closeAs: 'Close as:',
  closedAs: (name) => `Closed as ${name.toLowerCase()}.`,
  choose: (name, number) => `Choose ${name}, ${number}`,
  chooseAll: 'Choose all that are shown',
  chosen: (n) => `${String(n)} chosen`,
  manyClosed: (n, name) => `${String(n)} ${n === 1 ? 'complaint' : 'complaints'} closed as ${name.toLowerCase()}.`,
  reopened: (n) => `${String(n)} ${n === 1 ? 'complaint' : 'complaints'} opened again.`,
  moved: 'Something changed since you saw this complaint. Read it first, then press again if it still fits.',
  undo: 'Open all again',
  undoReason: 'Closed by mistake; opened again from the list.',
};
