// What the routes of signing in and of one's own proofs take, and nothing else.

/** Names of fields by route. */
export const authBodies: Readonly<Record<string, readonly string[]>> = {
  'POST /api/auth/sign-in/email': ['email', 'password'],
  'POST /api/auth/change-password': ['currentPassword', 'newPassword'],
  'POST /api/auth/link': ['token'],
  'POST /api/auth/link/use': ['token', 'password'],
  'POST /api/auth/sign-in/provider': ['provider'],
  'POST /api/auth/sign-in/code': ['code', 'kind'],
  'POST /api/auth/sign-in/key': ['credential'],
  'POST /api/auth/second-factor/app': ['password'],
  'POST /api/auth/second-factor/app/confirm': ['code'],
  'POST /api/auth/second-factor/app/remove': ['password'],
  'POST /api/auth/second-factor/recovery-codes': ['password'],
  'POST /api/auth/second-factor/keys/options': ['password'],
  'POST /api/auth/second-factor/keys': ['credential', 'name'],
  'POST /api/auth/second-factor/keys/:id/remove': ['password'],
};
