// The living world: the fold in memory and the journal below it, changed only by commits.
// Must not answer "done" before the journal has it.
import { join } from 'node:path';
import { openJournal } from './journal.ts';
import { apply, emptyWorld, type Entry, type World } from './world.ts';

/** The only thing that changes the world. */
export type SimStore = {
  world: World;
  /** Seen at once, durable when the promise resolves. */
  commit: (entries: Entry[]) => Promise<void>;
  /** A number that no other thing has or will have. */
  nextSeq: () => number;
  /** Called after every commit that a person could see; returns the way to stop. */
  onChange: (listener: () => void) => () => void;
  close: () => Promise<void>;
};

/** Reads the journal from its beginning. */
export const openStore = async (dataDir: string): Promise<SimStore> => {
  const journal = await openJournal(join(dataDir, 'simulator', 'journal.jsonl'));
  const world = emptyWorld();
  for (const entries of journal.past) for (const entry of entries) apply(world, entry);
  const listeners = new Set<() => void>();
  let given = world.sequence;
  return {
    world,
    commit: (entries) => {
      const before = world.version;
      for (const entry of entries) apply(world, entry);
      const written = journal.append(entries);
      if (world.version !== before) for (const listener of listeners) listener();
      return written;
    },
    nextSeq: () => {
      given = Math.max(given, world.sequence) + 1;
      return given;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: journal.close,
  };
};
