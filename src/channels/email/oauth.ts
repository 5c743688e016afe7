// Mailboxes that let nobody in by password: Microsoft 365 and Google give a token that ends after an hour, and one that renews it.
// Must not keep a token; whoever calls seals what comes. Sources: learn.microsoft.com/exchange/client-developer/legacy-protocols/
// how-to-authenticate-an-imap-pop-smtp-application-by-using-oauth and developers.google.com/workspace/gmail/imap/xoauth2-protocol
import type { Account, Authorisation } from '#ports/channel.ts';
import { askForToken, refusedGrant, type Renewal } from '../held-token.ts';
import type { Fetch } from '../http-call.ts';

type Provider = { authorizeUrl: string; tokenUrl: string; scope: string; asks: Readonly<Record<string, string>> };

/** Under which the account's own directory is named; `organizations` serves every one. */
const tenantOf = (tenant: string): string => encodeURIComponent(tenant === '' ? 'organizations' : tenant);

const providers: Readonly<Record<string, (tenant: string) => Provider>> = {
  microsoft: (tenant) => ({
    authorizeUrl: `https://login.microsoftonline.com/${tenantOf(tenant)}/oauth2/v2.0/authorize`,
    tokenUrl: `https://login.microsoftonline.com/${tenantOf(tenant)}/oauth2/v2.0/token`,
    scope: 'offline_access https://outlook.office.com/IMAP.AccessAsUser.All https://outlook.office.com/SMTP.Send',
    asks: { prompt: 'select_account' },
  }),
  google: () => ({
    authorizeUrl: 'https://accounts.google.com/o/oauth2/v2/auth',
    tokenUrl: 'https://oauth2.googleapis.com/token',
    scope: 'https://mail.google.com/',
    // Without these Google gives no token that renews.
    asks: { access_type: 'offline', prompt: 'consent' },
  }),
};

/** The values of the setting `mailProvider`. */
export const mailProviders: readonly string[] = Object.keys(providers);

/** undefined where the mailbox is entered by name and password. */
const providerOf = ({ more = {} }: Account): Provider | undefined => {
  const { mailProvider = '', tenant = '', authorizeUrl = '', tokenUrl = '', clientId = '' } = more;
  const known = providers[mailProvider]?.(tenant);
  if (known === undefined || clientId === '') return undefined;
  return {
    ...known,
    ...(authorizeUrl === '' ? {} : { authorizeUrl }),
    ...(tokenUrl === '' ? {} : { tokenUrl }),
  };
};

/** Where a provider is named: then no password is tried. */
export const usesOAuth = (account: Account): boolean => providerOf(account) !== undefined;

const noToken = (reason: 'token-invalid' | 'token-expired', detail: string): Promise<Renewal> =>
  Promise.resolve({ ok: false, failure: { outcome: 'rejected', reason, detail } });

const tokensFor = (account: Account, fetch: Fetch, given: Record<string, string>): Promise<Renewal> => {
  const provider = providerOf(account);
  const { clientId = '', clientSecret = '' } = account.more ?? {};
  if (provider === undefined) return noToken('token-invalid', 'no provider of tokens is set');
  const request = {
    url: provider.tokenUrl,
    form: { ...given, client_id: clientId, ...(clientSecret === '' ? {} : { client_secret: clientSecret }) },
  };
  return askForToken(
    fetch,
    { method: 'POST', ...request },
    { refusal: (answer) => refusedGrant(answer, 'token-expired') },
  );
};

/** Never throws. Nothing of a letter has left when this fails. */
export const renewMailToken = (account: Account, fetch: Fetch): Promise<Renewal> => {
  const { refreshToken = '' } = account.more ?? {};
  if (refreshToken !== '')
    return tokensFor(account, fetch, { grant_type: 'refresh_token', refresh_token: refreshToken });
  return noToken('token-expired', 'nobody has given the permission yet');
};

/** How whoever holds the mailbox gives the permission, in their own browser (RFC 6749 4.1, RFC 7636). */
export const mailAuthorisation = (account: Account, fetch: Fetch): Authorisation | undefined => {
  const provider = providerOf(account);
  if (provider === undefined) return undefined;
  return {
    address: ({ state, challenge, returnUrl }) => {
      const url = new URL(provider.authorizeUrl);
      const asked = {
        ...provider.asks,
        ...{ response_type: 'code', client_id: account.more?.['clientId'] ?? '', redirect_uri: returnUrl },
        ...{ scope: provider.scope, state, code_challenge: challenge, code_challenge_method: 'S256' },
        login_hint: account.id,
      };
      for (const [name, value] of Object.entries(asked)) url.searchParams.set(name, value);
      return url.href;
    },
    redeem: ({ code, verifier, returnUrl }) =>
      tokensFor(account, fetch, {
        ...{ grant_type: 'authorization_code', code, redirect_uri: returnUrl, code_verifier: verifier },
      }),
  };
};
