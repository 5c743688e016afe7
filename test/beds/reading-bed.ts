// Servers that stream to each other, a table to be told of, and somebody who reads it from wherever it may be read.
import assert from 'node:assert/strict';
import { after } from 'node:test';
import pg from 'pg';
import { openReadFrom, type ReadFrom, type ReadFromDeps } from '#db/read-from.ts';
import type { Position } from '#db/wal-position.ts';
import type { Binaries, TestServer } from './postgres-server.ts';
import { startPrimary, type Primary } from './replica-server.ts';
import { inDatabase } from './template.ts';

type Servers = { primary: Primary; pool: pg.Pool };

export const givenServers = async (binaries: Binaries | undefined): Promise<Servers> => {
  const primary = await startPrimary(binaries);
  const pool = new pg.Pool({ connectionString: primary.url, max: 3 });
  pool.on('error', () => undefined);
  after(async () => {
    await pool.end();
    await primary.stop();
  });
  await pool.query('create table news (id int generated always as identity, what text)');
  return { primary, pool };
};

/** `ask` gives the first value of the first row, of the replica itself. */
export type Replica = TestServer & { ask: (sql: string, database?: string) => Promise<unknown> };

export const addReplica = async ({ primary }: Servers): Promise<Replica> => {
  const replica = await primary.addReplica();
  after(replica.stop);
  const ask: Replica['ask'] = async (sql, database = 'postgres') => {
    const client = new pg.Client({ connectionString: inDatabase(replica.url, database) });
    client.on('error', () => undefined);
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return Object.values(rows[0] ?? {})[0];
  };
  return { ...replica, ask };
};

type Bed = ReadFrom & {
  said: string[];
  /** Milliseconds that pass for the one who reads. */
  pass: (ms: number) => void;
  /** What is read, and where. */
  read: (needs?: Position) => Promise<{ replica: boolean; news: number; seen: Position }>;
};

export const givenReading = (
  t: { after: (done: () => Promise<void>) => void },
  { pool }: Servers,
  deps: Partial<ReadFromDeps> & Pick<ReadFromDeps, 'urls'>,
): Bed => {
  const said: string[] = [];
  let passed = 0;
  const bed = openReadFrom({
    primary: pool,
    onEvent: (what) => void said.push(what),
    hears: () => true,
    now: () => performance.now() + passed,
    lookEveryMs: 0,
    ...deps,
  });
  t.after(bed.close);
  return {
    ...bed,
    said,
    pass: (ms) => {
      passed += ms;
    },
    read: async (needs = 0n) => {
      const reader = bed.reader(() => Promise.resolve(needs));
      const { rows } = await reader.query<{ replica: boolean; news: number }>(
        'select pg_is_in_recovery() as replica, count(*)::int as news from news',
      );
      const [row] = rows;
      assert.ok(row);
      return { ...row, seen: (await reader.seen()) ?? assert.fail('nothing was seen') };
    },
  };
};

export const tell = async ({ pool }: Servers): Promise<void> => {
  await pool.query(`insert into news (what) values ('something')`);
};

export const countNews = async ({ pool }: Servers): Promise<number> =>
  (await pool.query<{ n: number }>('select count(*)::int as n from news')).rows[0]?.n ?? 0;

/** Looks again until it is so: the servers take their own time. */
export const until = async (bed: Bed, so: () => boolean | Promise<boolean>): Promise<void> => {
  const before = performance.now();
  while (performance.now() - before < 10_000) {
    await bed.look();
    if (await so()) return;
  }
  assert.fail(`${JSON.stringify(bed.standings())} ${bed.said.join('; ')}`);
};
export const stateOf = (bed: Bed, index = 0): string | undefined => bed.standings()[index]?.state;
export const isState = (bed: Bed, state: string) => () => stateOf(bed) === state;
