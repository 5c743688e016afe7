// Asks for a secret on the terminal without showing it.
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Unable } from './verb.ts';

export const askHidden = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY) throw new Unable('Tidak ada terminal untuk bertanya. Pakai --passphrase-file BERKAS.');
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
