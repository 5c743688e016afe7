// Lets the officers of a test in as their sign-in would leave them. What a sign-in asks, keeps and refuses is src/http's, and the browser's walks'.
import { createHmac, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { idleSeconds, sessionCookieName } from '#http/library.ts';

/** As makeAuth was told. */
type Door = { pool: pg.Pool; secret: string; publicUrl: string };

/** The `Cookie` header of a fresh session; undefined for whoever is unknown, is out, or would be asked for a code. */
export const sessionOf = async ({ pool, secret, publicUrl }: Door, email: string): Promise<string | undefined> => {
  const token = randomBytes(16).toString('hex');
  const { rowCount } = await pool.query(
    `with let_in as (
      update officer set last_seen_at = now()
      where email = $1 and disabled_at is null and not two_factor_enabled returning id
    )
    insert into officer_session (id, token, user_id, expires_at, user_agent)
      select $2, $3, id, now() + make_interval(secs => $4), 'lightMyRequest' from let_in`,
    [email, randomBytes(16).toString('hex'), token, idleSeconds],
  );
  const signature = createHmac('sha256', secret).update(token).digest('base64');
  const name = sessionCookieName(publicUrl.startsWith('https://'));
  return rowCount === 1 ? `${name}=${encodeURIComponent(`${token}.${signature}`)}` : undefined;
};
