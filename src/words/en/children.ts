// Of a message that holds several matters, in English. Part of late.ts.
import type { children as indonesian } from '../id/children.ts';
import type { Same } from '../same.ts';

/** `children`: of the parent; `whole`: why nothing can be broken off. */
export const children: Same<typeof indonesian> = {
  way: 'What is split off',
  ways: {
    move: { label: 'Whole messages', hint: 'The chosen messages move to a new complaint.' },
    child: {
      label: 'One matter of a message',
      hint: 'Becomes a child complaint for another agency; the message stays here.',
    },
  },
  message: 'The message that holds it',
  words: 'The message',
  wordsHint: 'Mark the words about that matter. If nothing is marked, the whole message goes along.',
  wholeMessage: 'Goes along: the whole message',
  chosen: 'Goes along',
  told: 'A child complaint has its own number, steps, deadlines and agency. The reporter is told the number and is not asked again who they are.',
  whole: {
    stays: 'Child complaints and reports of SP4N-LAPOR! are not divided further. Break the matter off its parent.',
    page: 'A report from the web form or a partner is answered on its own page: its reporter would not hear of a child complaint.',
    unknown: 'Ask the reporter who they are first, so that they are not asked twice.',
  },
  wordsElsewhere: {
    parent: 'Its words stand in its parent complaint, too; move that as well.',
    children: 'Its words stand in its child complaints, too; move those as well.',
  },
  title: 'Child complaints',
  isChild: 'A child complaint',
  parent: 'Broken off',
  parentHidden: 'You cannot see its parent complaint.',
  siblings: 'Its siblings',
  count: (done, all) => `${String(done)} of ${String(all)} done`,
  hidden: (count) =>
    count === 1 ? 'There is one more that you cannot see.' : `There are ${String(count)} more that you cannot see.`,
  noAgency: 'Not disposed yet',
  until: (moment) => `due ${moment}`,
  stillOpen: (named, hidden) =>
    [
      `Still open: ${[...named, ...(hidden === 0 ? [] : [`${String(hidden)} that you cannot see`])].join(', ')}.`,
      'This result may be sent now, for the matter of this complaint alone; each child is answered by itself.',
    ].join(' '),
  tellChild: 'This is one matter of several that were reported. Say which one is done.',
};
