// Counts for Prometheus: requests by route, and what waits in the queues. Must not use a person or a case as a label.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import type { ReplicaStanding } from '#db/read-from.ts';

const bucketSeconds = [0.005, 0.025, 0.1, 0.25, 1, 5];

type Series = { buckets: number[]; sum: number; count: number };

const queues = `select 'inbound' as queue, status, count(*)::int as rows from inbound where status in ('new', 'poison') group by status
  union all select 'outbox', status, count(*)::int from outbox where status in ('queued', 'sending') group by status`;

const requestLines = (series: ReadonlyMap<string, Series>): string[] => {
  const name = 'tanggap_http_request_duration_seconds';
  const lines = [`# HELP ${name} Time to answer, by route pattern.`, `# TYPE ${name} histogram`];
  for (const [labels, { buckets, sum, count }] of series) {
    bucketSeconds.forEach((limit, index) => {
      lines.push(`${name}_bucket{${labels},le="${String(limit)}"} ${String(buckets[index] ?? 0)}`);
    });
    lines.push(`${name}_bucket{${labels},le="+Inf"} ${String(count)}`);
    lines.push(`${name}_sum{${labels}} ${sum.toFixed(6)}`, `${name}_count{${labels}} ${String(count)}`);
  }
  return lines;
};

const queueLines = async (pool: Pool): Promise<string[]> => {
  const { rows } = await pool.query<{ queue: string; status: string; rows: number }>(queues);
  const name = 'tanggap_queue_rows';
  return [
    `# HELP ${name} Rows that wait: received and not yet read, set aside, to be sent.`,
    `# TYPE ${name} gauge`,
    ...rows.map((row) => `${name}{queue="${row.queue}",status="${row.status}"} ${String(row.rows)}`),
  ];
};

const gauge = (name: string, help: string, value: number): string[] => [
  `# HELP ${name} ${help}`,
  `# TYPE ${name} gauge`,
  `${name} ${String(value)}`,
];

type Told = { name: string; help: string; of: (standing: ReplicaStanding) => number | undefined };

const ofReplicas: readonly Told[] = [
  { name: 'used', help: 'Whether lists are read from it.', of: ({ state }) => (state === 'used' ? 1 : 0) },
  { name: 'lag_bytes', help: 'How much of the log it has still to apply.', of: ({ behindBytes }) => behindBytes },
  {
    name: 'lag_seconds',
    help: 'At most so old is what it shows.',
    of: ({ behindMs }) => (behindMs === undefined ? undefined : behindMs / 1000),
  },
];

/** By their place in the setting. */
const replicaLines = (standings: readonly ReplicaStanding[]): string[] =>
  standings.length === 0
    ? []
    : ofReplicas.flatMap(({ name, help, of }) => [
        `# HELP tanggap_replica_${name} ${help}`,
        `# TYPE tanggap_replica_${name} gauge`,
        ...standings.flatMap((standing, index) => {
          const value = of(standing);
          return value === undefined
            ? []
            : [`tanggap_replica_${name}{replica="${String(index + 1)}"} ${String(value)}`];
        }),
      ]);

/** Counts every request from now on; the returned function draws the page. */
export const countRequests = (
  app: FastifyInstance,
  pool: Pool,
  standings: () => readonly ReplicaStanding[] = () => [],
): (() => Promise<string>) => {
  const series = new Map<string, Series>();
  const loop = monitorEventLoopDelay({ resolution: 20 });
  loop.enable();
  app.addHook('onClose', (_app, done) => {
    loop.disable();
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const route = (request.routeOptions.url ?? 'unmatched').replace(/["\\\n]/g, '');
    const labels = `method="${request.method}",route="${route}",status="${String(reply.statusCode)}"`;
    const seconds = reply.elapsedTime / 1000;
    const found = series.get(labels) ?? { buckets: bucketSeconds.map(() => 0), sum: 0, count: 0 };
    bucketSeconds.forEach((limit, index) => {
      if (seconds <= limit) found.buckets[index] = (found.buckets[index] ?? 0) + 1;
    });
    found.sum += seconds;
    found.count += 1;
    series.set(labels, found);
    done();
  });
  return async () =>
    [
      ...requestLines(series),
      ...(await queueLines(pool)),
      ...gauge('tanggap_database_connections', 'Open connections of this process.', pool.totalCount),
      ...gauge('tanggap_database_waiting', 'Requests that wait for a connection.', pool.waitingCount),
      ...replicaLines(standings()),
      ...gauge('process_resident_memory_bytes', 'Memory in use.', process.memoryUsage.rss()),
      ...gauge('process_uptime_seconds', 'Time since the start.', Math.round(process.uptime())),
      ...gauge('nodejs_eventloop_lag_p99_seconds', 'How late timers come.', (loop.percentile(99) || 0) / 1e9),
      '',
    ].join('\n');
};
