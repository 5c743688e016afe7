// How quickly officers find cases: a common word, a rare one, two words, a slip, parts of numbers and accounts, nothing at all; over HTTP, by
// somebody who sees the reporter and by an agency. Beside it the same database asked by hand for a page of one common sign of its index.
import { parseArgs } from 'node:util';
import { stemsOf } from '#core/search/stem.ts';
import { digestOf, personDigestOf } from '#db/search/digests.ts';
import { fillSearch } from './city/fill-search.ts';
import { openCity, sizes, type City, type CitySize } from './city/city.ts';
import { askByHand, askerOf, inWords, timesOf, type Ask, type OfficerName } from './city/measure.ts';

const { values: asked } = parseArgs({
  options: { sizes: { type: 'string', default: '10k,200k,2m' }, rounds: { type: 'string', default: '20' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Several of each kind, so that no answer is remembered. */
const questions: Readonly<Record<string, readonly string[]>> = {
  'common word': ['lampu', 'jalan', 'sampah', 'rusak', 'mati'],
  'rare word': ['bababa', 'becobo', 'dadedu', 'gajika', 'kilala'],
  'two words': ['lampu baciro', 'sampah kricak', 'pohon tumbang', 'jalan wirobrajan', 'banjir semaki'],
  'other forms': ['perbaikan dalan', 'lampu gak menyala', 'penyumbatan selokan'],
  'a slip': ['lmapu baciro', 'sampha kricak', 'trotaor rusak'],
  'part of a number': ['081300', '4321', '00012'],
  'part of an account': ['budi_sant', 'wati_prad', 'ayu_'],
  nothing: ['xyzzyqwv', 'zzzz qqqq', 'wxyzwxyz lampu'],
};

const measured = async (ask: Ask, who: OfficerName, words: readonly string[], rounds: number) => {
  const taken: number[] = [];
  let found = 0;
  for (let round = 0; round <= rounds; round += 1)
    for (const q of words) {
      const { body, ms } = await ask(who, `/api/v1/cases?folder=all&q=${encodeURIComponent(q)}`);
      found += (JSON.parse(body) as { cases: unknown[] }).cases.length;
      if (round > 0) taken.push(ms);
    }
  return { times: timesOf(taken), found: found / (words.length * (rounds + 1)) };
};

const byHand = (city: City) => {
  const signs = stemsOf('lampu').flatMap((stem) => [digestOf(stem), personDigestOf(stem)]);
  return askByHand(
    city,
    `with hit as materialized (select complaint_id, at from search_case where words && '{${signs.join(',')}}'::int[] and open)
     select complaint_id from hit order by at desc limit 50`,
    60,
  );
};

const bench = async (size: CitySize): Promise<void> => {
  const tell = (what: string): void => void process.stderr.write(`${what}\n`);
  const city = await openCity(size, tell);
  try {
    await fillSearch(city, tell);
    const { rows } = await city.owner.pool.query<{ found: number; due: number }>(
      `select (select count(*) from search_case)::int as found, (select count(*) from search_due)::int as due`,
    );
    const ask = await askerOf(city);
    const yardstick = await byHand(city);
    say(
      `\n${size.name}: ${String(rows[0]?.found ?? 0)} cases in the index, ${String(rows[0]?.due ?? 0)} wait; by hand ${yardstick.p50.toFixed(1)} ms` +
        `\n${''.padEnd(32)}     p50      p99     most ms   ratio   rows`,
    );
    for (const who of ['medsos', 'pupkp'] as const)
      for (const [kind, words] of Object.entries(questions)) {
        const { times, found } = await measured(ask, who, words, Number(asked.rounds));
        say(
          `${`${kind} (${who})`.padEnd(32)}${inWords(times)} ${(times.p50 / yardstick.p50).toFixed(2).padStart(9)} ${found.toFixed(0).padStart(6)}`,
        );
      }
  } finally {
    await city.close();
  }
};

say('aim: p50 10, p99 100 ms');
for (const name of asked.sizes.split(',')) {
  const size = Object.values(sizes).find((one) => one.name === name);
  if (size === undefined) throw new Error(`there is no city ${name}`);
  await bench(size);
}
