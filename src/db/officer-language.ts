// In which language an officer reads the console: their own choice, kept with them. Must not be read for what citizens are sent.
import type { Pool } from 'pg';

/** The console's languages. */
export type OfficerLanguage = 'id' | 'en';

/** Undefined as long as they have not chosen. */
export const findLanguage = async (pool: Pool, officerId: string): Promise<OfficerLanguage | undefined> => {
  const { rows } = await pool.query<{ language: OfficerLanguage | null }>(
    'select language from officer where id = $1',
    [officerId],
  );
  return rows[0]?.language ?? undefined;
};

/** Holds on every device from the next page on. */
export const chooseLanguage = async (pool: Pool, officerId: string, language: OfficerLanguage): Promise<void> => {
  await pool.query('update officer set language = $2 where id = $1', [officerId, language]);
};
