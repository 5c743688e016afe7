// The rows of one list, each with its acts, and one act for all that were picked.
import { useState, type ReactNode } from 'react';
import { late } from '#words/late.ts';
import { Button } from '#web/ui/Button.tsx';
import { DifferenceRow } from './DifferenceRow.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { MarkDialog } from './MarkDialog.tsx';
import type { Difference, DifferenceList } from './reconciliation.contract.ts';
import { useUnmark } from './use-reconciling.tsx';

type RowsProps = { list: DifferenceList; rows: readonly Difference[] };

/** As many as the server takes at once. */
const mostPicked = 200;

type PickBarProps = {
  keys: readonly string[];
  picked: readonly string[];
  onPick: (keys: string[]) => void;
  onMark: () => void;
};

function PickBar({ keys, picked, onPick, onMark }: PickBarProps): ReactNode {
  const isAll = picked.length === Math.min(keys.length, mostPicked);
  return (
    <div className="line pick-bar">
      <label className="line">
        <input
          type="checkbox"
          className="pick"
          checked={isAll}
          onChange={() => onPick(isAll ? [] : keys.slice(0, mostPicked))}
        />
        {late.reconciliation.pickAll}
      </label>
      {picked.length > 0 && (
        <Button className="push" onClick={onMark}>
          {late.reconciliation.markMany(picked.length)}
        </Button>
      )}
    </div>
  );
}

/** At most two hundred are picked at once, as the server takes them; only rows that still stand count as picked. */
export function DifferenceRows({ list, rows }: RowsProps): ReactNode {
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [marking, setMarking] = useState<readonly string[]>();
  const [linking, setLinking] = useState<Difference>();
  const unmark = useUnmark();
  const keys = rows.filter(({ mark }) => mark === undefined).map(({ key }) => key);
  const picked = wanted.filter((key) => keys.includes(key));
  const toggle = (key: string): void =>
    setWanted(picked.includes(key) ? picked.filter((one) => one !== key) : [...picked, key].slice(0, mostPicked));
  return (
    <div className="stack-tight">
      {keys.length > 1 && <PickBar keys={keys} picked={picked} onPick={setWanted} onMark={() => setMarking(picked)} />}
      <ul className="difference-rows">
        {rows.map((row) => (
          <DifferenceRow
            key={row.key}
            list={list}
            row={row}
            isPicked={picked.includes(row.key)}
            onPick={() => toggle(row.key)}
            onLink={() => setLinking(row)}
            onMark={() => setMarking([row.key])}
            onUnmark={() => unmark.mutate({ list, keys: [row.key] })}
          />
        ))}
      </ul>
      {linking !== undefined && <LinkDialog row={linking} onClose={() => setLinking(undefined)} />}
      {marking !== undefined && (
        <MarkDialog list={list} keys={marking} onClose={() => setMarking(undefined)} onMarked={() => setWanted([])} />
      )}
    </div>
  );
}
