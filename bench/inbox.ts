// How quickly the inbox is read: every role, folder, filter and page, counts included, over HTTP, in cities of 10 thousand, 200 thousand and
// 2 million cases, and in one with 100,000 open ones; against the same database asked by hand for a page and for its counts.
import { parseArgs } from 'node:util';
import { addUpCounts } from '#db/case-counts.ts';
import { openCity, sizes, type City, type CitySize } from './city/city.ts';
import { askByHand, askerOf, inWords, officers, timesOf, type Ask, type Times } from './city/measure.ts';

const folders = [
  ...[
    'mine',
    'triage',
    'awaiting-identity',
    'coordination',
    'registration',
    'follow-up',
    'conveying',
    'by-hand',
    'closed',
    'all',
  ],
];

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,200k,2m,2m-open' }, rounds: { type: 'string', default: '4' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const paths = folders.flatMap((folder) => [
  `/api/v1/cases?folder=${folder}`,
  ...['late', 'near'].map((urgency) => `/api/v1/cases?folder=${folder}&urgency=${urgency}`),
]);

/** The pages after the first, as far as somebody leafs. */
const leafed = async (ask: Ask, who: (typeof officers)[number], path: string): Promise<number[]> => {
  const taken: number[] = [];
  let next: string | undefined = '';
  for (let page = 0; page < 4 && next !== undefined; page += 1) {
    const { body, ms } = await ask(who, next === '' ? path : `${path}&after=${next}`);
    taken.push(ms);
    ({ next } = JSON.parse(body) as { next?: string });
  }
  return taken;
};

const measured = async (city: City, rounds: number): Promise<{ all: Times; slowest: string[] }> => {
  const ask = await askerOf(city);
  const byPath = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round += 1)
    for (const who of officers)
      for (const path of paths) {
        const taken = await leafed(ask, who, path);
        // The first round warms what a running city has warm.
        if (round > 0) byPath.set(`${who} ${path}`, [...(byPath.get(`${who} ${path}`) ?? []), ...taken]);
      }
  const slowest = [...byPath.entries()]
    .map(([path, taken]) => ({ path, times: timesOf(taken) }))
    .toSorted((one, other) => other.times.p50 - one.times.p50)
    .slice(0, 4)
    .map(({ path, times }) => `  ${inWords(times)}  ${path}`);
  return { all: timesOf([...byPath.values()].flat()), slowest };
};

const page = `select id, number, status, due_at, last_message_at from complaint where status <> 'closed' order by due_at, id limit 50`;
const counts = `select status, count(*) from complaint where status <> 'closed' group by status`;

const bench = async (size: CitySize): Promise<Times> => {
  const city = await openCity(size, (what) => void process.stderr.write(`${what}\n`));
  try {
    // As a worker does each minute, and the server by itself once enough has changed.
    await addUpCounts(city.owner.pool);
    await city.owner.pool.query('vacuum analyze case_count, complaint');
    const { all, slowest } = await measured(city, Number(asked.rounds));
    const [byHand, counted] = [await askByHand(city, page, 100), await askByHand(city, counts, 100)];
    const yardstick = byHand.p50 + counted.p50;
    say(
      `${size.name.padEnd(8)}${inWords(all)}   by hand ${byHand.p50.toFixed(1)} + ${counted.p50.toFixed(1)} ms, ratio ${(all.p50 / yardstick).toFixed(2)}`,
    );
    slowest.forEach(say);
    return all;
  } finally {
    await city.close();
  }
};

say('cases        p50      p99     most ms (aim: p50 5, p99 15)');
const results = new Map<string, Times>();
for (const name of asked.sizes.split(',')) {
  const size = Object.values(sizes).find((one) => one.name === name);
  if (size === undefined) throw new Error(`there is no city ${name}`);
  results.set(name, await bench(size));
}
const ratio = (of: string, to: string): string => {
  const [one, other] = [results.get(of), results.get(to)];
  return one === undefined || other === undefined ? '-' : (one.p50 / other.p50).toFixed(2);
};
say(`\n2m / 10k: ${ratio('2m', '10k')} (aim: 1.5)   100,000 open / 20,000 open: ${ratio('2m-open', '2m')} (aim: 2)`);
