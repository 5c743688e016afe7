// How the city shows itself, over HTTP: read and changed by the operator alone, with the history that every list of the desk has.
import { createHash } from 'node:crypto';
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { keepers } from '#core/access.ts';
import { brandId, type Brand } from '#core/brand/brand.ts';
import { logoPath } from '#core/brand/brand-style.ts';
import { findBrand, findLogo } from '#db/brand.ts';
import type { Queryable } from '#db/queryable.ts';
import { askingOf, type FeatureDeps } from '#http/feature-deps.ts';
import { languageOf, sendProblem } from '#http/problem.ts';
import { requireOfficer } from '#http/session.ts';
import { serverWords } from '#words/server.ts';
import { pictureSize } from '#src/files/picture-size.ts';
import { listHistory } from '../desk-list/list-ways.ts';
import { checkedBy, type Sheet } from '../desk-list/sheet.ts';
import { troubleWords } from '../desk-list/trouble-words.ts';
import { acceptedLogo } from './accepted-logo.ts';
import { BrandAnswer, BrandBody, LogoAnswer, logoBounds } from './brand.contract.ts';

const path = '/api/v1/brand';
const check = checkedBy(BrandBody);

/** For its history alone: a picture is shown as that it is another one. */
const sheet: Sheet<Brand> = {
  list: 'brand',
  columns: [
    ...(['id', 'name', 'office', 'shortName', 'hue'] as const).map((field) => ({ field, head: field })),
    { field: 'logo', head: 'logo', write: (kept) => kept.slice(0, 8) },
  ],
  needed: 'name',
  usual: { id: brandId, name: '', office: '', shortName: '', hue: '', logo: '' },
  check: ({ id: _id, ...body }) => check(body),
  idOf: () => brandId,
  nameOf: ({ name }) => name,
};

const takesPictures = (app: FastifyInstance, { desk, clock }: FeatureDeps): void => {
  const config = { rateLimit: { max: 20, timeWindow: '1 minute', hook: 'preHandler' as const } };
  void app.register(async (files) => {
    await files.register(multipart, { limits: { files: 1, fields: 0, parts: 1, fileSize: 4 * logoBounds.bytes } });
    files.post(
      `${path}/logo`,
      {
        schema: { consumes: ['multipart/form-data'], response: { 200: LogoAnswer } },
        ...{ preHandler: requireOfficer(...keepers.brand), config },
      },
      async (request, reply) => {
        const sent = await (await request.file())?.toBuffer();
        const logo = sent === undefined ? undefined : await acceptedLogo(sent);
        if (logo === undefined) return sendProblem(reply, 'logo-not-accepted');
        const { bytes, width } = logo;
        const digest = createHash('sha256').update(bytes).digest('hex');
        await desk.logos.keep({ digest, bytes, now: clock.now() });
        return { logo: digest, logoPath: logoPath(digest), logoWidth: width };
      },
    );
  });
};

/** Where the picture is shown, and how wide it is. */
const shownLogo = async (db: Queryable, { logo }: Pick<Brand, 'logo'>): Promise<Partial<LogoAnswer>> => {
  const bytes = logo === '' ? undefined : await findLogo(db, logo);
  const size = bytes === undefined ? undefined : pictureSize(bytes, 'image/png');
  return size === undefined ? {} : { logoPath: logoPath(logo), logoWidth: size.width };
};

/** What is wrong is told in words that name the field. */
export const brandRoutes = (app: FastifyInstance, deps: FeatureDeps): void => {
  const preHandler = requireOfficer(...keepers.brand);
  app.get(path, { schema: { response: { 200: BrandAnswer } }, preHandler }, async (): Promise<BrandAnswer> => {
    const { id: _id, ...brand } = await findBrand(deps.database.pool);
    const { name = '', office = '' } = deps.declared ?? {};
    return { brand, declared: { name, office }, ...(await shownLogo(deps.database.pool, brand)) };
  });
  app.put<{ Body: BrandBody }>(path, { schema: { body: BrandBody }, preHandler }, async (request, reply) => {
    const kept = await deps.desk.brand.keep(askingOf(deps, request), { rows: [{ id: brandId, ...request.body }] });
    if (kept.ok) return { ok: true };
    if ('moved' in kept) return sendProblem(reply, 'list-moved');
    const detail = troubleWords(kept.troubles, serverWords[languageOf(request)]);
    return sendProblem(reply, 'list-not-accepted', { detail });
  });
  takesPictures(app, deps);
  listHistory(app, deps, { path, keepers: keepers.brand, door: deps.desk.brand, sheet: () => sheet });
};
