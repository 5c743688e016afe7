// `tanggap bench`: hands over to the benches of bench/, which measure and print by themselves.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Verb } from './verb.ts';

const script = join(import.meta.dirname, '../../scripts/bench.mjs');

/** The exit status is the bench's own; words and options are handed over as they were written. */
export const bench: Verb = {
  name: 'bench',
  options: {},
  words: 'as-written',
  run: async ({ words }) => {
    const child = spawn(process.execPath, [script, ...words], { stdio: 'inherit' });
    const [status] = (await once(child, 'close')) as [number | null];
    process.exitCode = status ?? 1;
    return undefined;
  },
};
