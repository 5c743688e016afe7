// Keyboard shortcuts: asleep while somebody types, in a menu, whose letters lead to its items, and while a dialog lies over the page; single letters can be switched off (WCAG 2.1.4).
import { useEffect, useRef } from 'react';
import { tinykeys } from 'tinykeys';
import { usePreferences } from './preferences.ts';

type Bindings = Record<string, (event: KeyboardEvent) => void>;

/** Of what has the focus: whether keys write there. A tick takes none of ours. */
export const takesKeys = (tagName: string, type = ''): boolean =>
  ['TEXTAREA', 'SELECT'].includes(tagName) || (tagName === 'INPUT' && !['checkbox', 'radio'].includes(type));

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    takesKeys(target.tagName, target instanceof HTMLInputElement ? target.type : '') ||
    target.closest('dialog, .menu-list') !== null);

/** Begins with a letter, a numeral or a sign, without Ctrl or Alt: `Shift+x`, `g m`. */
export const isCharacter = (name: string): boolean => /^(?:Shift\+)?\S(?:\s|$)/.test(name);

const sequenceMs = 1_000;

/** Keys that are pressed one after the other, `g r`: their last letter is not a press of its own. Keeps what is bound, and the key before this one. */
export const keySequences = () => {
  const bound: string[] = [];
  let [before, now] = [
    { key: '', at: 0 },
    { key: '', at: 0 },
  ];
  return {
    bind: (names: readonly string[]): (() => void) => {
      const sequences = names.filter((name) => /^\S \S$/.test(name));
      bound.push(...sequences);
      return () => {
        for (const name of sequences) bound.splice(bound.indexOf(name), 1);
      };
    },
    press: (key: string, at: number): void => {
      [before, now] = [now, { key: key.toLowerCase(), at }];
    },
    /** Whether the key that was pressed last ends one. */
    isEnd: (): boolean => now.at - before.at < sequenceMs && bound.includes(`${before.key} ${now.key}`),
  };
};

const sequences = keySequences();
if (typeof window !== 'undefined')
  window.addEventListener('keydown', ({ key, timeStamp }) => sequences.press(key, timeStamp), { capture: true });

/** Binds keys while the component is on screen; the newest handlers are always the ones called. */
export const useKeys = (bindings: Bindings): void => {
  const { letterKeys } = usePreferences();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  const names = Object.keys(bindings)
    .filter((name) => letterKeys || !isCharacter(name))
    .join('|');
  useEffect(() => {
    if (names === '') return undefined;
    const all = names.split('|');
    const guarded = all.map((name) => [
      name,
      (event: KeyboardEvent) => {
        if (event.defaultPrevented || document.querySelector('dialog:modal') !== null) return;
        if (!name.includes(' ') && sequences.isEnd()) return;
        latest.current[name]?.(event);
      },
    ]);
    const unbind = sequences.bind(all);
    const sleep = tinykeys(window, Object.fromEntries(guarded) as Bindings, {
      ignore: ({ repeat, isComposing, target }) => repeat || isComposing || isTyping(target),
    });
    return () => {
      sleep();
      unbind();
    };
  }, [names]);
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
