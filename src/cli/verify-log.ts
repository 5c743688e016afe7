// `tanggap verify-log`: is the record still what was written? Changes nothing.
import { verifyLog, type Verified } from '#db/verify-log.ts';
import { showProgress } from './progress.ts';
import type { Outcome, Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

type Broken = Extract<Verified, { ok: false }>;

const problems = {
  missing: 'hilang',
  altered: 'berubah sejak ditulis',
  surplus: 'ada di luar rantai',
  'cut-off': 'tidak cocok dengan ujung catatan',
} as const satisfies Record<Broken['problem'], string>;

export const outcomeOf = (verified: Verified): Outcome => {
  if (verified.ok)
    return {
      ok: true,
      text: `Catatan utuh: ${String(verified.events)} peristiwa.`,
      json: { events: verified.events },
    };
  const { seq, eventId, problem } = verified;
  return {
    ok: false,
    text: `Catatan RUSAK. Peristiwa pertama yang rusak: nomor ${String(seq)}${eventId === undefined ? '' : ` (${eventId})`}, ${problems[problem]}.`,
    json: { seq, eventId, problem },
  };
};

export const verifyLogVerb: Verb = {
  usage: 'verify-log',
  about: 'Menelusuri rantai sidik jari semua peristiwa dan menyebut peristiwa pertama yang rusak.',
  words: [0, 0],
  run: ({ settings }) =>
    withMigrated(settings(), 'beside', async ({ pool }) => {
      const progress = showProgress('Memeriksa');
      try {
        return outcomeOf(await verifyLog(pool, progress.tell));
      } finally {
        progress.end();
      }
    }),
};
