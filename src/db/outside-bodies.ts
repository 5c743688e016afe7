// Bodies outside the city, as the desk keeps them: the list and the record of who changed it are one transaction. None is ever deleted, since
// the record names them.
import type { KeptList, ListTrouble } from './desk-lists.ts';
import type { Queryable } from './queryable.ts';
import { insertRows } from './rows.ts';

const fields = ['name', 'serves', 'phone', 'email', 'web', 'hours', 'answer'] as const;

/** As it is to be; one that rests is offered to nobody. */
export type OutsideBody = Record<(typeof fields)[number], string> & { id: string; resting: boolean };

/** What an act tells of a body, and how it is reached. */
export type ReachedBody = { name: string; contacts: string[] };

/** Those that the program brings along, where they are not there yet: what somebody changed stays. */
export const addMissingBodies = async (db: Queryable, bodies: readonly OutsideBody[]): Promise<void> => {
  const rows = bodies.map(({ resting: _none, ...body }) => ({ ...body, resting_at: null }));
  await insertRows(db, 'outside_body', rows, 'on conflict (id) do nothing');
};

/** As a list of texts has it; `resting`: `yes`, or nothing. */
export type ListedBody = Record<(typeof fields)[number] | 'id' | 'resting', string>;

const rests = 'yes';

/** For doors that keep rows of texts. */
export const readListed = ({ resting, ...body }: OutsideBody): ListedBody => ({
  ...body,
  resting: resting ? rests : '',
});
/** As the list of texts has it. */
export const isResting = ({ resting }: Pick<ListedBody, 'resting'>): boolean => resting === rests;

/** Who rests already rests since then. */
const write = `insert into outside_body (id, ${fields.join(', ')}, resting_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  on conflict (id) do update set ${fields.map((field) => `${field} = excluded.${field}`).join(', ')},
    resting_at = case when excluded.resting_at is null then null else coalesce(outside_body.resting_at, excluded.resting_at) end`;

/** What the record says of a change; any body may stand there. */
export const outsideBodyList: KeptList<ListedBody, ListTrouble> = {
  name: 'outside-body',
  lock: 'lock table outside_body in share row exclusive mode',
  read: async (db) =>
    (
      await db.query<ListedBody>(
        `select id, ${fields.join(', ')}, case when resting_at is null then '' else '${rests}' end as resting
         from outside_body order by lower(name) collate "C", id`,
      )
    ).rows,
  tidied: (body) => ({
    ...body,
    ...Object.fromEntries(fields.map((field) => [field, body[field].trim()])),
  }),
  troublesIn: () => [],
  write: async (client, changes, now) => {
    for (const { after } of changes)
      if (after !== undefined)
        await client.query(write, [
          after.id,
          ...fields.map((field) => after[field]),
          isResting(after) ? new Date(now) : null,
        ]);
  },
  actsOf: ({ id, before, after, fields: changed }) => {
    const named = { bodyId: id, name: after?.name ?? '' };
    return before === undefined
      ? [{ type: 'OutsideBodyAdded', ...named }]
      : [{ type: 'OutsideBodyChanged', ...named, changed: [...changed] }];
  },
};

/** One to which a reporter may be referred now; undefined for an unknown one and for one that rests. */
export const findReachedBody = async (db: Queryable, id: string): Promise<ReachedBody | undefined> => {
  const { rows } = await db.query<Pick<OutsideBody, 'name' | 'phone' | 'email' | 'web'>>(
    'select name, phone, email, web from outside_body where id = $1 and resting_at is null',
    [id],
  );
  const [found] = rows;
  if (found === undefined) return undefined;
  const { name, phone, email, web } = found;
  return { name, contacts: [phone, email, web].filter((contact) => contact !== '') };
};
