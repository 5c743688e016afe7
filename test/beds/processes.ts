// The real program and the real stand-in as processes of their own, for tests that kill, freeze and outlive them.
// Must leave nothing running: whatever was started in a scene ends with it.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { SimAccount } from '#simulator/accounts.ts';
import type { Cleanup } from './database.ts';
import { durableFolder } from './quick-folder.ts';
import { emptyTraining } from './empty-training.ts';

export type Child = {
  pid: number;
  /** What it said on both outputs so far. */
  said: () => string;
  isRunning: () => boolean;
  /** The code or the signal with which it ended. */
  ended: Promise<number | NodeJS.Signals>;
  kill: (signal: NodeJS.Signals) => void;
};

export type Scene = {
  folder: string;
  /** What must be released once the processes have ended and before the folder goes. */
  beforeEnd: (release: () => Promise<void>) => void;
  /** A script of this repository with exactly this environment. */
  start: (script: string, flags: readonly string[], env?: Record<string, string>) => Child;
};

const root = resolve(import.meta.dirname, '../..');

/** Asks again and again until `found` gives something; more seldom where a look costs and the wait is long. */
export const eventually = async <Thing>(
  what: string | (() => string),
  found: () => Promise<Thing | undefined | false> | Thing | undefined | false,
  withinMs = 30_000,
  everyMs = 20,
): Promise<Thing> => {
  const before = Date.now();
  for (;;) {
    const thing = await found();
    if (thing !== undefined && thing !== false) return thing;
    if (Date.now() - before > withinMs) {
      const told = typeof what === 'string' ? what : what();
      throw new Error(`not within ${String(withinMs)} ms: ${told}`);
    }
    await rest(everyMs);
  }
};

const spawned = (script: string, flags: readonly string[], env: Record<string, string>): Child => {
  const process_ = spawn(process.execPath, [resolve(root, script), ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', TMPDIR: tmpdir(), TZ: 'UTC', ...emptyTraining, ...env },
  });
  let said = '';
  for (const stream of [process_.stdout, process_.stderr])
    stream.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-200_000)));
  const ended = once(process_, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals);
  return {
    pid: process_.pid ?? 0,
    said: () => said,
    isRunning: () => process_.exitCode === null && process_.signalCode === null,
    ended,
    kill: (signal) => void process_.kill(signal),
  };
};

/** Of every production start here. */
export const secretKey = 'mE1Qp0xJY3dZk7sT9uVbN2cR4gHfL6wAoX8yKzBqDiU=';

export type Postmaster = { pid: number; url: string };

/** None when the file is not there, or goes away as one looks. */
const linesOf = (file: string): string[] => {
  try {
    return readFileSync(file, 'utf8').split('\n');
  } catch {
    return [];
  }
};

/** The embedded server of a DATA_DIR, as its own lock file tells; undefined while there is none. */
export const findPostmaster = (dataDir: string): Postmaster | undefined => {
  const [pid, , , , socket] = linesOf(join(dataDir, 'postgres', 'data', 'postmaster.pid'));
  if (!(Number(pid) > 1) || socket === undefined || socket === '') return undefined;
  return { pid: Number(pid), url: `postgresql://tanggap@localhost/tanggap?host=${encodeURIComponent(socket)}` };
};

/** Whether it was there to be sent to. */
export const signal = (pid: number, name: NodeJS.Signals | 0): boolean => {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
};

const endDatabases = async (folder: string): Promise<void> => {
  for (const file of globSync('**/postmaster.pid', { cwd: folder })) {
    const pid = Number(linesOf(join(folder, file))[0]);
    if (pid > 1) signal(pid, 'SIGCONT');
    if (pid > 1 && signal(pid, 'SIGQUIT'))
      await eventually('the database server ends', () => !existsSync(join(folder, file)) || !signal(pid, 0));
  }
};

/** A folder and its processes. A database server's account can reach into the folder. */
export const givenScene = (t: Cleanup): Scene => {
  const folder = mkdtempSync(join(durableFolder(), 'tgc-'));
  chmodSync(folder, 0o755);
  const children: Child[] = [];
  const releases: (() => Promise<void>)[] = [];
  t.after(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(children.map(({ ended }) => ended));
    for (const release of releases) await release();
    await endDatabases(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });
  return {
    folder,
    beforeEnd: (release) => void releases.push(release),
    start: (script, flags, env = {}) => {
      // The run's compiled modules; by hand the scene's own. Each start needs half with them.
      const compiled = process.env['NODE_COMPILE_CACHE'] ?? join(folder, 'compiled');
      const child = spawned(script, flags, { NODE_COMPILE_CACHE: compiled, ...env });
      children.push(child);
      return child;
    },
  };
};

export type SimulatorProcess = {
  child: Child;
  /** What an account's `apiUrl` must be. */
  apiUrl: string;
  control: <Answer>(method: string, path: string, json?: unknown) => Promise<Answer>;
};

/** The stand-in for the platforms, whose webhooks go to `hooks`. */
export const startSimulator = async (
  { folder, start }: Scene,
  hooks: string,
  accounts: readonly SimAccount[],
): Promise<SimulatorProcess> => {
  const file = join(folder, 'sim-accounts.json');
  writeFileSync(file, JSON.stringify(accounts));
  const flags = ['--hooks', hooks, '--accounts', file, '--port', '0', '--data-dir', folder, '--retry-delays', '50,200'];
  const child = start('simulator/main.ts', flags);
  const base = await eventually('the simulator listens', () => {
    if (!child.isRunning()) throw new Error(`the simulator ended: ${child.said()}`);
    return /"screen":"([^"]+)\/"/.exec(child.said())?.[1];
  });
  const control = async <Answer>(method: string, path: string, json?: unknown): Promise<Answer> => {
    const body = json === undefined ? {} : { body: JSON.stringify(json) };
    const headers = json === undefined ? {} : { 'content-type': 'application/json' };
    const answer = await fetch(`${base}/control/${path}`, { method, headers, ...body });
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${String(answer.status)} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
  return { child, apiUrl: `${base}/graph`, control };
};

/** What the platforms took from the city, in their order. */
export type Received = { id: string; accountId: string; text: string; targetId: string };

export const receivedBy = async ({ control }: SimulatorProcess): Promise<Received[]> =>
  (await control<{ received: Received[] }>('GET', 'received')).received;

/** Settings of a program in production mode: `lists` is its configuration file. */
export const productionEnv = ({ folder }: Scene, port: number, lists: unknown): Record<string, string> => {
  const file = join(folder, 'tanggap.config.json');
  writeFileSync(file, JSON.stringify(lists));
  return {
    PORT: String(port),
    DATA_DIR: join(folder, 'data'),
    TANGGAP_MODE: 'production',
    TANGGAP_CONFIG: file,
    SECRET_KEY: secretKey,
    LOG_LEVEL: 'warn',
    // The stand-ins of a test are on this machine.
    ALLOW_INNER: 'loopback',
  };
};

/** What `/readyz` says: 0 when nobody answers. */
export const readiness = (url: string): Promise<number> =>
  fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).then(
    async (answer) => {
      await answer.arrayBuffer();
      return answer.status;
    },
    () => 0,
  );

/** Until it can serve; a program that ended meanwhile is a failure told in its own words. */
export const becomesReady = (url: string, child: Child, withinMs = 120_000): Promise<true> =>
  eventually(
    `${url} is ready`,
    async () => {
      if (!child.isRunning()) throw new Error(`the program ended by itself: ${child.said().slice(-4000)}`);
      return (await readiness(url)) === 200 && (true as const);
    },
    withinMs,
    100,
  );

export const password = 'kata-sandi-petugas';

/** What an officer puts in place of the first one, which opens nothing but its own change. */
const ownPassword = 'kuda betul baterai petugas';

const post = (url: string, cookie: string, json: object): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(json),
  });

const cookieBy = async (url: string, email: string, given: string): Promise<string | undefined> => {
  const answer = await post(`${url}/api/auth/sign-in/email`, '', { email, password: given });
  await answer.arrayBuffer();
  if (answer.status === 401) return undefined;
  if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${String(answer.status)}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
};

const thirdPassword = `${ownPassword}-lagi`;

const owesPassword = async (url: string, cookie: string): Promise<boolean> => {
  const answer = await fetch(`${url}/api/v1/session`, { headers: { cookie } });
  return ((await answer.json()) as { due?: string }).due === 'new-password-due';
};

type Choice = { cookie: string; from: string; to: string };

const choosesPassword = async (url: string, email: string, { cookie, from, to }: Choice): Promise<void> => {
  const changed = await post(`${url}/api/auth/change-password`, cookie, { currentPassword: from, newPassword: to });
  if (changed.status !== 200) throw new Error(`new password of ${email}: ${await changed.text()}`);
};

/** The `Cookie` header of a fresh session, of an officer with a password of their own. */
export const signIn = async (url: string, email: string): Promise<string> => {
  const first = await cookieBy(url, email, password);
  if (first !== undefined) await choosesPassword(url, email, { cookie: first, from: password, to: ownPassword });
  const own = await cookieBy(url, email, ownPassword);
  if (own !== undefined && !(await owesPassword(url, own))) return own;
  // The program died between the new password and the mark that it was chosen: another one is asked for, as a person would be.
  if (own !== undefined) await choosesPassword(url, email, { cookie: own, from: ownPassword, to: thirdPassword });
  const third = await cookieBy(url, email, thirdPassword);
  if (third === undefined) throw new Error(`sign-in of ${email}: 401`);
  return third;
};

export type Told<Body> = { status: number; body: Body };

/** One call of the officers' interface; status 0 when there was no answer. */
export const call = async <Body = Record<string, unknown>>(
  url: string,
  cookie: string,
  method: 'GET' | 'POST',
  json?: unknown,
): Promise<Told<Body>> => {
  const body = json === undefined ? {} : { body: JSON.stringify(json) };
  const type = json === undefined ? {} : { 'content-type': 'application/json' };
  try {
    const answer = await fetch(url, {
      method,
      headers: { cookie, ...type },
      signal: AbortSignal.timeout(15_000),
      ...body,
    });
    return { status: answer.status, body: (await answer.json()) as Body };
  } catch {
    return { status: 0, body: {} as Body };
  }
};

/** Opens the console's stream of changes; tells what came by it so far. It ends with the test or with the program. */
export const listenLive = async (t: Cleanup, url: string, cookie: string): Promise<() => string> => {
  const stop = new AbortController();
  t.after(() => Promise.resolve().then(() => stop.abort()));
  const answer = await fetch(`${url}/api/v1/live`, { headers: { cookie }, signal: stop.signal });
  if (answer.status !== 200) throw new Error(`live: ${String(answer.status)}`);
  let heard = '';
  const read = async (): Promise<void> => {
    for await (const chunk of answer.body ?? []) heard += Buffer.from(chunk).toString();
  };
  read().catch(() => undefined);
  return () => heard;
};
