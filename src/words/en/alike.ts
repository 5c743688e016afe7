// Of cases that may be about the same thing, beside a case. Part of late.ts.
import type { alike as indonesian } from '../id/alike.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** `sealed`: of one in a sensitive lane; `came`: when the other was reported; `join`: opens with the other one chosen. */
export const alike: Same<typeof indonesian> = {
  title: 'Similar cases',
  look: 'Look for similar ones',
  looking: 'Looking for similar ones…',
  none: 'Nothing similar among complaints that are open, nor among those of this category or kelurahan that were written to in the last three weeks.',
  sealed: 'Complaints in a sensitive lane are not compared with others.',
  found: (count) => `${counted(count, 'complaint')} may be about the same thing.`,
  hint: 'Only complaints that you may read; those in a sensitive lane are not compared.',
  ofKind: (kind) => `same category: ${kind}`,
  atPlace: (place) => `same kelurahan: ${place}`,
  shared: (all) => `same words: ${all.join(', ')}`,
  came: (moment) => `received ${moment}`,
  join: 'Join as its duplicate',
  joinWith: (number) => `Join as its duplicate: ${number}`,
};
