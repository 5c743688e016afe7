// Asks for a secret on the terminal without showing it.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { operator } from '#words/operator.ts';
import { Unable } from './verb.ts';

/** What was typed, trimmed; throws Unable where no terminal is there to ask on. The question goes to the standard error. */
export const askHidden = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY) throw new Unable(operator.backups.noTerminal);
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nowhere, terminal: true });
  try {
    return (await lines.question('')).trim();
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
};
