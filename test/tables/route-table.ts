// Every route of an application, read from the router itself, so that none can be forgotten.
import type { FastifyInstance } from 'fastify';

const line = /^((?:│ {3}| {4})*)(?:├── |└── )(.+?)(?: \(([A-Z, ]+)\))?$/;

/** `GET /api/v1/cases/:number` and its like, HEAD aside: it answers as GET does, without the body. */
export const routesOf = (app: FastifyInstance): string[] => {
  const pieces: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((drawn) => {
      const [, indent = '', piece = '', methods = ''] = line.exec(drawn) ?? [];
      if (piece === '') return [];
      const depth = indent.length / 4;
      pieces.splice(depth, pieces.length, piece);
      const path = pieces.join('');
      return methods
        .split(', ')
        .filter((method) => method !== '' && method !== 'HEAD')
        .map((method) => `${method} ${path}`);
    });
};

/** A file that is named by its content, named for good. */
export const withoutHash = (route: string): string => route.replace(/\.[0-9a-f]{12}\./, '.:hash.');
