// How fast webhooks are taken in: the real server, hook route and writer on the embedded PostgreSQL server with fsync on,
// against the same server without a database and against one insert a request. Ratios count; rates depend on the machine.
import { fork, type ChildProcess } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { FastifyInstance } from 'fastify';
import { isSigned } from '#channels/meta/signature.ts';
import { openDatabase, type Database } from '#db/database.ts';
import { inboundWriter } from '#db/inbound-writer.ts';
import { migrate } from '#db/migrate.ts';
import { makeAuth } from '#http/auth.ts';
import { hooksRoutes, type HooksDeps } from '#http/hooks.route.ts';
import { buildServer } from '#http/server.ts';
import type { LoadOrder, LoadRequest, LoadResult } from './ingest/load.ts';

const secret = 'rahasia-bench';
const modes = ['yardstick', 'grouped', 'single'] as const;
type Mode = (typeof modes)[number];
type Round = LoadResult & { rows: number; commits: number; cores: number };
type Bench = { database: Database; load: ChildProcess; ports: Record<Mode, number>; order: Omit<LoadOrder, 'port'> };

const labels: Record<Mode, string> = {
  yardstick: 'a  verify and parse, no database',
  grouped: 'b  group commit',
  single: 'c  one insert a request',
};

/** A comment of about 1.5 KB, escaped as Meta does. */
const signedComment = (index: number): LoadRequest => {
  const text = `Jalan rusak di depan pasar, mohon segera diperbaiki \\ud83d\\ude4f `.repeat(17);
  const value = `{"id":"1790000000${String(index).padStart(7, '0')}","text":"${text}","from":{"id":"1234567","username":"warga_demo"},"media":{"id":"1800000000000001","media_product_type":"FEED"}}`;
  const body = `{"object":"instagram","entry":[{"id":"17841400000000001","time":1700000000,"changes":[{"field":"comments","value":${value}}]}]}`;
  return { body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
};

const appends = ({ pool }: Database): Record<Mode, HooksDeps['append']> => ({
  yardstick: (_channel, raw) => {
    JSON.parse(raw.toString('utf8'));
    return Promise.resolve();
  },
  grouped: inboundWriter(pool, { now: () => Date.now() }).append,
  single: async (channel, raw) => {
    await pool.query({
      name: 'bench-single',
      text: 'insert into inbound (channel, payload, received_at) values ($1, $2, $3)',
      values: [channel, raw.toString('utf8'), new Date()],
    });
  },
});

const serve = async (database: Database, append: HooksDeps['append']): Promise<FastifyInstance> => {
  const account = {
    channel: 'instagram',
    id: 'bench',
    verify: (raw, headers) => isSigned(raw, headers, secret),
  } satisfies ReturnType<HooksDeps['accounts']>[number];
  const publicUrl = 'http://127.0.0.1:3000';
  const app = await buildServer({
    config: { publicUrl, trustProxy: [], logLevel: 'info', training: false },
    logStream: { write: () => undefined },
    database,
    administration: { record: () => Promise.reject(new Error('nothing is changed here')) },
    auth: makeAuth({ pool: database.pool, secret: 'b'.repeat(64), publicUrl }),
    routes: (scope) => hooksRoutes(scope, { accounts: () => [account], now: () => Date.now(), append }),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
};

const isDurable = async ({ pool }: Database): Promise<boolean> => {
  const { rows } = await pool.query<{ durable: boolean }>(
    `select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on' as durable`,
  );
  return rows[0]?.durable ?? false;
};

/** What was stored since the last time; every commit leaves its own transaction's number on its rows. */
const takeStored = async ({ pool }: Database): Promise<{ rows: number; commits: number }> => {
  const { rows } = await pool.query<{ rows: number; commits: number }>(
    'select count(*)::int as rows, count(distinct xmin::text)::int as commits from inbound',
  );
  await pool.query('truncate inbound');
  await pool.query('checkpoint');
  return rows[0] ?? { rows: 0, commits: 0 };
};

const measure = async ({ database, load, ports, order }: Bench, mode: Mode, seconds: number): Promise<Round> => {
  const cpu = process.cpuUsage();
  load.send({ ...order, seconds, port: ports[mode] } satisfies LoadOrder);
  const [result] = (await once(load, 'message')) as [LoadResult];
  const { user, system } = process.cpuUsage(cpu);
  return { ...result, cores: (user + system) / 1e6 / result.seconds, ...(await takeStored(database)) };
};

const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? 0)) / 2;
};

const rate = ({ accepted, seconds }: Round): number => accepted / seconds;

type Measured = Record<Mode, Round[]>;

/** Of rounds that stood side by side, so that a machine that slows down slows both. */
const ratioOf = (of: readonly Round[], to: readonly Round[]): number =>
  median(of.map((round, index) => rate(round) / rate(to[index] ?? round)));

const line = (mode: Mode, rounds: readonly Round[]): string => {
  const of = (what: (round: Round) => number, digits = 1): string => median(rounds.map(what)).toFixed(digits);
  const perCommit = mode === 'yardstick' ? '-' : of(({ rows, commits }) => rows / Math.max(1, commits));
  return [
    labels[mode].padEnd(34),
    of(rate, 0).padStart(7),
    of(({ p50Ms }) => p50Ms).padStart(8),
    of(({ p99Ms }) => p99Ms).padStart(8),
    of(({ cores }) => cores, 2).padStart(10),
    perCommit.padStart(11),
  ].join(' ');
};

/** Nothing may be answered and not be there, nor be there unanswered. */
const unequal = ({ grouped, single }: Measured): string[] =>
  [...grouped, ...single].flatMap(({ accepted, others, rows }) =>
    accepted === rows && others === 0
      ? []
      : [`answered 200: ${String(accepted)}, stored: ${String(rows)}, answered otherwise: ${String(others)}`],
  );

const report = (measured: Measured): string => {
  const rates = measured.yardstick.map(rate);
  const spread = (Math.max(...rates) - Math.min(...rates)) / median(rates);
  const failures = unequal(measured);
  return [
    `${''.padEnd(34)} rows/s   p50 ms   p99 ms  cores of it  rows/commit`,
    ...modes.map((mode) => line(mode, measured[mode])),
    '',
    `ratio b/a  ${ratioOf(measured.grouped, measured.yardstick).toFixed(2)}  (aim: at least 0.85)`,
    `ratio c/b  ${ratioOf(measured.single, measured.grouped).toFixed(2)}`,
    `noise      the yardstick's rounds lie ${(spread * 100).toFixed(0)} % apart${spread > 0.25 ? ': other work disturbs, measure again at rest' : ''}`,
    ...(failures.length === 0 ? ['answered   = stored, in every round'] : failures),
    '',
  ].join('\n');
};

const rounds = async (bench: Bench, count: number, seconds: number): Promise<Measured> => {
  const measured: Measured = { yardstick: [], grouped: [], single: [] };
  for (const mode of modes) await measure(bench, mode, Math.min(2, seconds));
  for (let round = 0; round < count; round += 1)
    for (const mode of modes) measured[mode].push(await measure(bench, mode, seconds));
  return measured;
};

const { values: asked } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '64' },
  },
});

const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
chmodSync(dataDir, 0o755);
const load = fork(new URL('./ingest/load.ts', import.meta.url));
const database = await openDatabase({ dataDir });
const open: FastifyInstance[] = [];
try {
  await migrate(database.pool);
  if (!(await isDurable(database))) throw new Error('fsync or synchronous_commit is off: nothing to measure');
  const ports: Record<Mode, number> = { yardstick: 0, grouped: 0, single: 0 };
  for (const mode of modes) {
    const app = await serve(database, appends(database)[mode]);
    open.push(app);
    ports[mode] = (app.server.address() as AddressInfo).port;
  }
  const requests = Array.from({ length: 200 }, (_, index) => signedComment(index));
  const connections = Number(asked.connections);
  const order = { path: '/hooks/instagram', connections, seconds: 0, requests };
  process.stdout.write(
    `ingest: ${String(connections)} connections, bodies of ${String(requests[0]?.body.length)} bytes, ` +
      `${asked.rounds} rounds of ${asked.seconds} s, ${String(availableParallelism())} cores, fsync on\n\n`,
  );
  const measured = await rounds({ database, load, ports, order }, Number(asked.rounds), Number(asked.seconds));
  process.stdout.write(report(measured));
  if (unequal(measured).length > 0) process.exitCode = 1;
} finally {
  load.kill();
  for (const app of open) await app.close();
  await database.close();
  rmSync(dataDir, { recursive: true, force: true });
}
