// In which case and form the last key fell on this page: what a colleague is told while somebody writes. Pure but for its own memory.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { doingIn, writingForMs, type Doing } from '#core/presence.ts';
import { makeWatchers } from '../watchers.ts';

type Typing = { number: string; doing: Doing; until: number };

let last: Typing | undefined;
const { tell, watch } = makeWatchers();

/** What somebody does on this case now. */
export const doingOn = (number: string, now: number = Date.now()): Doing =>
  last?.number === number && now < last.until ? last.doing : 'looking';

/** A key fell in the form of an act; whoever watches is told where that is something new. */
export const noteKey = (number: string, act: OfficerCommand, now: number = Date.now()): void => {
  const before = doingOn(number, now);
  last = { number, doing: doingIn(act), until: now + writingForMs };
  if (doingOn(number, now) !== before) tell();
};

/** It was sent, or thrown away. */
export const noteDone = (number: string): void => {
  if (last?.number !== number) return;
  last = undefined;
  tell();
};

/** Until what it answers is called. */
export const watchTyping = watch;
