// Serves the officers' console as it was built: hashed files for ever, its page never, every screen's address the page. Its page says how the city
// shows itself, before anything is drawn: nothing flashes.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serverWords } from '#words/server.ts';
import { languageOf, sendProblem } from './problem.ts';
import type { Office } from './site.ts';
import { iconsOf, sendManifest, type WebManifest } from './web-manifest.ts';

const inMarkup: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => inMarkup[sign] ?? '');

/** The page as it was built, with the city's name, picture and colours in its head. */
export const pageFor = (built: string, { shortName, style, logo }: Office): string => {
  const named = shortName === undefined ? built : built.replace(/<title>[^<]*/, () => `<title>${escaped(shortName)}`);
  const shown =
    logo === undefined
      ? named
      : named.replace(/<link rel="icon"[^>]*>/, () => `<link rel="icon" type="image/png" href="${logo.path}" />`);
  const sheet = style === undefined ? '' : `<link rel="stylesheet" href="${style}" />`;
  return shown.replace('</head>', () => `${sheet}</head>`);
};

/** Of the last office that it was made for. */
const pagesOf = (root: string): ((office: Office) => string) => {
  const built = readFileSync(join(root, 'index.html'), 'utf8');
  let made: { office: Office; page: string } | undefined;
  return (office) => {
    if (made?.office !== office) made = { office, page: pageFor(built, office) };
    return made.page;
  };
};

type OfficeNow = () => Office | undefined;

const isPlain = ({ shortName, style, logo }: Office): boolean =>
  [shortName, style, logo].every((one) => one === undefined);

const pageSender = (root: string, officeNow: OfficeNow) => {
  const pageOf = pagesOf(root);
  return (reply: FastifyReply): FastifyReply => {
    const office = officeNow();
    void reply.header('cache-control', 'no-cache');
    // What the build laid down is packed already.
    if (office === undefined || isPlain(office)) return reply.sendFile('index.html');
    return reply.type('text/html; charset=utf-8').send(pageOf(office));
  };
};

/** What is installed is the console alone, and it opens where its officer begins. */
const consoleManifest = (office: Office | undefined): WebManifest => {
  const name = office?.shortName ?? 'Tanggap';
  const own = [192, 512].map((size) => ({
    src: `/meja/ikon-${String(size)}.png`,
    sizes: `${String(size)}x${String(size)}`,
  }));
  return {
    ...{ id: '/meja/', name: office === undefined ? name : `${name} – ${office.name}`, short_name: name, lang: 'id' },
    ...{ start_url: '/meja/', scope: '/meja/', display: 'standalone' },
    ...{ background_color: '#f8f8f7', theme_color: office?.colour ?? '#ffffff' },
    icons: iconsOf(
      office?.logo,
      own.map((one) => ({ ...one, type: 'image/png' })),
    ),
  };
};

/** `root` is the folder of the built console; without it the console answers 503 and the rest works. */
export const registerConsole = async (
  app: FastifyInstance,
  root: string,
  officeNow: OfficeNow = () => undefined,
): Promise<void> => {
  if (!existsSync(join(root, 'index.html'))) {
    const notBuilt = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
      sendProblem(reply, 'unavailable', { detail: serverWords[languageOf(request)].unreadable.noConsole });
    app.get('/meja', notBuilt);
    app.get('/meja/*', notBuilt);
    return;
  }
  const page = pageSender(root, officeNow);
  const serve = async (scope: FastifyInstance): Promise<void> => {
    await scope.register(fastifyStatic, {
      root,
      prefix: '/',
      wildcard: true,
      index: false,
      redirect: false,
      dotfiles: 'deny',
      // What the build laid beside each file goes out as it is.
      preCompressed: true,
      // Set below: by what the file is.
      cacheControl: false,
      setHeaders: (response, path) => {
        const hashed = /[/\\]assets[/\\]/.test(path);
        response.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
    scope.setNotFoundHandler((request, reply) => {
      const isScreen = request.method === 'GET' && !request.url.startsWith('/meja/assets/');
      return isScreen ? page(reply.code(200)) : sendProblem(reply, 'not-found');
    });
    scope.get('/manifest.webmanifest', (_request, reply) => sendManifest(reply, consoleManifest(officeNow())));
    scope.get('/', (_request, reply) => page(reply));
  };
  await app.register(serve, { prefix: '/meja' });
};
