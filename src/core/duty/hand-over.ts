// When a shift is handed over: who is reminded to write for whoever comes, and to whom what was written is shown. Pure: the roster is an argument.
import { hourMs, minuteMs, type DurationMs, type Instant } from '../time.ts';
import { shiftNames, type Square } from './shifts.ts';

/** In the last minutes of a shift whoever stands in it is reminded, on their screen and nowhere else. */
export const remindBeforeMs: DurationMs = 15 * minuteMs;

/** What is due within so long from now is the next shift's work, too. */
export const dueSoonMs: DurationMs = 8 * hourMs;

/** What nobody took for so long is past: the shift for which it was written is over, and the one after it. */
export const shownForMs: DurationMs = 24 * hourMs;

/** Whoever stands in the shift, and has written nothing yet. */
export const isToBeReminded = (
  { isOnDuty, hasWritten }: { isOnDuty: boolean; hasWritten: boolean },
  untilAt: Instant,
  now: Instant,
): boolean => isOnDuty && !hasWritten && untilAt > now && untilAt - now <= remindBeforeMs;

/** What was written, as far as it is asked here. */
type ShiftNoteFacts = { writtenBy: string; writtenAt: Instant; isTaken: boolean };

/** Those who stand in the shift that runs; where nobody does, everybody at the desk. Never whoever wrote it. */
export const isShownTo = (
  { writtenBy, writtenAt, isTaken }: ShiftNoteFacts,
  { userId, onDuty }: { userId: string; onDuty: readonly string[] },
  now: Instant,
): boolean =>
  !isTaken &&
  writtenBy !== userId &&
  now - writtenAt < shownForMs &&
  (onDuty.filter((id) => id !== writtenBy).length === 0 || onDuty.includes(userId));

const before = ({ day, shift }: Square): Square => {
  const earlier = shiftNames[shiftNames.indexOf(shift) - 1];
  return earlier === undefined ? { day: day - 1, shift: 'night' } : { day, shift: earlier };
};

/** The shift that runs, and the one that ended when it began: words begun before its end are still its own. */
export const isHandedOverStill = ({ day, shift }: Square, running: Square): boolean =>
  [running, before(running)].some((square) => square.day === day && square.shift === shift);
