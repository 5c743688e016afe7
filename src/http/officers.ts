// The book of officers: added, reset and deactivated by an operator; nobody signs up.
// Must never return or log a password that it did not make itself.
import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { rolesOf, type Holding, type Role } from '#core/access.ts';
import type { AdministrativeAct, AdministrativeActor } from '#core/administration.ts';
import type { Recording } from '#db/administrative-log.ts';
import { endAccess, endPost, forgetSecondFactors } from '#db/officer-access.ts';
import { inTransaction } from '#db/queryable.ts';
import { hashPassword } from './password.ts';

/** `password` is made where none is given, and must be changed at its first use unless `keepsPassword`; its strength is not weighed here. */
export type NewOfficer = {
  email: string;
  name: string;
  role: Role;
  alsoRoles?: readonly Role[];
  agencyId?: string;
  password?: string;
  declaredBy?: 'training';
  /** The invented people of training: their password is on the sign-in page, and need not be changed. */
  keepsPassword?: boolean;
};

/** Whose access ended stays in the list as `disabled`: the record of acts goes on naming them. */
export type OfficerRow = Holding & { id: string; email: string; name: string; agencyId?: string; disabled: boolean };

/** Officers are found by their e-mail address, in whatever case it is written; none is ever deleted. */
export type OfficerBook = {
  /**
   * Adds, or changes name and role of the officer with this e-mail, and with the role ends what they lent or were lent; a password is set
   * only on adding. `password` is returned when it was made here.
   */
  addOfficer: (officer: NewOfficer) => Promise<{ id: string; added: boolean; password?: string }>;
  /** The same for the configuration file, which leaves alone whom somebody changed in the console. */
  declareOfficer: (officer: NewOfficer) => Promise<void>;
  /**
   * Sets a password (or makes one), to be changed at its first use, enables the officer and ends all sessions; undefined
   * when nobody has this e-mail. `forgetFactors`: the officer has lost what they proved themselves with besides.
   */
  resetPassword: (
    email: string,
    password?: string,
    forgetFactors?: boolean,
  ) => Promise<{ password: string } | undefined>;
  listOfficers: () => Promise<OfficerRow[]>;
  /** Ends all sessions at once; false when nobody has this e-mail. */
  deactivate: (email: string) => Promise<boolean>;
  /** Whether nobody could run the program any more if the officer with this e-mail went. */
  isLastOperator: (email: string) => Promise<boolean>;
};

/** Sixteen characters without lookalikes: about 80 bits. */
const makePassword = (): string => {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789AB';
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % 32] ?? 'a').join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
};

type Post = Holding & { agencyId?: string };
type PostRow = { id: string; name: string; role: Role; also_roles: Role[]; agency_id: string | null };

const besideOf = (alsoRoles: readonly Role[]): Pick<Holding, 'alsoRoles'> =>
  alsoRoles.length === 0 ? {} : { alsoRoles };

const postOf = ({ role, also_roles: alsoRoles, agency_id: agencyId }: PostRow): Post => ({
  role,
  ...besideOf(alsoRoles),
  ...(agencyId === null ? {} : { agencyId }),
});

/** What is recorded of an officer who is declared again; undefined where nothing is other than before. */
const changeOf = (officer: NewOfficer, before: PostRow): AdministrativeAct | undefined => {
  const { role, alsoRoles = [], agencyId, name } = officer;
  const changed = [
    ...(name === before.name ? [] : ['name']),
    ...([role, ...alsoRoles].join(' ') === rolesOf(postOf(before)).join(' ') ? [] : ['role']),
    ...((agencyId ?? null) === before.agency_id ? [] : ['agencyId']),
  ];
  const post = { role, ...besideOf(alsoRoles), ...(agencyId === undefined ? {} : { agencyId }) };
  if (changed.length === 0) return undefined;
  return { type: 'OfficerChanged', officerId: before.id, changed, former: postOf(before), ...post };
};

type Record = (client: PoolClient, act: AdministrativeAct) => Promise<void>;

const addIn = async (
  client: PoolClient,
  officer: NewOfficer,
  { kept, now, record }: { kept: () => Promise<string>; now: number; record: Record },
): Promise<{ id: string; added: boolean }> => {
  const { rows: known } = await client.query<PostRow>(
    'select id, name, role, also_roles, agency_id from officer where email = $1 for update',
    [officer.email.toLowerCase()],
  );
  const { rows } = await client.query<{ id: string; added: boolean }>(
    `insert into officer (id, name, email, email_verified, role, agency_id, declared_by, must_change_password, also_roles)
     values ($1, $2, $3, true, $4, $5, $6, $7, $8)
     on conflict (email) do update
       set name = excluded.name, role = excluded.role, also_roles = excluded.also_roles, agency_id = excluded.agency_id,
         updated_at = now()
     returning id, xmax = 0 as added`,
    [
      ...[randomUUID(), officer.name, officer.email.toLowerCase(), officer.role, officer.agencyId ?? null],
      ...[officer.declaredBy ?? 'operator', officer.keepsPassword !== true, officer.alsoRoles ?? []],
    ],
  );
  const row = rows[0];
  if (row === undefined) throw new Error('the officer was not stored');
  if (row.added) {
    await client.query(
      `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)`,
      [randomUUID(), row.id, await kept()],
    );
  }
  const { role, alsoRoles = [], agencyId } = officer;
  const added = {
    type: 'OfficerAdded',
    officerId: row.id,
    role,
    ...besideOf(alsoRoles),
    ...(agencyId === undefined ? {} : { agencyId }),
  } as const;
  const act = known[0] === undefined ? added : changeOf(officer, known[0]);
  if (act?.type === 'OfficerChanged' && act.changed.some((what) => what !== 'name')) await endPost(client, row.id, now);
  if (act !== undefined) await record(client, act);
  return row;
};

const resetIn = async (
  client: PoolClient,
  { email, kept, forgetFactors }: { email: string; kept: () => Promise<string>; forgetFactors: boolean },
  record: Record,
): Promise<boolean> => {
  const { rows } = await client.query<{ id: string; was_disabled: boolean }>(
    `update officer o set disabled_at = null, must_change_password = true, updated_at = now()
     from (select id, disabled_at from officer where email = $1 for update) before
     where o.id = before.id returning o.id, before.disabled_at is not null as was_disabled`,
    [email.toLowerCase()],
  );
  const [row] = rows;
  if (row === undefined) return false;
  const { id, was_disabled: wasDisabled } = row;
  await client.query(
    `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $2, 'credential', $2, $3)
     on conflict (provider_id, account_id) do update set password = excluded.password, updated_at = now()`,
    [randomUUID(), id, await kept()],
  );
  await client.query('delete from officer_link where officer_id = $1', [id]);
  await client.query('delete from officer_session where user_id = $1', [id]);
  if (forgetFactors && (await forgetSecondFactors(client, id)))
    await record(client, { type: 'SecondFactorRemoved', officerId: id, factor: 'all' });
  if (wasDisabled) await record(client, { type: 'OfficerSwitchedOn', officerId: id });
  await record(client, { type: 'PasswordReset', officerId: id });
  return true;
};

const listIn = async (pool: Pool): Promise<OfficerRow[]> => {
  const { rows } = await pool.query<
    Omit<OfficerRow, 'agencyId' | 'alsoRoles'> & { agencyId: string | null; beside: Role[] }
  >(
    `select id, email, name, role, also_roles as beside, agency_id as "agencyId", disabled_at is not null as disabled
     from officer order by role, name, email`,
  );
  return rows.map(({ agencyId, beside, ...row }) => ({
    ...row,
    ...besideOf(beside),
    ...(agencyId === null ? {} : { agencyId }),
  }));
};

const deactivateIn = async (client: PoolClient, email: string, now: number, record: Record): Promise<boolean> => {
  const { rows } = await client.query<{ id: string; was_disabled: boolean }>(
    `update officer o set disabled_at = coalesce(o.disabled_at, now()), updated_at = now()
     from (select id, disabled_at from officer where email = $1 for update) before
     where o.id = before.id returning o.id, before.disabled_at is not null as was_disabled`,
    [email.toLowerCase()],
  );
  for (const { id } of rows) await endAccess(client, id, now);
  for (const { id, was_disabled: wasDisabled } of rows)
    if (!wasDisabled) await record(client, { type: 'OfficerSwitchedOff', officerId: id });
  return rows.length > 0;
};

const isChangedInConsole = async (pool: Pool, email: string): Promise<boolean> => {
  const { rowCount } = await pool.query('select from officer where email = $1 and changed_in_console_at is not null', [
    email.toLowerCase(),
  ]);
  return rowCount === 1;
};

const isLastOperatorIn = async (pool: Pool, email: string): Promise<boolean> => {
  const { rows } = await pool.query<{ email: string }>(
    `select email from officer o where (role = 'operator' or also_roles @> '{operator}') and disabled_at is null
       and exists (select from officer_credential c where c.user_id = o.id)`,
  );
  return rows.length === 1 && rows[0]?.email === email.toLowerCase();
};

/** `by`: in whose name this book changes what it changes. `hash`: how passwords are kept, the program's own way unless set. */
export type OfficerBookDeps = Recording & {
  pool: Pool;
  by: AdministrativeActor;
  hash?: (password: string) => Promise<string>;
};

/** Each change stands in one transaction with its record, under the name of `by`. */
export const officerBook = ({ pool, by, administration, clock, hash = hashPassword }: OfficerBookDeps): OfficerBook => {
  const record: Record = (client, act) => administration.record(client, { by, at: clock.now(), act });
  const add: OfficerBook['addOfficer'] = async (officer) => {
    const password = officer.password ?? makePassword();
    const adding = { kept: () => hash(password), now: clock.now(), record };
    const row = await inTransaction(pool, (client) => addIn(client, officer, adding));
    return row.added && officer.password === undefined ? { ...row, password } : row;
  };
  return {
    addOfficer: add,
    declareOfficer: async (officer) => {
      if (!(await isChangedInConsole(pool, officer.email))) await add(officer);
    },
    resetPassword: async (email, given, forgetFactors = false) => {
      const password = given ?? makePassword();
      const found = await inTransaction(pool, (client) =>
        resetIn(client, { email, kept: () => hash(password), forgetFactors }, record),
      );
      return found ? { password } : undefined;
    },
    listOfficers: () => listIn(pool),
    deactivate: (email) => inTransaction(pool, (client) => deactivateIn(client, email, clock.now(), record)),
    isLastOperator: (email) => isLastOperatorIn(pool, email),
  };
};
