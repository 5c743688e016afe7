// One call to the Graph interface, whatever way its parameters came.
// Must not decide what the call does.
import type { FastifyRequest } from 'fastify';
import type { SimAccount } from '../accounts.ts';
import { appId } from '../acts.ts';
import { proofOf } from './sign.ts';
import { badParameter, noToken, proofMissing, proofWrong, tokenUnknown } from './errors.ts';
import { record } from '../json.ts';
import { same } from '../same-secret.ts';

/** Parameters of query and body in one; `account` is the token's. */
export type GraphCall = {
  method: string;
  /** Segments after the version. */
  path: string[];
  params: Record<string, unknown>;
  token?: string;
  account: SimAccount;
};

const parseBody = (request: FastifyRequest): Record<string, unknown> => {
  // A form with files was read already.
  if (!Buffer.isBuffer(request.body)) return record(request.body);
  const raw = request.body.toString('utf8');
  if (raw === '') return {};
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/json')) {
    try {
      return record(JSON.parse(raw));
    } catch {
      throw badParameter('Invalid JSON for the request body');
    }
  }
  return Object.fromEntries(new URLSearchParams(raw));
};

/** Query and body together; the body wins. */
export const paramsOf = (request: FastifyRequest): Record<string, unknown> => ({
  ...record(request.query),
  ...parseBody(request),
});

/** The version in front is dropped, whichever it is. */
export const pathOf = (rest: string): string[] => {
  const segments = rest.split('/').filter((segment) => segment !== '');
  return /^v\d{1,2}\.\d$/.test(segments[0] ?? '') ? segments.slice(1) : segments;
};

/** The parameter goes before the header, as on the platform. */
export const tokenOf = (request: FastifyRequest, params: Record<string, unknown>): string | undefined => {
  const given = params['access_token'];
  if (typeof given === 'string' && given !== '') return given;
  return /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? '')?.[1];
};

/** An app speaks for itself as `id|secret`: then the token that it asks about names the account. */
const isOfApp = ({ appSecret, accessToken }: SimAccount, token: string, params: Record<string, unknown>): boolean =>
  same(`${appId}|${appSecret}`, token) && params['input_token'] === accessToken;

/** Throws the platform's refusal where there is no token, or nobody's. */
export const accountOfToken = (
  accounts: readonly SimAccount[],
  token: string | undefined,
  params: Record<string, unknown> = {},
): SimAccount => {
  if (token === undefined) throw noToken();
  const account = accounts.find((one) => same(one.accessToken, token) || isOfApp(one, token, params));
  if (account === undefined) throw tokenUnknown();
  return account;
};

/** Throws where a proof is wrong, or missing though it is required: HMAC-SHA256 of the token under the app's secret. */
export const checkProof = (account: SimAccount, params: Record<string, unknown>, required: boolean): void => {
  const proof = params['appsecret_proof'];
  if (proof === undefined && required) throw proofMissing();
  if (proof === undefined) return;
  if (typeof proof !== 'string' || !same(proof, proofOf(account.accessToken, account.appSecret))) throw proofWrong();
};

/** A text parameter; absent or empty is refused as the platform does. */
export const textParam = (params: Record<string, unknown>, name: string): string => {
  const value = params[name];
  if (typeof value !== 'string' || value.trim() === '') throw badParameter(`The parameter ${name} is required`);
  return value;
};

/** An object parameter, which forms carry as JSON text. */
export const objectParam = (params: Record<string, unknown>, name: string): Record<string, unknown> => {
  const value = params[name];
  if (typeof value !== 'string') return record(value);
  try {
    return record(JSON.parse(value));
  } catch {
    throw badParameter(`param ${name} must be non-empty.`);
  }
};

/** True for true, `true` and `1`; undefined where it is absent. */
export const flagParam = (params: Record<string, unknown>, name: string): boolean | undefined => {
  const value = params[name];
  return value === undefined ? undefined : value === true || value === 'true' || value === '1';
};
