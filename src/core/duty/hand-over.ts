// When a shift is handed over: who is reminded to write for whoever comes, and to whom what was written is shown. Pure: the roster is an argument.
import { hourMs, minuteMs, type DurationMs, type Instant } from '../time.ts';
import { isSameSquare, shiftAt, shiftNames, type ShiftStarts, type Square } from './shifts.ts';

/** In the last minutes of a shift whoever stands in it is reminded, on their screen and nowhere else. */
export const remindBeforeMs: DurationMs = 15 * minuteMs;

/** What is due until then is the work of whoever comes: the end of the shift after the one that runs. */
export const dueUntil = (now: Instant, starts?: ShiftStarts): Instant =>
  shiftAt(shiftAt(now, starts).untilAt, starts).untilAt;

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

/** Of what is shown: while a shift runs, colleagues who stand in it beside the writer read the note, and leave it to those who come. */
export const isTakenHere = (
  { square, writtenBy }: { square: Square; writtenBy: string },
  { running, onDuty }: { running: Square; onDuty: readonly string[] },
): boolean => !isSameSquare(square, running) || !onDuty.includes(writtenBy) || onDuty.every((id) => id === writtenBy);

const before = ({ day, shift }: Square): Square => {
  const earlier = shiftNames[shiftNames.indexOf(shift) - 1];
  return earlier === undefined ? { day: day - 1, shift: 'night' } : { day, shift: earlier };
};

/** The shift that runs, and the one that ended when it began: words begun before its end are still its own. */
export const isHandedOverStill = (square: Square, running: Square): boolean =>
  [running, before(running)].some((one) => isSameSquare(one, square));
