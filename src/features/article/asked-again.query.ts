// What came often and was answered without any agency, and has no article. Must not read a sealed case, and shows no words but those of a latest
// question, from which its people are hidden.
import { sql } from 'kysely';
import { suggestedCategories, type Suggestible } from '#core/category-suggestion.ts';
import { cutText } from '#core/cut-text.ts';
import { askedAgain, type AskedAgain, type Question } from '#core/knowledge/asked-again.ts';
import { dayMs, type Instant } from '#core/time.ts';
import { hidingPeople, type Reading } from '#db/known-people.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isRestricted, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import { askedWithinDays, mostNumbers, type AskedAgainAnswer } from './asked-again.contract.ts';

/** Of more than so many the latest are read: they say what is asked now. */
const mostQuestions = 1_000;
const longestExample = 160;

type Row = { id: string; number: string; person: string; categoryId: string | null; text: string };
type Category = Suggestible & { name: string; nameEn: string };

/** The first words of each, the latest case first; joined accounts are one person. Whoever asked that their data is not used is left out. */
const findRows = async (db: ReadTables, viewer: Viewer, now: Instant): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.number, (select min(p::text) from person_of(c.reporter_id) p) as person, c.category_id as "categoryId", said.text
    from complaint c
    join lateral (select m.text from message m where m.complaint_id = c.id and m.deleted_at is null and m.text <> ''
      order by m.sent_at, m.id limit 1) said on true
    where c.close_reason in ('information-answered', 'referred', 'conveyed') and c.lead_agency_id is null
      and c.closed_at > ${new Date(now - askedWithinDays * dayMs)} and ${visibleTo(viewer)} and not ${isRestricted}
    order by c.closed_at desc, c.number desc limit ${mostQuestions}`.execute(db);
  return rows;
};

const findCategories = async (db: ReadTables): Promise<Category[]> => {
  const { rows } = await sql<Category>`select id, words, name, name_en as "nameEn" from category`.execute(db);
  return rows;
};

const findAnswered = async (db: ReadTables): Promise<string[]> => {
  const rows = await db
    .selectFrom('article')
    .select(['question', 'also_called as words'])
    .where('state', '=', 'used')
    .execute();
  return rows.map(({ question, words }) => `${question} ${words}`);
};

/** What an officer said of it, else the likeliest that the words say. */
const questionOf = ({ id, person, text, categoryId }: Row, categories: readonly Suggestible[]): Question => {
  const category = categoryId ?? suggestedCategories([text], categories)[0]?.id;
  return { id, person, text, ...(category === undefined ? {} : { categoryId: category }) };
};

type Told = { rows: ReadonlyMap<string, Row>; categories: readonly Category[]; reading: Reading };

const groupOf = (
  { words, categoryId, people, ids }: AskedAgain,
  { rows, categories, reading }: Told,
): AskedAgainAnswer['groups'][number] => {
  const [latest = ''] = ids;
  const said = reading(latest, rows.get(latest)?.text ?? '').replaceAll(/\s+/g, ' ');
  const category = categories.find(({ id }) => id === categoryId);
  return {
    ...{ words, people, cases: ids.length, example: cutText(said.trim(), longestExample) },
    ...(category === undefined
      ? {}
      : { categoryId: category.id, category: { name: category.name, nameEn: category.nameEn } }),
    numbers: ids.slice(0, mostNumbers).flatMap((id) => rows.get(id)?.number ?? []),
  };
};

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'>; now: Instant };

/** For those who see whole cases. */
export const findAskedAgain = async ({ db, vault, now }: Deps, viewer: Viewer): Promise<AskedAgainAnswer> => {
  const [rows, categories, answered] = [
    await findRows(db, viewer, now),
    await findCategories(db),
    await findAnswered(db),
  ];
  const told = categories.filter(({ words }) => words !== '');
  const groups = askedAgain(
    rows.map((row) => questionOf(row, told)),
    answered,
  );
  const reading = await hidingPeople(
    { db, vault },
    groups.flatMap(({ ids }) => ids.slice(0, 1)),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { groups: groups.map((group) => groupOf(group, { rows: byId, categories, reading })) };
};
