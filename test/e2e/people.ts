// The whole program, and people at it: each with a browser of their own, in which whatever goes wrong is collected.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { trainingPassword } from '#config/training-password.ts';
import { trainingOfficers } from '#training/people.ts';
import { launchChromium, type TestBrowser } from '#test/beds/chromium.ts';
import type { Cleanup } from '#test/beds/database.ts';
import { givenProgram, type GivenProgram } from '#test/beds/program.ts';

export type OfficerName = 'medsos' | 'pusat' | 'pupkp' | 'dlh' | 'ketua' | 'kabid' | 'operator';

export type People = {
  program: GivenProgram;
  url: string;
  /** A new person's browser: own cookies, own storage. */
  arrives: () => Promise<Page>;
  /** An officer who has signed in and sees their first screen. What the sign-in page does: passkey.test.ts. */
  signsIn: (who: OfficerName) => Promise<Page>;
  /** What a browser complained about: errors, refused content, scripts that should never have run. */
  trouble: string[];
};

const consoleIsBuilt = join(import.meta.dirname, '..', '..', 'dist', 'web', 'index.html');

/** Browsers report on their own that nobody is signed in yet, and that a case is another agency's. */
const isExpected = (text: string, address: string): boolean =>
  (text.includes('401') && address.endsWith('/api/v1/session')) ||
  (text.includes('404') && address.includes('/api/v1/cases/'));

const listenTo = (page: Page, trouble: string[]): void => {
  page.on('pageerror', (error) => trouble.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error' || isExpected(message.text(), message.location().url)) return;
    trouble.push(`${page.url()}: ${message.text()}`);
  });
};

const newContext = async (browser: TestBrowser, trouble: string[]): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
    // What answers in place of the network has a walk of its own.
    serviceWorkers: 'block',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // Words leave at once, unless a test is about calling them back, and writing takes no case. The empty page that a window begins with keeps nothing.
  await context.addInitScript(
    "if (location.origin !== 'null') localStorage.getItem('tanggap-meja') ?? localStorage.setItem('tanggap-meja', '{\"holdFor\":0,\"claims\":false}')",
  );
  context.on('page', (page) => {
    listenTo(page, trouble);
  });
  return context;
};

export const givenPeople = async (t: Cleanup, env: Record<string, string> = {}): Promise<People> => {
  if (!existsSync(consoleIsBuilt)) throw new Error('The console is not built: npm run build');
  const program = await givenProgram(t, env);
  const browser = await launchChromium();
  t.after(() => browser.close());
  const trouble: string[] = [];
  const url = program.url;
  const arrives = async (): Promise<Page> => (await newContext(browser, trouble)).newPage();
  const signsIn = async (who: OfficerName): Promise<Page> => {
    const context = await newContext(browser, trouble);
    const data = { email: `${who}@demo.tanggap.example`, password: trainingPassword };
    const answer = await context.request.post(`${url}/api/auth/sign-in/email`, { data, headers: { origin: url } });
    if (!answer.ok()) throw new Error(`${who} is not let in: ${await answer.text()}`);
    const page = await context.newPage();
    await page.goto(`${url}/meja`);
    await page.getByRole('button', { name: 'Akun dan tampilan' }).waitFor();
    return page;
  };
  return { program, url, arrives, signsIn, trouble };
};

/** A reporter and the four officers whose screens a case passes, all signed in. */
export type Cast = Record<'reporter' | 'medsos' | 'pusat' | 'agency' | 'lead', Page> & { people: People };

export const givenCast = async (t: Cleanup): Promise<Cast> => {
  const people = await givenPeople(t);
  const { arrives, signsIn } = people;
  const [reporter, medsos, pusat, agency, lead] = await Promise.all([
    arrives(),
    signsIn('medsos'),
    signsIn('pusat'),
    signsIn('pupkp'),
    signsIn('ketua'),
  ]);
  return { people, reporter, medsos, pusat, agency, lead };
};

export const nameOf = (who: OfficerName): string =>
  trainingOfficers.find(({ email }) => email.startsWith(`${who}@`))?.name ?? who;

/** One station of a journey: where it fails, the journey ends. */
export const station = async (t: TestContext, name: string, run: () => Promise<void>): Promise<void> => {
  let failure: unknown;
  await t.test(name, async () => {
    try {
      await run();
    } catch (error) {
      failure = error;
      throw error;
    }
  });
  if (failure !== undefined) throw failure;
};
