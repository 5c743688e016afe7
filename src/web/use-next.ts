// Leads from the open case to the one after it, as the list beside it had them.
import { useLocation } from 'wouter';
import { numberAfterOpen } from './next-case.ts';

/** Looked up now, gone to when what it answers is called: the list where the case was the last. Whoever went elsewhere meanwhile stays there. */
export const useNext = (): (() => () => void) => {
  const [, go] = useLocation();
  return () => {
    const next = numberAfterOpen();
    const from = location.pathname;
    return () => {
      if (location.pathname !== from) return;
      go(next === undefined ? `/masuk${location.search}` : `/kasus/${next}${location.search}`);
    };
  };
};
