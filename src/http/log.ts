// What the log says of a request: its route's pattern, never its address, query, body or cookies; who asked only by an officer's id, where
// something was changed or refused. Strangers and addresses stand in it as digests that only this installation can make.
// Errors of the database lose their details, since those quote the values of a row.
import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pino, type Logger, type LoggerOptions } from 'pino';
import type { LogLevel } from '#config/config.ts';
import { officerOf } from './session.ts';

/** Given one JSON line at a time, its line break included. */
export type LogStream = { write: (line: string) => void };

type Told = {
  type: string;
  message: string;
  stack: string;
  code?: string;
  table?: string;
  constraint?: string;
  cause?: string;
};

const textIn = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
};

const frames = (stack: string | undefined): string =>
  (stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n');

const named = (error: object, keys: readonly ('code' | 'table' | 'constraint')[]): Partial<Told> =>
  Object.fromEntries(keys.flatMap((key) => (textIn(error, key) === undefined ? [] : [[key, textIn(error, key)]])));

/** Only its code or its kind: a cause may be the database's, whose words quote values. */
const causeOf = (error: object): Partial<Told> => {
  const cause: unknown = Reflect.get(error, 'cause');
  if (typeof cause !== 'object' || cause === null) return {};
  return { cause: textIn(cause, 'code') ?? textIn(cause, 'name') ?? 'object' };
};

/** What may be told of an error. A database error is told by code, table and constraint: its message quotes values. */
export const tellError = (error: unknown): Told => {
  if (typeof error !== 'object' || error === null) return { type: typeof error, message: '', stack: '' };
  const stack = frames(textIn(error, 'stack'));
  if (textIn(error, 'severity') !== undefined) {
    return { type: 'DatabaseError', message: '', stack, ...named(error, ['code', 'table', 'constraint']) };
  }
  const type = error instanceof Error ? error.name : 'object';
  return { type, message: textIn(error, 'message') ?? '', stack, ...named(error, ['code']), ...causeOf(error) };
};

/** Names under which a secret or a person might be logged by mistake; the first line of defence is not to log them. */
const secretKeys = [
  'password',
  'token',
  'accessToken',
  'appSecret',
  'verifyToken',
  'secret',
  'cookie',
  'authorization',
  'email',
  'phone',
  'address',
  'nik',
  'text',
  'payload',
  'body',
  'identity',
];

const rules = (level: LogLevel): LoggerOptions => ({
  level,
  base: null,
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  formatters: { level: (label: string) => ({ level: label }) },
  serializers: { err: tellError, req: () => ({}), res: () => ({}) },
  redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '•••' },
});

/** Options for Fastify's logger: JSON lines on stdout, or on `stream`. */
export const loggerOptions = (level: LogLevel, stream?: LogStream): LoggerOptions & { stream?: LogStream } => ({
  ...rules(level),
  ...(stream === undefined ? {} : { stream }),
});

/** The log of what runs beside the requests, under the same rules. */
export const programLog = (level: LogLevel, stream?: LogStream): Logger =>
  stream === undefined ? pino(rules(level)) : pino(rules(level), stream);

/** Sixteen letters for one subject of one kind; `key` makes nothing else. */
export type LogDigest = (kind: 'account' | 'address' | 'case', subject: string) => string;

/** Without the key nobody can tell by trying whose digest it is; of different kinds the same subject gives different ones. */
export const logDigest =
  (key: Buffer): LogDigest =>
  (kind, subject) =>
    createHmac('sha256', key).update(`${kind} ${subject}`).digest('base64url').slice(0, 16);

/** Whoever changed something, or was refused something, can be found. */
const actorOf = (request: FastifyRequest, status: number): { userId?: string } => {
  const officer = officerOf(request);
  const tells = status >= 400 || !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  return officer === undefined || !tells ? {} : { userId: officer.userId };
};

/** One line for each answered request, but for webhooks that were taken in. */
export const logRequests = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const { method } = request;
    const route = request.routeOptions.url ?? 'unmatched';
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    const told = { method, route, status: reply.statusCode, ms, ...actorOf(request, reply.statusCode) };
    // A platform's storm that was taken in is counted by the metrics; a line each would cost more than the request. Nor is it kept who had which
    // case open when.
    const isQuiet = route.startsWith('/hooks/') || route.endsWith('/presence');
    if (isQuiet && reply.statusCode < 300) request.log.debug(told, 'answered');
    else request.log.info(told, 'answered');
    done();
  });
};
