// The stand-in of SP4N-LAPOR!: who is let in, what is listed from when on, an answer with its key once, and troubles in its words.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { platformCall } from '#test/beds/platform-call.ts';
import { simulatorBed } from '#test/beds/simulator-bed.ts';
import { sp4nAccount } from '#test/scenes/sp4n-scene.ts';

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [sp4nAccount] });
  const outside = platformCall(bed, 'sp4n-lapor');
  const call = platformCall(bed, 'sp4n-lapor', { authorization: `Bearer ${sp4nAccount.accessToken}` });
  const passes = async (title: string): Promise<string> =>
    String((await bed.control('POST', 'sp4n-lapor/reports', { title, content: 'mati' }))['tracking_id']);
  return { bed, outside, call, passes };
};
const dataIn = ({ body }: { body: Record<string, unknown> }): Record<string, unknown>[] =>
  body['data'] as Record<string, unknown>[];

test('nobody is let in without the token, wherever they knock', async (t) => {
  const { outside, passes } = await given(t);
  const id = await passes('Lampu');
  for (const authorization of ['', 'Bearer salah', `Basic ${sp4nAccount.accessToken}`])
    for (const [method, path] of [
      ['GET', 'reports'],
      ['GET', `reports/${id}`],
      ['POST', `reports/${id}/replies`],
      ['POST', `reports/${id}/status`],
    ] as const) {
      const sent = method === 'POST' ? { json: { content: 'a' } } : {};
      const { status, body } = await outside(method, path, { ...sent, headers: { authorization } });
      assert.deepEqual([status, body], [401, { message: 'Token tidak dikenal.' }], path);
    }
});

test('reports are listed from their last change on, the oldest change first, fifty at most', async (t) => {
  const { bed, call, passes } = await given(t);
  const ids: string[] = [];
  for (const title of ['satu', 'dua', 'tiga']) {
    ids.push(await passes(title));
    bed.clock.at += 1000;
  }
  const listed = async (since: number): Promise<unknown[]> =>
    dataIn(await call('GET', `reports?since=${new Date(since).toISOString()}`)).map((one) => one['tracking_id']);
  assert.deepEqual(await listed(0), ids);
  assert.deepEqual(await listed(bed.clock.at - 2000), ids.slice(1), 'the moment itself counts');
  await call('POST', `reports/${String(ids[0])}/status`, { json: { status: 'Diproses' } });
  assert.deepEqual(await listed(bed.clock.at), [ids[0]]);
  assert.deepEqual(await listed(0), [ids[1], ids[2], ids[0]]);
  for (let count = 0; count < 50; count += 1) await passes('banyak');
  assert.equal((await listed(0)).length, 50);
});

test('an answer stands at its report, once for each key, and without words nowhere', async (t) => {
  const { bed, call, passes } = await given(t);
  const id = await passes('Lampu');
  const reply = (json: object) => call('POST', `reports/${id}/replies`, { json });
  for (const json of [{}, { content: ' ' }, { content: 7 }]) {
    const { status, body } = await reply(json);
    assert.deepEqual([status, body], [422, { message: 'Isi jawaban wajib.' }]);
  }
  const first = await reply({ content: 'Sudah.', key: 'kunci-1' });
  assert.equal(first.status, 201);
  bed.clock.at += 1000;
  assert.deepEqual(
    (await reply({ content: 'Lagi.', key: 'kunci-1' })).body,
    first.body,
    'what stands there comes back',
  );
  await reply({ content: 'Sudah.' });
  await reply({ content: 'Sudah.' });
  const report = (await call('GET', `reports/${id}`)).body['data'] as { replies: { id: string; content: string }[] };
  assert.deepEqual(
    report.replies.map(({ id: one, content }) => [one, content]),
    [
      ['kunci-1', 'Sudah.'],
      [`${id}-2`, 'Sudah.'],
      [`${id}-3`, 'Sudah.'],
    ],
  );
});

test('a state is kept in its order, and a reporter’s word opens the report again', async (t) => {
  const { bed, call, passes } = await given(t);
  const id = await passes('Lampu');
  for (const status of ['Diproses', 'Selesai']) await call('POST', `reports/${id}/status`, { json: { status } });
  await bed.control('POST', `sp4n-lapor/reports/${id}/feedback`, { content: 'belum menyala' });
  const { body } = await call('GET', `reports/${id}`);
  const { told, status, feedback } = body['data'] as { told: string[]; status: string; feedback: { content: string } };
  assert.deepEqual([told, status, feedback.content], [['Diproses', 'Selesai'], 'Diproses', 'belum menyala']);
});

test('a report that is not there is told as such, for whoever asks', async (t) => {
  const { bed, call } = await given(t);
  for (const [method, path] of [
    ['GET', 'reports/9'],
    ['POST', 'reports/9/replies'],
    ['POST', 'reports/9/status'],
  ] as const) {
    const { status, body } = await call(method, path, method === 'POST' ? { json: { content: 'a', status: 'b' } } : {});
    assert.deepEqual([status, body], [404, { message: 'Laporan tidak ditemukan.' }], path);
  }
  assert.deepEqual(await bed.control('POST', 'sp4n-lapor/reports/9/feedback', { content: 'a' }), {
    message: 'Laporan tidak ditemukan.',
  });
});

test('a trouble that is set has its status and its words, and says how long where it does', async (t) => {
  const { bed, call } = await given(t);
  for (const [fault, expected, words, wait] of [
    [{ kind: 'token-expired' }, 401, 'Token tidak berlaku.', null],
    [{ kind: 'token-revoked' }, 401, 'Token tidak berlaku.', null],
    [{ kind: 'permission' }, 403, 'Tidak berwenang.', null],
    [{ kind: 'blocked' }, 422, 'Isian tidak diterima.', null],
    [{ kind: 'rate-limit' }, 429, 'Terlalu sering.', '30'],
    [{ kind: 'rate-limit', regainMinutes: 2 }, 429, 'Terlalu sering.', '120'],
    [{ kind: 'unavailable' }, 503, 'Sedang dirawat.', null],
    [{ kind: '500' }, 500, 'Kesalahan di dalam.', null],
  ] as const) {
    bed.simulator.faults.set(sp4nAccount.id, fault);
    const { status, body, headers } = await call('GET', 'reports');
    assert.deepEqual([status, body, headers.get('retry-after')], [expected, { message: words }, wait], fault.kind);
  }
});
