// The four scores that Lighthouse gives the pages that everybody sees first, of the program in production on a simulated slow telephone.
// Lighthouse itself is fetched by npm when this bench is asked for, at one exact version: it is no part of the program. No yardstick: a score is one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { findChromium } from '#test/beds/chromium.ts';
import { openOffice } from './desk/office.ts';

const { values: asked } = parseArgs({
  options: { paths: { type: 'string', default: '/meja/sign-in,/,/lapor,/lacak,/statistik' } },
});
const version = '12.2.3';
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const aim = 95;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Category = (typeof categories)[number];
type Audit = { score: number | null; title: string; displayValue?: string };
type Report = {
  categories: Record<Category, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
};

const look = async (url: string, chromium: string): Promise<Report> => {
  const flags = ['--output=json', '--quiet', '--chrome-flags=--headless=new --no-sandbox --disable-gpu'];
  const child = spawn('npx', ['--yes', `lighthouse@${version}`, url, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CHROME_PATH: chromium },
  });
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`lighthouse ended with ${String(code)} at ${url}`);
  const report = JSON.parse(said) as Report;
  if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
  return report;
};

const scoreOf = ({ categories: all }: Report, category: Category): number =>
  Math.round((all[category].score ?? 0) * 100);

/** What keeps a category from its hundred. */
const missing = ({ categories: all, audits }: Report, category: Category): string[] =>
  all[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.9) return [];
    return [`${category}: ${audit.title}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`];
  });

/** On a page of the desk only its speed: it is kept out of search on purpose. */
const aimedAt = (path: string): readonly Category[] => (path.startsWith('/meja') ? ['performance'] : categories);

const chromium = findChromium(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
if (chromium === undefined) throw new Error('No Chromium found: install it or set CHROMIUM_PATH.');
const office = await openOffice({ officers: 1 });
try {
  say(`lighthouse ${version}, the program in production\n`);
  say(`${''.padEnd(16)}${categories.map((one) => one.padStart(16)).join('')}`);
  let reached = true;
  for (const path of asked.paths.split(',')) {
    const report = await look(`${office.url}${path}`, chromium);
    say(path.padEnd(16) + categories.map((one) => String(scoreOf(report, one)).padStart(16)).join(''));
    const below = aimedAt(path).filter((one) => scoreOf(report, one) < aim);
    reached &&= below.length === 0;
    for (const one of below.flatMap((category) => missing(report, category))) say(`  ${one}`);
  }
  say(`\naim  ${String(aim)} of 100: ${reached ? 'reached' : 'missed'}`);
} finally {
  await office.close();
}
