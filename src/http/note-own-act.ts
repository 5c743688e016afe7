// Records what officers do to their own accounts, in the log of administrative acts.
import type { Pool } from 'pg';
import type { AdministrativeAct } from '#core/administration.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import { inTransaction } from '#db/queryable.ts';
import { actorOf } from './feature-deps.ts';
import type { Officer } from './session.ts';

type OwnAct = 'PasswordChanged' | 'SecondFactorAdded' | 'SecondFactorRemoved';
export type NoteOwnAct = (officer: Officer, type: OwnAct, factor?: string) => Promise<void>;

export type NoteDeps = { pool: Pool; administration: AdministrativeLog; now: () => number };

const actFrom = (type: OwnAct, officerId: string, factor: string): AdministrativeAct =>
  type === 'PasswordChanged' ? { type, officerId } : { type, officerId, factor };

export const noteOwnActIn =
  ({ pool, administration, now }: NoteDeps): NoteOwnAct =>
  (officer, type, factor = '') =>
    inTransaction(pool, (client) =>
      administration.record(client, { by: actorOf(officer), at: now(), act: actFrom(type, officer.userId, factor) }),
    );
