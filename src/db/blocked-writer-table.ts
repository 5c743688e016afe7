// The table of writers whose messages become no case for a while, as the migrations make it.
import type { Generated } from 'kysely';
import type { Instant, MaybeInstant, MaybeText } from './column-types.ts';

/** By the platform's id on the account to which they wrote. */
export type BlockedWriterTable = {
  id: string;
  channel: string;
  account_id: string;
  external_id: string;
  reporter_id: string;
  case_number: string;
  reason: string;
  appeal: Generated<string>;
  blocked_at: Instant;
  blocked_by: string;
  until_at: Instant;
  lifted_at: MaybeInstant;
  lifted_by: MaybeText;
};
