// What pages show of the city beside words: its colours as a style sheet, its picture, and what a browser that installs the pages is told.
// Each sheet and picture has an address of its own for good; nothing of a request stands in an answer but what its address spells.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { brandStyle, lookIn, stylePath, type Look } from '#core/brand/brand-style.ts';
import { findLogo } from '#db/brand.ts';
import type { ReadDatabase } from '#db/queryable.ts';
import { sendProblem } from './problem.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The address of the sheet for this look; undefined where there is nothing to say. */
export const styleAddress = (look: Look): string | undefined => stylePath(look, sha256);

const forGood = 'public, max-age=31536000, immutable';

const sendKept = (
  reply: FastifyReply,
  request: FastifyRequest,
  kept: { tag: string; type: string; body: Buffer | string },
) => {
  void reply.header('etag', `"${kept.tag}"`);
  if (request.headers['if-none-match'] === `"${kept.tag}"`) return reply.code(304).send();
  return reply.type(kept.type).send(kept.body);
};

const sendStyle = (request: FastifyRequest, reply: FastifyReply, file: string): FastifyReply | undefined => {
  const asked = lookIn(file);
  const style = asked === undefined ? '' : brandStyle(asked.look);
  if (asked === undefined || style === '') return undefined;
  const tag = sha256(style).slice(0, 12);
  // A page of another version of the program may still ask for its own.
  void reply.header('cache-control', tag === asked.digest ? forGood : 'no-cache');
  return sendKept(reply, request, { tag, type: 'text/css; charset=utf-8', body: style });
};

/** For everybody, as what they stand on is. */
export const brandFileRoutes = (app: FastifyInstance, { database }: { database: Pick<ReadDatabase, 'pool'> }): void => {
  app.get<{ Params: { file: string } }>('/merek/:file', async (request, reply) => {
    const { file } = request.params;
    const style = sendStyle(request, reply, file);
    if (style !== undefined) return style;
    const [, digest] = /^([0-9a-f]{24})\.png$/.exec(file) ?? [];
    const bytes = digest === undefined ? undefined : await findLogo(database.pool, digest);
    if (digest === undefined || bytes === undefined) return sendProblem(reply, 'not-found');
    void reply.header('cache-control', forGood);
    return sendKept(reply, request, { tag: digest, type: 'image/png', body: bytes });
  });
};
