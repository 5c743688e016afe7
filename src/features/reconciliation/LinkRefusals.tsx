// Numbers that could not be recorded, each with the reason.
import type { ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Banner } from '#web/ui/Banner.tsx';
import type { LinksAnswer } from './reconciliation.contract.ts';

/** Nothing where none was refused; the others are recorded all the same. */
export function LinkRefusals({ refused }: Pick<LinksAnswer, 'refused'>): ReactNode {
  if (refused.length === 0) return null;
  return (
    <Banner kind="late" alert>
      <strong>{late.reconciliation.refused(refused.length)}</strong>
      <ul className="refusals">
        {refused.map(({ jssNumber, number, why }) => (
          <li key={`${jssNumber} ${number}`}>
            <span className="number">{jssNumber}</span> → <span className="number">{number}</span>: {why}
          </li>
        ))}
      </ul>
    </Banner>
  );
}
