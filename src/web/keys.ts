// Keyboard shortcuts: asleep while somebody types or a dialog lies over the page, and single letters can be switched off (WCAG 2.1.4).
import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { usePreferences } from './preferences.ts';

type Bindings = Record<string, (event: KeyboardEvent) => void>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) ||
    target.closest('dialog') !== null);

/** Binds keys while the component is on screen; the newest handlers are always the ones called. */
export const useKeys = (bindings: Bindings): void => {
  const { letterKeys } = usePreferences();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const names = Object.keys(bindings).join('|');
  useEffect(() => {
    if (!letterKeys) return undefined;
    const guarded = names.split('|').map((name) => [
      name,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || isTyping(event.target) || document.querySelector('dialog:modal') !== null) return;
        latest.current[name]?.(event);
      },
    ]);
    return tinykeys(window, Object.fromEntries(guarded) as Bindings);
  }, [names, letterKeys]);
};

/** Keys that are pressed together act while somebody types, too, and whatever letters do; over the page lies no dialog then. */
export const useTogether = (keys: string, act: () => void): void => {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () =>
      tinykeys(
        window,
        {
          [keys]: (event) => {
            event.preventDefault();
            if (document.querySelector('dialog:modal') === null) latest.current();
          },
        },
        // Of itself it is asleep while somebody types.
        { ignore: ({ repeat }) => repeat },
      ),
    [keys],
  );
};
