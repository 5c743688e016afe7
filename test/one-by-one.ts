// Runs test files one after the other in one process, each as a suite of its own: what they all load is loaded once.
// A file is loaded when the one before it has ended and released everything; its hooks are its own.
import { appendFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, suite } from 'node:test';
import { pathToFileURL } from 'node:url';
import { endSharedChromium, shareChromium } from './chromium.ts';

const root = resolve(import.meta.dirname, '..');
const fileTimeoutMs = 420_000;

/** `journal` gets a line for each file that begins, and a last one: what it lacks tells where a process died. */
export const runOneByOne = async (files: readonly string[], journal: string): Promise<void> => {
  shareChromium();
  for (const file of files) {
    appendFileSync(journal, `${file}\n`);
    await new Promise<void>((ended) => {
      void suite(relative(root, join(root, file)), { timeout: fileTimeoutMs }, async () => {
        try {
          await import(pathToFileURL(join(root, file)).href);
        } finally {
          after(() => {
            ended();
          });
        }
      });
    });
  }
  await endSharedChromium();
  appendFileSync(journal, 'ended\n');
};
