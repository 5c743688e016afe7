// The open cases of whoever asks, most urgent first, as a telephone may keep them. Names no column that holds a word of anybody; cases in sensitive
// lanes stand in another table and are not asked for.
import { sql } from 'kysely';
import { mostOffline, offlineCaseOf, type OfflineCase, type OfflineRow } from '#core/offline-list.ts';
import type { ReadTables } from '#db/queryable.ts';
import { isOpenTo, isTurnOf, visibleTo, type Viewer } from '#db/visible-to.ts';

type Row = Omit<OfflineRow, 'dueAt' | 'kelurahan' | 'categoryId' | 'agencyId'> & {
  due_at: Date | null;
  kelurahan: string | null;
  category_id: string | null;
  lead_agency_id: string | null;
};

const namesOf = async (db: ReadTables, language: 'id' | 'en') => {
  const [categories, agencies] = await Promise.all([
    db.selectFrom('category').select(['id', 'name', 'name_en']).execute(),
    db.selectFrom('agency').select(['id', 'short_name']).execute(),
  ]);
  const named = ({ name, name_en: english }: (typeof categories)[number]): string =>
    language === 'en' && english !== '' ? english : name;
  return {
    categories: new Map(categories.map((one) => [one.id, named(one)])),
    agencies: new Map(agencies.map(({ id, short_name: name }) => [id, name])),
  };
};

/** `of`: how many are open. */
export const findOfflineCases = async (
  db: ReadTables,
  asking: Viewer,
  language: 'id' | 'en',
): Promise<{ cases: OfflineCase[]; of: number }> => {
  const { lanes: _lanes, ...viewer } = asking;
  const { rows } = await sql<Row & { of: number }>`
    select c.number, c.status, c.due_at, c.paused, c.kelurahan, c.category_id, c.lead_agency_id, ${isTurnOf(viewer)} as mine,
      count(*) over ()::int as of
    from complaint c where ${isOpenTo(viewer)} and ${visibleTo(viewer)}
    order by mine desc, c.paused, c.due_at nulls last, c.number limit ${mostOffline}`.execute(db);
  const names = await namesOf(db, language);
  const cases = rows.flatMap(({ due_at: dueAt, kelurahan, category_id: category, lead_agency_id: agency, ...row }) => {
    const known = { ...row, dueAt: dueAt?.getTime(), kelurahan: kelurahan ?? undefined };
    return offlineCaseOf({ ...known, categoryId: category ?? undefined, agencyId: agency ?? undefined }, names) ?? [];
  });
  return { cases, of: rows[0]?.of ?? 0 };
};
