// Of a folder only what is late, or what soon will be. Pressed again, everything is back.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { urgencies, type Urgency } from '#core/complaint/urgency.ts';
import type { Narrowing } from '#core/complaint/narrowing.ts';
import type { InboxAnswer } from './inbox.contract.ts';

type UrgenciesProps = {
  /** Undefined while nobody knows what is in it. */
  folder: InboxAnswer['folders'][number] | undefined;
  current: Narrowing | undefined;
  onChoose: (urgency: Urgency | undefined) => void;
};

/** The first word is for the eye, which sees the count beside it; the others are read out. */
function Name({ words }: { words: string }): ReactNode {
  const [first = '', ...rest] = words.split(' ');
  return (
    <>
      {first}
      {rest.length > 0 && <span className="visually-hidden">{rest.join(' ')}</span>}
    </>
  );
}

export function Urgencies({ folder, current, onChoose }: UrgenciesProps): ReactNode {
  return (
    <div className="urgencies" role="group" aria-label={text.inbox.urgency}>
      {urgencies.map((one) => {
        const count = folder?.[one] ?? 0;
        const name = text.inbox.urgencyNames[one];
        return (
          <button
            key={one}
            type="button"
            className="folder urgency"
            title={name}
            aria-pressed={one === current}
            onClick={() => onChoose(one === current ? undefined : one)}
          >
            <Name words={name} />
            {count > 0 && <span className={`folder-count urgency-${one}`}>{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
