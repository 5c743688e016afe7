// The role of the running program on the embedded server: every right that its work needs, and none to change what the logs hold.
import type { Queryable } from './queryable.ts';

/** The name that the program signs in to its own server with. */
export const programRole = 'tanggap_program';

const grants = `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${programRole}') then create role ${programRole} login; end if;
  end $$;
  grant usage on schema public to ${programRole};
  grant select, insert, update, delete on all tables in schema public to ${programRole};
  grant usage, select on all sequences in schema public to ${programRole};
  revoke update, delete, truncate on event, administrative_event from ${programRole};
  revoke insert, update, delete, truncate on migration from ${programRole};`;

/** To be done by the owner, after every migration: later tables are nobody else's until then. */
export const grantProgram = async (owner: Queryable): Promise<void> => {
  await owner.query(grants);
};

/** `changes`: this role could rewrite a log, which its chain would show but not prevent. */
export type Guard = { isSuperuser: boolean; changes: boolean };

/** What the present role may do to the logs: change them at once, or as their owner give itself the right to. */
export const findGuard = async (db: Queryable): Promise<Guard> => {
  const { rows } = await db.query<Guard>(
    `select (select rolsuper from pg_roles where rolname = current_user) as "isSuperuser",
       bool_or(has_table_privilege(name, 'UPDATE, DELETE, TRUNCATE') or pg_has_role(current_user, c.relowner, 'MEMBER'))
         as changes
     from unnest(array['event', 'administrative_event']) as name join pg_class c on c.oid = name::regclass`,
  );
  return rows[0] ?? { isSuperuser: false, changes: false };
};
