// `tanggap restore`: a back-up into a database that holds nothing yet. Everything is checked before the first row is written,
// and all rows come in one transaction that is kept only if the log's chain holds.
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Decrypter } from 'age-encryption';
import { unpackTar } from 'modern-tar/fs';
import type { PoolClient } from 'pg';
import type { Database } from '#db/database.ts';
import { appliedMigrations, knownMigrations, migrate } from '#db/migrate.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import {
  copyIn,
  isNoted,
  isThereFromTheStart,
  listFilled,
  listTables,
  lockTables,
  setSequences,
  type TableShape,
} from '#db/table-copy.ts';
import { verifyLog } from '#db/verify-log.ts';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';
import { opened, openerFor, openOptions } from './backup-lock.ts';
import {
  attachmentFile,
  digestOfFile,
  manifestName,
  parseManifest,
  tableFile,
  type Manifest,
} from './backup-manifest.ts';
import { showProgress, type Progress } from './progress.ts';
import { withStageFolder } from './stage-folder.ts';
import { syncPath } from './sync-path.ts';
import { Unable, type Screen, type Verb } from './verb.ts';
import { openedChainKeys, outcomeOf } from './verify-log.ts';
import { withDatabase } from './with-database.ts';

const damaged = (what: string, cause?: unknown): Unable => new Unable(operator.backups.damaged(what), { cause });

type Source = { file: string; opener: Decrypter | undefined };

const unpack = async ({ file, opener }: Source, stage: string): Promise<void> => {
  try {
    await pipeline(
      await opened(file, opener),
      unpackTar(stage, { filter: ({ type }) => type === 'file', dmode: 0o700, fmode: 0o600, strict: true }),
    );
  } catch (error) {
    if (error instanceof Unable) throw error;
    throw damaged(operator.backups.damage.tar, error);
  }
};

const readManifest = async (stage: string): Promise<Manifest> => {
  const path = join(stage, manifestName);
  const manifest = existsSync(path) ? parseManifest(await readFile(path, 'utf8')) : undefined;
  if (manifest === undefined) throw damaged(operator.backups.damage.list);
  return manifest;
};

/** Every file listed is there as it was, and no other is. */
const checkContents = async (manifest: Manifest, stage: string): Promise<void> => {
  const listed = new Map([
    ...manifest.tables.map(({ name, sha256 }) => [tableFile(name), sha256] as const),
    ...manifest.attachments.map(({ path, sha256 }) => [attachmentFile(path), sha256] as const),
  ]);
  const entries = await readdir(stage, { recursive: true, withFileTypes: true });
  const present = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(stage, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => name !== manifestName);
  const surplus = present.find((name) => !listed.has(name));
  if (surplus !== undefined) throw damaged(operator.backups.damage.surplus(surplus));
  for (const [name, sha256] of listed) {
    if (!present.includes(name)) throw damaged(operator.backups.damage.missing(name));
    if ((await digestOfFile(join(stage, name))) !== sha256) throw damaged(operator.backups.damage.changed(name));
  }
};

/** Brings an untouched database to the level of the back-up, so that later migrations find its rows as they found them then. */
const bringToLevel = async ({ pool }: Database, { migrations }: Manifest): Promise<void> => {
  const known = new Set(knownMigrations());
  const unknown = migrations.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Unable(operator.backups.newer(unknown));
  await migrate(pool, undefined, migrations.at(-1));
  const applied = await appliedMigrations(pool);
  if (applied.join() !== migrations.join()) throw new Unable(operator.backups.older);
};

const checkShapes = (tables: readonly TableShape[], manifest: Manifest): void => {
  const drawn = (shapes: readonly TableShape[]): string =>
    shapes
      .map(({ name, columns }) => `${name}(${columns.toSorted().join()})`)
      .toSorted()
      .join();
  if (drawn(tables) !== drawn(manifest.tables)) throw damaged(operator.backups.damage.shapes);
};

const loadTable = async (client: PoolClient, table: Manifest['tables'][number], stage: string): Promise<void> => {
  if (isThereFromTheStart(table.name)) await client.query(`delete from ${table.name}`);
  if (isNoted(table.name)) await client.query(`alter table ${table.name} disable trigger user`);
  const target = copyIn(client, table);
  await pipeline(createReadStream(join(stage, tableFile(table.name))), target);
  if (isNoted(table.name)) await client.query(`alter table ${table.name} enable trigger user`);
  if (target.rowCount !== table.rows) throw damaged(operator.backups.damage.rows(table.name, table.rows));
};

const refuseFilled = async (db: Queryable, tables: readonly TableShape[]): Promise<void> => {
  const filled = await listFilled(db, tables);
  if (filled.length > 0) throw new Unable(operator.backups.filled(filled.join(', ')));
};

/** A back-up of a former version has one log only. */
const checkChains = async (client: PoolClient, { tables }: Manifest, config: Config): Promise<void> => {
  const keys = await openedChainKeys(client, config);
  const logs = (['event', 'administrative_event'] as const).filter((log) => tables.some(({ name }) => name === log));
  for (const log of logs) {
    const verified = await verifyLog(client, { log, keys });
    if (!verified.ok) throw damaged(outcomeOf(verified, log).text);
  }
};

type Loading = { manifest: Manifest; stage: string; config: Config; progress: Progress };

const load = async (client: PoolClient, { manifest, stage, config, progress }: Loading): Promise<void> => {
  await client.query('set local idle_in_transaction_session_timeout = 0');
  const tables = await listTables(client);
  checkShapes(tables, manifest);
  await lockTables(client, tables);
  await refuseFilled(client, tables);
  for (const [index, table] of manifest.tables.entries()) {
    await loadTable(client, table, stage);
    progress.tell(index + 1, manifest.tables.length);
  }
  await setSequences(client, manifest.sequences);
  await checkChains(client, manifest, config);
};

/** Before the rows that name them are kept. Their names are never used twice, so one that is there already is the same. */
const placeAttachments = async (manifest: Manifest, stage: string, dataDir: string): Promise<void> => {
  for (const { path } of manifest.attachments) {
    const target = join(dataDir, 'attachments', path);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    const restored = join(stage, attachmentFile(path));
    await syncPath(restored);
    await rename(restored, target);
    await syncPath(dirname(target));
  }
};

const restoreFrom = (
  database: Database,
  config: Config,
  { screen, ...source }: Source & { screen: Screen },
): Promise<Manifest> =>
  withStageFolder(config.dataDir, async (stage) => {
    await refuseFilled(database.pool, await listTables(database.pool));
    await unpack(source, stage);
    const manifest = await readManifest(stage);
    await checkContents(manifest, stage);
    await bringToLevel(database, manifest);
    const progress = showProgress(operator.backups.restoring, screen);
    try {
      await inTransaction(database.pool, async (client) => {
        await load(client, { manifest, stage, config, progress });
        await placeAttachments(manifest, stage, config.dataDir);
      });
    } finally {
      progress.end();
    }
    await migrate(database.pool);
    return manifest;
  });

/** Refuses a database that holds anything; of a back-up that is damaged, or whose logs' chains do not hold, nothing is kept. */
export const restore: Verb = {
  name: 'restore',
  options: openOptions,
  words: [1, 1],
  run: async ({ words: [given = ''], settings, flags, screen }) => {
    const config = settings();
    const file = resolve(given);
    if (!existsSync(file)) throw new Unable(operator.commandLine.failed.noFile(file));
    const opener = await openerFor(file, flags);
    return withDatabase(config, 'alone', async (database) => {
      const manifest = await restoreFrom(database, config, { file, opener, screen });
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const attachments = manifest.attachments.length;
      return {
        ok: true,
        text: operator.backups.restored(manifest.takenAt, rows, attachments).join('\n'),
        json: { takenAt: manifest.takenAt, rows, attachments },
      };
    });
  },
};
