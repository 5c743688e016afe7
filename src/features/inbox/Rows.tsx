// The rows of the list, in the server's order, and which of them are chosen to be acted on together.
import {
  lazy,
  Suspense,
  useEffect,
  useRef,
  useState,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from 'react';
import { choose, chooseBetween, keepChosen, toggleChosen, useChosenCases, type ChosenCase } from '#web/chosen-cases.ts';
import { useKeys } from '#web/keys.ts';
import { lazyLate } from '#web/lazy-late.ts';
import { CaseRow } from './CaseRow.tsx';
import { useLongPress } from './use-long-press.tsx';
import type { CaseRow as Row } from './inbox.contract.ts';

// Few begin with it, and it is there before the second row is chosen.
const BulkBar = lazyLate(async () => ({ default: (await import('./BulkBar.tsx')).BulkBar }));

// Nor does a list of one page need it.
const ManyRows = lazy(async () => ({ default: (await import('./ManyRows.tsx')).ManyRows }));

/** Those with which something can be done together with others. */
const isChoosable = ({ may }: Row): boolean => may.length > 0;

/** Of which case a row is, by anything in it. */
const numberIn = (part: Element | null | undefined): string | undefined => part?.closest('li')?.dataset['number'];

/** Which rows can be chosen and which are, and what keys do to them. */
const useChoosing = (rows: readonly Row[], isLoaded: boolean, list: RefObject<HTMLElement | null>) => {
  const choosable: readonly ChosenCase[] = rows.filter(isChoosable);
  const chosen = useChosenCases();
  useEffect(() => {
    if (isLoaded) keepChosen((number) => choosable.some((one) => one.number === number));
  });
  const last = useRef<string>(undefined);
  const toggle = (number: string | undefined): void => {
    const one = choosable.find((each) => each.number === number);
    if (one === undefined) return;
    toggleChosen(one);
    last.current = number;
  };
  /** From the one that was chosen last to this one. */
  const reach = (number: string | undefined): void => {
    if (number === undefined) return;
    chooseBetween(choosable, last.current, number);
    last.current = number;
  };
  const front = (): string | undefined =>
    numberIn(list.current?.querySelector('[data-row]:focus') ?? list.current?.querySelector('[aria-current="true"]'));
  useKeys({
    x: () => toggle(front()),
    'Shift+X': () => reach(front()),
    '$mod+a': (event) => {
      // Elsewhere on the page it marks words, as everywhere.
      if (choosable.length === 0 || list.current?.contains(document.activeElement) !== true) return;
      event.preventDefault();
      choose(choosable);
    },
  });
  const pickOf = ({ number }: Row) =>
    choosable.some((one) => one.number === number)
      ? {
          chosen: chosen.some((one) => one.number === number),
          onToggle: (isRange: boolean) => (isRange ? reach(number) : toggle(number)),
        }
      : undefined;
  return { choosable, hasChosen: chosen.length > 0, pickOf, toggle };
};

type RowsProps = {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly Row[];
  /** So many of the whole list stand before them. */
  start: number;
  /** Of how many they are; 0 where nobody knows. */
  total: number | undefined;
  isLoaded: boolean;
  current: string | undefined;
  search: string;
  /** Somebody looks for a row before them. */
  onAway: (row: number) => void;
};

const fewRows = 50;

export function Rows({ list, rows, start, total, isLoaded, current, search, onAway }: RowsProps): ReactNode {
  const { choosable, hasChosen, pickOf, toggle } = useChoosing(rows, isLoaded, list);
  const hand = useLongPress(toggle);
  const [begun, setBegun] = useState(false);
  if (!begun && hasChosen) setBegun(true);
  const [many, setMany] = useState(false);
  if (!many && start + rows.length > fewRows) setMany(true);
  const stood = useRef<string>(undefined);
  const line = (row: Row, item?: ComponentProps<'li'>): ReactNode => (
    <CaseRow key={row.number} {...{ row, search, item }} current={row.number === current} pick={pickOf(row)} />
  );
  const look = choosable.length === 0 ? 'rows' : 'rows rows-choice';
  const few = (
    <ul className={look} ref={list} {...hand} onFocus={({ target }) => void (stood.current = numberIn(target))}>
      {rows.map((row) => line(row))}
    </ul>
  );
  return (
    <>
      {begun && (
        <Suspense fallback={null}>
          <BulkBar choosable={choosable} />
        </Suspense>
      )}
      {many ? (
        <Suspense fallback={few}>
          <ManyRows {...{ list, rows, start, total, current, look, hand, stood, line, onAway }} />
        </Suspense>
      ) : (
        few
      )}
    </>
  );
}
