// What a process that serves nobody still answers: whether it is alive, able to work, and how it fares.
import fastify, { LogController, type FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import { pendingMigrations } from '#db/migrate.ts';
import type { Config } from '#config/config.ts';
import { registerErrors } from './errors.ts';
import { registerHealth } from './health.ts';
import { loggerOptions, logRequests } from './log.ts';
import type { LogStream } from './log.ts';

/** No officers, no features and no keys: a process that serves nobody is given nothing it could serve with. */
export type WorkerServerDeps = {
  config: Pick<Config, 'logLevel' | 'metricsToken' | 'publicUrl'>;
  database: { pool: Pool };
  logStream?: LogStream;
};

/** Answers health and metrics as the web server does; every other address is a problem. */
export const buildWorkerServer = ({ config, database, logStream }: WorkerServerDeps): FastifyInstance => {
  const app = fastify({
    logger: loggerOptions(config.logLevel, logStream),
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  logRequests(app);
  registerErrors(app);
  registerHealth(app, {
    pool: database.pool,
    publicUrl: config.publicUrl,
    pendingMigrations: () => pendingMigrations(database.pool),
    ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
  });
  return app;
};
