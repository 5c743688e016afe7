// From a key or a press to the next frame (INP) in the list of a city with 100,000 open cases, as a browser counts it on a processor slowed down four
// times: at the top and after the whole list was scrolled through. Yardstick: a bare page of fifty links, slowed down alike.
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'playwright-core';
import { launchChromium } from '#test/beds/chromium.ts';
import { openCity, sizes, type City } from './city/city.ts';
import { cookieOf, timesOf } from './city/measure.ts';

const { values: asked } = parseArgs({
  options: {
    city: { type: 'string', default: '110k-open' },
    rows: { type: 'string', default: '100000' },
    times: { type: 'string', default: '30' },
    slow: { type: 'string', default: '4' },
  },
});
const times = Number(asked.times);
const aimMs = 100;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each interaction by its longest event; what is shorter than the shortest that a browser tells of counts as that. */
const watch = `{
  const seen = (window.tanggapSeen = new Map());
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries())
      if (interactionId > 0) seen.set(interactionId, Math.max(duration, seen.get(interactionId) ?? 0));
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
}`;
const shortestMs = 16;

/** Until the browser has drawn what came of it, and told of it. */
const settle = (page: Page): Promise<unknown> =>
  page.evaluate(
    'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 30))))',
  );

const taken = async (page: Page, each: (turn: number) => Promise<unknown>, count = times): Promise<number[]> => {
  await page.evaluate('window.tanggapSeen.clear()');
  for (let turn = 0; turn < count; turn += 1) {
    await each(turn);
    await settle(page);
  }
  const seen = await page.evaluate<number[]>('[...window.tanggapSeen.values()]');
  return [...seen, ...Array.from({ length: Math.max(0, count - seen.length) }, () => shortestMs)];
};

const slow = (wire: CDPSession, rate: number): Promise<unknown> =>
  wire.send('Emulation.setCPUThrottlingRate', { rate });

const lastRow = `Math.max(0, ...[...document.querySelectorAll('.rows > li')].map((row) => Number(row.getAttribute('aria-posinset'))))`;
const drawnRows = `document.querySelectorAll('.rows > li').length`;
const frame = `document.querySelector('.rows-scroll')`;

type Scrolled = { reached: number; seconds: number; mostDrawn: number };

/** To the end of what is there, again and again. */
const scrollThrough = async (page: Page, rows: number): Promise<Scrolled> => {
  const from = performance.now();
  let [reached, mostDrawn, still] = [0, 0, 0];
  while (reached < rows && still < 400) {
    await page.evaluate(`${frame}.scrollTop = ${frame}.scrollHeight`);
    await rest(10);
    const [now, drawn] = await page.evaluate<[number, number]>(`[${lastRow}, ${drawnRows}]`);
    still = now > reached ? 0 : still + 1;
    reached = Math.max(reached, now);
    mostDrawn = Math.max(mostDrawn, drawn);
  }
  return { reached, seconds: (performance.now() - from) / 1000, mostDrawn };
};

const kinds: Readonly<Record<string, (page: Page, turn: number) => Promise<unknown>>> = {
  J: (page) => page.keyboard.press('j'),
  K: (page) => page.keyboard.press('k'),
  open: (page) => page.keyboard.press('Enter'),
  select: (page) => page.keyboard.press('x'),
  'scroll by PageDown': (page) => page.keyboard.press('PageDown'),
  'scroll by PageUp': (page) => page.keyboard.press('PageUp'),
};

type Line = { where: string; kind: string; ms: number[] };

const inList = async (page: Page, where: string): Promise<Line[]> => {
  const lines: Line[] = [];
  for (const [kind, press] of Object.entries(kinds)) {
    await page.locator('.rows [data-row]').nth(9).focus();
    if (kind === 'K') for (let count = 0; count < times / 2; count += 1) await page.keyboard.press('j');
    const each = kind === 'open' ? async () => (await page.keyboard.press('j'), press(page, 0)) : press;
    lines.push({ where, kind, ms: await taken(page, (turn) => each(page, turn), kind === 'open' ? 10 : times) });
  }
  return lines;
};

const narrow = async (page: Page): Promise<Line> => {
  const urgencies = page.locator('.urgency');
  const ms = await taken(page, (turn) => urgencies.nth(turn % 2).click(), 12);
  return { where: 'top', kind: 'filter', ms };
};

const bare = `<title>bare</title><ul>${'<li><a href="#x">A row with some words</a></li>'.repeat(50)}</ul>`;

const yardstick = async (page: Page): Promise<number[]> => {
  await page.setContent(bare);
  await page.evaluate(watch);
  await page.evaluate(`{
    const links = [...document.links];
    let at = 0;
    document.addEventListener('keydown', ({ key }) => { if (key === 'j') links[(at += 1) % links.length].focus(); });
  }`);
  return taken(page, () => page.keyboard.press('j'));
};

const tell = ({ where, kind, ms }: Line, measure: number): number => {
  const { p50, most } = timesOf(ms);
  const p98 = ms.toSorted((one, other) => one - other)[Math.floor((ms.length - 1) * 0.98)] ?? most;
  say(
    `${where.padEnd(7)}${kind.padEnd(20)}${String(ms.length).padStart(3)} times  p50 ${p50.toFixed(0).padStart(4)}  p98 ${p98.toFixed(0).padStart(4)}  most ${most.toFixed(0).padStart(4)} ms  ratio ${(p98 / measure).toFixed(2)}`,
  );
  return p98;
};

const openList = async ({ program }: City, page: Page): Promise<void> => {
  const cookies = (await cookieOf(program.url, 'medsos')).split('; ').map((pair) => {
    const cut = pair.indexOf('=');
    return { name: pair.slice(0, cut), value: pair.slice(cut + 1), url: program.url };
  });
  await page.context().addCookies(cookies);
  await page.goto(`${program.url}/meja/masuk?map=all`);
  await page.locator('.rows [data-row]').nth(20).waitFor();
  await page.evaluate(watch);
};

const bench = async (city: City, page: Page): Promise<void> => {
  const wire = await page.context().newCDPSession(page);
  await slow(wire, Number(asked.slow));
  const measure = timesOf(await yardstick(page)).p50;
  say(
    `yardstick: a key that moves the focus in a bare page  p50 ${measure.toFixed(0)} ms (at least ${String(shortestMs)})\n`,
  );
  await slow(wire, 1);
  await openList(city, page);
  await slow(wire, Number(asked.slow));
  const lines = [...(await inList(page, 'top')), await narrow(page)];
  await slow(wire, 1);
  await openList(city, page);
  const { reached, seconds, mostDrawn } = await scrollThrough(page, Number(asked.rows));
  await slow(wire, Number(asked.slow));
  lines.push(...(await inList(page, 'end')));
  const worst = Math.max(...lines.map((line) => tell(line, measure)));
  say(
    `\nscrolled through ${String(reached)} rows in ${seconds.toFixed(0)} s, at most ${String(mostDrawn)} of them drawn at once`,
  );
  say(`aim  p98 ${String(aimMs)} ms: ${worst <= aimMs ? 'reached' : 'missed'} (${worst.toFixed(0)} ms)`);
};

const size = Object.values(sizes).find(({ name }) => name === asked.city);
if (size === undefined) throw new Error(`there is no city ${asked.city}`);
const city = await openCity(size, (what) => void process.stderr.write(`${what}\n`));
const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  say(
    `inp: ${asked.rows} rows of a city of ${String(size.open)} open cases, processor slowed down ${asked.slow} times\n`,
  );
  await bench(city, await context.newPage());
} finally {
  await browser.close();
  await city.close();
}
