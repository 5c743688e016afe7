// Open311 GeoReport v2 as clients see it: the shapes of both formats, discovery and categories, and faults in their order.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import fc from 'fast-check';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, otherKey, posts, report, settings } from '#test/people/partner.ts';
import { listOf, toJson, toXml } from './element.ts';

const desk = await givenDesk({ after }, { open311: settings });

type Rows = Record<string, unknown>[];
const rows = async (path: string, fields: Parameters<typeof asks>[2] = {}): Promise<Rows> =>
  json(await asks(desk, path, fields));

suite('the tree as XML and as JSON', () => {
  test('a list stays a list with one child and with none; what is empty is an empty element and null', () => {
    const tree = { a: '', b: listOf('c', ['satu']), d: listOf('c', []), e: undefined, f: -7.5, g: false };
    assert.equal(toXml('r', tree).split('\n')[1], '<r><a/><b><c>satu</c></b><d/><e/><f>-7.5</f><g>false</g></r>');
    assert.deepEqual(toJson(tree), { a: null, b: ['satu'], d: [], e: null, f: -7.5, g: false });
  });

  test('whatever the text, the XML holds no character that XML 1.0 forbids, and no markup of its', () => {
    assert.ok(toXml('r', `<&>"'\u0000\u0008\uFFFE\uD800✓🙏`).includes('<r>&lt;&amp;&gt;&quot;&apos;\uFFFD✓🙏</r>'));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const inner = /^<r>(.*)<\/r>$|^<r\/>$/s.exec(toXml('r', text).split('\n').slice(1).join('\n').trimEnd());
        assert.ok(inner !== null);
        assert.doesNotMatch(inner[1] ?? '', /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[<>"']/u);
      }),
    );
  });
});

suite('discovery and services', () => {
  test('two endpoints in both formats; the changeset moves when the list does', async () => {
    const xml = await asks(desk, 'discovery.xml');
    assert.equal(xml.headers['content-type'], 'text/xml; charset=utf-8');
    assert.match(xml.body, /^<\?xml version="1.0" encoding="utf-8"\?>\n<discovery><changeset>2026-/);
    assert.match(xml.body, /<formats><format>text\/xml<\/format><format>application\/json<\/format><\/formats>/);
    type Discovery = { changeset: string; endpoints: { type: string; url: string; specification: string }[] };
    const found = json<Discovery>(await asks(desk, 'discovery.json'));
    assert.deepEqual(
      found.endpoints.map(({ type, url }) => [type, url]),
      [
        ['production', 'http://127.0.0.1:3000/open311/v2'],
        ['test', 'http://127.0.0.1:3000/open311/v2/test'],
      ],
    );
    await desk.moveTo(0.5);
    assert.equal(json<Discovery>(await asks(desk, 'discovery.json')).changeset, found.changeset);
    await desk.pool.query(`update service_list set digest = ''`);
    assert.ok(json<Discovery>(await asks(desk, 'discovery.json')).changeset > found.changeset);
  });

  test('list and definition', async () => {
    const found = await rows('services.json');
    assert.deepEqual(found[1], {
      ...{ service_code: 'jalan', service_name: 'Jalan & trotoar', description: settings.services[0]?.description },
      ...{ metadata: true, type: 'realtime', keywords: 'jalan,lubang', group: 'Pekerjaan umum' },
    });
    assert.match((await asks(desk, 'services.xml')).body, /<service_name>Jalan &amp; trotoar<\/service_name>/);
    const { attributes } = json<{ attributes: Rows }>(await asks(desk, 'services/jalan.json'));
    assert.deepEqual(attributes[0]?.['values'], [{ key: 'dalam', name: 'Lebih dari 10 cm' }]);
    assert.deepEqual(
      [attributes[0]?.['order'], attributes[0]?.['required'], attributes[0]?.['variable']],
      [1, true, true],
    );
    assert.match(
      (await asks(desk, 'services/jalan.xml')).body,
      /<service_definition><service_code>jalan<.*<value><key>dalam</,
    );
    assert.deepEqual(json(await asks(desk, 'services/umum.json')), { service_code: 'umum', attributes: [] });
  });
});

suite('what is wrong is told in the format that was asked for', () => {
  const faults: [string, number, string, () => ReturnType<typeof asks>][] = [];
  for (const format of ['json', 'xml']) {
    const post = (fields: Parameters<typeof report>[0]) => () => posts(desk, `requests.${format}`, report(fields));
    const get =
      (path: string, fields = {}) =>
      () =>
        asks(desk, `${path}.${format}`, fields);
    faults.push(
      [format, 403, '403', post({ api_key: '', jurisdiction_id: 'lain.example', service_code: 'x' })],
      [format, 403, '403', post({ api_key: 'salah' })],
      [format, 404, '404', post({ jurisdiction_id: 'lain.example', service_code: 'x' })],
      [format, 404, '404', post({ service_code: 'tidak-ada', lat: '' })],
      [format, 400, '400', post({ service_code: '' })],
      [format, 400, '400-LOCATION', post({ lat: '', long: '' })],
      [format, 400, '400-LOCATION', post({ lat: '91' })],
      [format, 400, '400-LOCATION', post({ long: '' })],
      [format, 400, '400-DESCRIPTION', post({ description: 'a'.repeat(4001) })],
      [format, 400, '400-ATTR-KEDALAMAN', post({ service_code: 'jalan' })],
      [format, 400, '400-ATTR-KEDALAMAN', post({ service_code: 'jalan', 'attribute[KEDALAMAN]': 'lain' })],
      [format, 404, '404', get('services/tidak-ada')],
      [format, 404, '404', get('services', { jurisdiction_id: 'lain.example' })],
      [format, 404, '404', get('requests/ADU-2026-999999-XX')],
      [format, 404, '404', get('tokens/tidak-ada')],
      [format, 404, '404', get('tidak/ada')],
      [format, 400, '400', get('requests', { start_date: '2026-02-30' })],
      [format, 400, '400', get('requests', { start_date: '2026-01-01T00:00:00Z', end_date: '2026-04-02T00:00:00Z' })],
      [format, 400, '400', get('requests', { status: 'lain' })],
      [format, 400, '400', get('requests', { page: '0' })],
      [format, 403, '403', get('servicerequestupdates')],
      [format, 403, '403-SCOPE', get('servicerequestupdates', { api_key: otherKey })],
    );
  }
  for (const [index, [format, status, code, ask]] of faults.entries())
    test(`${String(index)}: ${code} as ${format}`, async () => {
      const answer = await ask();
      assert.equal(answer.statusCode, status, answer.body);
      if (format === 'json') {
        const [fault] = JSON.parse(answer.body) as { code: string; description: string }[];
        assert.equal(fault?.code, code);
        assert.ok((fault?.description ?? '').length > 10);
      } else
        assert.match(
          answer.body,
          new RegExp(`<errors><error><code>${code}</code><description>[^<]{10,}</description></error></errors>`),
        );
    });

  test('without a format, in a wrong one, or a body that is no form', async () => {
    for (const path of ['requests', 'requests.yaml', 'services/umum', 'discovery.html'])
      assert.match((await asks(desk, path)).body, /<errors><error><code>404</, path);
    const headers = { 'content-type': 'application/json' };
    const answer = await desk.app.inject({ method: 'POST', url: '/open311/v2/requests.json', headers, payload: '{}' });
    assert.deepEqual([answer.statusCode, (JSON.parse(answer.body) as Rows)[0]?.['code']], [400, '400']);
  });

  test('several faults at once', async () => {
    const answer = await posts(desk, 'requests.json', report({ service_code: 'jalan', lat: 'x' }));
    assert.deepEqual(
      (JSON.parse(answer.body) as Rows).map(({ code }) => code),
      ['400-LOCATION', '400-ATTR-KEDALAMAN'],
    );
  });

  test('a partner that asks too often waits', async () => {
    const ask = () => posts(desk, 'test/requests.json', report({ api_key: otherKey }));
    for (let asked = 0; asked < 3; asked += 1) assert.equal((await ask()).statusCode, 200);
    const refused = await ask();
    assert.equal(refused.statusCode, 429);
    const seconds = Number(refused.headers['retry-after']);
    assert.ok(seconds >= 1 && seconds <= 60, String(refused.headers['retry-after']));
  });
});
