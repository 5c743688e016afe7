// Of a folder only what is late, or what soon will be. Pressed again, everything is back.
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import { urgencies, type Urgency } from '#core/complaint/urgency.ts';
import type { Narrowing } from '#core/complaint/narrowing.ts';
import type { InboxAnswer } from './inbox.contract.ts';

/** As they stand in the page's address. */
export const narrowingNames: Readonly<Record<Narrowing, string>> = {
  ...{ late: 'lewat', near: 'hampir' },
  ...{ hour: 'jam', open: 'terbuka' },
};

type UrgenciesProps = {
  /** Undefined while nobody knows what is in it. */
  folder: InboxAnswer['folders'][number] | undefined;
  current: Narrowing | undefined;
  onChoose: (urgency: Urgency | undefined) => void;
};

export function Urgencies({ folder, current, onChoose }: UrgenciesProps): ReactNode {
  return (
    <div className="urgencies" role="group" aria-label={text.inbox.urgency}>
      {urgencies.map((one) => {
        const count = folder?.[one] ?? 0;
        return (
          <button
            key={one}
            type="button"
            className="folder urgency"
            aria-pressed={one === current}
            onClick={() => onChoose(one === current ? undefined : one)}
          >
            {text.inbox.urgencyNames[one]}
            {count > 0 && <span className={`folder-count urgency-${one}`}>{count}</span>}
          </button>
        );
      })}
    </div>
  );
}
