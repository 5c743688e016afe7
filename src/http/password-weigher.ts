// How hard a password is to guess. Most days nobody changes one: it is weighed in a thread that ends a while after the last, and its lists with it.
import { Worker } from 'node:worker_threads';

/** A password as it is compared, and words that whoever guesses would try first. */
export type Asked = { plain: string; words: readonly string[] };
/** Of what it is made, in order. */
export type Match = { pattern: string; token: string; dictionaryName?: string };
/** How many guesses it takes. */
export type Weighed = { guesses: number; sequence: Match[] };

type Answer = Weighed & { id: number };
type Waiting = { resolve: (weighed: Weighed) => void; reject: (error: Error) => void };
type Thread = { worker: Worker; waiting: Map<number, Waiting> };

const restMs = 20_000;

let thread: Thread | undefined;
let ending: NodeJS.Timeout | undefined;
let asked = 0;

const end = ({ worker, waiting }: Thread, error: Error): void => {
  if (thread?.worker === worker) thread = undefined;
  for (const { reject } of waiting.values()) reject(error);
  waiting.clear();
};

const begin = (): Thread => {
  const worker = new Worker(new URL('password-weigher.worker.ts', import.meta.url), { execArgv: [] });
  // Nobody's end waits for it.
  worker.unref();
  const begun: Thread = { worker, waiting: new Map() };
  worker.on('message', ({ id, guesses, sequence }: Answer) => {
    begun.waiting.get(id)?.resolve({ guesses, sequence });
    begun.waiting.delete(id);
    if (begun.waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    end(begun, error);
  });
  worker.on('exit', () => {
    end(begun, new Error('passwords are weighed no more: the thread ended'));
  });
  return begun;
};

const endLater = (): void => {
  clearTimeout(ending);
  ending = setTimeout(() => {
    if (thread !== undefined && thread.waiting.size === 0) void thread.worker.terminate();
  }, restMs).unref();
};

/** How many guesses it takes somebody who tries `words` first, and of what it is made. */
export const weighPassword = async (plain: string, words: readonly string[]): Promise<Weighed> => {
  const { worker, waiting } = (thread ??= begin());
  asked += 1;
  const id = asked;
  try {
    return await new Promise<Weighed>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, plain, words });
    });
  } finally {
    endLater();
  }
};
