// What the library asks before it makes a session or binds an officer to a provider: how somebody proved who they are, and whether they may.
// Must not keep a provider's tokens.
import type { Pool } from 'pg';
import type { Proof } from '#db/officer-sessions.ts';
import type { SignInProvider } from '#ports/sign-in.ts';

/** What the library says of the request in which a session is made. */
type Making = { path?: string; params?: unknown; context?: { session?: unknown } } | null;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** What is not known for certain counts as a password alone. */
const proofIn = (making: Making, providers: readonly SignInProvider[]): { proof: Proof; actingFor: string | null } => {
  const path = making?.path ?? '';
  const proofs: Readonly<Record<string, Proof>> = {
    '/two-factor/verify-totp': 'two-factor',
    '/two-factor/verify-backup-code': 'two-factor',
    '/passkey/verify-authentication': 'passkey',
  };
  if (path === '/change-password' || path === '/two-factor/disable') {
    const before = fieldOf(making?.context?.session, 'session');
    const known = ['two-factor', 'passkey', 'provider', 'provider-two-factor'] as const;
    const proof = known.find((one) => one === fieldOf(before, 'proof')) ?? 'password';
    return { proof, actingFor: textOrNull(fieldOf(before, 'actingFor')) };
  }
  if (path.startsWith('/callback/')) {
    const id = textOrNull(fieldOf(making?.params, 'id'));
    const trusted = providers.some((provider) => provider.id === id && provider.secondFactor);
    return { proof: trusted ? 'provider-two-factor' : 'provider', actingFor: null };
  }
  return { proof: proofs[path] ?? 'password', actingFor: null };
};

type Bound = { userId: string; providerId: string; accountId: string };

/** One officer is one person at a provider: an address that has passed to somebody else there does not pass the officer on. */
const isBoundOtherwise = async (pool: Pool, { userId, providerId, accountId }: Bound): Promise<boolean> => {
  const { rowCount } = await pool.query(
    'select from officer_credential where user_id = $1 and provider_id = $2 and account_id <> $3',
    [userId, providerId, accountId],
  );
  return rowCount !== 0;
};

/** The library's own names and forms. */
export const hooksOn = (pool: Pool, providers: readonly SignInProvider[]) => {
  const noteSeen = async ({ userId }: { userId: string }): Promise<void> => {
    await pool.query('update officer set last_seen_at = now() where id = $1', [userId]);
  };
  return {
    session: {
      create: {
        before: async (session: { userId: string }, making: unknown) => {
          const { rowCount } = await pool.query('select 1 from officer where id = $1 and disabled_at is null', [
            session.userId,
          ]);
          if (rowCount !== 1) return false;
          return { data: { ...session, ...proofIn(making as Making, providers) } };
        },
        after: noteSeen,
      },
      update: { after: noteSeen },
    },
    account: {
      create: {
        // Nothing is asked of a provider in an officer's name, so nothing that would allow it is kept.
        before: async <Account extends Bound>(account: Account) => {
          if (await isBoundOtherwise(pool, account)) return false;
          return { data: { ...account, accessToken: null, refreshToken: null, idToken: null, scope: null } };
        },
      },
    },
  };
};
