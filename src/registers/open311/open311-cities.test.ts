// Cities as other programs build them: XML alone, wrapped, in a namespace, batch, without the extension of updates, paged, or answering
// a page for people. Shapes after open311-adapter's t/open311/endpoint.t, FixMyStreet's perllib/Open311.pm and t/app/controller/open311.t
// (wrapped JSON), GeoReport_v2's own samples (codes as 001), and the .NET GeoReportApi's namespaced XML.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Fetch } from '#channels/http-call.ts';
import { dayMs } from '#core/time.ts';
import type { Open311Target } from '#ports/forward-target.ts';
import type { ForwardClaim, Forwarded } from '#ports/forwards.ts';
import { open311System } from './open311.register.ts';

const now = Date.UTC(2026, 2, 2, 1, 0, 0, 321);
const target: Open311Target = {
  ...{ id: 'kota', name: 'Kota Contoh', kind: 'open311', url: 'https://kota.example/open311/v2', apiKey: 'k' },
  ...{ services: { '*': '9', taman: 'tertutup' }, statuses: {} },
};
const claim: ForwardClaim = {
  ...{ id: '0190-a', complaintId: 'c', number: 'ADU-2026-000001-DZ', targetId: 'kota', serviceCode: 'umum' },
  ...{ text: 'Jl. Contoh\nLampu mati.', fields: {}, askedBy: { kind: 'system', part: 'outbox' } },
  ...{ attempts: 0, createdAt: now, leasedUntil: now },
};
const forwarded: Forwarded = { id: 'f', complaintId: 'c', number: claim.number, targetId: 'kota', since: now - dayMs };

type Reply = [status: number, body: string];
type Asked = { method: string; path: string; query: URLSearchParams; form: URLSearchParams; accept: string };
/** What stands at a path; anything else is 404 with a page for people. */
const city = (answers: Record<string, Reply | ((asked: Asked) => Reply)>, as: Partial<Open311Target> = {}) => {
  const heard: Asked[] = [];
  const fetch: Fetch = (address, init) => {
    const { pathname, searchParams: query } = new URL(address);
    const path = pathname.replace('/open311/v2/', '');
    const method = init.method ?? 'GET';
    const form = new URLSearchParams(typeof init.body === 'string' ? init.body : '');
    const asked = { method, path, query, form, accept: new Headers(init.headers).get('accept') ?? '' };
    heard.push(asked);
    const found = answers[`${method} ${path}`];
    const [status, body] = (typeof found === 'function' ? found(asked) : found) ?? [
      404,
      '<html><p>Tidak ada</p></html>',
    ];
    return Promise.resolve(new Response(body, { status }));
  };
  return { heard, system: open311System({ ...target, ...as }, fetch) };
};

const maintenance = '<!DOCTYPE html><html><body><h1>Sedang dalam perbaikan</h1></body></html>';
const xmlOf = (inner: string) => `<?xml version="1.0" encoding="utf-8"?>\n${inner}`;
const made = (body: string, status = 200) => city({ 'POST requests.json': [status, body] }).system.send(claim);

suite('a case was taken when its number came, or a token', () => {
  const taken: [string, string, object][] = [
    ['a list', '[{"service_request_id":"248"}]', { externalId: '248' }],
    ['a number that JSON cannot write', '[{"service_request_id":0012}]', { externalId: '0012' }],
    [
      'a number that would be rounded',
      '[{"service_request_id":12345678901234567890}]',
      { externalId: '12345678901234567890' },
    ],
    ['wrapped', '{"service_requests":{"request":[{"service_request_id":"7"}]}}', { externalId: '7' }],
    ['wrapped once', '{"service_requests":[{"service_request_id":"7","token":null}]}', { externalId: '7' }],
    ['one alone', '{"service_request_id":"7"}', { externalId: '7' }],
    ['a token', '[{"token":"t-1","service_notice":""}]', { token: 't-1' }],
    [
      'XML',
      xmlOf('<service_requests><request><service_request_id>7</service_request_id></request></service_requests>'),
      { externalId: '7' },
    ],
    [
      'XML in a namespace',
      xmlOf(
        '<g:service_requests xmlns:g="http://wiki.open311.org/GeoReport_v2"><g:request><g:service_request_id>A&amp;7</g:service_request_id><g:token/></g:request></g:service_requests>',
      ),
      { externalId: 'A&7' },
    ],
    [
      'XML in a default namespace',
      '\uFEFF<service_requests xmlns="urn:x"><request><token><![CDATA[ t-2 ]]></token></request></service_requests>',
      { token: 't-2' },
    ],
  ];
  for (const [name, body, wanted] of taken)
    test(name, async () => {
      assert.deepEqual(await made(body, name === 'a list' ? 201 : 200), { kind: 'sent', ...wanted });
    });

  const unknown: [string, string][] = [
    ['a page for people', maintenance],
    ['nothing', ''],
    ['errors', '[{"code":"400","description":"Kategori salah."}]'],
    [
      'errors in XML',
      xmlOf('<errors><error><code>500</code><description>Kategori salah.</description></error></errors>'),
    ],
    ['errors, wrapped', '{"errors":[{"code":"1","description":"Kategori salah."}]}'],
    ['an empty list', '[]'],
    ['a request without a number', '[{"service_notice":"Terima kasih"}]'],
    ['an empty number', '[{"service_request_id":"","token":null}]'],
    ['a broken document', '<service_requests><request><service_request_id>7</service_requests>'],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY b "7">]><r><service_request_id>&b;</service_request_id></r>'],
  ];
  for (const [name, body] of unknown)
    test(`${name} says nothing, and is looked for`, async () => {
      const outcome = await made(body);
      assert.deepEqual([outcome.kind, 'unknown' in outcome && outcome.unknown], ['again', true]);
      if (name.startsWith('errors')) assert.match('detail' in outcome ? outcome.detail : '', /Kategori salah/);
    });

  test('but for a category that its city says never tells one', async () => {
    const { system } = city({
      'POST requests.json': [200, '[{"service_notice":"Ditangani tertutup"}]'],
      'GET services.json': [
        200,
        '[{"service_code":"tertutup","type":"blackbox"},{"service_code":"9","type":"realtime"}]',
      ],
    });
    assert.deepEqual(await system.send({ ...claim, serviceCode: 'taman' }), { kind: 'sent' });
    const outcome = await system.send(claim);
    assert.equal(outcome.kind, 'again');
  });

  test('or was not, when its city says so; 5xx and 409 nobody knows', async () => {
    assert.deepEqual(await made('[{"code":"400","description":"Kurang."}]', 400), {
      kind: 'refused',
      detail: 'HTTP 400: Kurang.',
    });
    for (const status of [500, 503, 408, 409]) {
      const outcome = await made(maintenance, status);
      assert.deepEqual([outcome.kind, 'unknown' in outcome && outcome.unknown], ['again', true]);
    }
  });
});

suite('its format is the city’s', () => {
  const xmlCity = {
    'POST requests.xml': [
      200,
      xmlOf('<service_requests><request><service_request_id>7</service_request_id></request></service_requests>'),
    ] as Reply,
    'GET services.xml': [200, xmlOf('<services><service><service_code>9</service_code></service></services>')] as Reply,
  };
  const discovery = (format: string) =>
    xmlOf(
      `<discovery><endpoints><endpoint><url>http://kota.example/open311/v2/</url><formats><format>${format}</format></formats></endpoint></endpoints></discovery>`,
    );

  for (const [name, answers] of [
    ['as its discovery says', { ...xmlCity, 'GET discovery.xml': [200, discovery('text/xml')] as Reply }],
    [
      'as the discovery beside its endpoint says',
      { ...xmlCity, 'GET /open311/discovery.xml': [200, discovery('text/xml')] as Reply },
    ],
    ['as its list of categories shows, where it has no discovery', xmlCity],
  ] as const)
    test(`XML, ${name}; asked once`, async () => {
      const { system, heard } = city(answers);
      assert.deepEqual(await system.send(claim), { kind: 'sent', externalId: '7' });
      const before = heard.length;
      assert.deepEqual(await system.send(claim), { kind: 'sent', externalId: '7' });
      assert.equal(heard.length, before + 1);
      assert.match(heard.at(-1)?.accept ?? '', /xml/);
    });

  test('or as the file of lists says', async () => {
    const { system, heard } = city(xmlCity, { format: 'xml' });
    assert.equal((await system.send(claim)).kind, 'sent');
    assert.equal(heard.length, 1);
  });

  test('and is asked again where nobody answered; nothing was sent then', async () => {
    let down = true;
    const { system } = city({
      ...xmlCity,
      'GET services.json': () => (down ? [503, maintenance] : [404, '']),
    });
    const outcome = await system.send(claim);
    assert.deepEqual([outcome.kind, 'unknown' in outcome && outcome.unknown], ['again', false]);
    down = false;
    assert.equal((await system.send(claim)).kind, 'sent');
  });
});

suite('whether it was taken', () => {
  const row = (n: number) => ({
    service_request_id: String(n),
    description: n === 120 ? `x\r\n\r\nNomor  Tanggap: ${claim.number}` : 'lain',
  });
  const page = (asked: Asked): Reply => {
    const first = (Number(asked.query.get('page') ?? '1') - 1) * 50;
    return [
      200,
      JSON.stringify(
        Array.from({ length: 50 }, (_, n) => row(first + n)).filter((one) => Number(one.service_request_id) < 130),
      ),
    ];
  };

  test('is looked for on every page, and never in the time to come', async () => {
    const { system, heard } = city({ 'GET requests.json': page });
    assert.equal(await system.find?.(claim, now, now), '120');
    const [asked] = heard.filter(({ path }) => path === 'requests.json');
    assert.deepEqual([asked?.query.get('start_date'), asked?.query.get('end_date')], ['2026-03-01T01:00:00Z', null]);
    assert.equal(await system.find?.({ ...claim, number: 'ADU-2026-000002-XX' }, now, now), undefined);
  });

  test('is asked with both ends of a span, or none, where the city wants that', async () => {
    for (const wants of ['end_date', 'none']) {
      const { system } = city({
        'GET requests.json': (asked) => {
          const isRight =
            wants === 'none' ? !asked.query.has('start_date') : asked.query.get('end_date') === '2026-03-02T01:00:00Z';
          return isRight ? page(asked) : [400, '[{"code":"400","description":"dates"}]'];
        },
      });
      assert.equal(await system.find?.(claim, now, now), '120');
    }
  });

  test('ends where a city knows no pages, and is unknown where it shows a page for people', async () => {
    const { system } = city({ 'GET requests.json': [200, JSON.stringify([row(1), row(2)])] });
    assert.equal(await system.find?.(claim, now, now), undefined);
    const away = city({ 'GET requests.json': [200, maintenance] });
    await assert.rejects(async () => away.system.find?.(claim, now, now), /neither JSON nor XML/);
  });
});

suite('its state and news', () => {
  const state =
    '[{"service_request_id":"8","status":"open"},{"service_request_id":"7","status":"closed","status_notes":"Selesai"}]';
  const update = {
    update_id: 'u',
    service_request_id: '7',
    status: 'FIXED',
    description: 'Beres',
    updated_datetime: '2026-03-02T00:00:00Z',
  };

  test('are told by a city without the extension of updates', async () => {
    const { system } = city({ 'GET requests.json': [200, state] });
    const pulled = await system.pull({ ...forwarded, externalId: '7' }, now);
    assert.deepEqual(pulled, { externalId: '7', status: 'Selesai', news: [], newsMissed: true });
  });

  test('are told by one that answers a single request only, or news only', async () => {
    const single = city({ 'GET requests/7.json': [200, state] });
    assert.equal((await single.system.pull({ ...forwarded, externalId: '7' }, now)).status, 'Selesai');
    const { system, heard } = city({
      'GET servicerequestupdates.json': [200, JSON.stringify({ service_request_updates: [update] })],
    });
    const pulled = await system.pull({ ...forwarded, externalId: '7' }, now);
    assert.deepEqual(
      [pulled.status, pulled.news.map(({ text }) => text), pulled.newsMissed],
      [undefined, ['Beres'], undefined],
    );
    const asked = heard.find(({ path }) => path.startsWith('servicerequestupdates'));
    assert.deepEqual(
      [asked?.query.get('start_date'), asked?.query.get('end_date')],
      ['2026-03-01T01:00:00Z', '2026-03-02T01:00:00Z'],
    );
  });

  test('of a batch category begin with the number of its token, though nothing else can be asked', async () => {
    const { system } = city({ 'GET tokens/t%2F1.json': [200, '[{"token":"t/1","service_request_id":"7"}]'] });
    assert.equal((await system.pull({ ...forwarded, token: 't/1' }, now)).externalId, '7');
    const pending = city({ 'GET tokens/t.json': [200, '[{"token":"t","service_request_id":null}]'] });
    assert.equal((await pending.system.pull({ ...forwarded, token: 't' }, now)).externalId, undefined);
  });

  test('fail where nothing is told', async () => {
    await assert.rejects(city({}).system.pull({ ...forwarded, externalId: '7' }, now), /HTTP 404/);
  });
});

test('a case goes with its point and what the category asks', async () => {
  const { system, heard } = city({
    'POST requests.json': [200, '[{"service_request_id":"7"}]'],
    'GET services/9.json': [
      200,
      '{"service_code":"9","attributes":[{"code":"B","variable":"true","required":"false","datatype":"multivaluelist","order":"2","description":"Bahaya","values":[{"key":"m","name":"Motor"}]},{"code":"A","variable":true,"required":true,"datatype":"string","order":1,"description":"Tiang"},{"variable":"false","order":3,"description":"Telepon 112 bila gawat"}]}',
    ],
  });
  const asked = await system.questions?.('umum');
  assert.deepEqual(
    asked?.map(({ code, required, variable, values }) => [code, required, variable, values.length]),
    [
      ['A', true, true, 0],
      ['B', false, true, 1],
      ['', false, false, 0],
    ],
  );
  const fields = { lat: '-7.801', long: '110.365', 'attribute:A': '"12"', 'attribute:B': '["m","k"]' } as const;
  await system.send({ ...claim, fields });
  const form = heard.at(-1)?.form;
  assert.deepEqual(
    ['lat', 'long', 'attribute[A]', 'attribute[external_id]', 'service_code', 'api_key'].map((name) => form?.get(name)),
    ['-7.801', '110.365', '12', '0190-a', '9', 'k'],
  );
  assert.deepEqual(form?.getAll('attribute[B][]'), ['m', 'k']);
});
