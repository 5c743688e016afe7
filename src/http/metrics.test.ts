// What is counted for operators: every answer by the pattern of its route, what waits in the queues, how replicas fare; nobody and no case by name.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import fastify from 'fastify';
import type { ReplicaStanding } from '#db/read-from.ts';
import { testDatabase } from '#test/beds/database.ts';
import { countRequests } from './metrics.ts';

const { pool } = await testDatabase({ after });

const given = async (standings: readonly ReplicaStanding[] = []) => {
  const app = fastify();
  const page = countRequests(app, pool, () => standings);
  app.get('/api/v1/cases/:number', () => ({ ok: true }));
  app.post('/api/v1/broken', () => Promise.reject(new Error('no')));
  await app.ready();
  return { app, page };
};

/** Each line of figures by its name and labels. */
const figuresIn = (page: string): Map<string, number> =>
  new Map(
    page
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line): [string, number] => [
        line.slice(0, line.lastIndexOf(' ')),
        Number(line.slice(line.lastIndexOf(' ') + 1)),
      ]),
  );

const name = 'tanggap_http_request_duration_seconds';

test('an answer is counted by the pattern of its route, its method and its status, never by its address', async () => {
  const { app, page } = await given();
  for (const number of ['ADU-2026-000001-XX', 'ADU-2026-000002-XX'])
    await app.inject(`/api/v1/cases/${number}?q=rahasia`);
  await app.inject({ method: 'POST', url: '/api/v1/broken' });
  await app.inject('/rahasia/siapa');
  const text = await page();
  const figures = figuresIn(text);
  assert.equal(figures.get(`${name}_count{method="GET",route="/api/v1/cases/:number",status="200"}`), 2);
  assert.equal(figures.get(`${name}_count{method="POST",route="/api/v1/broken",status="500"}`), 1);
  assert.equal(figures.get(`${name}_count{method="GET",route="unmatched",status="404"}`), 1);
  assert.doesNotMatch(text, /rahasia|ADU-/);
  await app.close();
});

test('the buckets of a route grow up to all that it answered', async () => {
  const { app, page } = await given();
  for (let times = 0; times < 5; times += 1) await app.inject('/api/v1/cases/x');
  const figures = figuresIn(await page());
  const labels = 'method="GET",route="/api/v1/cases/:number",status="200"';
  const buckets = ['0.005', '0.025', '0.1', '0.25', '1', '5', '+Inf'].map(
    (limit) => figures.get(`${name}_bucket{${labels},le="${limit}"}`) ?? -1,
  );
  assert.deepEqual(
    buckets,
    buckets.toSorted((one, other) => one - other),
  );
  assert.equal(buckets.at(-1), 5);
  assert.ok(buckets.every((count) => count >= 0) && (figures.get(`${name}_sum{${labels}}`) ?? -1) >= 0);
  await app.close();
});

test('what waits is told by queue and state; what is done is nobody’s to wait for', async () => {
  await pool.query(
    `insert into inbound (channel, payload, received_at, status) values ('x', '{}', now(), 'new'), ('x', '{}', now(), 'poison'), ('x', '{}', now(), 'done');
     insert into outbox (id, effect_key, complaint_id, purpose, channel, account_id, visibility, thread_key, text, status, not_before, created_at)
       select gen_random_uuid(), status || row, gen_random_uuid(), 'result', 'x', '1', 'public', row::text, '', status, now(), now()
       from (values ('queued', 1), ('queued', 2), ('sending', 3), ('sent', 4), ('rejected', 5), ('by-hand', 6)) as o (status, row)`,
  );
  const { app, page } = await given();
  const figures = figuresIn(await page());
  assert.deepEqual(
    [...figures]
      .filter(([line]) => line.startsWith('tanggap_queue_rows'))
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
    [
      ['tanggap_queue_rows{queue="inbound",status="new"}', 1],
      ['tanggap_queue_rows{queue="inbound",status="poison"}', 1],
      ['tanggap_queue_rows{queue="outbox",status="queued"}', 2],
      ['tanggap_queue_rows{queue="outbox",status="sending"}', 1],
    ],
  );
  await app.close();
});

test('replicas are told by their place, with the figures that are known; without any there is no line', async () => {
  const none = await given();
  assert.doesNotMatch(await none.page(), /tanggap_replica/);
  await none.app.close();
  const { app, page } = await given([
    { name: '1 (10.0.0.2)', state: 'used', behindBytes: 0, behindMs: 250 },
    { name: '2 (10.0.0.3)', state: 'unreachable' },
    { name: '3 (10.0.0.4)', state: 'behind', behindBytes: 9000 },
  ]);
  const text = await page();
  assert.deepEqual(
    [...figuresIn(text)].filter(([line]) => line.startsWith('tanggap_replica')),
    [
      ['tanggap_replica_used{replica="1"}', 1],
      ['tanggap_replica_used{replica="2"}', 0],
      ['tanggap_replica_used{replica="3"}', 0],
      ['tanggap_replica_lag_bytes{replica="1"}', 0],
      ['tanggap_replica_lag_bytes{replica="3"}', 9000],
      ['tanggap_replica_lag_seconds{replica="1"}', 0.25],
    ],
  );
  assert.doesNotMatch(text, /10\.0\.0/);
  await app.close();
});

test('each figure has its kind and its words once, and the page ends with a line’s end', async () => {
  const { app, page } = await given([{ name: '1', state: 'used', behindBytes: 1, behindMs: 1 }]);
  await app.inject('/api/v1/cases/x');
  const text = await page();
  const told = (what: string): string[] =>
    [...text.matchAll(new RegExp(`^# ${what} (\\S+)`, 'gm'))].map(([, one = '']) => one);
  assert.deepEqual(told('HELP'), told('TYPE'));
  assert.equal(new Set(told('TYPE')).size, told('TYPE').length);
  for (const line of figuresIn(text).keys())
    assert.ok(
      told('TYPE').some((one) => line.startsWith(one)),
      line,
    );
  assert.ok(text.endsWith('\n') && [...figuresIn(text).values()].every(Number.isFinite));
  await app.close();
});
