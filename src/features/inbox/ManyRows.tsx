// A list of more rows than anybody sees: those in sight are drawn, and those that somebody stands on or has open.
import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ComponentProps, type ReactNode, type RefObject } from 'react';
import { usePreferences } from '#web/preferences.ts';
import { keptTop } from './use-held-rows.tsx';
import './many-rows.css';
import type { CaseRow as Row } from './inbox.contract.ts';

type ManyRowsProps = {
  list: RefObject<HTMLUListElement | null>;
  rows: readonly Row[];
  start: number;
  total: number | undefined;
  current: string | undefined;
  /** Its classes, and what fingers do to it. */
  look: string;
  hand: ComponentProps<'ul'>;
  /** On which row somebody stood when all of them were drawn. */
  stood: RefObject<string | undefined>;
  line: (row: Row, item: ComponentProps<'li'>) => ReactNode;
  onAway: (row: number) => void;
};

/** Before a row is measured: as high as `rows.css` makes it. */
const heights = { roomy: 71, compact: 50 };
/** Drawn on either side of what is in sight: more than what may stand above the rows in what scrolls with them. */
const overscan = 8;

/** In windows that are nearly closed the whole pane scrolls. */
const scrollerOf = (list: HTMLElement | null): HTMLElement | null => {
  let one = list?.parentElement ?? null;
  while (one !== null && getComputedStyle(one).overflowY === 'visible') one = one.parentElement;
  return one;
};

/** With the rows on either side: whoever goes on by keys finds the next one. */
const around = (row: number, count: number): number[] =>
  row < 0 ? [] : [row - 1, row, row + 1].filter((one) => one >= 0 && one < count);

const drawn = (range: Range, kept: readonly number[]): number[] =>
  [...new Set([...defaultRangeExtractor(range), ...kept])].toSorted((one, other) => one - other);

const useRowsInSight = ({ list, rows, start, current }: Pick<ManyRowsProps, 'list' | 'rows' | 'start' | 'current'>) => {
  const { compact } = usePreferences();
  const [focused, setFocused] = useState<string>();
  const count = start + rows.length;
  const at = (number: string | undefined): number => {
    const among = number === undefined ? -1 : rows.findIndex((row) => row.number === number);
    return among === -1 ? -1 : start + among;
  };
  const kept = [...around(at(focused), count), ...around(at(current), count)];
  const virtual = useVirtualizer<HTMLElement, HTMLLIElement>({
    ...{ count, overscan },
    getScrollElement: () => scrollerOf(list.current),
    estimateSize: () => (compact ? heights.compact : heights.roomy),
    getItemKey: (index) => rows[index - start]?.number ?? index,
    rangeExtractor: (range) => drawn(range, kept),
    initialOffset: () => document.querySelector('.rows-scroll')?.scrollTop ?? keptTop(),
  });
  // Rows stand closer, or not any more: nothing that was measured holds.
  const measured = useRef(compact);
  useEffect(() => {
    if (measured.current !== compact) virtual.measure();
    measured.current = compact;
  }, [compact, virtual]);
  return { virtual, onFocus: setFocused };
};

export function ManyRows({ total = 0, look, hand, stood, line, onAway, ...all }: ManyRowsProps): ReactNode {
  const { list, rows, start } = all;
  const { virtual, onFocus } = useRowsInSight(all);
  useEffect(() => {
    if (document.activeElement !== document.body || stood.current === undefined) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-number="${CSS.escape(stood.current)}"] [data-row]`);
    row?.focus({ preventScroll: true });
  }, [list, stood]);
  const first = virtual.range?.startIndex ?? start;
  useEffect(() => {
    if (first < start + overscan && start > 0) onAway(Math.max(0, first));
  });
  return (
    <ul
      {...hand}
      className={`${look} rows-many`}
      ref={list}
      style={{ height: virtual.getTotalSize() }}
      onFocus={({ target }) => onFocus(target.closest('li')?.dataset['number'])}
    >
      {virtual.getVirtualItems().map(({ index, key, start: top }) => {
        const row = rows[index - start];
        const style = { transform: `translateY(${String(top)}px)` };
        if (row === undefined) return <li key={key} className="row-away" style={style} aria-hidden />;
        return line(row, {
          ...{ style, ref: virtual.measureElement, 'aria-posinset': index + 1 },
          'aria-setsize': total > index ? total : -1,
          'data-index': index,
        } as ComponentProps<'li'>);
      })}
    </ul>
  );
}
