// What the first look at a training installation finds: a few plainly invented comments and letters.
// Must say nothing in an installation where somebody has said something.
import { setTimeout as rest } from 'node:timers/promises';
import type { Pool } from 'pg';
import { pastMark } from './past/past.ts';

/** Whether somebody has spoken already is read from the database; `play` puts an example on the simulator's platforms. */
export type FirstWords = {
  pool: Pick<Pool, 'query'>;
  /** Plays a file of the simulator's examples. */
  play: (file: string) => void;
};

const askEveryMs = 200;
const patienceMs = 60_000;

const isTrue = async ({ pool }: FirstWords, question: string): Promise<boolean> => {
  const { rows } = await pool.query<{ holds: boolean }>(`select ${question} as holds`);
  return rows[0]?.holds ?? false;
};

/** Letters from before the first look into the mailbox would be left alone. */
const untilMailboxIsRead = async (words: FirstWords): Promise<boolean> => {
  const question = `exists (select 1 from poll_cursor where channel = 'email' and cursor is not null)`;
  for (let waited = 0; waited < patienceMs; waited += askEveryMs) {
    if (await isTrue(words, question)) return true;
    await rest(askEveryMs, undefined, { ref: false });
  }
  return false;
};

/** Ends when all that is to be said has begun. */
export const sayFirstWords = async (words: FirstWords): Promise<void> => {
  // The simulated SP4N-LAPOR! brings reports of its own as soon as it is asked, and a past was invented.
  const isEmpty = `not exists (select 1 from inbound where channel <> 'sp4n-lapor') and not exists (
    select 1 from complaint c where channel <> 'sp4n-lapor' and not exists (
      select 1 from message m where m.complaint_id = c.id and m.external_id like '${pastMark}%'))`;
  if (!(await isTrue(words, isEmpty))) return;
  words.play('pagi.csv');
  // The program may be stopped meanwhile: then nobody waits for letters.
  const isRead = await untilMailboxIsRead(words).catch(() => false);
  if (isRead) words.play('surat.jsonl');
};
