// The wall display: what its link opens and nothing else, what it counts, whom it never names; who makes and ends links, on the record.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused, withoutRequest } from '#test/beds/problems.ts';
import type { WallAnswer, WallLinkMade, WallLinksAnswer } from './wall.contract.ts';

suite('the wall', async () => {
  const desk = await givenDesk({ after });
  const made = async (place = 'Ruang piket', who: Person = 'ketua'): Promise<string> => {
    const answer = await desk.send(who, 'POST', '/api/v1/wall-links', { place });
    assert.equal(answer.statusCode, 201, answer.body);
    return answer.json<WallLinkMade>().url.split('/').at(-1) ?? '';
  };
  const links = async (): Promise<WallLinksAnswer['links']> =>
    json<WallLinksAnswer>(await desk.get('ketua', '/api/v1/wall-links')).links;
  const open = (token: string) => desk.app.inject({ url: `/api/v1/wall/${token}` });
  const figures = async (token: string): Promise<WallAnswer> => json(await open(token));

  test('of a desk without cases is all noughts', async () => {
    const { at: _moment, ...rest } = await figures(await made());
    assert.deepEqual(rest, {
      ...{ late: 0, hour: 0, open: 0, stuck: [], agencies: [] },
      today: { n: 0, onTime: 0 },
    });
  });

  test('counts what is open, late and soon due, by status and by agency, and today’s promises', async () => {
    const token = await made();
    await givenCase(desk, 'triage', { text: 'Talud Pak Rahasia ambrol' });
    await givenCase(desk, 'disposed');
    await givenCase(desk, 'closed');
    const before = await figures(token);
    assert.deepEqual([before.open, before.late, before.hour], [2, 0, 0]);
    assert.deepEqual(
      before.agencies.map(({ name, held, late }) => [name, held, late]),
      [['DPUPKP', 1, 0]],
    );
    assert.ok(before.today.n > 0 && before.today.onTime === before.today.n);
    await desk.moveTo(1.5);
    assert.equal((await figures(token)).hour, 1);
    await desk.moveTo(2.5);
    const later = await figures(token);
    assert.deepEqual([later.open, later.late], [2, 1]);
    assert.deepEqual(
      later.stuck
        .map(({ status, open: count, late }) => [status, count, late] as const)
        .toSorted(([a], [b]) => a.localeCompare(b)),
      [
        ['follow-up', 1, 0],
        ['triage', 1, 1],
      ],
    );
  });

  test('does not see a promise in a sensitive lane come', async () => {
    const token = await made();
    const { today } = await figures(token);
    const number = await givenCase(desk, 'waiting');
    assert.equal((await figures(token)).today.n, today.n + 1);
    await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct' });
    assert.deepEqual((await figures(token)).today, today);
  });

  test('names no case, no person, and no word of anybody', async () => {
    const { body } = await open(await made());
    assert.doesNotMatch(body, /ADU-|Rahasia|Talud|contoh/i);
    assert.deepEqual(Object.keys(JSON.parse(body) as object).toSorted(), [
      ...['agencies', 'at', 'hour', 'late', 'open', 'stuck', 'today'],
    ]);
  });

  test('opens by its link without an account, and the link opens nothing else', async () => {
    const token = await made();
    assert.equal((await open(token)).statusCode, 200);
    for (const url of ['/api/v1/board', '/api/v1/cases', '/api/v1/wall-links', '/api/v1/lateness'])
      for (const headers of [{ authorization: `Bearer ${token}` }, { cookie: `tanggap_session=${token}` }])
        assert.equal((await desk.app.inject({ url, headers })).statusCode, 401, url);
  });

  test('answers sixty screens behind one address, and asks whoever tries more for patience', async () => {
    const asks = async (ip: string) =>
      (await desk.app.inject({ url: `/api/v1/wall/${'x'.repeat(32)}`, remoteAddress: ip })).statusCode;
    const answers = [];
    for (let one = 0; one < 122; one += 1) answers.push(await asks('203.0.113.9'));
    assert.deepEqual(
      [...answers.slice(0, 120)].filter((status) => status !== 404),
      [],
    );
    assert.deepEqual([...answers.slice(120), await asks('203.0.113.10')], [429, 429, 404]);
  });

  test('is gone with its link: the same answer as for one that was never given out', async () => {
    const token = await made('Lobi');
    const link = (await links()).find(({ place }) => place === 'Lobi');
    assert.ok(link !== undefined);
    assert.equal((await desk.send('kabid', 'POST', `/api/v1/wall-links/${link.id}/end`, {})).statusCode, 200);
    const [ended, unknown] = [await open(token), await open('x'.repeat(32))];
    refused(ended, 404, 'not-found');
    assert.deepEqual(withoutRequest(ended), withoutRequest(unknown));
    refused(await desk.send('kabid', 'POST', `/api/v1/wall-links/${link.id}/end`, {}), 404, 'not-found');
    assert.ok(!(await links()).some(({ id }) => id === link.id));
  });

  test('is on the administrative record, made and ended, without its token', async () => {
    const { rows } = await desk.pool.query<{ type: string; body: string }>(
      `select type, body from administrative_event where type like 'WallLink%' order by seq`,
    );
    assert.ok(rows.some(({ type }) => type === 'WallLinkMade') && rows.at(-1)?.type === 'WallLinkEnded');
    const token = await made();
    const kept = await desk.pool.query<{ all: string }>(
      'select coalesce(string_agg(w::text, $1), $1) as all from wall_link w',
      [' '],
    );
    assert.doesNotMatch([...rows.map(({ body }) => body), kept.rows[0]?.all].join(' '), new RegExp(token));
  });

  test('has links of whoever answers for the times alone', async () => {
    for (const who of ['medsos', 'pusat', 'pupkp', 'operator', 'data', 'pemeriksa'] as const) {
      refused(await desk.get(who, '/api/v1/wall-links'), 403, 'not-allowed');
      refused(await desk.send(who, 'POST', '/api/v1/wall-links', { place: 'x' }), 403, 'not-allowed');
    }
  });

  test('wants to know where the screen hangs', async () => {
    for (const place of ['', '  ', 'x'.repeat(81)])
      assert.equal((await desk.send('ketua', 'POST', '/api/v1/wall-links', { place })).statusCode, 400);
  });

  test('has a page that holds no figure, with its script; without a link a calm one', async () => {
    const token = await made();
    const page = await desk.app.inject({ url: `/dinding/${token}` });
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /terlambat sekarang.*Tindak lanjut dinas/s);
    assert.match(page.body, new RegExp(`data-ask="/api/v1/wall/${token}"`));
    assert.match(page.body, /<script type="module" src="\/aset\/dinding\.[0-9a-f]{12}\.js"/);
    const calm = await desk.app.inject({ url: '/dinding/tidak-ada' });
    assert.equal(calm.statusCode, 404);
    assert.match(calm.body, /sudah tidak berlaku/);
    assert.doesNotMatch(calm.body, /<script/);
    assert.match((await desk.app.inject({ url: `/dinding/${token}?lang=en` })).body, /late now/);
  });
});
