// `tanggap verify-log`: are both logs still what was written, under their keys, and what anchors outside say? Changes nothing but the note of when
// it was asked.
import { existsSync, readFileSync } from 'node:fs';
import { parseAnchors, type Anchor } from '#db/anchors.ts';
import { readChainKeys, type ChainKey, type LogName } from '#db/hash-chain.ts';
import type { Queryable } from '#db/queryable.ts';
import { verifyLog, type Verified } from '#db/verify-log.ts';
import type { Config } from '#config/config.ts';
import { makeSealing } from '#keys/sealing.ts';
import { formerKeysIn, hasSecretKey, readSecretKey, WrongSecretKey } from '#keys/secret-key.ts';
import { operator } from '#words/operator.ts';
import { showProgress } from './progress.ts';
import { textFlag, Unable, type Outcome, type Verb } from './verb.ts';
import { withMigrated } from './with-database.ts';

type Broken = Extract<Verified, { ok: false }>;

const brokenWords = (log: LogName, { seq, eventId, problem, anchoredAt }: Broken): string => {
  const who = eventId === undefined ? '' : ` (${eventId})`;
  const when = anchoredAt === undefined ? '' : ` ${anchoredAt}`;
  const words = operator.commandLine.verifyLog;
  return words.broken(words.log[log], `${String(seq)}${who}`, `${words.problems[problem]}${when}`);
};

/** Not ok for a broken log; then the JSON names the first broken event and what is wrong with it. */
export const outcomeOf = (verified: Verified, log: LogName = 'event'): Outcome => {
  const words = operator.commandLine.verifyLog;
  if (verified.ok)
    return {
      ok: true,
      text: [
        words.whole(words.log[log], verified.events),
        ...(verified.erased === undefined ? [] : [words.erased(verified.erased)]),
      ].join('\n'),
      json: { events: verified.events, ...(verified.erased === undefined ? {} : { erased: verified.erased }) },
    };
  const { seq, eventId, problem } = verified;
  const named = log === 'event' ? {} : { log };
  return { ok: false, text: brokenWords(log, verified), json: { ...named, seq, eventId, problem } };
};

/** Throws where keys stand in the database that the settings do not open: without them a rewritten log looks whole. */
export const openedChainKeys = async (db: Queryable, config: Config): Promise<ChainKey[]> => {
  const { rows } = await db.query<{ some: boolean }>(`select to_regclass('chain_key') is not null as some`);
  if (rows[0]?.some !== true) return [];
  const { rowCount } = await db.query('select 1 from chain_key limit 1');
  if (rowCount === 0) return [];
  if (!hasSecretKey(config)) throw new Unable(operator.commandLine.verifyLog.noKey(config.dataDir));
  try {
    return await readChainKeys(db, makeSealing(readSecretKey(config), formerKeysIn(config)));
  } catch (error) {
    throw new WrongSecretKey(error);
  }
};

/** Throws where the file is missing, or holds anything else. */
export const anchorsIn = (file: string): Anchor[] => {
  if (!existsSync(file)) throw new Unable(operator.commandLine.verifyLog.noAnchorFile(file));
  const { anchors, wrong } = parseAnchors(readFileSync(file, 'utf8'));
  if (wrong.length > 0) throw new Unable(operator.commandLine.verifyLog.wrongAnchors(file, wrong.join(', ')));
  if (anchors.length === 0) throw new Unable(operator.commandLine.verifyLog.noAnchors(file));
  return anchors;
};

const unkeyed = (events: number): Outcome => ({
  ok: false,
  text: operator.commandLine.verifyLog.unkeyed,
  json: { problem: 'unkeyed', seq: 1, events },
});

type Asked = { keys: readonly ChainKey[]; anchors: readonly Anchor[]; onProgress: (done: number, all: number) => void };

const examine = async (db: Queryable, asked: Asked): Promise<Outcome> => {
  const cases = await verifyLog(db, asked);
  if (!cases.ok) return outcomeOf(cases);
  const { keys, anchors } = asked;
  if (keys.length === 0 && cases.events > 0) return unkeyed(cases.events);
  const administration = await verifyLog(db, { keys, anchors, log: 'administrative_event' });
  if (!administration.ok) return outcomeOf(administration, 'administrative_event');
  const told = [outcomeOf(cases), outcomeOf(administration, 'administrative_event')].map(({ text }) => text);
  const [first] = keys;
  if (first !== undefined) told.push(operator.commandLine.verifyLog.keyedFrom(first.from.event.seq + 1));
  if (anchors.length > 0) told.push(operator.commandLine.verifyLog.anchored(anchors.length));
  const erased = cases.erased === undefined ? {} : { erased: cases.erased };
  const json = { events: cases.events, ...erased, ...(anchors.length === 0 ? {} : { anchors: anchors.length }) };
  return { ok: true, text: told.join('\n'), json };
};

/** For the screen of the record; a database of a version before has no place for it. */
const noteChecked = async (db: Queryable, whole: boolean, anchors: number): Promise<void> => {
  const { rows } = await db.query<{ some: boolean }>(`select to_regclass('log_check') is not null as some`);
  if (rows[0]?.some !== true) return;
  await db.query(
    `insert into log_check (checked_at, whole, anchors) values (clock_timestamp(), $1, $2)
     on conflict (id) do update set checked_at = excluded.checked_at, whole = excluded.whole, anchors = excluded.anchors`,
    [whole, anchors],
  );
};

/** Ends with 1 where a log is broken; that and when it was asked is noted for the console. */
export const verifyLogVerb: Verb = {
  name: 'verify-log',
  options: { anchors: 'string' },
  words: [0, 0],
  run: ({ settings, flags, screen }) => {
    const config = settings();
    const file = textFlag(flags, 'anchors');
    const anchors = file === undefined ? [] : anchorsIn(file);
    return withMigrated(config, 'beside', async ({ pool }) => {
      const progress = showProgress(operator.commandLine.verifyLog.progress, screen);
      try {
        const keys = await openedChainKeys(pool, config);
        const outcome = await examine(pool, { keys, anchors, onProgress: progress.tell });
        await noteChecked(pool, outcome.ok, anchors.length);
        return outcome;
      } finally {
        progress.end();
      }
    });
  },
};
