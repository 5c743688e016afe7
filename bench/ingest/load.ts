// The platforms' side of the ingest bench, in a process of its own so that it takes no time from the program it measures.
// Speaks HTTP over bare sockets: a client library would cost more than the answer. Knows nothing of what it sends.
import { once } from 'node:events';
import { connect } from 'node:net';

export type LoadOrder = { port: number; path: string; connections: number; seconds: number; requests: LoadRequest[] };
export type LoadRequest = { body: string; signature: string };
export type LoadResult = { accepted: number; others: number; seconds: number; p50Ms: number; p99Ms: number };

const asBytes = (path: string, { body, signature }: LoadRequest): Buffer =>
  Buffer.from(
    `POST ${path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nX-Hub-Signature-256: ${signature}\r\n` +
      `Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`,
  );

/** Whether the answer is there as a whole. */
const isWhole = (answer: string): boolean => {
  const end = answer.indexOf('\r\n\r\n');
  const length = /content-length: (\d+)/i.exec(answer)?.[1];
  return end >= 0 && length !== undefined && answer.length >= end + 4 + Number(length);
};

type Tally = { accepted: number; others: number; latencies: number[] };

/** Sends one request after the other until `endAt`, and waits for the last answer. */
const converse = async (port: number, next: () => Buffer, endAt: number, tally: Tally): Promise<void> => {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true });
  await once(socket, 'connect');
  let sentAt = 0;
  let answer = '';
  const ask = (): void => {
    sentAt = performance.now();
    socket.write(next());
  };
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
    if (!isWhole(answer)) return;
    const now = performance.now();
    tally.latencies.push(now - sentAt);
    if (answer.startsWith('HTTP/1.1 200')) tally.accepted += 1;
    else tally.others += 1;
    answer = '';
    if (now < endAt) ask();
    else socket.end();
  });
  ask();
  await once(socket, 'close');
};

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const run = async ({ port, path, connections, seconds, requests }: LoadOrder): Promise<LoadResult> => {
  const ready = requests.map((request) => asBytes(path, request));
  let turn = 0;
  const next = (): Buffer => ready[(turn += 1) % ready.length] ?? Buffer.alloc(0);
  const tally: Tally = { accepted: 0, others: 0, latencies: [] };
  const from = performance.now();
  const all = Array.from({ length: connections }, () => converse(port, next, from + seconds * 1000, tally));
  await Promise.all(all);
  const sorted = Float64Array.from(tally.latencies).sort();
  return {
    accepted: tally.accepted,
    others: tally.others,
    seconds: (performance.now() - from) / 1000,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
  };
};

process.on('message', (order: LoadOrder) => {
  void run(order).then((result) => process.send?.(result));
});
