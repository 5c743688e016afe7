// What was written in cases, as agencies read it: from the index where it is good, else hidden anew. Shows nothing that known-people.ts hides.
import { sql, type RawBuilder } from 'kysely';
import type { IdentityVault } from '#ports/identity-vault.ts';
import { hidingPeople } from '../known-people.ts';
import type { ReadTables } from '../queryable.ts';

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'> };
type Row = { id: string; kept: string[] | null; texts: string[] | null };

/** Joins `k.agency_texts` of a case. What the index holds is good while nothing was noted since: both are read at one moment. */
export const keptTexts = (id: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`left join search_case k on k.complaint_id = ${id}
    and not exists (select 1 from search_due d where d.complaint_id = ${id})`;

const findTexts = async (db: ReadTables, ids: readonly string[]): Promise<Row[]> => {
  const { rows } = await sql<Row>`
    select one.id, k.agency_texts as kept, case when k.agency_texts is null then array(
      select m.text from message m where m.complaint_id = one.id and m.text <> '' order by m.sent_at, m.id) end as texts
    from unnest(${[...ids]}::uuid[]) as one (id)
    ${keptTexts(sql`one.id`)}`.execute(db);
  return rows;
};

/** Every message that has words, oldest first, by case. */
export const readByAgencies = async (
  { db, vault }: Deps,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (ids.length === 0) return new Map();
  const rows = await findTexts(db, ids);
  const open = rows.filter(({ kept }) => kept === null).map(({ id }) => id);
  const reading = await hidingPeople({ db, vault }, open);
  return new Map(rows.map(({ id, kept, texts }) => [id, kept ?? (texts ?? []).map((text) => reading(id, text))]));
};
