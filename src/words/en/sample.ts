// Words of the screen on which cases are drawn by lot, in English.
import type { sample as indonesian } from '../id/sample.ts';
import type { Same } from '../same.ts';
import { counted, grouped } from './counted.ts';

/** The seed is what the lot is drawn with; whoever has it draws the same. */
export const sample: Same<typeof indonesian> = {
  title: 'Cases drawn by lot',
  lead: 'Picks cases at random to be examined. Every drawing is recorded, and can be done again with the same seed.',
  from: 'Opened since',
  until: 'Opened until',
  turned: 'This day is before the first one.',
  count: 'How many cases',
  countWrong: (most) => `Write a number from 1 to ${String(most)}`,
  agency: 'Agency',
  anyAgency: 'All',
  category: 'Category',
  ended: 'Ended as',
  anyEnd: 'However',
  open: 'still open',
  seed: 'Seed',
  seedHint: 'Leave it empty for a new drawing. Write an earlier seed to draw the same again.',
  seedWrong: 'Only letters, digits, - and _, at most 64',
  seedTold: (seed) => `Seed: ${seed}`,
  draw: 'Draw',
  drawn: (drawn, of) => `${grouped(drawn)} drawn from ${counted(of, 'case', 'cases')}`,
};
