// Has sheets made, one after the other, by a process that is started for each: the office does not wait, and its memory does not grow.
// Must not know what stands on a sheet.
import { spawn } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Paper, PaperPicture, PlainSheet, Printed, Sheet } from '#ports/paper.ts';

/** Each ends with its sheet: what an engine takes of memory is given back. */
const presses = {
  pdf: fileURLToPath(new URL('press.ts', import.meta.url)),
  docx: fileURLToPath(new URL('docx-press.ts', import.meta.url)),
} as const;
type Form = keyof typeof presses;

/** In the order in which the press lays them down. */
const picturesIn = ({ parts, letterhead }: Pick<Sheet, 'parts' | 'letterhead'>): PaperPicture[] => [
  ...(letterhead?.logo === undefined ? [] : [letterhead.logo]),
  ...parts.flatMap((part) => (part.kind === 'entries' ? part.entries.flatMap(({ pictures = [] }) => pictures) : [])),
];

const sentOf = (sheet: Sheet | PlainSheet): string => {
  const pictures = picturesIn(sheet).map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  const inWords = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? undefined : value);
  return JSON.stringify({ sheet, pictures }, inWords);
};

/** Where this process keeps what it compiled, below a folder for its version of Node: a press that reads it there starts in two thirds of the time. */
const compiledHere = (): Record<string, string> => {
  const folder = getCompileCacheDir();
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) };
};

/** The press is handed none of the program's settings: no key, no password. */
const makeOne = async (form: Form, sheet: Sheet | PlainSheet, mostMs: number): Promise<Printed> => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', presses[form]], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: compiledHere(),
    timeout: mostMs,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  // A press that ends early reads no further; how it ended is told below.
  child.stdin.on('error', () => undefined);
  child.stdin.end(sentOf(sheet));
  const [bytes, said, { code, signal }] = await Promise.all([buffer(child.stdout), text(child.stderr), ended]);
  if (signal !== null) return { ok: false, refusal: 'paper-busy' };
  if (code !== 0) throw new Error(`the press ended with ${String(code)}: ${said.slice(0, 2000)}`);
  return { ok: true, bytes };
};

/** `mostMs`: one sheet may take so long; `mostWaiting`: so many may stand behind it. */
export const paperPress = ({ mostMs = 60_000, mostWaiting = 16 } = {}): Paper => {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  const made = (form: Form, sheet: Sheet | PlainSheet): Promise<Printed> => {
    if (waiting > mostWaiting) return Promise.resolve({ ok: false, refusal: 'paper-busy' });
    waiting += 1;
    const one = last
      .then(() => makeOne(form, sheet, mostMs))
      .finally(() => {
        waiting -= 1;
      });
    last = one.catch(() => undefined);
    return one;
  };
  return { print: (sheet) => made('pdf', sheet), write: (sheet) => made('docx', sheet) };
};
