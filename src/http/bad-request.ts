// What is refused before any route sees it: an address that cannot be decoded, and a request that cannot be read as HTTP.
// Told in the format of whoever asks: Open311 has its own.
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { serverWords, type ServerWords } from '#words/server.ts';
import { languageOf, problemOf } from './problem.ts';

type Refused = {
  status: number;
  reason: string;
  problem: 'invalid-request' | 'too-large' | 'timeout';
  words: keyof ServerWords['unreadable'];
};

const badAddress: Refused = {
  status: 400,
  reason: 'Bad Request',
  problem: 'invalid-request',
  words: 'badAddress',
};
const unreadable: Refused = {
  ...badAddress,
  words: 'unreadable',
};
const tooLong: Refused = {
  status: 431,
  reason: 'Request Header Fields Too Large',
  problem: 'too-large',
  words: 'tooLong',
};
const tooSlow: Refused = {
  status: 408,
  reason: 'Request Timeout',
  problem: 'timeout',
  words: 'tooSlow',
};

/** As the library that makes all other answers' headers writes it. */
const heldToHttps = 'max-age=31536000';

type Asked = Parameters<typeof languageOf>[0];

const contentOf = (asked: Asked, { status, problem, words }: Refused): { type: string; body: string } => {
  const { url } = asked;
  const language = languageOf(asked);
  const said = serverWords[language].unreadable[words];
  const path = url.split('?', 1)[0] ?? '';
  if (!path.startsWith('/open311/'))
    return {
      type: 'application/problem+json; charset=utf-8',
      body: JSON.stringify({
        ...problemOf(problem, {}, language),
        status,
        ...(problem === 'timeout' ? {} : { detail: said }),
      }),
    };
  const code = String(status);
  return path.endsWith('.json')
    ? { type: 'application/json; charset=utf-8', body: JSON.stringify([{ code, description: said }]) }
    : {
        type: 'text/xml; charset=utf-8',
        body: `<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>${code}</code><description>${said}</description></error></errors>\n`,
      };
};

/** Addresses that cannot be decoded never reach the hooks, so this answer brings its own headers. */
export const refuseBadAddress =
  (https: boolean) =>
  (_error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
    const { type, body } = contentOf(request, badAddress);
    if (https) void reply.header('strict-transport-security', heldToHttps);
    void reply
      .code(badAddress.status)
      .header('content-security-policy', "default-src 'none'; frame-ancestors 'none'")
      .header('x-content-type-options', 'nosniff')
      .header('x-frame-options', 'DENY')
      .header('cache-control', 'no-store')
      .type(type)
      .send(body);
  };

const refusedFor = (code: string | undefined): Refused => {
  if (code === 'HPE_HEADER_OVERFLOW') return tooLong;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? tooSlow : unreadable;
};

/** The first line, where the packet that could not be read begins with it. */
const urlIn = (packet: unknown): string =>
  Buffer.isBuffer(packet) ? (/^[A-Z]{3,7} (\/\S{0,2000})/.exec(packet.toString('latin1', 0, 2100))?.[1] ?? '') : '';

/** The connection is closed: what else it carries cannot be told apart. */
export const refuseUnreadable =
  (https: boolean) =>
  (error: ConnectionError, socket: Socket): void => {
    if (error.code === 'ECONNRESET' || socket.destroyed) return;
    const refused = refusedFor(error.code);
    const { type, body } = contentOf({ url: urlIn(error.rawPacket) }, refused);
    const head = [
      `HTTP/1.1 ${String(refused.status)} ${refused.reason}`,
      `content-type: ${type}`,
      `content-length: ${String(Buffer.byteLength(body))}`,
      'cache-control: no-store',
      ...(https ? [`strict-transport-security: ${heldToHttps}`] : []),
      'connection: close',
    ];
    if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
    else socket.destroy();
  };
