// A text for the group of an agency's people: numbers, places, promises and where they are opened. Nobody's name stands in it, and no word of anybody.
import { findKelurahan } from '#core/place/kelurahan.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';

/** What of a case may stand there; `task`: what the city wrote to the agency. */
export type GroupCase = {
  number: string;
  url: string;
  dueAt?: string | undefined;
  kelurahan?: string | undefined;
  task?: string;
};

const dueWords = (dueAt: string | undefined, now: number): string => {
  if (dueAt === undefined) return '';
  return late.alerts.group[Date.parse(dueAt) < now ? 'late' : 'due'](momentWords(dueAt));
};

const linesOf = ({ number, url, dueAt, kelurahan, task = '' }: GroupCase, now: number): string =>
  [late.alerts.group.head(number), task, findKelurahan(kelurahan)?.name ?? '', dueWords(dueAt, now), url]
    .filter((line) => line !== '')
    .join('\n');

/** Cases stand apart by an empty line. */
export const groupText = (cases: readonly GroupCase[], now: number): string =>
  cases.map((one) => linesOf(one, now)).join('\n\n');
