// A press that makes each sheet once: whoever asks for the same sheet again, as ten roles at one route do, is handed the same bytes without another
// process. What a press does, and how it refuses, is tried on the press itself (src/paper).
import { createHash } from 'node:crypto';
import type { Paper, PlainSheet, Printed, Sheet } from '#ports/paper.ts';
import { paperPress } from '#src/paper/paper.ts';

const inLetters = (_key: string, value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;

/** Different for sheets that differ in a word, a picture or their moment. */
const printOf = (sheet: Sheet | PlainSheet): string =>
  createHash('sha256').update(JSON.stringify(sheet, inLetters)).digest('hex');

/** A refusal is not kept: the next one asks anew. */
export const keepingPress = (press: Paper = paperPress()): Paper => {
  const kept = new Map<string, Buffer>();
  const once = async (key: string, make: () => Promise<Printed>): Promise<Printed> => {
    const bytes = kept.get(key);
    if (bytes !== undefined) return { ok: true, bytes };
    const made = await make();
    if (made.ok) kept.set(key, made.bytes);
    return made;
  };
  return {
    print: (sheet) => once(`pdf ${printOf(sheet)}`, () => press.print(sheet)),
    write: (sheet) => once(`docx ${printOf(sheet)}`, () => press.write(sheet)),
  };
};
