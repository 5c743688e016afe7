// How officers may sign in, in the configuration file: of whom a second factor is demanded, and providers who know the officers.
// Must never repeat a value in a mistake, since it may be a secret.
import { roles, type Role } from '#core/access.ts';
import { plainSignIn, type SignInProvider, type SignInSettings } from '#ports/sign-in.ts';
import { isBaseUrl } from './accounts.ts';
import { isItem, listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';
import { flagOf, textsOf } from './webhooks.ts';

const isRole = (value: string): value is Role => (roles as readonly string[]).includes(value);

/** Whoever stands between could sign in as anybody: in clear only on this machine. */
const isSafeIssuer = (issuer: string): boolean =>
  issuer.startsWith('https://') || /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::|\/|$)/.test(issuer);

const providerOf = (item: Item, place: string, note: Note): SignInProvider => {
  noteUnknown(item, ['id', 'name', 'issuer', 'clientId', 'clientSecret', 'secondFactor'], place, note);
  const id = textOf(item, 'id', place, note);
  if (id !== '' && !/^[a-z0-9][a-z0-9-]{0,39}$/.test(id))
    note(`${place}.id`, 'hanya huruf kecil, angka dan tanda hubung, paling panjang 40');
  // The library has providers of its own, whose addresses nobody here has set.
  if (id !== '' && !id.startsWith('sso')) note(`${place}.id`, 'harus diawali sso, misalnya sso-kota');
  const issuer = textOf(item, 'issuer', place, note).replace(/\/+$/, '');
  if (issuer !== '' && !(isBaseUrl(issuer) && isSafeIssuer(issuer)))
    note(`${place}.issuer`, 'harus alamat https tanpa nama pengguna, tanda tanya, atau tanda pagar');
  return {
    ...{ id, issuer, name: textOf(item, 'name', place, note) },
    clientId: textOf(item, 'clientId', place, note),
    clientSecret: textOf(item, 'clientSecret', place, note),
    secondFactor: flagOf(item, 'secondFactor', place, note),
  };
};

export const signInOf = (root: Item, note: Note): SignInSettings => {
  const value = root['signIn'];
  if (value === undefined) return plainSignIn;
  if (!isItem(value)) {
    note('signIn', 'harus berupa objek { … }');
    return plainSignIn;
  }
  noteUnknown(value, ['secondFactor', 'providers'], 'signIn', note);
  const asked = textsOf(value, 'secondFactor', 'signIn', note) ?? [];
  for (const role of asked) if (!isRole(role)) note('signIn.secondFactor', `hanya boleh berisi: ${roles.join(', ')}`);
  const within: Note = (place, what) => {
    note(`signIn.${place}`, what);
  };
  const providers = listOf(value, 'providers', within).map(({ item, place }) => providerOf(item, place, within));
  noteTwice(
    providers.map(({ id }, index) => ({ key: id, place: `providers[${String(index)}].id` })),
    within,
  );
  return { secondFactor: asked.filter(isRole), providers };
};
