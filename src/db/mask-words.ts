// Words that officers wrote for others about some cases, outside of the log: whatever names the person is masked, the matter stays.
import type { Hiding } from '#ports/person-requests.ts';
import type { Queryable } from './queryable.ts';

/** `rows` gives a place, the case and the text; `change` writes the text back. */
type Place = { rows: string; change: string };

const places: readonly Place[] = [
  {
    rows: 'select ctid::text as place, complaint_id as id, summary as text from case_publication where complaint_id = any($1::uuid[])',
    change: 'update case_publication set summary = $2 where ctid = $1::tid',
  },
  {
    rows: 'select ctid::text as place, complaint_id as id, text from forward where complaint_id = any($1::uuid[])',
    change: 'update forward set text = $2 where ctid = $1::tid',
  },
  {
    rows: `select n.ctid::text as place, f.complaint_id as id, n.text from forward_news n
           join forward f on f.id = n.forward_id where f.complaint_id = any($1::uuid[])`,
    change: 'update forward_news set text = $2 where ctid = $1::tid',
  },
  {
    rows: `select e.ctid::text as place, c.id, e.matter as text from jss_entry e join every_complaint c on c.number = e.reference
           where c.id = any($1::uuid[])`,
    change: 'update jss_entry set matter = $2 where ctid = $1::tid',
  },
  {
    rows: `select m.ctid::text as place, c.id, m.reason as text from reconciliation_mark m join every_complaint c on c.number = m.subject
           where c.id = any($1::uuid[])`,
    change: 'update reconciliation_mark set reason = $2 where ctid = $1::tid',
  },
];

/** In how many texts something was masked. */
export const maskOfficersWords = async (db: Queryable, caseIds: readonly string[], hide: Hiding): Promise<number> => {
  let masked = 0;
  for (const { rows: sql, change } of places) {
    const { rows } = await db.query<{ place: string; id: string; text: string }>(sql, [caseIds]);
    for (const { place, id, text } of rows) {
      const open = hide(id, text);
      if (open === text) continue;
      await db.query(change, [place, open]);
      masked += 1;
    }
  }
  return masked;
};
