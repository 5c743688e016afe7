// The lists of lateness with presses on their rows: one at a time, or on several that were chosen.
import type { ReactNode } from 'react';
import type { LatenessAnswer } from '#features/lateness/lateness.contract.ts';
import { Lists } from '#features/lateness/Lists.tsx';
import { late } from '#words/late.ts';
import { ActButtons, ChosenBar, usePressing } from './RowActs.tsx';

const words = late.board;

/** For whoever may do none of it they are the plain lists. */
export function ActingLists({ board }: { board: LatenessAnswer }): ReactNode {
  const pressing = usePressing();
  return (
    <Lists
      board={board}
      presses={{
        above: pressing.above,
        over: (rows) => <ChosenBar pressing={pressing} rows={rows} />,
        pick: ({ number }) =>
          pressing.acts.length > 0 && (
            <label className="row-pick">
              <input
                type="checkbox"
                checked={pressing.chosen.includes(number)}
                aria-label={words.choose(number)}
                onChange={() => pressing.toggle(number)}
              />
            </label>
          ),
        acts: (row) => <ActButtons pressing={pressing} cases={[row]} label={words.acts.label(row.number)} />,
      }}
    />
  );
}
