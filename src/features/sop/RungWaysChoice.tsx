// By which ways a rung of the ladder is told besides the own order of whoever stands there.
import type { ReactNode } from 'react';
import type { Rung } from '#core/access.ts';
import { ways } from '#core/way/way.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { waysIn } from './typed-numbers.tsx';
import './sop.css';

type RungWaysProps = { to: Rung; ofStep: boolean; value: string | undefined; onChoose: (value: string) => void };

/** None is chosen to begin with: then everybody's own order holds. What it means is said once, at the version's ladder. */
export function RungWaysChoice({ to, ofStep, value, onChoose }: RungWaysProps): ReactNode {
  return (
    <div className="rung-ways">
      <Choices
        label={late.sop.rungWays(text.roles[to])}
        hint={ofStep ? undefined : late.sop.rungWaysHint}
        optional
        many
        compact
        choices={ways.map((way) => ({ value: way, label: late.ways.names[way] }))}
        chosen={waysIn(value)}
        onChoose={(chosen) => onChoose(chosen.join(' '))}
      />
    </div>
  );
}
