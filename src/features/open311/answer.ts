// What a question of Open311 comes to: a tree under its root, or what was wrong with it. Told in the format that was asked for.
import type { FastifyReply } from 'fastify';
import { listOf, toJson, toXml, type Element } from './element.ts';

/** `code` may be finer than the status; `description` is for whoever reports. */
export type Fault = { code: string; description: string };
export type Answer311 =
  | { ok: true; root: string; element: Element }
  | { ok: false; status: 400 | 403 | 404 | 429 | 500 | 503; faults: readonly Fault[] };

export type Format = 'xml' | 'json';

export const told = (root: string, element: Element): Answer311 => ({ ok: true, root, element });

export const wrong = (status: 400 | 403 | 404 | 429 | 500 | 503, description: string, finer = ''): Answer311 => ({
  ok: false,
  status,
  faults: [{ code: finer === '' ? String(status) : `${String(status)}-${finer}`, description }],
});

/** The address ends with the format; where it does not, XML is what every server must speak. */
export const formatOf = (url: string): Format => (/\.json(?:\?|$)/.test(url) ? 'json' : 'xml');

const types = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' } as const;

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
  return reply
    .code(answer.ok ? 200 : answer.status)
    .header('cache-control', 'no-store')
    .type(types[format])
    .send(body);
};
