// The city's categories, as the desk keeps them: the list and the record of who changed it are one transaction. None is ever deleted, since
// cases and the record name them.
import type { Pool } from 'pg';
import { treeTroubleOf, type Category, type TreeTrouble } from '#core/category-tree.ts';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';

const texts = [
  'name',
  'nameEn',
  'agencyId',
  'level',
  'words',
  'questions',
  'serviceCode',
  'state',
  'parentId',
] as const;

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

/** What came of a wish to change the list: how many rows it touched, or why all of it stays as it was. */
export type Kept = { ok: true; added: number; changed: number } | { ok: false; trouble: TreeTrouble };

const changedIn = (before: Category, wanted: Category): string[] =>
  texts.filter((field) => before[field] !== wanted[field]);

/** All of these are as they are said to be, or none. What was saved without a change is no act. */
export const keepCategories = (
  pool: Pool,
  { actor, now, administration }: Asking,
  given: readonly Category[],
): Promise<Kept> =>
  inTransaction(pool, async (client) => {
    await client.query('lock table category in share row exclusive mode');
    const { rows } = await client.query<Category>(
      `select ${columns} from category order by lower(name) collate "C", id`,
    );
    const before = new Map(rows.map((one) => [one.id, one]));
    const wanted = topFirst(given.map(trimmed));
    const after = new Map([...before, ...wanted.map((one) => [one.id, one] as const)]);
    const trouble = treeTroubleOf([...after.values()]);
    if (trouble !== undefined) return { ok: false, trouble };
    const kept = { added: 0, changed: 0 };
    for (const one of wanted) {
      const old = before.get(one.id);
      const changed = old === undefined ? [] : changedIn(old, one);
      if (old !== undefined && changed.length === 0) continue;
      await upsertRows(client, 'category', ['id'], [rowOf(one)]);
      const named = { categoryId: one.id, name: one.name };
      const act =
        old === undefined
          ? ({ type: 'CategoryAdded', ...named } as const)
          : ({ type: 'CategoryChanged', ...named, changed } as const);
      await administration.record(client, { by: actor, at: now, act });
      kept[old === undefined ? 'added' : 'changed'] += 1;
    }
    return { ok: true, ...kept };
  });

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
