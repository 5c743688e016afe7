// The portal's stylesheet, typeface, mark and the scripts of the field page: read once, named by what they hold, kept by browsers for ever.
// Must not serve anything else from disk.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { plainTokens } from './plain-tokens.ts';

type Asset = { path: string; type: string; bytes: Buffer; zipped?: Buffer };

const fontFile = import.meta
  .resolve('@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2');

const asset = (name: string, ending: string, type: string, bytes: Buffer): Asset => {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 12);
  const path = `/aset/${name}.${hash}.${ending}`;
  return { path, type, bytes, ...(type.startsWith('font/') ? {} : { zipped: gzipSync(bytes, { level: 9 }) }) };
};

const font = asset('jakarta', 'woff2', 'font/woff2', readFileSync(new URL(fontFile)));
const mark = asset('tanda', 'svg', 'image/svg+xml', readFileSync(new URL('mark.svg', import.meta.url)));

/** Without the comments and the indentation, which no browser needs. */
const compact = (css: string): string => css.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/\s*\n\s*/g, '\n');

/** In the order in which one may overrule the one before. */
const sheets = [
  'tokens',
  'type',
  'controls',
  'frame',
  'home',
  'road',
  'case',
  'field',
  'follow',
  'procedure',
  'statistics',
  'wide',
  'print',
];

const shared = plainTokens(readFileSync(new URL('../style/tokens.css', import.meta.url), 'utf8'));

const styles = [shared, ...sheets.map((name) => readFileSync(new URL(`style/${name}.css`, import.meta.url), 'utf8'))]
  .map(compact)
  .join('\n')
  .replaceAll('url(jakarta)', `url(${font.path})`);
const stylesheet = asset('portal', 'css', 'text/css; charset=utf-8', Buffer.from(styles));

const script = 'text/javascript; charset=utf-8';
const scriptOf = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Parts first, so that a telephone fetches one file: what they import from each other stands in it. */
const joined = (...names: readonly string[]): Buffer =>
  Buffer.from(
    names
      .map((name) =>
        scriptOf(name)
          .replaceAll(/^import .*\n/gm, '')
          .replaceAll(/^export /gm, ''),
      )
      .join('\n'),
  );

/** The console makes pictures small by the same. */
const smallPhotos = ['../files/photo-small.js', '../files/photo-camera.js'];

const field = asset(
  'lapangan',
  'js',
  script,
  joined('field-store.js', 'field-kept.js', ...smallPhotos, 'field-photos.js', 'field-queue.js'),
);

const place = asset('lokasi', 'js', script, Buffer.from(scriptOf('report-place.js')));
const photos = asset('foto', 'js', script, joined(...smallPhotos, 'report-photos.js'));
const leave = asset('pergi', 'js', script, Buffer.from(scriptOf('leave-page.js')));
const wall = asset('dinding', 'js', script, Buffer.from(scriptOf('wall.js')));
const wallStyle = asset(
  'dinding',
  'css',
  'text/css; charset=utf-8',
  Buffer.from([shared, compact(scriptOf('style/wall.css'))].join('\n')),
);

/** What a browser asks for by a fixed address, and looks at anew each time: it answers for pages below its folder. */
const offline = scriptOf('field-offline.js');

/** Addresses for the head of every page; each holds a hash of the bytes, so that a new version is a new address. */
export const assetPaths = {
  ...{ stylesheet: stylesheet.path, mark: mark.path, field: field.path, place: place.path },
  ...{ photos: photos.path, leave: leave.path },
  ...{ wall: wall.path, wallStyle: wallStyle.path },
};

const serve = ({ type, bytes, zipped }: Asset, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  void reply
    .type(type)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .header('vary', 'accept-encoding');
  const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  return zipped !== undefined && takesGzip ? reply.header('content-encoding', 'gzip').send(zipped) : reply.send(bytes);
};

/** Answers carry a year's `immutable` cache; gzip goes only to whoever asks for it, and never around the typeface. */
export const assetRoutes = (app: FastifyInstance): void => {
  app.get('/lapangan/luring.js', (_request, reply) =>
    reply.type(script).header('cache-control', 'no-cache').send(offline),
  );
  for (const one of [font, mark, stylesheet, field, place, photos, leave, wall, wallStyle])
    app.get(one.path, (request, reply) => serve(one, request, reply));
};
