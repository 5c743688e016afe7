// Who else has which case open, as the server told it last: forgotten with the line, on which it is told anew. Loaded with the console: it holds no words.
import { useSyncExternalStore } from 'react';
import type { PresentPerson } from '#features/live/presence.contract.ts';
import { makeWatchers } from '../watchers.ts';

export type Others = readonly PresentPerson[];

const nobody: Others = [];
const told = new Map<string, Others>();
const { tell: redraw, watch } = makeWatchers();

/** In place of what was told of this case before. */
export const hearOthers = (number: string, people: Others): void => {
  if (people.length === 0) told.delete(number);
  else told.set(number, people);
  redraw();
};

/** Of what nobody tells any more nothing is shown. */
export const forgetOthers = (): void => {
  told.clear();
  redraw();
};

/** Whoever writes first. */
export const useOthers = (number: string): Others => {
  const now = (): Others => told.get(number) ?? nobody;
  return useSyncExternalStore(watch, now, now);
};
