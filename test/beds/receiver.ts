// A system of the city's that is told what happens: keeps what came, and answers as the test wants.
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Cleanup } from './database.ts';

export type Heard = { headers: IncomingHttpHeaders; body: string; told: Record<string, unknown> };

export type Receiver = {
  url: string;
  heard: Heard[];
  /** Called for each telling; the status it is answered with, or `cut` for none. */
  answers: (heard: Heard) => number | 'cut';
};

export const givenReceiver = async (t: Cleanup): Promise<Receiver> => {
  const receiver: Receiver = { url: '', heard: [], answers: () => 200 };
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const heard = { headers: request.headers, body, told: JSON.parse(body) as Record<string, unknown> };
      receiver.heard.push(heard);
      const status = receiver.answers(heard);
      if (status === 'cut') request.socket.destroy();
      else response.writeHead(status, status === 302 ? { location: '/lain' } : {}).end(`jawaban ${String(status)}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  receiver.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/kait`;
  return receiver;
};
