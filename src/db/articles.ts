// What the city knows of questions, as the desk keeps it, and how often answers began with it. None is ever deleted, since uses name them.
import { articleTroublesIn, type Article, type ArticleTrouble } from '#core/knowledge/article.ts';
import type { RowChange } from '#core/desk-list.ts';
import type { KeptList } from './desk-lists.ts';
import type { Queryable } from './queryable.ts';
import { upsertRows, type RowOf } from './rows.ts';

const rowOf = ({ alsoCalled, categoryId, ownerId, validUntil, ...article }: Article): RowOf<'article'> => ({
  ...article,
  ...{ also_called: alsoCalled, category_id: categoryId, owner_id: ownerId, valid_until: validUntil },
});

/** Or that it names an agency or a category that is in no list. */
type ArticleListTrouble =
  | ArticleTrouble
  | { id: string; field: 'ownerId'; why: 'unknown-agency' }
  | { id: string; field: 'categoryId'; why: 'unknown-category' };

const namedIn = (changes: readonly RowChange<Article>[], field: 'ownerId' | 'categoryId') =>
  changes.flatMap(({ id, after, fields }) =>
    after === undefined || after[field] === '' || !fields.includes(field) ? [] : [{ id, named: after[field] }],
  );

/** Only where it is named anew: an agency that ended stays named. */
const strangersIn = async (db: Queryable, changes: readonly RowChange<Article>[]): Promise<ArticleListTrouble[]> => {
  const [owners, categories] = [namedIn(changes, 'ownerId'), namedIn(changes, 'categoryId')];
  if (owners.length + categories.length === 0) return [];
  const { rows } = await db.query<{ kind: string; id: string }>(
    `select 'agency' as kind, id from agency where id = any($1) union all select 'category', id from category where id = any($2)`,
    [owners.map(({ named }) => named), categories.map(({ named }) => named)],
  );
  const known = new Set(rows.map(({ kind, id }) => `${kind} ${id}`));
  return [
    ...owners.flatMap(({ id, named }) =>
      known.has(`agency ${named}`) ? [] : [{ id, field: 'ownerId', why: 'unknown-agency' } as const],
    ),
    ...categories.flatMap(({ id, named }) =>
      known.has(`category ${named}`) ? [] : [{ id, field: 'categoryId', why: 'unknown-category' } as const],
    ),
  ];
};

/** What the record says of a change; the words of an answer are in the history of the list alone. */
export const articleList: KeptList<Article, ArticleListTrouble> = {
  name: 'article',
  lock: 'lock table article in share row exclusive mode',
  read: async (db) =>
    (
      await db.query<Article>(
        `select id, question, answer, also_called as "alsoCalled", category_id as "categoryId", owner_id as "ownerId", source,
           valid_until as "validUntil", state
         from article order by lower(question) collate "C", id`,
      )
    ).rows,
  tidied: ({ question, answer, alsoCalled, source, ...article }) => ({
    ...article,
    ...{ question: question.trim(), answer: answer.trim(), alsoCalled: alsoCalled.trim(), source: source.trim() },
  }),
  troublesIn: async (after, changes, db) => [...articleTroublesIn(after), ...(await strangersIn(db, changes))],
  write: (client, changes) =>
    upsertRows(
      client,
      'article',
      ['id'],
      changes.flatMap(({ after }) => (after === undefined ? [] : [rowOf(after)])),
    ),
  actsOf: ({ id: articleId, before, after, fields }) => {
    const named = { articleId, name: after?.question ?? '' };
    return before === undefined
      ? [{ type: 'ArticleAdded', ...named }]
      : [{ type: 'ArticleChanged', ...named, changed: [...fields] }];
  },
};

/** One answer more that began with it, in this month (`YYYY-MM`) of the city; false where there is no such article. */
export const countArticleUse = async (db: Queryable, id: string, month: string): Promise<boolean> => {
  const { rowCount } = await db.query(
    `insert into article_use as u (article_id, month, uses) select id, $2, 1 from article where id = $1
     on conflict (article_id, month) do update set uses = u.uses + 1`,
    [id, month],
  );
  return rowCount === 1;
};
