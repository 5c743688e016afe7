// What the operator looks after: payloads that could not be read, and how the accounts fare.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { replicaStates, type OperatorAnswer } from './operator.contract.ts';
import type { ReplicaStanding } from '#db/read-from.ts';
import { operator as indonesian } from '#words/id/operator-pages.ts';
import { drainInbound } from '#app/drain-inbound.ts';
import { reasonOf as reasonWords } from '#words/id/reasons.ts';
import { fresh } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { comment, drainPorts, put } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';

const replicas: ReplicaStanding[] = [];
const desk = await givenDesk({ after }, { outward: { standings: () => replicas } });

const operator = async (): Promise<OperatorAnswer> => json(await desk.get('operator', '/api/v1/operator'));
const replay = (id: string) => desk.send('operator', 'POST', `/api/v1/operator/set-aside/${id}/replay`, {});
const drain = () => drainInbound(drainPorts(desk.store), desk.now);

suite('a payload that cannot be read', () => {
  test('is set aside with its error, and the rest goes on', async () => {
    await put(desk.pool, { object: 'strange' }, [comment(fresh('m'), 'Jalan berlubang')]);
    await drain();
    assert.match(await desk.latest(), /^ADU-/);
    const { setAside } = await operator();
    assert.equal(setAside.length, 1);
    assert.deepEqual(
      [setAside[0]?.channel, setAside[0]?.error, setAside[0]?.payload],
      ['instagram', 'Error: entry: missing', '{"object":"strange"}'],
    );
  });

  test('is tried again when the operator says so, and set aside again while it stays unreadable', async () => {
    const id = (await operator()).setAside[0]?.id ?? '';
    assert.deepEqual(json(await replay(id)), { replayed: 1 });
    assert.deepEqual((await operator()).setAside, []);
    await drain();
    assert.equal((await operator()).setAside[0]?.id, id);
  });

  test('becomes a case once it can be read', async () => {
    const id = (await operator()).setAside[0]?.id ?? '';
    // As after a correction of the parser: the same row, now understood.
    await desk.pool.query('update inbound set payload = $2 where id = $1', [
      id,
      JSON.stringify([comment(fresh('m'), 'Lampu mati', { who: fresh('w') })]),
    ]);
    const earlier = await desk.latest();
    assert.deepEqual(json(await replay('all')), { replayed: 1 });
    await drain();
    assert.notEqual(await desk.latest(), earlier);
    assert.deepEqual((await operator()).setAside, []);
    const acts = (await recordedActs(desk.pool)).filter(({ type }) => type === 'SetAsideReplayed');
    assert.deepEqual(
      acts.map((act) => [act.by.kind === 'officer' && act.by.role, 'which' in act && act.which]),
      [
        ['operator', id],
        ['operator', 'all'],
      ],
    );
  });

  test('that is not there cannot be tried again', async () => {
    refused(await replay('424242'), 404, 'not-found');
    refused(await replay('x'), 400, 'invalid-request');
    const before = (await recordedActs(desk.pool)).length;
    assert.deepEqual(json(await replay('all')), { replayed: 0 });
    assert.equal((await recordedActs(desk.pool)).length, before, 'what did nothing is no act');
  });
});

suite('an account', () => {
  test('shows its trouble and how near it is to the platform’s limit, and no secret', async () => {
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets, problem, usage_percent)
       values ('instagram', '1', 'pemkotjogja', 'http://127.0.0.1:9', 'rahasia', 'token-expired', 83)`,
    );
    const answer = await desk.get('operator', '/api/v1/operator');
    assert.deepEqual(json<OperatorAnswer>(answer).accounts, [
      { channel: 'instagram', id: '1', handle: 'pemkotjogja', usagePercent: 83, problem: 'token-expired' },
    ]);
    assert.equal(answer.body.includes('rahasia'), false);
  });

  test('has words for each of its troubles', async () => {
    for (const { problem } of (await operator()).accounts) assert.match(reasonWords(problem ?? ''), /^[A-Z].{10,}\.$/);
  });
});

test('replicas are shown as they fare, and nothing of them where there are none', async () => {
  assert.equal((await operator()).replicas, undefined);
  replicas.push(
    { name: '1 (10.0.0.2)', state: 'used', behindBytes: 0, behindMs: 12.5, appliedMs: 40 },
    { name: '2 (10.0.0.3)', state: 'not-a-replica' },
  );
  assert.deepEqual((await operator()).replicas, [
    { name: '1 (10.0.0.2)', state: 'used', behindBytes: 0, behindMs: 12.5 },
    { name: '2 (10.0.0.3)', state: 'not-a-replica' },
  ]);
  for (const state of replicaStates) assert.match(indonesian.replicaStates[state], /^[A-Z].{10,}\.$/);
});

test('no case is in sight of the operator', async () => {
  const { body } = await desk.get('operator', '/api/v1/operator');
  assert.equal(body.includes(await desk.latest()), false);
});

suite('what was set aside', () => {
  const aside = async (payload: string, raw?: Buffer): Promise<string> => {
    const { rows } = await desk.pool.query<{ id: string }>(
      `insert into inbound (channel, payload, raw, received_at, status, error)
       values ('email', $1, $2, now(), 'poison', 'Error: x') returning id`,
      [payload, raw ?? null],
    );
    return rows[0]?.id ?? '';
  };
  const payloadOf = async (id: string): Promise<string | undefined> =>
    (await operator()).setAside.find((one) => one.id === id)?.payload;

  test('is shown to four thousand signs, the last of them whole, and stays stored', async () => {
    assert.equal(await payloadOf(await aside('x'.repeat(4000))), 'x'.repeat(4000));
    assert.equal(await payloadOf(await aside('x'.repeat(4001))), 'x'.repeat(4000));
    const id = await aside(`${'x'.repeat(3999)}🙏🙏`);
    assert.equal(await payloadOf(id), 'x'.repeat(3999));
    const { rows } = await desk.pool.query<{ n: number }>('select length(payload) as n from inbound where id = $1', [
      id,
    ]);
    assert.equal(rows[0]?.n, 4001);
  });

  test('as bytes of a letter is shown letter by letter', async () => {
    assert.equal(await payloadOf(await aside('', Buffer.from('From: warga\r\n\xe9', 'latin1'))), 'From: warga\r\né');
  });

  test('is a hundred at most, the newest first; all of it is given back at once', async () => {
    await desk.pool.query(`insert into inbound (channel, payload, received_at, status, error)
      select 'x', '{"n":' || n || '}', now(), 'poison', null from generate_series(1, 120) n`);
    const { setAside } = await operator();
    const ids = setAside.map(({ id }) => Number(id));
    assert.equal(ids.length, 100);
    assert.deepEqual(
      ids,
      ids.toSorted((one, other) => other - one),
    );
    assert.equal(setAside[0]?.error, '');
    const { replayed } = json<{ replayed: number }>(await replay('all'));
    assert.ok(replayed >= 120);
    assert.deepEqual((await operator()).setAside, []);
  });
});

suite('who looks after the machine', () => {
  test('is the operator and the team lead; to everybody else nothing is shown or given back', async () => {
    assert.equal((await desk.get('ketua', '/api/v1/operator')).statusCode, 200);
    for (const who of ['medsos', 'pusat', 'pupkp', 'kabid'] as const) {
      refused(await desk.get(who, '/api/v1/operator'), 403, 'not-allowed');
      refused(await desk.send(who, 'POST', '/api/v1/operator/set-aside/all/replay', {}), 403, 'not-allowed');
    }
  });

  test('sees accounts by channel and id, the calm ones without a trouble', async () => {
    await desk.pool.query(
      `insert into channel_account (channel, id, handle, api_url, sealed_secrets)
       values ('x', '2', 'b', '', ''), ('x', '10', 'c', '', ''), ('email', 'z', 'a', '', '')`,
    );
    const { accounts } = await operator();
    assert.deepEqual(
      accounts.map(({ channel, id }) => `${channel} ${id}`),
      ['email z', 'instagram 1', 'x 10', 'x 2'],
    );
    assert.ok(!('problem' in (accounts[0] ?? {})));
    assert.equal(accounts[0]?.usagePercent, 0);
  });

  test('is told of a year whose holidays nobody entered, in time and not before', async () => {
    assert.equal((await operator()).withoutHolidays, undefined);
    await desk.moveTo(24 * 365 * 3);
    const { withoutHolidays } = await operator();
    assert.ok(withoutHolidays !== undefined && withoutHolidays >= 2029, String(withoutHolidays));
  });
});
