// Officers' sessions and second factors on this installation's database, under its own key.
import { makeAuth, type Auth } from '#http/auth.ts';
import type { Parts } from './parts.ts';

/** Signs sessions under the kept key, so that a new SECRET_KEY signs nobody out. */
export const officerAuth = ({ config, database, clock, keys, onError }: Parts): Auth =>
  makeAuth({
    pool: database.pool,
    secret: keys.kept.session.toString('hex'),
    publicUrl: config.publicUrl,
    signIn: config.desk.signIn,
    now: () => clock.now(),
    onError: (message) => {
      onError('sign-in', new Error(message));
    },
  });
