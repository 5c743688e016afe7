// The edges of the interface: times, lengths, places and lists as other programs write them, and what they are told when it does not fit.
import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, suite, test } from 'node:test';
import { dayMs } from '#core/time.ts';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, key, otherKey, posts, report, reported, settings } from '#test/people/partner.ts';
import { steps, take } from '#test/given/cases.ts';

const desk = await givenDesk({ after }, { open311: settings });
type Row = Record<string, unknown>;
const publish = (number: string, fields: object = {}) =>
  desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, {
    ...{ listed: true, serviceCode: 'umum', summary: '', ...fields },
  });

/** RFC 3339 with an offset and without fractions of a second, as DateTime::Format::W3CDTF of open311-adapter alone reads it. */
const w3c = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;

test('every time is written without fractions of a second', async () => {
  // 28.125 seconds.
  await desk.moveTo(1 / 128);
  const number = await reported(desk);
  await take(desk, number, steps.ask);
  await take(desk, number, steps.identify);
  await take(desk, number, steps.approve);
  const end = new Date(desk.now() + dayMs).toISOString();
  const bodies = await Promise.all([
    asks(desk, 'discovery.json'),
    asks(desk, `requests/${number}.json`, { api_key: key }),
    asks(desk, 'servicerequestupdates.json', { api_key: key, end_date: end }),
  ]);
  const times = bodies.flatMap(({ body }) => body.match(/"\d{4}-\d\d-\d\dT[^"]*"/g) ?? []);
  assert.ok(times.length >= 4, String(times));
  for (const time of times) assert.match(time.slice(1, -1), w3c);
});

suite('a list is asked for', () => {
  test('by dates alone, by times without an offset or with a blank for the plus, and by states in upper case', async () => {
    const number = await givenCase(desk, 'triage');
    json(await publish(number));
    const day = new Date(desk.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const spans = [
      { start_date: day, end_date: day },
      { start_date: day },
      { start_date: `${day}T00:00:00`, end_date: `${day}T23:59:59` },
      { start_date: `${day}T00:00:00 07:00`, end_date: `${day}t23:59:59+0700` },
      { status: 'OPEN' },
      { status: 'Open,CLOSED' },
    ];
    for (const span of spans) {
      const answer = await asks(desk, 'requests.json', span);
      assert.equal(answer.statusCode, 200, JSON.stringify(span) + desk.logged().slice(-1500));
      const rows = json<Row[]>(answer);
      assert.ok(
        rows.some((row) => row['service_request_id'] === number),
        JSON.stringify(span),
      );
    }
    assert.deepEqual(json(await asks(desk, 'requests.json', { end_date: '2026-02-28' })), []);
  });

  test('by a last second that a case came in', async () => {
    await desk.moveTo(3 / 128);
    const number = await reported(desk);
    const [row] = json<Row[]>(await asks(desk, `requests/${number}.json`, { api_key: key }));
    const at = String(row?.['requested_datetime']);
    const rows = json<Row[]>(await asks(desk, 'requests.json', { api_key: key, start_date: at, end_date: at }));
    assert.ok(rows.some((one) => one['service_request_id'] === number));
  });

  test('by 860 numbers at once over the wire; more than a thousand, or a line too long, is told in the format asked for', async () => {
    await desk.app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = desk.app.server.address() as AddressInfo;
    const get = (path: string): Promise<{ status: number; type: string; body: string }> =>
      new Promise((resolve, reject) => {
        const asked = request({ port, host: '127.0.0.1', path }, (answer) => {
          let body = '';
          answer.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
          answer.on('end', () =>
            resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
          );
        });
        asked.on('error', reject).end();
      });
    const number = await givenCase(desk, 'triage');
    json(await publish(number));
    const many = (count: number) =>
      `service_request_id=${[number, ...Array.from({ length: count - 1 }, (_, n) => `ADU-2026-${String(n).padStart(6, '0')}-XX`)].join('%2C')}`;
    const found = await get(`/open311/v2/requests.json?${many(860)}`);
    assert.deepEqual([found.status, (JSON.parse(found.body) as Row[]).length], [200, 1]);
    const most = await get(`/open311/v2/requests.xml?${many(1001)}`);
    assert.deepEqual([most.status, /<errors><error><code>400</.test(most.body)], [400, true]);
    assert.equal((await get(`/open311/v2/requests.xml?${many(4000)}`)).status, 400);
    const long = await get(`/open311/v2/requests.json?${many(9000)}`);
    assert.deepEqual([long.status, /terlalu panjang: tanyakan lebih sedikit/.test(long.body)], [431, true]);
    const bad = await get('/open311/v2/requests/%zz.json');
    assert.deepEqual([bad.status, (JSON.parse(bad.body) as Row[])[0]?.['code']], [400, '400']);
    assert.match((await get('/open311/v2/services/%E0%A4%A.xml')).body, /<errors><error><code>400</);
    for (const path of ['requests/a%00b.json', 'tokens/a%00b.json', 'services/a%00b.json'])
      assert.equal((await get(`/open311/v2/${path}`)).status, 404, path);
  });
});

suite('a report', () => {
  test('may be four thousand letters long, however many units each has', async () => {
    assert.equal((await posts(desk, 'requests.json', report({ description: '🌳'.repeat(4000) }))).statusCode, 200);
    assert.equal((await posts(desk, 'requests.json', report({ description: '🌳'.repeat(4001) }))).statusCode, 400);
  });

  test('whose place nobody pinned is taken without one', async () => {
    const number = await reported(desk, { lat: '', long: '', address_id: '#NOTPINPOINTED#' });
    const [message] = (await desk.page('medsos', number)).messages;
    assert.match(message?.text ?? '', /\nLokasi: tidak ditunjukkan pelapor$/);
    const [row] = json<Row[]>(await asks(desk, `requests/${number}.json`, { api_key: key }));
    assert.deepEqual([row?.['lat'], row?.['long']], [null, null]);
  });

  test('keeps answers to questions that nobody asked, but for who somebody is', async () => {
    const extra = { 'attribute[easting]': '12345', 'attribute[contact_name]': 'Kenari Rekaan' };
    const number = await reported(desk, extra);
    const [message] = (await desk.page('medsos', number)).messages;
    assert.match(message?.text ?? '', /\neasting: 12345$/);
    assert.equal(message?.text.includes('Kenari'), false);
  });
});

test('a point that is public is blurred unless an officer says otherwise; its own partner sees it as it sent it', async () => {
  const number = await reported(desk, { lat: '-7.801249', long: '110.364951' });
  const seen = async (fields: Record<string, string> = {}) => {
    const [row] = json<Row[]>(await asks(desk, `requests/${number}.json`, fields));
    return [row?.['lat'], row?.['long']];
  };
  json(await publish(number));
  assert.deepEqual(await seen(), [-7.801, 110.365]);
  assert.deepEqual(await seen({ api_key: otherKey }), [-7.801, 110.365]);
  assert.deepEqual(await seen({ api_key: key }), [-7.801249, 110.364951]);
  json(await publish(number, { point: 'exact' }));
  assert.deepEqual(await seen(), [-7.801249, 110.364951]);
  json(await publish(number, { point: 'none' }));
  assert.deepEqual(await seen(), [null, null]);
});

test('a point that was only tried out is blurred for everybody but its partner', async () => {
  const answer = await posts(desk, 'test/requests.json', report({ lat: '-7.801249', long: '110.364951' }));
  const [made] = json<Row[]>(answer);
  const seen = async (fields: Record<string, string> = {}) => {
    const [row] = json<Row[]>(await asks(desk, `test/requests/${String(made?.['service_request_id'])}.json`, fields));
    return [row?.['lat'], row?.['long']];
  };
  assert.deepEqual(await seen(), [-7.801, 110.365]);
  assert.deepEqual(await seen({ api_key: key }), [-7.801249, 110.364951]);
});
