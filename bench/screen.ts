// How long it takes from a platform's webhook to the screens of twenty officers: the whole program as a city runs it, asked over HTTP.
// Times count from when a webhook is due to when a stream names its case, and to the inbox that a browser then asks for.
import { setTimeout as rest } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { machine } from './desk/desk.ts';
import { openOffice, openStream, tellComment, type Office } from './desk/office.ts';

const { values: asked } = parseArgs({
  options: {
    officers: { type: 'string', default: '20' },
    arriving: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '15' },
  },
});
const officers = Number(asked.officers);
const arriving = Number(asked.arriving);
const seconds = Number(asked.seconds);
const aimMs = 150;
/** Until then everything is named, however late. */
const patienceMs = 20_000;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Heard = { number: string; at: number };
type Screen = { heard: Heard[]; close: () => Promise<void> };

const openScreens = ({ url, cookies }: Office): Promise<Screen[]> =>
  Promise.all(
    cookies.map(async (cookie) => {
      const heard: Heard[] = [];
      const { close } = await openStream(url, cookie, (number) => void heard.push({ number, at: performance.now() }));
      return { heard, close };
    }),
  );

type Told = { dueAt: number; answeredMs: number };

/** Webhooks come when they come, whether the last ones are answered or not; a late start counts as waiting. */
const tellAll = async ({ url }: Office, rate: number, forSeconds: number, name: string): Promise<Map<string, Told>> => {
  const told = new Map<string, Told>();
  const running: Promise<void>[] = [];
  let due = performance.now();
  const until = due + forSeconds * 1000;
  for (let count = 0; due < until; count += 1) {
    const now = performance.now();
    if (due > now) await rest(due - now);
    const dueAt = due;
    const who = `${name}${String(count)}`;
    running.push(
      tellComment(url, who).then(() => void told.set(`c-${who}`, { dueAt, answeredMs: performance.now() - dueAt })),
    );
    due += (-Math.log(1 - Math.random()) * 1000) / rate;
  }
  await Promise.all(running);
  return told;
};

/** The number of the case that each comment became. */
const numbersOf = async ({ owner }: Office): Promise<Map<string, string>> => {
  const { rows } = await owner.pool.query<{ id: string; number: string }>(
    'select m.external_id as id, c.number from message m join complaint c on c.id = m.complaint_id',
  );
  return new Map(rows.map(({ id, number }) => [id, number]));
};

/** When a screen first heard of a case: by its number, or by a word that stands for many. */
const waitsOf = (
  told: ReadonlyMap<string, Told>,
  numbers: ReadonlyMap<string, string>,
  { heard }: Screen,
): number[] => {
  const first = new Map<string, number>();
  for (const { number, at } of heard) if (!first.has(number)) first.set(number, at);
  return [...told].map(([id, { dueAt }]) => {
    const named = first.get(numbers.get(id) ?? '');
    const many = heard.find(({ number, at }) => number === 'many' && at > dueAt)?.at;
    return (named ?? many ?? Infinity) - dueAt;
  });
};

const quantiles = (times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(0);
  return `p50 ${at(0.5)} ms  p99 ${at(0.99)} ms  most ${at(1)} ms`;
};

const p99Of = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * 0.99)] ?? Infinity;

/** One browser that looks again as soon as it has heard something new. */
const lookAgain = async ({ url, cookies }: Office, screen: Screen, isOver: () => boolean): Promise<number[]> => {
  const taken: number[] = [];
  for (let seen = 0; !isOver();) {
    if (screen.heard.length === seen) {
      await rest(5);
      continue;
    }
    seen = screen.heard.length;
    const from = performance.now();
    await (await fetch(`${url}/api/v1/cases`, { headers: { cookie: cookies[0] ?? '' } })).arrayBuffer();
    taken.push(performance.now() - from);
  }
  return taken;
};

const allTaken = async ({ owner }: Office): Promise<boolean> =>
  (await owner.pool.query(`select from inbound where status = 'new' limit 1`)).rowCount === 0;

const office = await openOffice({ officers });
try {
  say(
    `screen: ${String(officers)} officers' screens, ${String(arriving)} webhooks a second for ${String(seconds)} s, ${machine()}, fsync on\n`,
  );
  await tellAll(office, arriving / 2, 2, 'warm');
  const screens = await openScreens(office);
  const [one] = screens;
  if (one === undefined) throw new Error('no screen is open');
  let isOver = false;
  const looking = lookAgain(office, one, () => isOver);
  const told = await tellAll(office, arriving, seconds, 'w');
  for (let waited = 0; waited < patienceMs && !(await allTaken(office)); waited += 100) await rest(100);
  await rest(500);
  isOver = true;
  const looks = await looking;
  const numbers = await numbersOf(office);
  const waits = screens.flatMap((screen) => waitsOf(told, numbers, screen));
  for (const { close } of screens) await close();
  say(`webhooks                 ${String(told.size)} in ${String(seconds)} s`);
  say(`webhook -> answered      ${quantiles([...told.values()].map(({ answeredMs }) => answeredMs))}`);
  say(`webhook -> screen named  ${quantiles(waits)}`);
  say(`its inbox, asked again   ${quantiles(looks)}`);
  const whole = p99Of(waits);
  const answered = p99Of([...told.values()].map(({ answeredMs }) => answeredMs));
  say(`\nratio screen/answered at p99  ${(whole / answered).toFixed(2)}`);
  say(`aim  p99 ${String(aimMs)} ms: ${whole <= aimMs ? 'reached' : 'missed'}`);
} finally {
  await office.close();
}
