// What a public answer costs where the platform is paid by the post, and one with an address at a multiple. Pure.
import { textLength, type LengthUnit } from './text-length.ts';
import { countAddresses } from './weighted-length.ts';

/** What the platform asks for one post, in US dollars. */
export type PostPrices = {
  plainUsd: number;
  /** With an address in it. */
  linkUsd: number;
  /** Longer texts become several posts. */
  part: { max: number; unit: LengthUnit };
};

/** Of one answer: how many posts it takes, how many of them carry an address, and their price in US dollars. */
export type AnswerCost = { posts: number; withLink: number; usd: number };

/** About: where a text is cut is found out when it leaves. */
export const costOf = (text: string, { plainUsd, linkUsd, part }: PostPrices): AnswerCost => {
  const posts = Math.ceil(textLength(text.trim(), part.unit) / part.max);
  const withLink = Math.min(posts, countAddresses(text));
  return { posts, withLink, usd: (posts - withLink) * plainUsd + withLink * linkUsd };
};
