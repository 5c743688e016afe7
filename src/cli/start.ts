// `tanggap start`: the program itself, as `npm start` runs it.
import type { Verb } from './verb.ts';

/** Gives back nothing: the program prints its address by itself and runs until a signal comes. */
export const start: Verb = {
  usage: 'start',
  about: 'Menjalankan Tanggap dan mencetak alamatnya. Ctrl-C menghentikannya; data tetap tersimpan.',
  words: [0, 0],
  run: async () => {
    const { runProgram } = await import('../main.ts');
    await runProgram();
    return undefined;
  },
};
