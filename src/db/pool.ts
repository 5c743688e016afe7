// Connections to one database server, as this program wants them. Must not know what is asked over them.
import { availableParallelism } from 'node:os';
import pg from 'pg';

// The driver reads instants in this style only; of another one it makes null or another day.
const style = '-c datestyle=ISO -c timezone=UTC';

/** What differs from pool to pool. `readOnly`: whatever the server becomes, it takes no write over these. */
export type PoolOptions = {
  onEvent: (what: string) => void;
  readOnly?: true;
  most?: number;
  /** Connecting, and with `answerMs` answering, must be done in so long. */
  connectMs?: number;
  answerMs?: number;
};

/**
 * So many questions at once as the processors can work on, and two whose answers wait for a disk: more only queue within the server, and
 * each connection takes ten megabytes there.
 */
export const connectionsFor = (processors: number): number => Math.min(20, 2 * processors + 2);

export const poolFor = (
  url: string,
  { onEvent, readOnly, most = connectionsFor(availableParallelism()), connectMs = 8_000, answerMs }: PoolOptions,
): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: most,
    connectionTimeoutMillis: connectMs,
    // A server whose machine is gone says nothing: without this its silence would be waited out for ever.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    idle_in_transaction_session_timeout: 120_000,
    application_name: 'tanggap',
    options: readOnly === true ? `${style} -c default_transaction_read_only=on` : style,
    ...(answerMs === undefined ? {} : { query_timeout: answerMs }),
  });
  // A connection may break while a transaction holds it: unheard, that would end the process.
  pool.on('connect', (client) => {
    client.on('error', (error) => {
      // One that we are ending anyway may hear the server go first.
      if (!pool.ending) onEvent(`a database connection broke: ${error.message}`);
    });
  });
  // Of a connection at rest the pool tells as well.
  pool.on('error', () => undefined);
  return pool;
};
