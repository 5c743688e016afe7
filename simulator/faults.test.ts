// Trouble on demand, as the city's adapter suffers it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fbAccount, igAccount, simulatorBed, type Bed } from '#test/beds/simulator-bed.ts';
import type { Fault } from './faults.ts';

const { id: accountId } = igAccount;
const suffer = async (bed: Bed, fault: Fault): Promise<[number, number, number | undefined]> => {
  await bed.control('POST', 'faults', { accountId, ...fault });
  const { status, body } = await bed.graph('GET', 'me');
  const error = body['error'] as { code: number; error_subcode?: number };
  return [status, error.code, error.error_subcode];
};

test('Each refusal has the platform status, code and subcode', async (t) => {
  const bed = await simulatorBed(t);
  assert.deepEqual(await suffer(bed, { kind: 'token-expired' }), [400, 190, 463]);
  assert.deepEqual(await suffer(bed, { kind: 'token-revoked' }), [400, 190, 460]);
  assert.deepEqual(await suffer(bed, { kind: 'permission' }), [403, 200, undefined]);
  assert.deepEqual(await suffer(bed, { kind: 'rate-limit' }), [400, 80_002, 2_446_079]);
  assert.deepEqual(await suffer(bed, { kind: 'rate-limit', code: 4 }), [403, 4, 2_446_079]);
  assert.deepEqual(await suffer(bed, { kind: 'blocked' }), [400, 368, 1_390_008]);
  assert.deepEqual(await suffer(bed, { kind: 'unavailable' }), [400, 551, 1_545_041]);
  assert.deepEqual(await suffer(bed, { kind: '500' }), [500, 2, undefined]);
});

test('A fault holds for its account and its number of calls', async (t) => {
  const bed = await simulatorBed(t);
  await bed.control('POST', 'faults', { accountId, kind: '500', times: 2 });
  assert.equal((await bed.graph('GET', 'me', { token: fbAccount.accessToken })).status, 200);
  const statuses = [await bed.graph('GET', 'me'), await bed.graph('GET', 'me'), await bed.graph('GET', 'me')];
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [500, 500, 200],
  );
});

test('Usage headers tell how near the limit the account is', async (t) => {
  const bed = await simulatorBed(t);
  await bed.control('POST', 'faults', { accountId, kind: 'usage', percent: 92, regainMinutes: 7 });
  const { headers, status } = await bed.graph('GET', 'me');
  assert.equal(status, 200);
  assert.equal((JSON.parse(headers.get('x-app-usage') ?? '') as { call_count: number }).call_count, 92);
  const business = JSON.parse(headers.get('x-business-use-case-usage') ?? '') as Record<
    string,
    Record<string, unknown>[]
  >;
  assert.equal(business[accountId]?.[0]?.['estimated_time_to_regain_access'], 7);
});

test('A reply cut off after it was accepted stands there, and is listed once as received', async (t) => {
  const bed = await simulatorBed(t);
  const said = await bed.control('POST', 'comments', { accountId, person: 'warga-1', text: 'lampu mati' });
  await bed.control('POST', 'faults', { accountId, kind: 'reset-after-accept', times: 1 });
  const path = `${String(said['id'])}/replies`;
  await assert.rejects(bed.graph('POST', path, { form: { message: 'Kami cek' } }));
  const read = await bed.graph('GET', `${path}?fields=text`);
  assert.equal((read.body['data'] as unknown[]).length, 1);
  const { received } = (await bed.control('GET', `received?accountId=${accountId}`)) as {
    received: { kind: string; text: string; targetId: string }[];
  };
  assert.deepEqual(
    received.map(({ kind, text, targetId }) => [kind, text, targetId]),
    [['comment', 'Kami cek', said['id']]],
  );
});

test('A reply that is taken and never answered stands there, and reads are answered meanwhile', async (t) => {
  const bed = await simulatorBed(t);
  const said = await bed.control('POST', 'comments', { accountId, person: 'warga-1', text: 'lampu mati' });
  await bed.control('POST', 'faults', { accountId, kind: 'hang-after-accept' });
  const path = `${String(said['id'])}/replies`;
  const url = `${bed.url}/graph/v26.0/${path}?access_token=${igAccount.accessToken}&message=Kami%20cek`;
  await assert.rejects(fetch(url, { method: 'POST', signal: AbortSignal.timeout(80) }), { name: 'TimeoutError' });
  const read = await bed.graph('GET', `${path}?fields=text`);
  assert.deepEqual(
    (read.body['data'] as { text: string }[]).map(({ text }) => text),
    ['Kami cek'],
  );
});

test('A hanging call ends with the patience of its caller, a reset one at once', async (t) => {
  const bed = await simulatorBed(t);
  await bed.control('POST', 'faults', { accountId, kind: 'hang' });
  const url = `${bed.url}/graph/v26.0/me?access_token=${igAccount.accessToken}`;
  await assert.rejects(fetch(url, { signal: AbortSignal.timeout(80) }), { name: 'TimeoutError' });
  await bed.control('POST', 'faults', { accountId, kind: 'reset' });
  await assert.rejects(fetch(url), TypeError);
  await bed.control('POST', 'faults', { accountId, kind: 'slow', delayMs: 60 });
  const began = performance.now();
  assert.equal((await fetch(url)).status, 200);
  assert.ok(performance.now() - began >= 55);
  await bed.control('POST', 'faults', { accountId, kind: 'clear' });
  const { calls } = (await bed.control('GET', 'calls')) as { calls: { path: string }[] };
  assert.ok(calls.length >= 2);
  assert.ok(!JSON.stringify(calls).includes(igAccount.accessToken));
});
