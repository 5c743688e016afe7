// `tanggap backup`: one consistent picture of every table and every attachment, in one tar file that is whole or not there.
// Must never hold SECRET_KEY: with it beside them, sealed personal data would not be sealed.
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Encrypter } from 'age-encryption';
import { packTar, type TarSource } from 'modern-tar/fs';
import type { PoolClient } from 'pg';
import type { Database } from '#db/database.ts';
import { noteBackup } from '#db/installation.ts';
import { appliedMigrations } from '#db/migrate.ts';
import { inTransaction } from '#db/queryable.ts';
import { copyOut, listTables, readSequences, type TableShape } from '#db/table-copy.ts';
import { operator } from '#words/operator.ts';
import { locked, lockFrom, lockOptions } from './backup-lock.ts';
import { attachmentFile, digestOfFile, manifestName, tableFile, type Manifest } from './backup-manifest.ts';
import { showProgress, type Progress } from './progress.ts';
import { withStageFolder } from './stage-folder.ts';
import { syncPath } from './sync-path.ts';
import { Unable, type Screen, type Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

type Table = Manifest['tables'][number];

const lineEnd = 0x0a;

/** In the text form of `copy` every row is one line. */
const copyTable = async (client: PoolClient, table: TableShape, path: string): Promise<Table> => {
  const hash = createHash('sha256');
  let rows = 0;
  const count = new Transform({
    transform: (chunk: Buffer, _encoding, done) => {
      hash.update(chunk);
      for (const byte of chunk) if (byte === lineEnd) rows += 1;
      done(null, chunk);
    },
  });
  await pipeline(copyOut(client, table), count, createWriteStream(path, { mode: 0o600 }));
  return { ...table, rows, sha256: hash.digest('hex') };
};

type Snapshot = Pick<Manifest, 'migrations' | 'tables' | 'sequences'>;

/** Everything as it stood at one instant, however long the copying takes. */
const copyTables = (database: Database, stage: string, progress: Progress): Promise<Snapshot> =>
  inTransaction(database.pool, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only');
    const migrations = await appliedMigrations(client);
    const shapes = await listTables(client);
    const tables: Table[] = [];
    for (const shape of shapes) {
      tables.push(await copyTable(client, shape, join(stage, tableFile(shape.name))));
      progress.tell(tables.length, shapes.length);
    }
    // Sequences stand outside transactions: read last, they are never behind the rows.
    return { migrations, tables, sequences: await readSequences(client) };
  });

/** Those that are whole: what is still being written has a dot in its name. */
const listAttachments = async (folder: string): Promise<Manifest['attachments']> => {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.includes('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
  const listed: Manifest['attachments'] = [];
  for (const path of paths.toSorted()) listed.push({ path, sha256: await digestOfFile(join(folder, path)) });
  return listed;
};

const sourcesOf = (manifest: Manifest, stage: string, attachments: string): TarSource[] => [
  { type: 'content', target: manifestName, content: `${JSON.stringify(manifest, undefined, 2)}\n`, mode: 0o600 },
  ...manifest.tables.map(({ name }): TarSource => {
    const target = tableFile(name);
    return { type: 'file', target, source: join(stage, target), mode: 0o600 };
  }),
  ...manifest.attachments.map(({ path }): TarSource => ({
    type: 'file',
    target: attachmentFile(path),
    source: join(attachments, path),
    mode: 0o600,
  })),
];

type Writing = { stage: string; target: string; lock: Encrypter | undefined };

const writeTar = async (sources: TarSource[], { stage, target, lock }: Writing): Promise<void> => {
  const part = join(stage, 'part');
  await pipeline(await locked(packTar(sources), lock), createWriteStream(part, { mode: 0o600 }));
  await syncPath(part);
  await rename(part, target);
  await syncPath(dirname(target));
};

type Taking = { dataDir: string; target: string; takenAt: string; lock: Encrypter | undefined; screen: Screen };

const take = (database: Database, { dataDir, target, takenAt, lock, screen }: Taking): Promise<Manifest> =>
  withStageFolder(dirname(target), async (stage) => {
    await mkdir(join(stage, 'tables'));
    const progress = showProgress(operator.backups.saving, screen);
    try {
      const snapshot = await copyTables(database, stage, progress);
      const attachments = join(dataDir, 'attachments');
      const manifest: Manifest = {
        format: 'tanggap-backup',
        version: 1,
        takenAt,
        ...snapshot,
        attachments: await listAttachments(attachments),
      };
      await writeTar(sourcesOf(manifest, stage, attachments), { stage, target, lock });
      return manifest;
    } finally {
      progress.end();
    }
  });

/** Refuses a file that exists; the new one appears under its name only when it is whole and on the disk. */
export const backup: Verb = {
  name: 'backup',
  options: lockOptions,
  words: [1, 1],
  run: async ({ words: [file = ''], settings, flags, screen }) => {
    const config = settings();
    const target = resolve(file);
    if (existsSync(target)) throw new Unable(operator.backups.isThere(target));
    const lock = await lockFrom(flags);
    return withMigrated(config, 'beside', async (database) => {
      const takenAt = new Date().toISOString();
      const manifest = await take(database, { dataDir: config.dataDir, target, takenAt, lock, screen });
      await noteBackup(database.pool, takenAt);
      const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
      const counted = { tables: manifest.tables.length, rows, attachments: manifest.attachments.length };
      const words = operator.backups;
      return {
        ok: true,
        text: [
          words.saved(target),
          words.counted(counted.tables, rows, counted.attachments),
          ...(config.bucket === undefined ? [] : [words.withoutBucket]),
          words.withoutKey,
          lock === undefined ? words.open : words.locked,
        ].join('\n'),
        json: {
          file: target,
          ...counted,
          takenAt: manifest.takenAt,
          encrypted: lock !== undefined,
          bucketLeftOut: config.bucket !== undefined,
        },
      };
    });
  },
};
