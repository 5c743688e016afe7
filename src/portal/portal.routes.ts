// Everything that a citizen may open, and the page for what cannot be shown.
// Must work without JavaScript, and must show no personal data.
import type { FastifyInstance } from 'fastify';
import type { Database } from '#db/database.ts';
import type { ProblemPage } from '#http/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import { html } from './html.ts';

export type PortalDeps = {
  database: Pick<Database, 'pool' | 'kysely'>;
  store: Store;
  clock: Clock;
  ids: Ids;
  vault: IdentityVault;
  publicUrl: string;
  training: boolean;
  trackCodeOf: (complaintId: string) => string;
};

export const problemPage: ProblemPage = ({ title, detail }) =>
  html`<!doctype html>
    <html lang="id">
      <title>${title}</title>
      <h1>${title}</h1>
      <p>${detail}</p>
    </html>`.text;

export const portalRoutes = (app: FastifyInstance, _deps: PortalDeps): Promise<void> => {
  app.get('/', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(
      html`<!doctype html>
        <html lang="id">
          <title>Tanggap</title>
          <h1>Tanggap</h1>
          <p><a href="/simulator">Simulator</a> <a href="/meja">Meja</a></p>
        </html>`.text,
    ),
  );
  return Promise.resolve();
};
