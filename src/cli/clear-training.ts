// `tanggap clear-training`: takes away what training mode declared, so that production may start on the database.
import { markMadeIn } from '#db/installation.ts';
import { inTransaction } from '#db/queryable.ts';
import { clearTraining, countTrainingCases, findTrainingRows, isAny, type TrainingRows } from '#db/training-rows.ts';
import type { Config } from '#config/config.ts';
import { recordingAsItStands } from './recording.ts';
import type { Outcome, Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

const linesOf = ({ officers, accounts, agencies, forwards }: TrainingRows): string[] => [
  ...officers.map((email) => `  petugas ${email}: dinonaktifkan, kata sandi dan sesinya dihapus`),
  ...accounts.map((account) => `  akun ${account}: dihapus`),
  ...agencies.map((id) => `  perangkat daerah ${id}: dihapus, atau tetap sebagai nama bila ada aduan yang menyebutnya`),
  ...(forwards === 0 ? [] : [`  ${String(forwards)} penerusan ke sistem simulasi: ditarik`]),
];

const outcomeOf = (rows: TrainingRows, cases: number): Outcome => ({
  ok: true,
  text: [
    ...(isAny(rows) ? ['Dibersihkan:', ...linesOf(rows)] : ['Tidak ada yang perlu dibersihkan.']),
    ...(cases === 0
      ? []
      : [
          `${String(cases)} aduan latihan tetap ada: catatan peristiwa tidak pernah dipotong. Untuk mulai tanpa aduan itu, pakai`,
          'basis data (DATABASE_URL) atau map (DATA_DIR) yang kosong.',
        ]),
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
  usage: 'clear-training',
  about: [
    'Mencabut semua yang dibuat mode latihan: petugas contoh, akun simulasi, perangkat daerahnya, dan penerusan ke sistem simulasi.',
    'Jalankan selagi program berhenti. Sesudahnya basis data itu milik mode production, dan mode latihan menolaknya.',
  ].join('\n'),
  words: [0, 0],
  run: ({ settings }) => clear(settings()),
};
