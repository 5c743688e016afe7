// Writes the ends of the logs to a file outside of the database, once a day: who rewrites the record later does not fit it.
// Only ever adds to the file.
import { appendFile, readFile } from 'node:fs/promises';
import { dayMs, minuteMs, type Instant } from '#core/time.ts';
import { anchorLine, parseAnchors, readEnds } from '#db/anchors.ts';
import type { Queryable } from '#db/queryable.ts';
import type { JobKind } from '../job.ts';

/** `file`: absolute, outside of the database, and best on another machine's disk. */
export type AnchorDeps = { pool: Queryable; file: string };

/** Western Indonesian time: the day of the people who keep the file. */
const dayOf = (at: Instant): number => Math.floor((at + 7 * 60 * minuteMs) / dayMs);

const textOf = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
};

/** How many lines were added: none where today's stand there already. */
export const anchorDaily = async ({ pool, file }: AnchorDeps, now: Instant): Promise<number> => {
  const text = await textOf(file);
  const last = parseAnchors(text).anchors.at(-1);
  if (last !== undefined && dayOf(Date.parse(last.at)) === dayOf(now)) return 0;
  const lines = (await readEnds(pool, new Date(now).toISOString())).map(anchorLine);
  const gap = text === '' || text.endsWith('\n') ? '' : '\n';
  await appendFile(file, `${gap}${lines.join('\n')}\n`, { mode: 0o640 });
  return lines.length;
};

/** None where no file is set; looks every ten minutes whether today's line is there. */
export const anchorJobs: JobKind = ({ pool, anchorFile: file }) =>
  file === undefined
    ? []
    : [{ part: 'anchors', run: (clock) => anchorDaily({ pool, file }, clock()), everyMs: 600_000, wokenBy: [] }];
