// Asks again when something changed: at once after a lull, and never anew while an answer is still on its way, which on a slow line would
// never be shown. Must not know what is asked.

/** What came in one piece is asked for in one round. */
const gatherForMs = 10;
/** Between the end of a round and the next one. */
const restMs = 120;
/** Nobody waits longer for an answer before they ask again. */
const patienceMs = 10_000;

/** `want`: something changed, and whatever was asked for before may not know it. */
export type Rounds = { want: () => void; stop: () => void };

/** `ask` settles when all answers are there. `now`: milliseconds of any steady clock. */
export const rounds = (ask: () => Promise<unknown>, now: () => number = () => performance.now()): Rounds => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  let turn = 0;
  let endedAt = -Infinity;
  const plan = (): void => {
    timer = setTimeout(begin, Math.max(gatherForMs, endedAt + restMs - now()));
  };
  const endOf = (one: number) => (): void => {
    if (one !== turn || patience === undefined) return;
    clearTimeout(patience);
    patience = undefined;
    endedAt = now();
    if (isWanted) plan();
  };
  const begin = (): void => {
    timer = undefined;
    isWanted = false;
    turn += 1;
    const end = endOf(turn);
    patience = setTimeout(end, patienceMs);
    ask().then(end, end);
  };
  return {
    want: () => {
      isWanted = true;
      if (timer === undefined && patience === undefined) plan();
    },
    stop: () => {
      turn += 1;
      isWanted = false;
      clearTimeout(timer);
      clearTimeout(patience);
    },
  };
};
