// What a question of Open311 comes to: a tree under its root, or what was wrong with it. Told in the format that was asked for.
import type { FastifyReply } from 'fastify';
import { listOf, toJson, toXml, type Element } from './element.ts';

/** `code` may be finer than the status; `description` is for whoever reports. */
export type Fault = { code: string; description: string };

/** The statuses that GeoReport v2 and its callers know; no other is sent. */
export type FaultStatus = 400 | 403 | 404 | 413 | 429 | 500 | 503;

/** A fault is an answer like any other: it is told in the format that was asked for. */
export type Answer311 =
  | { ok: true; root: string; element: Element }
  | { ok: false; status: FaultStatus; faults: readonly Fault[]; retryAfterMs?: number };

/** Nothing else is spoken; a path that ends in neither is not found. */
export type Format = 'xml' | 'json';

/** `root` is the element's name in XML; JSON has none. */
export const told = (root: string, element: Element): Answer311 => ({ ok: true, root, element });

/** `finer` stands behind the status in the code, for programs; `description` is for people. */
export const wrong = (status: FaultStatus, description: string, finer = ''): Extract<Answer311, { ok: false }> => ({
  ok: false,
  status,
  faults: [{ code: finer === '' ? String(status) : `${String(status)}-${finer}`, description }],
});

const formats: readonly Format[] = ['xml', 'json'];

/** How the address ends before its question: what is asked may end in the same letters. Undefined where it is neither. */
export const findFormat = (url: string): Format | undefined => {
  const [path = ''] = url.split('?', 1);
  return formats.find((format) => path.endsWith(`.${format}`));
};

/** Where the address names none, XML is what every server must speak. */
export const formatOf = (url: string): Format => findFormat(url) ?? 'xml';

const types = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

/** The address decides on the format, also of a fault; nothing is kept by caches. */
export const sendAnswer = (reply: FastifyReply, answer: Answer311): FastifyReply => {
  const format = formatOf(reply.request.url);
  const [root, element] = answer.ok
    ? [answer.root, answer.element]
    : [
        'errors',
        listOf(
          'error',
          answer.faults.map((fault) => ({ ...fault })),
        ),
      ];
  const body = format === 'xml' ? toXml(root, element) : JSON.stringify(toJson(element));
  if (!answer.ok && answer.retryAfterMs !== undefined)
    reply.header('retry-after', String(Math.max(1, Math.ceil(answer.retryAfterMs / 1000))));
  return reply
    .code(answer.ok ? 200 : answer.status)
    .header('cache-control', 'no-store')
    .type(types[format])
    .send(body);
};
