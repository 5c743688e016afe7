// Officers as rows: hired with one statement each, so that a test may have many of them, and looked at as they stand.
import type pg from 'pg';
import type { Role } from '#core/access.ts';
import type { Asking } from '#db/people.ts';
import { at } from '../given/given.ts';
import { recordedActs, testAdministration, testIds } from './store.ts';

export type Hired = { id: string; email: string; role: Role };

type Hiring = { agencyId?: string; disabled?: boolean; password?: string | null };

export type Office = {
  /** With a password, unless `null` says that they were asked in and have none yet. */
  hire: (role: Role, hiring?: Hiring) => Promise<Hired>;
  /** A session of theirs that began now; its token is `token-` and the id. */
  opens: (officer: Hired, more?: Record<string, unknown>) => Promise<string>;
  /** Somebody as they ask for something, in their own role unless another one is lent to them. */
  asks: (officer: Hired, hours?: number, role?: Role) => Asking;
  /** The types of what was recorded since the office was opened. */
  acts: () => Promise<string[]>;
  sessionsOf: (officer: Hired) => Promise<string[]>;
};

export const officeOn = async (pool: pg.Pool): Promise<Office> => {
  const before = (await recordedActs(pool)).length;
  await pool.query(
    `insert into agency (id, name, short_name) values ('dlh', 'Lingkungan Hidup', 'DLH'), ('dpupkp', 'Pekerjaan Umum', 'PU')
     on conflict do nothing`,
  );
  return {
    hire: async (role, { agencyId, disabled = false, password = 'sandi' } = {}) => {
      const id = testIds.uuid();
      const hired = { id, email: `${id}@contoh.example`, role };
      const agency = agencyId ?? (role === 'admin-agency' ? 'dlh' : null);
      await pool.query(
        `insert into officer (id, name, email, email_verified, role, agency_id, disabled_at) values ($1, 'Contoh', $2, true, $3, $4, $5)`,
        [id, hired.email, role, agency, disabled ? new Date(at(0)) : null],
      );
      if (password !== null)
        await pool.query(
          `insert into officer_credential (id, account_id, provider_id, user_id, password) values ($1, $1, 'credential', $1, $2)`,
          [id, password],
        );
      return hired;
    },
    opens: async ({ id: userId }, more = {}) => {
      const id = testIds.uuid();
      const columns = { id, token: `token-${id}`, user_id: userId, ...more };
      const names = Object.keys(columns);
      await pool.query(
        `insert into officer_session (expires_at, ${names.join(', ')})
         values (now() + interval '1 day', ${names.map((_name, index) => `$${String(index + 1)}`).join(', ')})`,
        Object.values(columns),
      );
      return id;
    },
    asks: ({ id: userId, role: own }, hours = 1, role = own) => ({
      actor: { kind: 'officer', userId, role },
      now: at(hours),
      administration: testAdministration,
    }),
    acts: async () => (await recordedActs(pool)).slice(before).map(({ type }) => type),
    sessionsOf: async ({ id }) => {
      const { rows } = await pool.query<{ id: string }>(
        'select id from officer_session where user_id = $1 order by id',
        [id],
      );
      return rows.map((row) => row.id);
    },
  };
};
