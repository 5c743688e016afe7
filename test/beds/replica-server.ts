// A primary and replicas that follow it by streaming, as a city would set them up: of the programs that are brought, which hold no
// pg_basebackup, or of the machine's own packages. The copy is made by hand, as the manual describes it.
import { chown, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import {
  broughtBinaries,
  inPlace,
  runIn,
  startIn,
  startTestServer,
  type Binaries,
  type Place,
  type TestServer,
} from './postgres-server.ts';

/** The newest of Debian's packages on this machine; undefined where there are none. */
export async function packagedBinaries(): Promise<Binaries | undefined> {
  const folder = '/usr/lib/postgresql';
  const versions = await readdir(folder).catch(() => []);
  const newest = versions.toSorted((one, other) => Number(other) - Number(one))[0];
  if (newest === undefined) return undefined;
  const programs = await readdir(join(folder, newest, 'bin'));
  const isServer = ['initdb', 'postgres'].every((one) => programs.includes(one));
  const of = (name: string): string => join(folder, newest, 'bin', name);
  return isServer ? { initdb: of('initdb'), postgres: of('postgres') } : undefined;
}

/** A primary, and how to make a replica of it as it stands. */
export type Primary = TestServer & { addReplica: () => Promise<TestServer> };

async function put(place: Place, name: string, text: string): Promise<void> {
  const path = join(place.folder, 'db', name);
  await writeFile(path, text);
  if (place.account.uid !== undefined) await chown(path, place.account.uid, place.account.gid);
}

/** Copies the data while the server runs: what changes meanwhile comes again by the log. */
async function copyOf(primary: TestServer, place: Place): Promise<void> {
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query(`select pg_backup_start('replica', true)`);
    await runIn('cp', ['-R', join(primary.folder, 'db'), join(place.folder, 'db')], place);
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
    await put(place, 'backup_label', rows[0]?.labelfile ?? '');
  } finally {
    await client.end();
  }
  await rm(join(place.folder, 'db', 'postmaster.pid'), { force: true });
  await put(place, 'standby.signal', '');
}

/** Every commit is on its way to the replicas at once. */
const atOnce = ['synchronous_commit=on', 'wal_receiver_status_interval=1'];

export async function startPrimary(binaries?: Binaries): Promise<Primary> {
  const found = binaries ?? (await broughtBinaries());
  const primary = await startTestServer(found, atOnce);
  const addReplica = (): Promise<TestServer> =>
    inPlace(async (place) => {
      await copyOf(primary, place);
      return startIn(found, place, [...atOnce, `primary_conninfo=host=${primary.folder} user=postgres`]);
    });
  return { ...primary, addReplica };
}
