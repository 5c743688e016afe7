// The city's categories, as the desk keeps them: the list and the record of who changed it are one transaction. None is ever deleted, since
// cases and the record name them.
import { treeTroublesOf, type Category, type TreeTrouble } from '#core/category-tree.ts';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { RowChange } from '#core/desk-list.ts';
import type { KeptList } from './desk-lists.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';

const rowOf = ({ id, parentId, name, nameEn, agencyId, ...one }: Category): RowOf<'category'> => ({
  ...{ id, parent_id: parentId === '' ? null : parentId, name, name_en: nameEn, agency_id: agencyId },
  ...{ level: one.level, words: one.words, questions: one.questions },
  ...{ service_code: one.serviceCode, state: one.state },
});

const trimmed = (category: Category): Category => ({
  ...category,
  ...{ name: category.name.trim(), nameEn: category.nameEn.trim(), words: category.words.trim() },
  ...{ questions: category.questions.trim(), serviceCode: category.serviceCode.trim() },
});

/** A branch is written before what hangs on it. */
const topFirst = (categories: readonly Category[]): Category[] =>
  categories.toSorted((one, other) => Number(one.parentId !== '') - Number(other.parentId !== ''));

/** Those that the program brings along, where they are not there yet: what somebody changed stays. */
export const addMissingCategories = async (db: Queryable, categories: readonly Category[]): Promise<void> => {
  const { rows } = await db.query<{ id: string; code: string }>('select id, service_code as code from category');
  const known = new Set(rows.map(({ id }) => id));
  const taken = new Set(rows.map(({ code }) => code));
  const missing = topFirst(categories).filter(({ id }) => !known.has(id));
  await insertRows(
    db,
    'category',
    missing.map((one) => rowOf(taken.has(one.serviceCode) ? { ...one, serviceCode: '' } : one)),
    'on conflict (id) do nothing',
  );
};

/** Each as the tree names it, in the order of their names. */
const columns = `id, coalesce(parent_id, '') as "parentId", name, name_en as "nameEn", agency_id as "agencyId", level, words, questions,
  service_code as "serviceCode", state`;

/** Or that it names an agency that is in no list. */
export type CategoryTrouble = TreeTrouble | { id: string; field: 'agencyId'; why: 'unknown-agency' };

/** Only where it is named anew: one that the program brings along may name an agency that this city has not registered. */
const strangersIn = async (db: Queryable, changes: readonly RowChange<Category>[]): Promise<CategoryTrouble[]> => {
  const named = changes.flatMap(({ id, after, fields }) =>
    after === undefined || after.agencyId === '' || !fields.includes('agencyId')
      ? []
      : [{ id, agencyId: after.agencyId }],
  );
  if (named.length === 0) return [];
  const { rows } = await db.query<{ id: string }>('select id from agency where id = any($1)', [
    named.map(({ agencyId }) => agencyId),
  ]);
  const known = new Set(rows.map(({ id }) => id));
  return named
    .filter(({ agencyId }) => !known.has(agencyId))
    .map(({ id }) => ({ id, field: 'agencyId', why: 'unknown-agency' }));
};

/** The tree, its codes, its agencies, and what the record says of a change. */
export const categoryList: KeptList<Category, CategoryTrouble> = {
  name: 'category',
  lock: 'lock table category in share row exclusive mode',
  read: async (db) =>
    (await db.query<Category>(`select ${columns} from category order by lower(name) collate "C", id`)).rows,
  tidied: trimmed,
  troublesIn: async (after, changes, db) => [...treeTroublesOf(after), ...(await strangersIn(db, changes))],
  write: async (client, changes) => {
    const wanted = changes.flatMap(({ after }) => (after === undefined ? [] : [after]));
    // A code may go from one to another within one file.
    await client.query(`update category set service_code = '' where id = any($1)`, [wanted.map(({ id }) => id)]);
    await upsertRows(client, 'category', ['id'], topFirst(wanted).map(rowOf));
  },
  actsOf: ({ id, before, after, fields }) => {
    const named = { categoryId: id, name: after?.name ?? '' };
    return before === undefined
      ? [{ type: 'CategoryAdded', ...named }]
      : [{ type: 'CategoryChanged', ...named, changed: [...fields] }];
  },
};

/** What an act tells of a category. */
export type NamedCategory = { name: string; level: CategoryLevel };

/** One of which a case may be now; undefined for an unknown one, and for one that is not offered. */
export const findOffered = async (db: Queryable, id: string): Promise<NamedCategory | undefined> => {
  const { rows } = await db.query<NamedCategory>(
    `select name, level from category where id = $1 and state = 'offered'`,
    [id],
  );
  return rows[0];
};
