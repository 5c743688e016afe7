// Words of an answer that waits to be approved: its versions, and what was said of them.
import type { drafts as indonesian } from '../id/drafts.ts';
import type { Same } from '../same.ts';

const quoted = (all: readonly string[], count: number): string =>
  `${all.map((one) => `“${one}”`).join(', ')}${count > all.length ? ', …' : ''}`;

const pieces = (count: number): string => (count === 1 ? '1 piece' : `${String(count)} pieces`);

export const drafts: Same<typeof indonesian> = {
  title: 'Draft answer',
  seen: 'Admin Medsos and Admin Pusat can see this draft.',
  waits: 'Waits to be approved',
  since: (moment: string): string => `since ${moment}`,
  returned: 'Returned',
  approved: 'Approved and sent',
  open: (versions: number, comments: number): string =>
    `${versions === 1 ? '1 version' : `${String(versions)} versions`}, ${comments === 1 ? '1 comment' : `${String(comments)} comments`}: see and compare`,
  version: (n: number, of: number): string => `Version ${String(n)} of ${String(of)}`,
  compareWith: 'Compare the last version with',
  same: 'Both versions are the same, word for word.',
  added: (count: number, named: readonly string[]): string => `Added ${pieces(count)}: ${quoted(named, count)}`,
  removed: (count: number, named: readonly string[]): string => `Removed ${pieces(count)}: ${quoted(named, count)}`,
  marks: {
    added: { from: ' [added: ', to: '] ' },
    removed: { from: ' [removed: ', to: '] ' },
  },
  comments: 'Comments',
  noComments: 'No comments yet.',
  comment: 'Write a comment',
  commentHint: 'Kept as an internal note of this case. The reporter does not see it.',
  commentMissing: 'Write the comment first',
  addComment: 'Add the comment',
};
