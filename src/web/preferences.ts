// What one person chose: on one device light or dark, and whether single letters act; on each how close rows stand, and how long words can be
// called back. Nothing about any case.
import { useSyncExternalStore } from 'react';
import { holdSeconds, type HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { makeWatchers } from './watchers.ts';

/** `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';
type Preferences = {
  theme: Theme;
  letterKeys: boolean;
  /** More rows, with less in each. */
  compact: boolean;
  /** For so many seconds words to a reporter can be called back. */
  holdFor: HoldSeconds;
  /** The first key of an answer takes a case that nobody holds. */
  claims: boolean;
};

const place = 'tanggap-meja';
const { tell, watch } = makeWatchers();

const stored = (): Preferences => {
  const plain: Preferences = { theme: 'auto', letterKeys: true, compact: false, holdFor: 10, claims: true };
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return plain;
    const { theme, letterKeys, compact, holdFor, claims } = kept as Partial<Preferences>;
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      letterKeys: letterKeys !== false,
      compact: compact === true,
      holdFor: holdSeconds.find((one) => one === holdFor) ?? plain.holdFor,
      claims: claims !== false,
    };
  } catch {
    return plain;
  }
};

let now = stored();

const show = (): void => {
  if (now.theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = now.theme;
};

/** Shown at once in every part of the page; kept on this device, and forgotten where the browser keeps nothing. */
export const prefer = (change: Partial<Preferences>): void => {
  now = { ...now, ...change };
  try {
    localStorage.setItem(place, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing still shows the choice until the page is left.
  }
  show();
  tell();
};

/** What follows its person to every device, as the server keeps it; without it, what was chosen here. */
export type Settings = Partial<Pick<Preferences, 'compact' | 'holdFor'>>;

const chosen = (): Preferences => now;

/** Draws anew whenever one of them changes. */
export const usePreferences = (): Preferences => useSyncExternalStore(watch, chosen, chosen);

/** For the start: the page takes its colours before anything is drawn. */
export const showPreferences = show;
