// The knowledge as a table for a spreadsheet: placeholders that nothing fills are faults. Knows its columns and what may stand in them.
import type { Article, ArticleState } from '#core/knowledge/article.ts';
import { unknownPlaceholders } from '#core/template-words.ts';
import { checkedBy, mayStand, type Sheet } from '../desk-list/sheet.ts';
import { parseDay } from '../jss-import/jss-date.ts';
import { ArticleBody } from './article.contract.ts';

const check = checkedBy(ArticleBody);

/** As the file says them. */
const said: Readonly<Record<ArticleState, string>> = { used: 'dipakai', resting: 'istirahat' };
const read = (cell: string): string | undefined =>
  Object.entries(said).find(([state, word]) => [state, word].includes(cell.toLowerCase()))?.[0];

/** Placeholders in its answer that nothing fills, but for those that stood there before. */
export const unfilledIn = (
  { answer }: Pick<Article, 'answer'>,
  before: Pick<Article, 'answer'> | undefined,
): string[] => {
  const known = unknownPlaceholders(before?.answer ?? '');
  return unknownPlaceholders(answer).filter((one) => !known.includes(one));
};

/** New rows get ids of `newId`, but for those that are in the list by their question. */
export const articleSheet = (newId: () => string): Sheet<Article> => ({
  list: 'article',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'question', head: 'pertanyaan' },
    { field: 'answer', head: 'jawaban' },
    { field: 'alsoCalled', head: 'kata_lain' },
    { field: 'categoryId', head: 'kategori' },
    { field: 'ownerId', head: 'pemilik' },
    { field: 'source', head: 'sumber' },
    {
      field: 'validUntil',
      head: 'berlaku_sampai',
      read: (cell) => parseDay(cell) ?? { fault: mayStand('article', 'validUntil') },
    },
    {
      field: 'state',
      head: 'keadaan',
      read: (cell) => (cell === '' ? cell : (read(cell) ?? { fault: mayStand('article', 'state') })),
      write: (kept) => said[kept as ArticleState] ?? kept,
    },
  ],
  needed: 'question',
  usual: {
    ...{ id: '', question: '', answer: '', alsoCalled: '', categoryId: '', ownerId: '', source: '', validUntil: '' },
    state: 'used',
  },
  check: ({ id: _id, ...body }) => check(body),
  faultsIn: (row, before) => {
    const unknown = unfilledIn(row, before);
    if (unknown.length === 0) return [];
    return [{ field: 'answer', what: ({ listFile }) => listFile.unknownPlaceholder(unknown.join(', ')) }];
  },
  idOf: (row, known) => known.find(({ question }) => question === row.question.trim())?.id ?? newId(),
  nameOf: ({ question }) => question,
});
