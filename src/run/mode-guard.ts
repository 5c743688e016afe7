// What must not be started: training on a database that it did not make, production on one in which training's people and accounts live.
// Says by name what stands in the way, and the one command that takes it away. Changes nothing but the mark of who made the database.
import { markMadeIn, standingOf, type Standing } from '#db/installation.ts';
import type { Queryable } from '#db/queryable.ts';
import { countTrainingCases, findTrainingRows, isAny, type TrainingRows } from '#db/training-rows.ts';
import { ConfigError, type Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';

type Started = Pick<Config, 'training' | 'modeIsSaid' | 'databaseUrl' | 'desk'>;

/** Why training may not begin there; undefined when it may. */
export const trainingMistake = (standing: Standing, { modeIsSaid, databaseUrl }: Started): string | undefined => {
  switch (standing) {
    case 'training':
      return undefined;
    case 'empty':
      if (databaseUrl === undefined || modeIsSaid) return undefined;
      return operator.starting.unnamedMode;
    case 'production':
    case 'foreign':
      return operator.starting.trainingRefused[standing];
  }
};

/** What the file declares in its own name is the file's from the next start on. */
const withoutDeclared = (rows: TrainingRows, { desk }: Started): TrainingRows => ({
  ...rows,
  accounts: rows.accounts.filter((name) => !desk.accounts.some(({ channel, id }) => name === `${channel} ${id}`)),
  agencies: rows.agencies.filter((name) => !desk.agencies.some(({ id }) => name === id)),
});

const listed = (saying: (names: string) => string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [saying(names.join(', '))];

/** The way out that the refusal names, as the operator types it. */
export const clearCommand = 'npm run tanggap -- clear-training';

/** What of training lies in the database, in words; undefined when nothing does. */
export const trainingLeft = async (db: Queryable, config: Started): Promise<string | undefined> => {
  const rows = withoutDeclared(await findTrainingRows(db), config);
  if (!isAny(rows)) return undefined;
  const cases = await countTrainingCases(db);
  const words = operator.starting.left;
  const found = [
    ...listed(words.officers, rows.officers),
    ...listed(words.accounts, rows.accounts),
    ...listed(words.agencies, rows.agencies),
    ...(rows.forwards === 0 ? [] : [words.forwards(rows.forwards)]),
    ...(cases === 0 ? [] : [words.cases(cases)]),
  ];
  return words.sum(found.join('; '), clearCommand);
};

/** Before anything is changed in the database. Throws ConfigError. */
export const refuseForeign = async (db: Queryable, config: Started): Promise<void> => {
  const mistake = config.training ? trainingMistake(await standingOf(db), config) : undefined;
  if (mistake !== undefined) throw new ConfigError([mistake]);
};

/** On a migrated database, before anything is declared in it. Throws ConfigError. */
export const takeOver = async (db: Queryable, config: Started): Promise<void> => {
  const left = config.training ? undefined : await trainingLeft(db, config);
  if (left !== undefined) throw new ConfigError([operator.starting.productionRefused(left)]);
  await markMadeIn(db, config.training ? 'training' : 'production');
};
