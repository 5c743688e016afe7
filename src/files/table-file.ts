// A table that somebody hands us as CSV or XLSX, as rows of plain texts. Read in a thread of its own, with bounds on time and memory:
// a file made to hurt ends that thread and nothing else. Must not know what a column means.
import { Worker } from 'node:worker_threads';
import { TableRefused, tableRefusals, type TableRefusal } from './table-limits.ts';

/** `line`, where it is known, is the place of the fault in the file, counted from 1. */
export type TableRead = { ok: true; rows: string[][] } | { ok: false; refusal: TableRefusal; line?: number };

const mostMs = 15_000;
const mostHeapMb = 384;

const isRefusal = (value: unknown): value is TableRefusal => tableRefusals.some((one) => one === value);

/** What the thread said, or what its end says. */
const outcomeOf = (worker: Worker): Promise<TableRead> =>
  new Promise((resolve) => {
    worker.once('message', (read: TableRead) => {
      resolve(read);
    });
    worker.once('error', (error) => {
      const wanted = error instanceof TableRefused ? error.refusal : undefined;
      const isTooLarge = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      resolve({ ok: false, refusal: isRefusal(wanted) ? wanted : isTooLarge ? 'too-much-inside' : 'unreadable' });
    });
    worker.once('exit', () => {
      resolve({ ok: false, refusal: 'too-much-inside' });
    });
  });

/** Each may take a core and as much memory as above; whoever sends more waits for a turn. */
const mostAtOnce = 2;
const waiting: (() => void)[] = [];
let reading = 0;

const takeTurn = async (): Promise<void> => {
  if (reading >= mostAtOnce)
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
    });
  else reading += 1;
};

/** Handed on, so that nobody who comes later takes it. */
const endTurn = (): void => {
  const next = waiting.shift();
  if (next === undefined) reading -= 1;
  else next();
};

const readInThread = async (bytes: Uint8Array): Promise<TableRead> => {
  const worker = new Worker(new URL('table-file.worker.ts', import.meta.url), {
    workerData: bytes,
    resourceLimits: { maxOldGenerationSizeMb: mostHeapMb },
  });
  const late = setTimeout(() => void worker.terminate(), mostMs);
  try {
    return await outcomeOf(worker);
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
};

/** Never throws, whatever the bytes are. Row 1 of a spreadsheet is `rows[0]`; blank rows are kept, so that numbers fit. */
export const readTableFile = async (bytes: Uint8Array): Promise<TableRead> => {
  await takeTurn();
  try {
    return await readInThread(bytes);
  } finally {
    endTurn();
  }
};
