// The lists that the city keeps: what complaints are about, and whom reporters are referred to.
import type { Generated } from 'kysely';
import type { CategoryState } from '#core/category-tree.ts';
import type { CategoryLevel } from '#core/complaint/category.ts';
import type { ArticleState } from '#core/knowledge/article.ts';
import type { RoadAuthority } from '#core/place/road.ts';
import type { AdministrativeActor } from '#core/administration.ts';
import type { ListRow } from '#core/desk-list.ts';
import type { CalendarRow, Weekday, Zone } from '#core/sop/calendars.ts';
import type { HolidayKind } from '#core/sop/holidays.ts';
import type { Instant, Json, MaybeInstant, MaybeText } from './column-types.ts';

/** What complaints are about, as the city keeps it. */
type CategoryTable = {
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
type OutsideBodyTable = {
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

/** One row a change of a row of any list; without `before` it was new, without `after` it was gone. */
type ListChangeTable = {
  seq: Generated<string>;
  list: string;
  row_id: string;
  at: Instant;
  how: string;
  changed_by: Json<AdministrativeActor>;
  before: Json<ListRow> | null;
  after: Json<ListRow> | null;
};

/** Roads, or parts of them, and whose each is. */
type RoadTable = {
  id: string;
  name: string;
  from_place: Generated<string>;
  to_place: Generated<string>;
  authority: Generated<RoadAuthority>;
  source: Generated<string>;
};

/** One row a day that is, or was, a holiday; its id is its date. */
type HolidayTable = { id: string; name: string; kind: HolidayKind; decree: string };

/** Usual hours of every week, or with `part_of` other hours of that calendar for a while. */
type CalendarTable = Record<Weekday, Generated<string>> & {
  id: string;
  name: string;
  part_of: Generated<string>;
  from_date: Generated<string>;
  to_date: Generated<string>;
  zone: Generated<Zone>;
  joint_leave: Generated<CalendarRow['jointLeave']>;
  own_days: Generated<string>;
  source: Generated<string>;
};

/** One row: how the city shows itself. */
type BrandTable = {
  id: string;
  name: Generated<string>;
  office: Generated<string>;
  short_name: Generated<string>;
  hue: Generated<string>;
  logo: Generated<string>;
};

/** Pictures that the city chose, by their digests. */
type BrandLogoTable = { digest: string; bytes: Buffer; kept_at: Instant };

/** What the city knows of a question. */
type ArticleTable = {
  id: string;
  question: string;
  answer: string;
  also_called: Generated<string>;
  category_id: Generated<string>;
  owner_id: Generated<string>;
  source: string;
  valid_until: string;
  state: Generated<ArticleState>;
};

/** How many answers began with an article in a month. */
type ArticleUseTable = { article_id: string; month: string; uses: number };

/** By their names in the database. */
export type ListTables = {
  category: CategoryTable;
  outside_body: OutsideBodyTable;
  list_change: ListChangeTable;
  road: RoadTable;
  article: ArticleTable;
  article_use: ArticleUseTable;
  holiday: HolidayTable;
  calendar: CalendarTable;
  brand: BrandTable;
  brand_logo: BrandLogoTable;
};
