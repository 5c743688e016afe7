// When an account's token ends, as Meta tells whoever holds the app. Must not tell the token.
// https://developers.facebook.com/docs/graph-api/reference/debug_token
import type { Instant } from '#core/time.ts';
import { recordOf } from '../http-call.ts';
import type { Graph } from './graph-client.ts';

/** Seconds since 1970; 0 means never. */
const instantIn = (data: Record<string, unknown>, name: string): Instant | undefined => {
  const seconds = data[name];
  return typeof seconds === 'number' && seconds > 0 ? seconds * 1000 : undefined;
};

/**
 * Asked with the app's own token where its id is known, else with the account's. A token that does not end may still see
 * people's data for a while only: then that is its end. Throws when the platform cannot be asked now.
 */
export const findTokenEnd = async ({ account, call }: Graph): Promise<Instant | undefined> => {
  const appId = account.more?.['appId'] ?? '';
  const asApp = appId === '' ? {} : { token: `${appId}|${account.appSecret}` };
  const query = { input_token: account.accessToken };
  const answer = await call({ method: 'GET', path: ['debug_token'], query, ...asApp });
  if (answer.ok) {
    const data = recordOf(answer.body['data']);
    return instantIn(data, 'expires_at') ?? instantIn(data, 'data_access_expires_at');
  }
  // Whoever may not ask cannot say; the account itself is none the worse for it.
  if (answer.failure.outcome === 'rejected') return undefined;
  throw new Error(answer.failure.detail);
};
