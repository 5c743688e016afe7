// How many of those who stand on a rung can be told by the ways that it would name: nobody chooses a way that reaches no one without seeing it.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { PreviewAnswer } from './sop.contract.ts';
import './sop.css';

const words = late.sop;

/** Nothing where no way is named. */
export function RungReach({ ways }: Pick<PreviewAnswer, 'ways'>): ReactNode {
  if (ways.length === 0) return null;
  return (
    <div className="rung-reach stack-tight">
      <h4>{words.reachTitle}</h4>
      <ul className="plain">
        {ways.map(({ to, way, people, able }) => (
          <li key={`${to} ${way}`}>{words.reach(text.roles[to], late.ways.names[way], able, people)}</li>
        ))}
      </ul>
      <p className="field-hint">{words.reachNote}</p>
    </div>
  );
}
