// Bodies outside the city, as the desk keeps them: the list and the record of who changed it are one transaction. None is ever deleted, since
// the record names them.
import type { Pool } from 'pg';
import type { Asking } from './people.ts';
import { inTransaction, type Queryable } from './queryable.ts';
import { insertRows } from './rows.ts';

const fields = ['name', 'serves', 'phone', 'email', 'web', 'hours', 'answer'] as const;

/** As it is to be; one that rests is offered to nobody. */
export type OutsideBody = Record<(typeof fields)[number], string> & { id: string; resting: boolean };

/** What an act tells of a body, and how it is reached. */
export type ReachedBody = { name: string; contacts: string[] };

const valuesOf = (body: OutsideBody, now: number) => [
  body.id,
  ...fields.map((field) => body[field].trim()),
  body.resting ? new Date(now) : null,
];

/** Those that the program brings along, where they are not there yet: what somebody changed stays. */
export const addMissingBodies = async (db: Queryable, bodies: readonly OutsideBody[]): Promise<void> => {
  const rows = bodies.map(({ resting: _none, ...body }) => ({ ...body, resting_at: null }));
  await insertRows(db, 'outside_body', rows, 'on conflict (id) do nothing');
};

/** A new one. */
export const addBody = (pool: Pool, { actor, now, administration }: Asking, body: OutsideBody): Promise<void> =>
  inTransaction(pool, async (client) => {
    await client.query(
      `insert into outside_body (id, ${fields.join(', ')}, resting_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      valuesOf(body, now),
    );
    const act = { type: 'OutsideBodyAdded', bodyId: body.id, name: body.name.trim() } as const;
    await administration.record(client, { by: actor, at: now, act });
  });

const findLocked = async (client: Queryable, id: string): Promise<OutsideBody | undefined> => {
  const { rows } = await client.query<OutsideBody>(
    `select id, ${fields.join(', ')}, resting_at is not null as resting from outside_body where id = $1 for update`,
    [id],
  );
  return rows[0];
};

/** False when there is none of that id. What was saved without a change is no act. */
export const changeBody = (pool: Pool, { actor, now, administration }: Asking, body: OutsideBody): Promise<boolean> =>
  inTransaction(pool, async (client) => {
    const before = await findLocked(client, body.id);
    if (before === undefined) return false;
    const changed = [
      ...fields.filter((field) => before[field] !== body[field].trim()),
      ...(before.resting === body.resting ? [] : ['resting']),
    ];
    if (changed.length === 0) return true;
    await client.query(
      `update outside_body set name = $2, serves = $3, phone = $4, email = $5, web = $6, hours = $7, answer = $8,
         resting_at = case when $9::timestamptz is null then null else coalesce(resting_at, $9) end
       where id = $1`,
      valuesOf(body, now),
    );
    const act = { type: 'OutsideBodyChanged', bodyId: body.id, name: body.name.trim(), changed } as const;
    await administration.record(client, { by: actor, at: now, act });
    return true;
  });

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
