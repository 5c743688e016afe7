// What the city knows, for the screen that keeps it and for whoever answers: who answers for it, how it stands today, and how often it helped.
import { sql, type RawBuilder } from 'kysely';
import { dateOf } from '#core/city-day.ts';
import { monthAt } from '#core/figures/survey-months.ts';
import { standingOf, validityOf, type Article, type Validity } from '#core/knowledge/article.ts';
import { articlesFor } from '#core/knowledge/find-articles.ts';
import type { Instant } from '#core/time.ts';
import type { ReadTables } from '#db/queryable.ts';
import { mostListed, mostOffered, type ArticlesAnswer, type OfferedAnswer } from './article.contract.ts';

/** Uses are counted in this month and so many before it. */
const monthsBack = 2;

/** The first month whose uses count today. */
const firstMonth = (now: Instant): string => {
  const [year = 0, month = 0] = monthAt(now).split('-').map(Number);
  const first = year * 12 + month - 1 - monthsBack;
  return `${String(Math.floor(first / 12))}-${String((first % 12) + 1).padStart(2, '0')}`;
};

/** How often answers began with each of late, as `u` beside the articles `a`. */
const usesOfLate = (now: Instant): RawBuilder<unknown> =>
  sql`left join (select article_id, sum(uses) as uses from article_use where month >= ${firstMonth(now)} group by article_id) u
      on u.article_id = a.id`;

type Row = Article & {
  owner: string | null;
  categoryName: string | null;
  categoryNameEn: string | null;
  uses: number;
  checkedAt: Date | null;
  checkedBy: string | null;
};

/** Who said until when it holds is who checked it: saving other words renews nothing. */
const findRows = async (db: ReadTables, now: Instant): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select a.id, a.question, a.answer, a.also_called as "alsoCalled", a.category_id as "categoryId", a.owner_id as "ownerId",
      a.source, a.valid_until as "validUntil", a.state, g.name as owner, k.name as "categoryName", k.name_en as "categoryNameEn",
      coalesce(u.uses, 0)::int as uses, checked.at as "checkedAt", o.name as "checkedBy"
    from article a
    left join agency g on g.id = a.owner_id
    left join category k on k.id = a.category_id
    ${usesOfLate(now)}
    left join lateral (select l.at, l.changed_by from list_change l
      where l.list = 'article' and l.row_id = a.id and l.before ->> 'validUntil' is distinct from l.after ->> 'validUntil'
      order by l.seq desc limit 1) checked on true
    left join officer o on o.id = checked.changed_by ->> 'userId'
    order by a.valid_until, lower(a.question) collate "C", a.id`.execute(db);
  return rows;
};

const rowOf = (
  { owner, categoryName, categoryNameEn, checkedAt, checkedBy, ...row }: Row,
  validity: Validity,
): ArticlesAnswer['articles'][number] => ({
  ...{ ...row, validity },
  ...(owner === null ? {} : { owner }),
  ...(categoryName === null ? {} : { category: { name: categoryName, nameEn: categoryNameEn ?? '' } }),
  ...(checkedAt === null ? {} : { checkedAt: checkedAt.toISOString() }),
  ...(checkedBy === null ? {} : { checkedBy }),
});

/** Those that rest stand last; the others by the day until which they hold, so that what is due stands first. */
export const findArticles = async (db: ReadTables, find: string, now: Instant): Promise<ArticlesAnswer> => {
  const today = dateOf(now);
  const rows = await findRows(db, now);
  const used = rows.filter(({ state }) => state === 'used');
  const resting = rows.filter(({ state }) => state === 'resting');
  const fitting = articlesFor(find, [...used, ...resting]);
  return {
    ...standingOf(
      used.map(({ validUntil }) => validUntil),
      today,
    ),
    found: fitting.length,
    articles: fitting.slice(0, mostListed).map((row) => rowOf(row, validityOf(row.validUntil, today))),
  };
};

type Offered = Pick<Article, 'id' | 'question' | 'alsoCalled' | 'answer' | 'source' | 'validUntil'>;

/** Those in use alone, the most used first where the words weigh the same. */
export const findOfferedArticles = async (db: ReadTables, find: string, now: Instant): Promise<OfferedAnswer> => {
  const today = dateOf(now);
  const { rows } = await sql<Offered>`
    select a.id, a.question, a.answer, a.also_called as "alsoCalled", a.source, a.valid_until as "validUntil"
    from article a ${usesOfLate(now)}
    where a.state = 'used' order by coalesce(u.uses, 0) desc, lower(a.question) collate "C", a.id`.execute(db);
  return {
    articles: articlesFor(find, rows)
      .slice(0, mostOffered)
      .map(({ alsoCalled: _words, ...one }) => ({ ...one, validity: validityOf(one.validUntil, today) })),
  };
};
