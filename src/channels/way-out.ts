// The one way out: every connection that the program opens to others goes through here, whoever named the address.
// Public addresses are open to all; one inside the own walls, this machine's included, only where the environment allows it.
import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { connect, isIP, type LookupFunction, type Socket } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, fetch, setGlobalDispatcher } from 'undici';
import type { Fetch } from './http-call.ts';
import { AddressRefused, isPublicIp, type Resolve } from './media-address.ts';

/** A network, a name, or a file of this machine behind which a server listens; with a port where only that one is meant. */
export type Inner =
  | { kind: 'network'; cidr: string; port?: number }
  | { kind: 'name'; name: string; port?: number }
  | { kind: 'socket'; path: string };

const loopback: readonly Inner[] = [
  { kind: 'network', cidr: '127.0.0.0/8' },
  { kind: 'network', cidr: '::1/128' },
];

const namePattern = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/i;

const networkIn = (text: string): string | undefined => {
  if (ipaddr.isValidCIDR(text)) return text;
  return isIP(text) === 0 ? undefined : `${text}/${isIP(text) === 4 ? '32' : '128'}`;
};

/** `10.0.0.0/8`, `10.1.2.3:8080`, `[fd00::1]:8080`, `mail.internal`, `loopback`, `/run/mail/imap`; undefined where it is none of these. */
export const parseInner = (entry: string): readonly Inner[] | undefined => {
  if (entry === 'loopback') return loopback;
  if (entry.startsWith('/')) return [{ kind: 'socket', path: entry }];
  const whole = networkIn(entry);
  if (whole !== undefined) return [{ kind: 'network', cidr: whole }];
  const [, host = '', digits] = /^(\[.+\]|[^:]+)(?::(\d{1,5}))?$/.exec(entry) ?? [];
  const port = digits === undefined ? {} : { port: Number(digits) };
  const cidr = networkIn(host.replace(/^\[|\]$/g, ''));
  if (cidr !== undefined) return [{ kind: 'network', cidr, ...port }];
  return namePattern.test(host) ? [{ kind: 'name', name: host.toLowerCase(), ...port }] : undefined;
};

/** Until somebody says otherwise this machine is open, for stand-ins; a program says so at its start. */
let allowed: readonly Inner[] = loopback;

const isIn = (ip: string, cidr: string): boolean => {
  const [address, network] = [ipaddr.process(ip), ipaddr.parseCIDR(cidr)];
  return address.kind() === network[0].kind() && address.match(network as [ipaddr.IPv4, number]);
};

type Inside = readonly Inner[];

const isAllowed = (inside: Inside, host: string, port: number, ip: string): boolean =>
  isPublicIp(ip) ||
  inside.some((one) => {
    if (one.kind === 'socket' || (one.port !== undefined && one.port !== port)) return false;
    return one.kind === 'name' ? one.name === host.toLowerCase() : isIn(ip, one.cidr);
  });

type Addresses = [LookupAddress, ...LookupAddress[]];

const resolveAll: Resolve = (host) => lookup(host, { all: true });

/** Asked once for each connection, which then goes to what was checked and nowhere else. One bad answer spoils all. */
const addressesOf = async (
  host: string,
  port: number,
  resolve: Resolve = resolveAll,
  inside: Inside = allowed,
): Promise<Addresses> => {
  const bare = host.replace(/^\[|\]$/g, '');
  const [first, ...more] = isIP(bare) === 0 ? await resolve(bare) : [{ address: bare, family: isIP(bare) }];
  if (first === undefined) throw new Error(`${bare} has no address`);
  if (![first, ...more].every(({ address }) => isAllowed(inside, bare, port, address))) throw new AddressRefused(bare);
  return [first, ...more];
};

const fixed =
  (addresses: Addresses): LookupFunction =>
  (_host, { all }, done) => {
    if (all === true) done(null, addresses);
    else done(null, addresses[0].address, addresses[0].family);
  };

/** Opens connections for an HTTP client, each to an address that was checked for it. */
export const outConnector =
  (longestMs: number, resolve?: Resolve, inside?: Inside): buildConnector.connector =>
  (options, done) => {
    const port = Number(options.port || (options.protocol === 'https:' ? 443 : 80));
    addressesOf(options.hostname, port, resolve, inside).then(
      (addresses) => {
        buildConnector({ timeout: longestMs, autoSelectFamily: true, lookup: fixed(addresses) })(options, done);
      },
      (error: unknown) => {
        done(error instanceof Error ? error : new Error(String(error)), null);
      },
    );
  };

const newAgent = (): Agent => new Agent({ connect: outConnector(10_000) });
let agent = newAgent();

/** Replaces what may be reached inside the own walls; connections that were opened under the former word are not used again. */
export const allowInner = (inner: readonly Inner[]): void => {
  allowed = inner;
  agent = newAgent();
};

/** Libraries that call the global `fetch` themselves go out by the same checked connections from now on, for the whole process. */
export const guardGlobalFetch = (): void => setGlobalDispatcher(newAgent());

/** A form with files is packed here: the client knows only its own kind of form. */
const packed = async ({ body, headers }: RequestInit): Promise<Pick<RequestInit, 'body' | 'headers'>> => {
  if (!(body instanceof FormData))
    return { ...(body === undefined ? {} : { body }), ...(headers === undefined ? {} : { headers }) };
  const form = new Response(body);
  const all = new Headers(headers);
  all.set('content-type', form.headers.get('content-type') ?? '');
  return { body: await form.arrayBuffer(), headers: all };
};

const fetchBy = async (dispatcher: Agent, address: string, init: RequestInit): Promise<Response> => {
  const { protocol, username, password } = new URL(address);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '')
    throw new AddressRefused('not an http address');
  const asked = { ...init, ...(await packed(init)), redirect: 'manual', dispatcher };
  return (await fetch(address, asked as Parameters<typeof fetch>[1])) as unknown as Response;
};

/** As the global `fetch`, but goes to no address that is not allowed, and follows no redirect. */
export const outFetch: Fetch = (address, init) => fetchBy(agent, address, init);

const publicAgent = new Agent({ connect: outConnector(10_000, undefined, []) });

/** The same for addresses that anybody with an account may name: nowhere inside, whatever the environment allows. */
export const publicFetch: Fetch = (address, init) => fetchBy(publicAgent, address, init);

/** Where a client that opens its own connection must go, instead of to the name. */
export const outAddress = async (host: string, port: number): Promise<string> => {
  const addresses = await addressesOf(host, port);
  return (addresses.find(({ family }) => family === 4) ?? addresses[0]).address;
};

/** Connects to a file of this machine. */
export const outSocket = (path: string, onConnect?: () => void): Socket => {
  if (!allowed.some((one) => one.kind === 'socket' && one.path === path)) throw new AddressRefused(path);
  return connect(path, onConnect);
};
