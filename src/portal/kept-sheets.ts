// Prints what says the same once: whoever asks for a public sheet gets the one that was pressed before, as long as its words are the same.
// For sheets without a person alone: nothing kept here is asked whose it is.
import { createHash } from 'node:crypto';
import type { Paper, Printed, Sheet } from '#ports/paper.ts';

/** When it was made is no word of it. */
const digestOf = ({ madeAt: _made, ...said }: Sheet): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64url');

/** At most `most` sheets, those asked for last. Who asks while one is pressed waits for that one; what was not printed is not kept. */
export const keptSheets = ({ print }: Pick<Paper, 'print'>, most: number): Pick<Paper, 'print'> => {
  const kept = new Map<string, Promise<Printed>>();
  const pressed = async (digest: string, sheet: Sheet): Promise<Printed> => {
    let isKept = false;
    try {
      const printed = await print(sheet);
      isKept = printed.ok;
      return printed;
    } finally {
      if (!isKept) kept.delete(digest);
    }
  };
  return {
    print: (sheet) => {
      const digest = digestOf(sheet);
      const one = kept.get(digest) ?? pressed(digest, sheet);
      kept.delete(digest);
      kept.set(digest, one);
      for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest);
      return one;
    },
  };
};
