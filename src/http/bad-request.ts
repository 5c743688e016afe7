// What is refused before any route sees it: an address that cannot be decoded, and a request that cannot be read as HTTP.
// Told in the format of whoever asks: Open311 has its own.
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, problemOf, type ProblemLanguage } from './problem.ts';

type Refused = {
  status: number;
  reason: string;
  problem: 'invalid-request' | 'too-large' | 'timeout';
  words: Readonly<Record<ProblemLanguage, string>>;
};

const badAddress: Refused = {
  status: 400,
  reason: 'Bad Request',
  problem: 'invalid-request',
  words: {
    id: 'Alamat tidak dapat dibaca: tanda persen harus diikuti dua angka heksadesimal.',
    en: 'The address cannot be read: a percent sign must be followed by two hexadecimal digits.',
  },
};
const unreadable: Refused = {
  ...badAddress,
  words: {
    id: 'Permintaan tidak dapat dibaca sebagai HTTP.',
    en: 'The request cannot be read as HTTP.',
  },
};
const tooLong: Refused = {
  status: 431,
  reason: 'Request Header Fields Too Large',
  problem: 'too-large',
  words: {
    id: 'Alamat atau kepala permintaan terlalu panjang: tanyakan lebih sedikit nomor sekaligus.',
    en: 'The address or the headers are too long: ask for fewer numbers at once.',
  },
};
const tooSlow: Refused = {
  status: 408,
  reason: 'Request Timeout',
  problem: 'timeout',
  words: {
    id: 'Permintaan terlalu lama datang. Coba lagi.',
    en: 'The request took too long to arrive. Try again.',
  },
};

/** As the library that makes all other answers' headers writes it. */
const heldToHttps = 'max-age=31536000';

type Asked = Parameters<typeof languageOf>[0];

const contentOf = (asked: Asked, { status, problem, words }: Refused): { type: string; body: string } => {
  const { url } = asked;
  const language = languageOf(asked);
  const said = words[language];
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
