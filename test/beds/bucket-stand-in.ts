// A store of objects as those who sell one answer: it checks each signature by AWS's own library, not by the one that the program signs with.
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { TestContext } from 'node:test';
import { Sha256 } from '@aws-crypto/sha256-js';
import { SignatureV4 } from '@smithy/signature-v4';

const keys = { accessKeyId: 'KUNCICONTOH', secretAccessKey: 'rahasia/contoh+123' };

type Answer = readonly [status: number, code: string];

/** What it holds, by path; each of `next` is answered instead of the truth, once. */
export type BucketStandIn = {
  url: string;
  keys: typeof keys;
  held: Map<string, Buffer>;
  next: Answer[];
  asked: string[];
};

const timeIn = (stamp: string): Date =>
  new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Signs again what was asked, with the headers that the caller says it signed. */
const isSigned = async (request: IncomingMessage, body: Buffer): Promise<boolean> => {
  const said = request.headers.authorization ?? '';
  const [, id, region, named] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=/.exec(
      said,
    ) ?? [];
  const digest = createHash('sha256').update(body).digest('hex');
  if (id !== keys.accessKeyId || request.headers['x-amz-content-sha256'] !== digest) return false;
  const names = named?.split(';') ?? [];
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const { pathname } = new URL(request.url ?? '', 'http://stand-in');
  const signer = new SignatureV4({
    ...{ credentials: keys, region: region ?? '', service: 's3', sha256: Sha256, uriEscapePath: false },
    applyChecksum: false,
  });
  const again = await signer.sign(
    {
      ...{ method: request.method ?? '', protocol: 'http:', hostname: 'stand-in', path: pathname, query: {} },
      headers: { ...headers, 'x-amz-content-sha256': digest },
    },
    { signingDate: timeIn(String(request.headers['x-amz-date'])), signableHeaders: new Set(names) },
  );
  return again.headers['authorization'] === said;
};

const errorBody = (code: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>contoh</Message></Error>`;

type Told = { status: number; body: string | Buffer };

const answerTo = async (request: IncomingMessage, { held, next, asked }: BucketStandIn): Promise<Told> => {
  const body = await buffer(request);
  const [{ method = '', url: path = '' }, other] = [request, next.shift()];
  asked.push(`${method} ${path}`);
  if (other !== undefined) return { status: other[0], body: other[1] === '' ? '' : errorBody(other[1]) };
  if (!(await isSigned(request, body))) return { status: 403, body: errorBody('SignatureDoesNotMatch') };
  if (!path.startsWith('/lampiran/')) return { status: 404, body: errorBody('NoSuchBucket') };
  const found = held.get(path);
  if (method === 'PUT') held.set(path, body);
  if (method === 'DELETE') held.delete(path);
  if (method !== 'GET') return { status: method === 'PUT' ? 200 : 204, body: '' };
  return found === undefined ? { status: 404, body: errorBody('NoSuchKey') } : { status: 200, body: found };
};

/** Its one bucket is `lampiran`. */
export const bucketStandIn = async (t: TestContext): Promise<BucketStandIn> => {
  const standIn: BucketStandIn = { url: '', keys, held: new Map(), next: [], asked: [] };
  const server = createServer((request, response) => {
    answerTo(request, standIn).then(
      ({ status, body }) => response.writeHead(status).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  standIn.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/lampiran`;
  return standIn;
};
