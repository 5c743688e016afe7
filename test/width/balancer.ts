// The reverse proxy before the web processes, as far as a test needs one: each request goes to the next that answers.
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cleanup } from '../beds/database.ts';

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
};

/** Passed on as they are; the others belong to one connection. */
const headersOf = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      typeof value !== 'string' || ['host', 'connection', 'content-length'].includes(name) ? [] : [[name, value]],
    ),
  );

/** Its address. `targets` is asked for each request; 502 when none of them answers. */
export const startBalancer = async (t: Cleanup, targets: () => readonly string[]): Promise<string> => {
  let turn = 0;
  const server = createServer((request, response) => {
    const pass = async (): Promise<void> => {
      const body = await bodyOf(request);
      const all = targets();
      turn += 1;
      for (const [index] of all.entries()) {
        const target = all[(turn + index) % all.length] ?? '';
        const sent = request.method === 'GET' ? {} : { body };
        const init = {
          method: request.method ?? 'GET',
          headers: headersOf(request),
          redirect: 'manual',
          ...sent,
        } as const;
        const answer = await fetch(`${target}${request.url ?? '/'}`, init).catch(() => undefined);
        if (answer === undefined) continue;
        response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
        response.end(Buffer.from(await answer.arrayBuffer()));
        return;
      }
      response.writeHead(502).end();
    };
    pass().catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};
