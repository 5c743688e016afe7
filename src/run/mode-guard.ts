// What must not be started: training on a database that it did not make, production on one in which training's people and accounts live.
// Says by name what stands in the way, and the one command that takes it away. Changes nothing but the mark of who made the database.
import { markMadeIn, standingOf, type Standing } from '#db/installation.ts';
import type { Queryable } from '#db/queryable.ts';
import { countTrainingCases, findTrainingRows, isAny, type TrainingRows } from '#db/training-rows.ts';
import { ConfigError, type Config } from '#config/config.ts';

type Started = Pick<Config, 'training' | 'modeIsSaid' | 'databaseUrl' | 'desk'>;

const notOurs: Record<'production' | 'foreign', string> = {
  production:
    'basis data ini dibuat dan dipakai oleh mode production; mode latihan akan menaruh petugas contoh di dalamnya',
  foreign: 'basis data ini berisi tabel program lain',
};

const instead =
  'Isi TANGGAP_MODE=production bila itu maksudnya, atau pilih basis data (DATABASE_URL) atau map (DATA_DIR) lain untuk latihan';

/** Why training may not begin there; undefined when it may. */
export const trainingMistake = (standing: Standing, { modeIsSaid, databaseUrl }: Started): string | undefined => {
  switch (standing) {
    case 'training':
      return undefined;
    case 'empty':
      if (databaseUrl === undefined || modeIsSaid) return undefined;
      return (
        'TANGGAP_MODE: belum diisi, jadi mode latihan, tetapi DATABASE_URL menunjuk basis data yang belum pernah dipakai latihan. ' +
        'Isi TANGGAP_MODE=production, atau tulis TANGGAP_MODE=training bila basis data itu memang untuk latihan'
      );
    case 'production':
    case 'foreign':
      return `TANGGAP_MODE: mode latihan ditolak: ${notOurs[standing]}. ${instead}`;
  }
};

/** What the file declares in its own name is the file's from the next start on. */
const withoutDeclared = (rows: TrainingRows, { desk }: Started): TrainingRows => ({
  ...rows,
  accounts: rows.accounts.filter((name) => !desk.accounts.some(({ channel, id }) => name === `${channel} ${id}`)),
  agencies: rows.agencies.filter((name) => !desk.agencies.some(({ id }) => name === id)),
});

const listed = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${names.join(', ')}`];

/** The way out that the refusal names, as the operator types it. */
export const clearCommand = 'npm run tanggap -- clear-training';

/** What of training lies in the database, in words; undefined when nothing does. */
export const trainingLeft = async (db: Queryable, config: Started): Promise<string | undefined> => {
  const rows = withoutDeclared(await findTrainingRows(db), config);
  if (!isAny(rows)) return undefined;
  const cases = await countTrainingCases(db);
  const found = [
    ...listed('petugas contoh', rows.officers),
    ...listed('akun simulasi', rows.accounts),
    ...listed('perangkat daerah dari latihan', rows.agencies),
    ...(rows.forwards === 0 ? [] : [`${String(rows.forwards)} aduan menunggu diteruskan ke sistem simulasi`]),
    ...(cases === 0 ? [] : [`${String(cases)} aduan dari akun simulasi, yang tetap ada dalam catatan`]),
  ];
  return `basis data ini masih memuat yang dibuat mode latihan (${found.join('; ')}). Bersihkan dengan: ${clearCommand}`;
};

/** Before anything is changed in the database. Throws ConfigError. */
export const refuseForeign = async (db: Queryable, config: Started): Promise<void> => {
  const mistake = config.training ? trainingMistake(await standingOf(db), config) : undefined;
  if (mistake !== undefined) throw new ConfigError([mistake]);
};

/** On a migrated database, before anything is declared in it. Throws ConfigError. */
export const takeOver = async (db: Queryable, config: Started): Promise<void> => {
  const left = config.training ? undefined : await trainingLeft(db, config);
  if (left !== undefined) throw new ConfigError([`TANGGAP_MODE: mode production ditolak: ${left}`]);
  await markMadeIn(db, config.training ? 'training' : 'production');
};
