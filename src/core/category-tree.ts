// The city's list of categories: two levels, each entry with what is usual for it. Pure; cases hold ids of it.
import type { CategoryLevel } from './complaint/category.ts';

/** `resting`: not offered for now. `ended`: a name that cases keep. */
export const categoryStates = ['offered', 'resting', 'ended'] as const;
export type CategoryState = (typeof categoryStates)[number];

/** What stands in it beside names; empty where nothing is usual. */
export type Category = {
  id: string;
  /** Empty: of the first level. */
  parentId: string;
  name: string;
  nameEn: string;
  agencyId: string;
  level: CategoryLevel;
  /** By which it is suggested, parted by commas. */
  words: string;
  /** What its reporters are asked, a line each. */
  questions: string;
  /** As Open311 knows it. */
  serviceCode: string;
  state: CategoryState;
};

/** What its reporters are asked, one by one. */
export const questionsIn = (questions: string): string[] =>
  questions
    .split('\n')
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');

/** Why a list is none: `id` and `field` say where. */
export type TreeTrouble =
  | { id: string; field: 'parentId'; why: 'category-parent' }
  | { id: string; field: 'serviceCode'; why: 'service-code-taken' };

/** Each trouble of a list, in its order: a parent that is not there or has one itself, or a service code that stands twice. */
export const treeTroublesOf = (categories: readonly Category[]): TreeTrouble[] => {
  const parents = new Map(categories.map(({ id, parentId }) => [id, parentId]));
  const codes = new Set<string>();
  const troubles: TreeTrouble[] = [];
  for (const { id, parentId, serviceCode } of categories) {
    if (parentId !== '' && parents.get(parentId) !== '')
      troubles.push({ id, field: 'parentId', why: 'category-parent' });
    if (serviceCode !== '' && codes.has(serviceCode))
      troubles.push({ id, field: 'serviceCode', why: 'service-code-taken' });
    codes.add(serviceCode);
  }
  return troubles;
};

/** As a screen shows them: each of the first level with those below it, in the order of the list. */
export const branchesOf = <T extends Pick<Category, 'id' | 'parentId'>>(
  categories: readonly T[],
): { top: T; below: T[] }[] =>
  categories
    .filter(({ parentId }) => parentId === '')
    .map((top) => ({ top, below: categories.filter(({ parentId }) => parentId === top.id) }));
