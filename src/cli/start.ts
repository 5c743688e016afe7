// `tanggap start`: the program itself, as `npm start` runs it.
import type { Verb } from './verb.ts';

/** Gives back nothing: the program prints its address by itself and runs until a signal comes. */
export const start: Verb = {
  name: 'start',
  options: {},
  words: [0, 0],
  run: async () => {
    const { runProgram } = await import('../main.ts');
    await runProgram();
    return undefined;
  },
};
