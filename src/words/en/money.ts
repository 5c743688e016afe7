// Amounts in English, and what an answer costs while it is written.
import type { cost as indonesian } from '../id/money.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const inDollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 3,
});

const dollars = (usd: number): string => inDollars.format(usd);

/** Said while the answer is being written, when it can still be made cheaper. */
export const cost: Same<typeof indonesian> = {
  dollars,
  each: ({ plainUsd, linkUsd }) =>
    `This channel charges ${dollars(plainUsd)} for each post, ${dollars(linkUsd)} with a link.`,
  now: ({ posts, usd }) => `This answer costs about ${dollars(usd)} (${counted(posts, 'post')}).`,
  dear: ({ withLink }, { plainUsd, linkUsd }) =>
    `Without links it is ${dollars(withLink * (linkUsd - plainUsd))} cheaper.`,
};
