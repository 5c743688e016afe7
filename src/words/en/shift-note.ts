// The hand-over of a shift in English.
import type { Same } from '../same.ts';
import type { shiftNotes as indonesian } from '../id/shift-note.ts';

export const shiftNotes: Same<typeof indonesian> = {
  title: 'Hand-over of a shift',
  lead: 'Whoever goes writes for whoever comes: the program fills in the cases that stand open, the rest is in your words.',
  open: 'Hand-over',
  shifts: { morning: 'morning duty', evening: 'evening duty', night: 'night duty' },
  waits: (by, shift, day) => `Hand-over from ${by}, ${shift} of ${day}`,
  counts: (lines) => lines.join(' · '),
  kinds: {
    held: 'held by its writer',
    due: 'due within 8 hours',
    promised: 'promised for a day',
    drafts: 'drafts that wait to be approved',
  },
  nothingOpen: 'There is no case to hand over.',
  read: 'Read',
  take: 'I take it',
  taken: 'Taken, and recorded under your name.',
  takenBy: (by, moment) => `Taken by ${by}, ${moment}`,
  notTaken: 'Not taken yet',
  ends: (time) => `Your shift ends at ${time}: write its hand-over.`,
  write: 'Write the hand-over',
  waiting: 'For you',
  noneWaiting: 'No hand-over waits for you.',
  own: 'Your hand-over',
  ownHint: (shift, until) => `Of the ${shift} that ends ${until}. It can be written again until it is taken.`,
  words: 'What the next shift should know',
  wordsHint: 'No citizens’ names or telephone numbers: give the number of the case.',
  openNow: 'What stands open now',
  save: 'Save the hand-over',
  saved: 'Saved. The next shift sees it on top of its inbox.',
  savedAt: (moment) => `Saved ${moment}`,
  past: 'Earlier hand-overs',
  nonePast: 'There is no hand-over yet.',
  hidden: 'Cases of sensitive lanes are not among them.',
};
