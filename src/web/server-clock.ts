// The server's time as the browser knows it: officers' own clocks may be wrong, and deadlines are the server's.
import { useSyncExternalStore } from 'react';

let offsetMs = 0;
let tick = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

const announce = (): void => {
  tick = Date.now();
  for (const listener of listeners) listener();
};

/** Learns the offset from an answer's `Date` header; whole seconds only, so small differences are left alone. */
export const learnServerTime = (dateHeader: string | null): void => {
  const at = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
  if (Number.isNaN(at)) return;
  const seen = at - Date.now();
  if (Math.abs(seen - offsetMs) < 2_000) return;
  offsetMs = seen;
  announce();
};

/** In milliseconds; the browser's own clock until the first answer came. */
export const serverNow = (): number => Date.now() + offsetMs;

const subscribe = (listener: () => void): (() => void) => {
  // Nobody looked for a while, so that nothing was renewed.
  if (timer === undefined) tick = Date.now();
  listeners.add(listener);
  timer ??= setInterval(announce, 15_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
  };
};

const lastTick = (): number => tick;

/** The server's time, renewed every 15 seconds. */
export const useServerNow = (): number => useSyncExternalStore(subscribe, lastTick, lastTick) + offsetMs;
