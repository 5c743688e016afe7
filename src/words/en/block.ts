// Words of blocking whoever wrote a case that is none, in English.
import type { blocks as indonesian } from '../id/block.ts';
import type { Same } from '../same.ts';

/** Beside a case that was closed as one of these. */
export const blocks: Same<typeof indonesian> = {
  block: 'Block this writer',
  days: (n) => `${String(n)} ${n === 1 ? 'day' : 'days'}`,
  blockHint: 'What they write is set aside, not deleted, and the block ends by itself.',
  blockDone: 'Writer blocked.',
};
