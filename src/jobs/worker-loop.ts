// Keeps one kind of background work going: at once when woken, else every so often, and slower after errors.
// Holds no state that another process needs; any number of processes may run the same loop.
/** `wake` asks for one more round, and cuts no rest after a failure short; `stop` resolves when none runs. */
export type WorkerLoop = { wake: () => void; stop: () => Promise<void> };

/** `everyMs` is the rest between rounds that found nothing to do. */
export type LoopOptions = {
  /** Does some work and says how much; 0 means that nothing is left for now. */
  run: () => Promise<number>;
  everyMs: number;
  /** Half a minute unless set. */
  longestRestMs?: number;
  onError: (error: unknown) => void;
};

const usualLongestMs = 30_000;

/** How long to rest after so many failures in a row: a second, doubling, at most half a minute unless told otherwise. */
export const restMs = (failures: number, longestMs = usualLongestMs): number =>
  Math.min(longestMs, 1000 * 2 ** (failures - 1));

/** Starts the loop. `stop` lets the work under way end first. */
export const startLoop = ({ run, everyMs, longestRestMs, onError }: LoopOptions): WorkerLoop => {
  let stopped = false;
  let woken = false;
  let failures = 0;
  let rouse = (): void => undefined;

  const rest = (forMs: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped || woken) {
        resolve();
        return;
      }
      const timer = setTimeout(resolve, forMs);
      rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const turn = async (): Promise<void> => {
    woken = false;
    try {
      const done = await run();
      failures = 0;
      if (done === 0) await rest(everyMs);
    } catch (error) {
      failures += 1;
      onError(error);
      woken = false;
      await rest(restMs(failures, longestRestMs));
    }
  };

  const ended = (async () => {
    while (!stopped) await turn();
  })();

  return {
    wake: () => {
      woken = true;
      if (failures === 0) rouse();
    },
    stop: async () => {
      stopped = true;
      rouse();
      await ended;
    },
  };
};
