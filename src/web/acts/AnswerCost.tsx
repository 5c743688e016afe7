// What a public answer costs, with and without an address in it, while it is written.
import type { ReactNode } from 'react';
import { costOf, type PostPrices } from '#core/answer-cost.ts';
import { late } from '#words/late.ts';

export function AnswerCost({ prices, value }: { prices: PostPrices; value: string }): ReactNode {
  const now = costOf(value, prices);
  return (
    <p className="field-hint">
      {late.cost.each(prices)} {now.posts > 0 && late.cost.now(now)}{' '}
      {now.withLink > 0 && <strong>{late.cost.dear(now, prices)}</strong>}
    </p>
  );
}
