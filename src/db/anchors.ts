// What the ends of the logs were, told to somewhere outside of the database: one line an end. Reads and writes no file.
import { headOf, type LogName } from './hash-chain.ts';
import type { Queryable } from './queryable.ts';

/** The end of a log at some time; `hash` in hex. */
export type Anchor = { at: string; log: LogName; seq: number; hash: string };

const logs = Object.keys(headOf) as LogName[];
const line = /^(\d{4}-\d{2}-\d{2}T\S+) (event|administrative_event) (\d{1,18}) ([0-9a-f]{64})$/;

/** One line of the file: moment, log, place and digest, parted by blanks. */
export const anchorLine = ({ at, log, seq, hash }: Anchor): string => `${at} ${log} ${String(seq)} ${hash}`;

/** Lines that are none, by their numbers, and those that are. Empty lines and such as begin with # say nothing. */
export const parseAnchors = (text: string): { anchors: Anchor[]; wrong: number[] } => {
  const anchors: Anchor[] = [];
  const wrong: number[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const told = raw.trim();
    if (told === '' || told.startsWith('#')) continue;
    const [, at = '', log = '', seq = '', hash = ''] = line.exec(told) ?? [];
    if (at === '') wrong.push(index + 1);
    else anchors.push({ at, log: log as LogName, seq: Number(seq), hash });
  }
  return { anchors, wrong };
};

/** The ends as they are now. */
export const readEnds = async (db: Queryable, at: string): Promise<Anchor[]> => {
  const ends: Anchor[] = [];
  for (const log of logs) {
    const { rows } = await db.query<{ seq: string; hash: Buffer }>(`select seq, hash from ${headOf[log]}`);
    for (const { seq, hash } of rows) ends.push({ at, log, seq: Number(seq), hash: hash.toString('hex') });
  }
  return ends;
};
