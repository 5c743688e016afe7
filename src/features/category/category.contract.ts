// /api/v1/categories: what complaints are about, as a tree of two levels that the city keeps, and what is usual for each entry.
import { Type, type Static } from 'typebox';
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';

const line = (maxLength: number) => Type.String({ maxLength });

const fields = {
  /** Empty: of the first level. */
  parentId: line(64),
  name: Type.String({ maxLength: 80, pattern: '\\S' }),
  nameEn: line(80),
  /** To which cases of it are usually disposed; empty: to none. */
  agencyId: line(64),
  /** How pressing they usually are. */
  level: Type.Enum(categoryLevels),
  /** By which it is suggested: phrases parted by commas, words that may stand for each other by a slash. */
  words: line(2000),
  /** What its reporters are asked, a line each. */
  questions: line(1000),
  /** As Open311 knows it; empty: not at all. */
  serviceCode: Type.String({ maxLength: 40, pattern: '^[\\w-]*$' }),
  state: Type.Enum(categoryStates),
};

/** The whole entry as it is to be. */
export const CategoryBody = Type.Object(fields, { additionalProperties: false });
export type CategoryBody = Static<typeof CategoryBody>;

export const CategoryParams = Type.Object({ id: Type.String({ maxLength: 64 }) });
export type CategoryParams = Static<typeof CategoryParams>;

/** All of them, by name; those that are no longer offered, too: cases name them. */
export const CategoriesAnswer = Type.Object({ categories: Type.Array(Type.Object({ id: Type.String(), ...fields })) });
export type CategoriesAnswer = Static<typeof CategoriesAnswer>;
/** One row of that list. */
export type CategoryRow = CategoriesAnswer['categories'][number];

/** By what a list or a case calls it. */
export const CategoryName = Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() });
export type CategoryName = Static<typeof CategoryName>;
