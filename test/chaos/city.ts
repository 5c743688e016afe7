// The city's program on its embedded database, killed in three ways and started again, as a supervisor would.
import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';
import {
  becomesReady,
  eventually,
  findPostmaster,
  readiness,
  signal,
  type Child,
  type Postmaster,
  type Scene,
} from '../beds/processes.ts';
import { programFile } from '../beds/program-file.ts';

/** Until `found` gives something, where each look asks a program or connects to its database: fifty in a second would be work of their own. */
export const eventuallyAsked = <Thing>(
  what: string,
  found: () => Promise<Thing | undefined | false> | Thing | undefined | false,
  withinMs = 30_000,
): Promise<Thing> => eventually(what, found, withinMs, 100);

export type Victim = 'program' | 'database' | 'both';

export type City = {
  url: string;
  program: () => Child;
  postmaster: () => Postmaster;
  /** Until it serves; resolves with the time since it was killed or started. */
  ready: () => Promise<number>;
  /** SIGKILL, and a new start where nobody else starts it. */
  kill: (victim: Victim) => Promise<void>;
  /** The program only; nobody starts it again until `start`. */
  killOnly: () => Promise<void>;
  start: () => void;
  /** One statement on the embedded server, whoever runs it. */
  ask: <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>;
};

const askOnce = async <Row extends pg.QueryResultRow>(url: string, sql: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
};

export const startCity = (scene: Scene, env: Record<string, string>): City => {
  const url = `http://127.0.0.1:${env['PORT'] ?? ''}`;
  const dataDir = env['DATA_DIR'] ?? '';
  let program = scene.start(programFile, [], env);
  let since = Date.now();
  /** A database server that was killed, which must not be taken for the one that follows it. */
  let dead: number | undefined;

  const start = (): void => {
    since = Date.now();
    program = scene.start(programFile, [], env);
  };
  const killOnly = async (): Promise<void> => {
    program.kill('SIGKILL');
    await program.ended;
  };
  const postmaster = (): Postmaster => {
    const found = findPostmaster(dataDir);
    if (found === undefined) throw new Error('no database server is running');
    return found;
  };
  return {
    url,
    program: () => program,
    postmaster,
    ready: async () => {
      if (dead !== undefined)
        await eventually('another database server', () => {
          if (!program.isRunning()) throw new Error(`the program ended by itself: ${program.said().slice(-4000)}`);
          const pid = findPostmaster(dataDir)?.pid;
          return pid !== undefined && pid !== dead;
        });
      dead = undefined;
      await becomesReady(url, program);
      return Date.now() - since;
    },
    kill: async (victim) => {
      const pid = findPostmaster(dataDir)?.pid;
      since = Date.now();
      if (victim !== 'program' && pid !== undefined && signal(pid, 'SIGKILL')) dead = pid;
      if (victim === 'database') return;
      await killOnly();
      start();
    },
    killOnly,
    start,
    ask: (sql) => askOnce(postmaster().url, sql),
  };
};

/** The lease of what a dead program was sending, and every wait, as if hours had passed. Only while no program runs. */
export const letHoursPass = ({ ask }: City): Promise<unknown> =>
  ask(`update outbox set not_before = least(not_before, now()), leased_until = least(leased_until, now() - interval '1 s')
    where status in ('queued', 'sending')`);

/** Numbers from 0 to 1, the same for the same seed. */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A moment at random: the chance is in its length, and nothing is expected of it. */
export const anyMoment = (random: () => number, atMostMs: number): Promise<unknown> => rest(random() * atMostMs);

export const isServing = async ({ url }: City): Promise<boolean> => (await readiness(url)) === 200;
