// Open311 GeoReport v2 over HTTP: production and, below `test`, a place to try. Whatever goes wrong is told in the format that was asked for.
import multipart from '@fastify/multipart';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { findCategoryServices, getServicesBeside } from '#db/category-services.ts';
import { storable } from '#db/rows.ts';
import { tellError } from '#http/log.ts';
import { findFormat, sendAnswer, wrong, type Answer311 } from './answer.ts';
import { fieldsOf, one, queryOf, type Fields } from './form.ts';
import * as handlers from './open311.handlers.ts';
import type { Handler, Open311Deps, Open311Parts } from './open311.handlers.ts';
import { findPartner, served, tooOften } from './gate.ts';
import * as updates from './updates.handlers.ts';
import { holding, mostPictureBytes, noPictures, passedOver, withPart, type Pictures } from './pictures.ts';

const bodyLimit = 256 * 1024;
const formType = 'application/x-www-form-urlencoded';

type Sent = { fields: Fields; pictures: Pictures };

/** Files in all forms that came before their keys. */
const waiting = { bytes: 0 };

/** Files are kept for partners alone. A key may stand behind them: until then they wait, within bounds. */
const partsOf = async (request: FastifyRequest, { open311 }: Open311Deps): Promise<Sent> => {
  const texts: [string, string][] = [];
  const { hold, release } = holding(waiting);
  let pictures = noPictures;
  const fields = (): Fields => fieldsOf(queryOf(request), texts);
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') texts.push([part.fieldname, part.value]);
      } else if (findPartner(open311, fields()) !== undefined)
        pictures = await withPart(pictures, part, () => undefined);
      else if (one(fields(), 'api_key') === undefined) pictures = await withPart(pictures, part, hold);
      else pictures = passedOver(pictures, part);
    }
  } finally {
    release();
  }
  return { fields: fields(), pictures };
};

const sent = async (request: FastifyRequest, deps: Open311Deps): Promise<Sent> => {
  if (request.isMultipart()) return partsOf(request, deps);
  const { body } = request;
  return { fields: fieldsOf(queryOf(request), body instanceof URLSearchParams ? body : []), pictures: noPictures };
};

const nameIn = ({ params }: FastifyRequest): string => {
  const file: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'file') : undefined;
  return typeof file === 'string' ? storable(file.replace(/\.(?:xml|json)$/, '')) : '';
};

const notThere = (): Answer311 => wrong(404, 'Alamat itu tidak ada.');

const mostFiles = 50;
const tooLarge = `Kiriman terlalu besar: formulir paling besar 256 KB tanpa berkasnya, dan paling banyak ${String(mostFiles)} berkas.`;

const statusOf = ({ statusCode = 500 }: FastifyError): Answer311 => {
  if (statusCode === 404) return notThere();
  if (statusCode === 413) return wrong(413, tooLarge);
  if (statusCode === 429) return tooOften(60_000);
  if (statusCode === 503) return wrong(503, 'Layanan sedang tidak siap. Coba lagi sebentar lagi.');
  return statusCode < 500
    ? wrong(400, 'Permintaan tidak dapat dibaca: kirim sebagai formulir.')
    : wrong(500, 'Ada kesalahan di pihak kami. Coba lagi sebentar lagi.');
};

const gets: readonly [string, Handler][] = [
  ['/services.:format', handlers.services],
  ['/services/:file', handlers.definition],
  ['/requests.:format', handlers.list],
  ['/requests/:file', handlers.single],
  ['/tokens/:file', handlers.token],
  ['/servicerequestupdates.:format', updates.news],
];
const posts: readonly [string, Handler][] = [
  ['/requests.:format', handlers.create],
  ['/servicerequestupdates.:format', updates.addNews],
];

const perMinute = { config: { rateLimit: { max: 300, timeWindow: 60_000 } } } as const;

/** The city's list as it is now: what may be reported, and what reports of before are called. */
const withCategories = async (deps: Open311Deps): Promise<Open311Deps> => {
  const categories = await findCategoryServices(deps.database.kysely);
  const declared = deps.open311.services;
  const offered = categories.filter((one) => one.offered);
  return {
    ...deps,
    open311: { ...deps.open311, services: getServicesBeside(declared, offered) },
    named: getServicesBeside(declared, categories),
    categories: offered,
  };
};

const serve = (scope: FastifyInstance, deps: Open311Deps): void => {
  const answer = (handler: Handler, trial: boolean) => async (request: FastifyRequest) => {
    if (findFormat(request.url) === undefined) return notThere();
    const now = await withCategories(await served(deps));
    return handler(now, { ...(await sent(request, now)), trial, name: nameIn(request) });
  };
  const route = (method: 'GET' | 'POST', url: string, handler: Handler, trial: boolean): void => {
    const run = answer(handler, trial);
    scope.route({
      method,
      url,
      bodyLimit,
      ...perMinute,
      handler: async (request, reply) => sendAnswer(reply, await run(request)),
    });
  };
  route('GET', '/discovery.:format', handlers.discovery, false);
  for (const trial of [false, true]) {
    const at = trial ? '/test' : '';
    for (const [path, handler] of gets) route('GET', `${at}${path}`, handler, trial);
    for (const [path, handler] of posts) route('POST', `${at}${path}`, handler, trial);
  }
};

/** The city is known by its domain. */
const jurisdictionOf = ({ open311, publicUrl }: Open311Parts): string =>
  open311.jurisdiction?.toLowerCase() ?? new URL(publicUrl).hostname.replace(/^www\./, '');

/** Takes forms only, never JSON; a key is asked for by the questions that need one, and errors inside are told without their cause. */
export const open311Routes = async (app: FastifyInstance, deps: Open311Parts): Promise<void> => {
  await app.register(
    async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser(formType, { parseAs: 'string', bodyLimit }, (_request, body, parsed) => {
        parsed(null, new URLSearchParams(String(body)));
      });
      await scope.register(multipart, {
        throwFileSizeLimit: false,
        // Of the files the first five are kept; the rest is counted and told.
        limits: { files: mostFiles, fields: 200, parts: 250, fileSize: mostPictureBytes },
      });
      scope.setErrorHandler<FastifyError>((error, request, reply) => {
        const answer = statusOf(error);
        if (!answer.ok && answer.status === 500)
          request.log.error({ err: tellError(error), route: request.routeOptions.url }, 'failed');
        return sendAnswer(reply, answer);
      });
      scope.setNotFoundHandler((_request, reply) => sendAnswer(reply, notThere()));
      serve(scope, { ...deps, jurisdiction: jurisdictionOf(deps), named: [], categories: [] });
    },
    { prefix: '/open311/v2' },
  );
};
