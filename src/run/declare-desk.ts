// Applies the configuration file's lists at every start: what is declared is created or updated, nothing is deleted.
import type { Pool } from 'pg';
import type { AccountBook } from '#db/accounts.ts';
import type { Recording } from '#db/administrative-log.ts';
import { declareAgencies } from '#db/agencies.ts';
import type { DeskFile } from '#config/config-file.ts';
import { officerBook } from '#http/officers.ts';

/** Officers that are declared stand in the administrative record, with the settings as author. */
export type DeskDeps = Recording & {
  database: { pool: Pool };
  accounts: Pick<AccountBook, 'declare' | 'release'>;
};

/** A first user's password is set only when the user is new: what the officer chose since stays. */
export const declareDesk = async ({ database, accounts, ...recording }: DeskDeps, desk: DeskFile): Promise<void> => {
  await declareAgencies(database.pool, desk.agencies);
  await accounts.release(desk.accounts);
  for (const account of desk.accounts) await accounts.declare(account);
  const officers = officerBook({ pool: database.pool, by: { kind: 'settings' }, ...recording });
  for (const user of desk.users) await officers.declareOfficer(user);
};
