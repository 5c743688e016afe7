// A real browser for the tests: the one that the machine's package manager installed.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

// The one that has never drawn a window comes first: the same engine, and a sixth less of the processor.
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

// Quiet: no sandbox where root runs it, no graphics card, no calls home.
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Chromium is: `CHROMIUM_PATH`, or the first of its usual names on the path. */
export function findChromium(known: readonly string[] = names): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = known.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env['CHROMIUM_PATH'] ?? places.find((place) => existsSync(place));
}

/** Of a process that runs several files: the browser that they share, and that nobody's `close` ends. */
let shared: { browser: Promise<Browser> | undefined } | undefined;

const launch = (): Promise<Browser> => {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium found: install it (apt-get install chromium) or set CHROMIUM_PATH.');
  return chromium.launch({ executablePath, args: flags });
};

/** From now on this process starts one browser, in which everybody opens contexts of their own, until `endSharedChromium`. */
export const shareChromium = (): void => {
  shared ??= { browser: undefined };
};

export const endSharedChromium = async (): Promise<void> => {
  const { browser } = shared ?? {};
  shared = undefined;
  await (await browser)?.close();
};

/** What the tests need of a browser. `close` ends the contexts that were opened by it. */
export type TestBrowser = { newContext: Browser['newContext']; close: () => Promise<void> };

/** For what a page must come to show, on a machine that has other work: how quick it is, a bench says. */
export const patienceMs = 60_000;

/** Chromium without a window. Throws, naming what to install, when there is none. */
export async function launchChromium(): Promise<TestBrowser> {
  const isOwn = shared === undefined;
  const browser = await (shared === undefined ? launch() : (shared.browser ??= launch()));
  const opened: BrowserContext[] = [];
  return {
    newContext: async (options) => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(patienceMs);
      opened.push(context);
      return context;
    },
    close: async () => {
      await Promise.all(opened.map((context) => context.close()));
      if (isOwn) await browser.close();
    },
  };
}

/** A browser of its own that shows notifications: the whole one, with a folder of its own that goes with it. */
export const launchNotifying = async (): Promise<BrowserContext> => {
  const executablePath = findChromium(names.slice(1));
  if (executablePath === undefined)
    throw new Error('No Chromium with windows found: install it (apt-get install chromium).');
  return chromium.launchPersistentContext('', { executablePath, args: [...flags, '--headless=new'] });
};
