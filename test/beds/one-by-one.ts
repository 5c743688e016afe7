// Runs test files one after the other in one process, each as a suite of its own: what they all load is loaded once.
// A file is loaded when the one before it has ended and released everything; its hooks are its own.
import { appendFileSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, suite } from 'node:test';
import { pathToFileURL } from 'node:url';
import { endSharedChromium, shareChromium } from './chromium.ts';
import { processorSeconds } from './processor-time.ts';
import { knowRunnersHook } from './runner-hook.ts';

const root = resolve(import.meta.dirname, '../..');
const fileTimeoutMs = 420_000;
const usualSeed = 20_261_129;

/** A run says the same each time. `TANGGAP_SEED` explores: a number, or `random` for a new one in each process. */
const seedProperties = async (files: readonly string[]): Promise<void> => {
  const told = process.env['TANGGAP_SEED'] ?? String(usualSeed);
  if (told === 'random' || !files.some((file) => readFileSync(join(root, file), 'utf8').includes("'fast-check'")))
    return;
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(told) });
};

/**
 * `journal` gets a line for each file that begins, one with a tab and the seconds of the processor that it and what it started took, and a
 * last one: what it lacks tells where a process died.
 */
export const runOneByOne = async (files: readonly string[], journal: string): Promise<void> => {
  shareChromium();
  await seedProperties(files);
  let before = processorSeconds();
  for (const file of files) {
    appendFileSync(journal, `${file}\n`);
    await new Promise<void>((ended) => {
      const begin = (): void =>
        void suite(relative(root, join(root, file)), { timeout: fileTimeoutMs }, async () => {
          try {
            await import(pathToFileURL(join(root, file)).href);
          } finally {
            after(() => {
              ended();
            });
          }
        });
      knowRunnersHook(begin);
    });
    const now = processorSeconds();
    appendFileSync(journal, `\t${(now - before).toFixed(2)}\n`);
    before = now;
  }
  await endSharedChromium();
  appendFileSync(journal, 'ended\n');
};
