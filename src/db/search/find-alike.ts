// Which cases one may be like: of its kind, at its place, or with as many of its words in the index. One question, along indexes that lists
// and searches have; whether what it finds is alike is for core/follow/alike.ts to say. What is in a sensitive lane is not among them.
import { sql, type RawBuilder } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import type { ReadTables } from '../queryable.ts';
import { seesReporter, visibleTo, type Viewer } from '../visible-to.ts';
import { digestOf, listOfDigests, personDigestOf } from './digests.ts';
import { isLedByPersons, within } from './find-cases.ts';
import { keptTexts } from './read-by-agencies.ts';

/** The one that others are held against; `roots` of each of its words. */
export type AlikeTo = {
  id: string;
  parentId: string | null;
  categoryId: string | null;
  kelurahan: string | null;
  reportedAt: Date;
  roots: readonly (readonly string[])[];
};

/** `text`: what was written first, as its viewer may read it; null where that is not in the index yet. */
export type MaybeAlike = {
  id: string;
  number: string;
  status: Exclude<Status, 'none'>;
  reportedAt: Date;
  categoryId: string | null;
  category: { id: string; name: string; nameEn: string } | null;
  kelurahan: string | null;
  agency: string | null;
  text: string | null;
};

const mostOfEach = 24;
const mostWords = 8;
/** By fewer words alone nothing is alike. */
const leastWords = 3;

type Asked = { viewer: Viewer; to: AlikeTo; since: Date };

/** Of one kind, or of one place: the open ones, and those that ended while somebody still wrote. */
const ofOne = ({ viewer, to, since }: Asked, which: RawBuilder<boolean>): RawBuilder<unknown>[] => {
  const near = sql`c.kelurahan is not distinct from ${to.kelurahan}::text and c.category_id is not distinct from ${to.categoryId}::text`;
  return [
    sql`(select c.id from complaint c where ${which} and c.priority < 2 and ${visibleTo(viewer)}
      order by (${near}) desc, c.last_message_at desc, c.id limit ${sql.lit(mostOfEach)})`,
    sql`(select c.id from complaint c where ${which} and c.priority = 2 and c.last_message_at > ${since}::timestamptz
      and c.close_reason not in ('duplicate', 'merged') and ${visibleTo(viewer)}
      order by c.last_message_at desc, c.id limit ${sql.lit(mostOfEach)})`,
  ];
};

/** The longest words lead: they are the rarest nearly always. */
const byWords = ({ viewer, to: { roots } }: Asked): RawBuilder<unknown>[] => {
  const person = isLedByPersons(viewer);
  const words = roots
    .toSorted(([one = ''], [other = '']) => other.length - one.length)
    .slice(0, mostWords)
    .map((all) => [...all.map(digestOf), ...(person ? all.map(personDigestOf) : [])]);
  if (words.length < leastWords) return [];
  const holds = (digests: readonly number[]): RawBuilder<unknown> => sql`s.words && ${listOfDigests(digests)}::int[]`;
  const shared = sql.join(
    words.map((one) => sql`(${holds(one)})::int`),
    sql` + `,
  );
  const among = sql.join([sql`s.open`, ...within(viewer), holds(words.flat())], sql` and `);
  return [
    sql`(select w.id from (select s.complaint_id as id, s.at, ${shared} as shared from search_case s where ${among}) w
      where w.shared >= ${sql.lit(leastWords)} order by w.shared desc, w.at desc, w.id limit ${sql.lit(mostOfEach)})`,
  ];
};

/** The nearest in time first. Those that were broken off one message with it stand on its page already. */
export const findMaybeAlike = async (db: ReadTables, asked: Asked): Promise<MaybeAlike[]> => {
  const { viewer, to } = asked;
  const some = [
    ...(to.categoryId === null ? [] : ofOne(asked, sql`c.category_id = ${to.categoryId}`)),
    ...(to.kelurahan === null ? [] : ofOne(asked, sql`c.kelurahan = ${to.kelurahan}`)),
    ...byWords(asked),
  ];
  if (some.length === 0) return [];
  const { text, joins } = seesReporter(viewer)
    ? {
        text: sql`(select m.text from message m where m.complaint_id = c.id and m.text <> '' order by m.sent_at, m.id limit 1)`,
        joins: sql``,
      }
    : {
        text: sql`case when k.agency_texts is not null then coalesce(k.agency_texts[1], '') end`,
        joins: keptTexts(sql`c.id`),
      };
  const { rows } = await sql<MaybeAlike>`
    with one as materialized (${sql.join(some, sql` union `)})
    select c.id, c.number, c.status, c.reported_at as "reportedAt", c.category_id as "categoryId", c.kelurahan, a.short_name as agency,
      case when category.id is not null then jsonb_build_object('id', category.id, 'name', category.name, 'nameEn', category.name_en) end as category,
      ${text} as text
    from one join complaint c on c.id = one.id left join agency a on a.id = c.lead_agency_id
      left join category on category.id = c.category_id ${joins}
    where ${visibleTo(viewer)} and c.id <> ${to.id} and c.parent_id is distinct from ${to.id} and c.id is distinct from ${to.parentId}::uuid
      and (c.parent_id is null or c.parent_id is distinct from ${to.parentId}::uuid)
    order by abs(extract(epoch from c.reported_at - ${to.reportedAt}::timestamptz)), c.number`.execute(db);
  return rows;
};
