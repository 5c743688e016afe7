// /bantuan, /privasi, /aksesibilitas: for everybody, and kept by caches.
import type { FastifyInstance } from 'fastify';
import { readRetention } from '#db/retention.ts';
import { languageOf } from '#http/problem.ts';
import { siteOf } from '#http/site.ts';
import { aboutPage, aboutPages, type AboutPage } from './about.page.ts';
import type { PortalDeps } from './deps.ts';
import { sendPage } from './layout.ts';

const names = Object.keys(aboutPages) as AboutPage[];

/** What is told of how long an identity is kept is asked anew each time: the desk may change it. */
export const aboutRoutes = (app: FastifyInstance, deps: PortalDeps): void => {
  const siteNow = () => siteOf(deps.organisation(), deps.training);
  for (const name of names)
    app.get(`/${name}`, async (request, reply) => {
      const keptDays = (await readRetention(deps.database.pool)).identity;
      const about = { language: languageOf(request), organisation: siteNow().organisation, keptDays };
      return sendPage(reply, aboutPage(name, about), siteNow());
    });
};
