// Words of the index that somebody may have meant: one slip apart from what was typed, or beginning with it.
import { sql } from 'kysely';
import { forgives, isOneFault, shortestForFault } from '#core/search/fault.ts';
import type { ReadTables } from '../queryable.ts';
import { listOfDigests, nearDigestsOf } from './digests.ts';

/** Of one word no more are looked for: what begins with three letters may be anything. */
const mostWords = 60;
const shortestBeginning = 3;

const nextAfter = (word: string): string => `${word}\u{10FFFF}`;

/** The nearest first. `person`: words that only those may look for who see the reporter are meant, too. */
export const findWordsLike = async (db: ReadTables, word: string, person: boolean): Promise<string[]> => {
  if (word.length < shortestBeginning) return [];
  const seen = person ? sql`true` : sql`not w.person`;
  const near = word.length >= shortestForFault && forgives(word) ? nearDigestsOf(word) : [];
  const { rows } = await sql<{ word: string }>`
    (select w.word from search_word w where w.near && ${listOfDigests(near)}::int[] and ${seen} limit 400)
    union
    (select w.word from search_word w where w.word > ${word} and w.word < ${nextAfter(word)} and ${seen}
      order by w.word limit ${mostWords})`.execute(db);
  return rows
    .map((row) => row.word)
    .filter((found) => found.startsWith(word) || isOneFault(found, word))
    .toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1))
    .slice(0, mostWords);
};
