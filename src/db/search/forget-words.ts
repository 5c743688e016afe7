// Takes words out of the index that stand in no case any more: an erased name must not stay behind as a word that was once typed.
import { sql, type Kysely } from 'kysely';
import { stemsOf } from '#core/search/stem.ts';
import type { Tables } from '../tables.ts';
import { digestOf, listOfDigests, personDigestOf } from './digests.ts';

export type WordPlace = { word: string; person: boolean };

const slice = 500;

const signsOf = ({ word, person }: WordPlace): string => {
  const stems = [word, ...stemsOf(word)];
  return listOfDigests([...stems.map(digestOf), ...(person ? stems.map(personDigestOf) : [])]);
};

/** Looks at some words after `after`; where to go on, undefined at the end. */
export const forgetWords = async (db: Kysely<Tables>, after?: WordPlace): Promise<WordPlace | undefined> => {
  const { word = '', person = false } = after ?? {};
  const { rows } = await sql<WordPlace>`
    select word, person from search_word where (word, person) > (${word}, ${person}) order by word, person
    limit ${slice}`.execute(db);
  // What is due has not been brought in yet: its words may stand in no row so far.
  await sql`
    delete from search_word w using unnest(${rows.map((row) => row.word)}::text[], ${rows.map((row) => row.person)}::boolean[],
      ${rows.map(signsOf)}::text[]) as one (word, person, signs)
    where w.word = one.word and w.person = one.person and not exists (select 1 from search_due)
      and not exists (select 1 from search_case s where s.words && one.signs::int[])`.execute(db);
  return rows.length < slice ? undefined : rows.at(-1);
};
