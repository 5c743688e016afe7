// Serves the officers' console as it was built: hashed files for ever, its page never, every screen's address the page.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { serverWords } from '#words/server.ts';
import { languageOf, sendProblem } from './problem.ts';

const page = (reply: FastifyReply): FastifyReply => reply.header('cache-control', 'no-cache').sendFile('index.html');

/** `root` is the folder of the built console; without it the console answers 503 and the rest works. */
export const registerConsole = async (app: FastifyInstance, root: string): Promise<void> => {
  if (!existsSync(join(root, 'index.html'))) {
    const notBuilt = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
      sendProblem(reply, 'unavailable', { detail: serverWords[languageOf(request)].unreadable.noConsole });
    app.get('/meja', notBuilt);
    app.get('/meja/*', notBuilt);
    return;
  }
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
    scope.get('/', (_request, reply) => page(reply));
  };
  await app.register(serve, { prefix: '/meja' });
};
