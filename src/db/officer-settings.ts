// What an officer chose for themselves on every device. No word about any case or any other person.
import type { Pool } from 'pg';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';

/** `compact`: rows of lists stand closer; `holdFor`: so many seconds words to a reporter can be called back. Absent: not chosen. */
type OfficerSettings = { compact?: boolean; holdFor?: HoldSeconds };

/** Empty as long as they have not chosen. */
export const findSettings = async (pool: Pool, officerId: string): Promise<OfficerSettings> => {
  const { rows } = await pool.query<{ compact: boolean | null; hold_seconds: HoldSeconds | null }>(
    'select compact, hold_seconds from officer_setting where officer_id = $1',
    [officerId],
  );
  const { compact = null, hold_seconds: holdFor = null } = rows[0] ?? {};
  return { ...(compact === null ? {} : { compact }), ...(holdFor === null ? {} : { holdFor }) };
};

/** What is not named stays as it was chosen. */
export const chooseSettings = async (
  pool: Pool,
  officerId: string,
  { compact, holdFor }: OfficerSettings,
): Promise<void> => {
  await pool.query(
    `insert into officer_setting as kept (officer_id, compact, hold_seconds) values ($1, $2, $3)
     on conflict (officer_id) do update set compact = coalesce(excluded.compact, kept.compact), hold_seconds = coalesce(excluded.hold_seconds, kept.hold_seconds)`,
    [officerId, compact ?? null, holdFor ?? null],
  );
};
