// Brings all cases of a made-up city into the search by the program's own code: by a thread for each core, into tables whose indexes are made
// afterwards. Done once; the folder says so.
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { City } from './city.ts';

export type Share = { folder: string; pages: number; every: number; first: number };

const shareIn = (share: Share, done: (cases: number) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('search-worker.ts', import.meta.url), { workerData: share });
    worker.on('message', (cases: number) => {
      done(cases);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`a thread that fills the search ended with ${String(code)}`));
    });
  });

const fill = async ({ owner: { pool }, folder }: City, say: (what: string) => void): Promise<void> => {
  const { rows } = await pool.query<{ pages: number }>(
    `select (pg_relation_size('complaint') / current_setting('block_size')::int)::int as pages`,
  );
  const pages = rows[0]?.pages ?? 0;
  await pool.query('truncate search_case, search_word, search_due');
  await pool.query('drop index if exists search_case_words_idx');
  const every = availableParallelism();
  let [all, told] = [0, 0];
  const done = (cases: number): void => {
    all += cases;
    if (all < told + 100_000) return;
    told = all;
    say(`${String(all)} cases in the search`);
  };
  await Promise.all(Array.from({ length: every }, (_one, first) => shareIn({ folder, pages, every, first }, done)));
  // As migrations/0365_index_words.sql makes it; an earlier try may have ended without it.
  await pool.query('create index search_case_words_idx on search_case using gin (words) with (fastupdate = off)');
  await pool.query('vacuum analyze search_case, search_word, search_due');
};

/** Nothing waits to be brought in afterwards. */
export const fillSearch = async (city: City, say: (what: string) => void): Promise<void> => {
  const made = join(city.folder, 'search-is-filled');
  if (existsSync(made)) return;
  const startedAt = Date.now();
  await fill(city, say);
  writeFileSync(made, `${String(Date.now() - startedAt)} ms\n`);
};
