// The city's categories as Open311 tells them: those that have a service code. Decides nothing; what the configuration declares goes first.
import { sql } from 'kysely';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { CityService, ServiceAttribute } from '#ports/open311.ts';
import type { ReadTables } from '#db/queryable.ts';

/** `offered`: a new report may be of it. */
export type CategoryService = { service: CityService; offered: boolean; id: string; level: CategoryLevel };

const attributeOf = (question: string, at: number): ServiceAttribute => ({
  ...{ code: `tanya-${String(at + 1)}`, datatype: 'string', required: false, variable: true },
  ...{ description: question, datatypeDescription: '', values: [] },
});

const linesOf = (text: string): string[] =>
  text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));

/** Of words that may stand for each other the first. */
const keywordsOf = (words: string): string =>
  words
    .split(',')
    .map((phrase) => phrase.trim().replaceAll(/\/\S+/g, ''))
    .filter((phrase) => phrase !== '')
    .join(', ');

type Row = Omit<CategoryService, 'service'> &
  Pick<CityService, 'code' | 'name' | 'group'> & { words: string; questions: string };

/** In the order of their names. */
export const findCategoryServices = async (db: ReadTables): Promise<CategoryService[]> => {
  const { rows } = await sql<Row>`
    select c.id, c.level, c.state = 'offered' as offered, c.service_code as code, c.name, coalesce(p.name, c.name) as "group", c.words, c.questions
    from category c left join category p on p.id = c.parent_id
    where c.service_code <> '' order by lower(c.name) collate "C", c.id`.execute(db);
  return rows.map(({ id, level, offered, code, name, group, words, questions }) => ({
    ...{ id, level, offered },
    service: {
      ...{ code, name, group, description: '', type: 'realtime', keywords: keywordsOf(words) },
      attributes: linesOf(questions).map(attributeOf),
    },
  }));
};

/** Of two with one code the declared one. */
export const getServicesBeside = (
  declared: readonly CityService[],
  categories: readonly CategoryService[],
): CityService[] => [
  ...declared,
  ...categories.flatMap(({ service }) => (declared.some(({ code }) => code === service.code) ? [] : [service])),
];
