// `tanggap clear-training`: takes away what training mode declared, so that production may start on the database.
import { markMadeIn } from '#db/installation.ts';
import { inTransaction } from '#db/queryable.ts';
import { clearTraining, countTrainingCases, findTrainingRows, isAny, type TrainingRows } from '#db/training-rows.ts';
import type { Config } from '#config/config.ts';
import { operator } from '#words/operator.ts';
import { recordingAsItStands } from './recording.ts';
import type { Outcome, Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

const linesOf = (
  { officers, accounts, agencies, forwards }: TrainingRows,
  words = operator.commandLine.clearTraining,
): string[] => [
  ...officers.map(words.officer),
  ...accounts.map(words.account),
  ...agencies.map(words.agency),
  ...(forwards === 0 ? [] : [words.forwards(forwards)]),
];

const outcomeOf = (rows: TrainingRows, cases: number): Outcome => ({
  ok: true,
  text: [
    ...(isAny(rows)
      ? [operator.commandLine.clearTraining.cleared, ...linesOf(rows)]
      : [operator.commandLine.clearTraining.nothing]),
    ...(cases === 0 ? [] : operator.commandLine.clearTraining.cases(cases)),
  ].join('\n'),
  json: { ...rows, cases },
});

/** It is an act like any other: what training sealed is opened with the key that training made. */
const clear = (config: Config): Promise<Outcome> => {
  const { administration, clock } = recordingAsItStands(config);
  return withMigrated(config, 'alone', ({ pool }) =>
    inTransaction(pool, async (client) => {
      const rows = await findTrainingRows(client);
      const cases = await countTrainingCases(client);
      const count = rows.officers.length + rows.accounts.length + rows.agencies.length + rows.forwards;
      await clearTraining(client);
      await markMadeIn(client, 'production');
      const act = { type: 'TrainingCleared', rows: count } as const;
      if (count > 0) await administration.record(client, { by: { kind: 'command-line' }, at: clock.now(), act });
      return outcomeOf(rows, cases);
    }),
  );
};

/** Afterwards the database belongs to production, and training refuses it. */
export const clearTrainingVerb: Verb = {
  name: 'clear-training',
  options: {},
  words: [0, 0],
  run: ({ settings }) => clear(settings()),
};
