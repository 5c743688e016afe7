// What of the list is in sight, and how it stands still while somebody is among its rows.
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { heldRows } from '#web/held-rows.ts';
import { firstPage, pageBefore, startOf, type Window } from '#web/list-window.ts';
import type { InboxRows } from './use-inbox.tsx';

/** How far this step of the browser's history was scrolled when it was left. */
export const keptTop = (): number => (window.history.state as { top?: number } | null)?.top ?? 0;

const readOnWithinPx = 800;
const pageSize = 50;

/** Whoever has scrolled or chosen rows is in the middle of something. */
export const useHeldRows = ({
  pages,
  pageParams: [first = firstPage],
  inbox,
  isIdle,
  hasChosen,
  readOn,
  goTo,
}: InboxRows) => {
  const scroll = useRef<HTMLDivElement>(null);
  const at = inbox.isPlaceholderData ? 0 : first.at;
  const [isAway, setAway] = useState(() => at > 0);
  const [there, setThere] = useState<Window & { at: number }>({ order: [], start: at, at });
  const fresh = useMemo(() => pages.flatMap((page) => page.cases), [pages]);
  const ahead = at < there.at ? (pages[0]?.cases.length ?? 0) : 0;
  const held = useMemo(
    () => heldRows(there.order, fresh, isAway || hasChosen, ahead),
    [there, fresh, isAway, hasChosen, ahead],
  );
  if (at !== there.at || held.order.join() !== there.order.join())
    setThere({ order: held.order, start: startOf(there, held.order, at), at });
  useLayoutEffect(() => {
    scroll.current?.scrollTo({ top: keptTop() });
  }, []);
  const readOnNearEnd = (): void => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = scroll.current ?? {};
    if (scrollTop > 0 && scrollHeight - scrollTop - clientHeight < readOnWithinPx) readOn();
  };
  // Whoever came to the end while something else was asked waits for it without scrolling.
  useEffect(readOnNearEnd);
  return {
    ...{ rows: held.rows, news: held.news, start: there.start, ref: scroll },
    onScroll: () => {
      setAway((scroll.current?.scrollTop ?? 0) > 0);
      readOnNearEnd();
    },
    onScrollEnd: () => window.history.replaceState({ top: scroll.current?.scrollTop }, ''),
    /** Somebody looks for a row that is there no more: it is called back. */
    onAway: (row: number) => {
      if (!isIdle) return;
      if (row < there.start - pageSize) goTo(pageBefore(first, row));
      else void inbox.fetchPreviousPage();
    },
    load: () => {
      setThere({ order: [], start: 0, at: 0 });
      if (at > 0) goTo(firstPage);
      scroll.current?.scrollTo({ top: 0 });
    },
  };
};
