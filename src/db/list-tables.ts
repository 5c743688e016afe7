// The lists that the city keeps: what complaints are about, and whom reporters are referred to.
import type { Generated } from 'kysely';
import type { CategoryState } from '#core/category-tree.ts';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { MaybeInstant, MaybeText } from './column-types.ts';

/** What complaints are about, as the city keeps it. */
export type CategoryTable = {
  id: string;
  parent_id: MaybeText;
  name: string;
  name_en: Generated<string>;
  agency_id: Generated<string>;
  level: Generated<CategoryLevel>;
  words: Generated<string>;
  questions: Generated<string>;
  service_code: Generated<string>;
  state: Generated<CategoryState>;
};

/** One row a body outside the city; one that rests is offered to nobody. */
export type OutsideBodyTable = {
  id: string;
  name: string;
  serves: string;
  phone: Generated<string>;
  email: Generated<string>;
  web: Generated<string>;
  hours: Generated<string>;
  answer: Generated<string>;
  resting_at: MaybeInstant;
};
