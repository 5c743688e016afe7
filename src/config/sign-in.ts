// How officers may sign in, in the configuration file: of whom a second factor is demanded, and providers who know the officers.
// Must never repeat a value in a mistake, since it may be a secret.
import { roles, type Role } from '#core/access.ts';
import { plainSignIn, type SignInProvider, type SignInSettings } from '#ports/sign-in.ts';
import { operator } from '#words/operator.ts';
import { isBaseUrl } from './accounts.ts';
import { flagOf, listOf, noteAt, noteSame, noteUnknown, partOf, textOf, textsOf, type At } from './item.ts';

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

/** Whoever stands between could sign in as anybody: in clear only on this machine. */
const isSafeIssuer = (issuer: string): boolean =>
  issuer.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::|\/|$)/.test(issuer);

const providerOf = (at: At): SignInProvider => {
  noteUnknown(at, ['id', 'name', 'issuer', 'clientId', 'clientSecret', 'secondFactor']);
  const id = textOf(at, 'id');
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id)) noteAt(at, 'id', operator.settingsFile.id);
  // The library has providers of its own, whose addresses nobody here has set.
  if (id !== '' && !id.startsWith('sso')) noteAt(at, 'id', operator.settingsFile.ssoId);
  const issuer = textOf(at, 'issuer').replace(/\/+$/, '');
  if (issuer !== '' && !(isBaseUrl(issuer) && isSafeIssuer(issuer))) noteAt(at, 'issuer', operator.settingsFile.issuer);
  return {
    ...{ id, issuer, name: textOf(at, 'name') },
    clientId: textOf(at, 'clientId'),
    clientSecret: textOf(at, 'clientSecret'),
    secondFactor: flagOf(at, 'secondFactor'),
  };
};

/** Without the section, passwords alone; unknown roles and providers of the same id are noted as mistakes. */
export const signInOf = (root: At): SignInSettings => {
  const at = partOf(root, 'signIn');
  if (at === undefined) return plainSignIn;
  noteUnknown(at, ['secondFactor', 'providers']);
  const asked = textsOf(at, 'secondFactor') ?? [];
  for (const role of asked) if (!isRole(role)) noteAt(at, 'secondFactor', operator.settingsFile.only(roles.join(', ')));
  const entries = listOf(at, 'providers');
  const providers = entries.map(providerOf);
  noteSame(entries, 'id');
  return { secondFactor: asked.filter(isRole), providers };
};
