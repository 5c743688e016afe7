// Records what officers do to their own accounts, in the log of administrative acts.
import type { Pool } from 'pg';
import type { AdministrativeAct } from '#core/administration.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { inTransaction } from '#db/queryable.ts';
import { actorOf } from './feature-deps.ts';
import type { Officer } from './session.ts';

type OwnAct = 'PasswordChanged' | 'SecondFactorAdded' | 'SecondFactorRemoved';

/** `factor` says what was added or removed (`app`, `passkey`, `recovery-codes`) and goes with no password. */
export type NoteOwnAct = (officer: Officer, type: OwnAct, factor?: string) => Promise<void>;

/** `now` is the instant of the record, in milliseconds. */
export type NoteDeps = { pool: Pool; administration: AdministrativeLog; now: () => number };

const actFrom = (type: OwnAct, officerId: string, factor: string): AdministrativeAct =>
  type === 'PasswordChanged' ? { type, officerId } : { type, officerId, factor };

/** Records in a transaction of its own, after the library has made the change in one of its own. */
export const noteOwnActIn =
  ({ pool, administration, now }: NoteDeps): NoteOwnAct =>
  (officer, type, factor = '') =>
    inTransaction(pool, (client) =>
      administration.record(client, { by: actorOf(officer), at: now(), act: actFrom(type, officer.userId, factor) }),
    );
