// The world on disk: one line of JSON per commit, flushed before anybody is told that it happened.
// Must survive a kill at any moment: a torn last line is dropped, and it was never acknowledged.
import { mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Entry } from './world.ts';

/** Only added to; the world is made of it again at every start. */
export type Journal = {
  /** What was there at opening. */
  past: Entry[][];
  /** Resolves when the entries are on disk. Commits that arrive during a flush share the next one. */
  append: (entries: Entry[]) => Promise<void>;
  close: () => Promise<void>;
};

const readPast = (path: string): Entry[][] => {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(path, end);
  return bytes
    .subarray(0, end)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry[]);
};

/** Cuts off a torn last line, which nobody was told of. */
export const openJournal = async (path: string): Promise<Journal> => {
  mkdirSync(dirname(path), { recursive: true });
  const past = readPast(path);
  const file = await open(path, 'a');
  let waiting: string[] = [];
  let flushing: Promise<void> | undefined;

  const flush = async (): Promise<void> => {
    // Lets what arrives in the same turn ride along.
    await Promise.resolve();
    const lines = waiting;
    waiting = [];
    flushing = undefined;
    await file.appendFile(lines.join(''));
    await file.datasync();
  };
  let last: Promise<void> = Promise.resolve();

  return {
    past,
    append: (entries) => {
      waiting.push(`${JSON.stringify(entries)}\n`);
      if (flushing === undefined) {
        flushing = last.then(flush);
        last = flushing.catch(() => undefined);
      }
      return flushing;
    },
    close: async () => {
      await last;
      await file.close();
    },
  };
};
