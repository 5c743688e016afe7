// The list of categories as screens use it: asked once in a while, and called by their names in the console's language.
import { useQuery } from '@tanstack/react-query';
import { branchesOf } from '#core/category-tree.ts';
import { getJson } from '#web/api.ts';
import { language } from '#words/console.ts';
import type { CategoriesAnswer, CategoryName, CategoryRow } from './category.contract.ts';

const slow = 5 * 60_000;

/** For `useQuery`: for whoever must say that it did not come. */
export const categoriesQuery = {
  queryKey: ['categories'],
  queryFn: ({ signal }: { signal: AbortSignal }) => getJson<CategoriesAnswer>('/api/v1/categories', signal),
  staleTime: slow,
};

/** Those that rest or ended, too; none while they are not there yet. */
export const useCategories = (enabled = true): readonly CategoryRow[] =>
  useQuery({ ...categoriesQuery, enabled }).data?.categories ?? [];

/** In Indonesian where it has no English name. */
export const categoryWords = ({ name, nameEn }: Omit<CategoryName, 'id'>): string =>
  language === 'en' && nameEn !== '' ? nameEn : name;

type Option = { value: string; label: string };

/** For a list to choose from: those below another after it, called by both. Those of `kept` beside what is offered. */
export const categoryOptions = (categories: readonly CategoryRow[], kept: readonly string[] = []): Option[] => {
  const isShown = ({ id, state }: CategoryRow): boolean => state === 'offered' || kept.includes(id);
  return branchesOf(categories).flatMap(({ top, below }) => [
    ...(isShown(top) ? [{ value: top.id, label: categoryWords(top) }] : []),
    ...below.filter(isShown).map((one) => ({ value: one.id, label: `${categoryWords(top)}: ${categoryWords(one)}` })),
  ]);
};
