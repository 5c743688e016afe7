// Amounts in words, and what an answer costs while it is written.
import type { AnswerCost, PostPrices } from '#core/answer-cost.ts';

const inDollars = new Intl.NumberFormat('id', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 3,
});

/** In US dollars, as the platforms charge. */
const dollars = (usd: number): string => inDollars.format(usd);

/** Said while the answer is being written, when it can still be made cheaper. */
export const cost = {
  dollars,
  each: ({ plainUsd, linkUsd }: PostPrices): string =>
    `Biaya di kanal ini ${dollars(plainUsd)} per kiriman, ${dollars(linkUsd)} bila memuat tautan.`,
  now: ({ posts, usd }: AnswerCost): string => `Jawaban ini kira-kira ${dollars(usd)} (${String(posts)} kiriman).`,
  dear: ({ withLink }: AnswerCost, { plainUsd, linkUsd }: PostPrices): string =>
    `Tanpa tautan lebih murah ${dollars(withLink * (linkUsd - plainUsd))}.`,
} as const;
