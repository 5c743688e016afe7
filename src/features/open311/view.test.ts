// From rows to what GeoReport v2 names: times, points, categories, and nothing of a person in any of it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { generalService, type CityService } from '#ports/open311.ts';
import { settings } from '#test/people/partner.ts';
import { toJson, toXml } from './element.ts';
import type { RequestRow } from './open311.query.ts';
import * as view from './open311.view.ts';

type Row = Record<string, unknown>;

const row = (fields: Partial<RequestRow> = {}): RequestRow => ({
  ...{ id: 'id-1', number: 'ADU-2026-000001-XX', status: 'triage', closeReason: null, outcome: null },
  ...{ serviceCode: 'umum', summary: null, agency: null, dueAt: null, lat: null, long: null },
  ...{ reportedAt: new Date('2026-03-02T01:02:03.456Z'), updatedAt: new Date('2026-03-02T02:00:00Z'), ...fields },
});
const shown = (fields: Partial<RequestRow> = {}): Row =>
  (toJson(view.viewRequests([row(fields)], settings.services)) as Row[])[0] ?? assert.fail('nothing is shown');

suite('a case', () => {
  test('is open or closed, and nothing between', () => {
    for (const status of [
      'triage',
      'awaiting-identity',
      'coordination',
      'registration',
      'follow-up',
      'conveying',
    ] as const)
      assert.equal(shown({ status })['status'], 'open', status);
    assert.equal(shown({ status: 'closed', closeReason: 'merged' })['status'], 'closed');
  });

  test('has its times without fractions of a second', () => {
    const { requested_datetime: asked, updated_datetime: updated } = shown();
    assert.deepEqual([asked, updated], ['2026-03-02T01:02:03Z', '2026-03-02T02:00:00Z']);
  });

  test('promises a moment while a clock runs, and none once it is closed', () => {
    const dueAt = new Date('2026-03-03T00:00:00Z');
    assert.equal(shown({ dueAt })['expected_datetime'], '2026-03-03T00:00:00Z');
    assert.equal(shown()['expected_datetime'], null);
    assert.equal(shown({ dueAt, status: 'closed' })['expected_datetime'], null);
  });

  test('is described by what an officer wrote, or by its category, which may be gone', () => {
    assert.equal(shown({ summary: 'Lampu mati.' })['description'], 'Lampu mati.');
    assert.deepEqual(
      [shown({ serviceCode: 'jalan' })['description'], shown({ serviceCode: 'jalan' })['service_name']],
      ['Jalan & trotoar', 'Jalan & trotoar'],
    );
    assert.deepEqual(
      [shown({ serviceCode: 'dulu' })['description'], shown({ serviceCode: 'dulu' })['service_name']],
      ['dulu', 'dulu'],
    );
  });

  test('has a point where there is one, on the equator too', () => {
    assert.deepEqual([shown()['lat'], shown()['long']], [null, null]);
    assert.deepEqual([shown({ lat: 0, long: -7.8 })['lat'], shown({ lat: 0, long: -7.8 })['long']], [0, -7.8]);
  });

  test('names every field of the specification, also those that we never fill', () => {
    const names = Object.keys(shown({ agency: 'Dinas Contoh' }));
    for (const name of ['service_notice', 'address', 'address_id', 'zipcode', 'media_url', 'agency_responsible'])
      assert.ok(names.includes(name), name);
    assert.ok(!names.includes('id'), 'the row’s own id is nobody’s');
  });

  test('is the same in both formats, and a list of none is a list', () => {
    const element = view.viewRequests([row({ summary: '<&>' }), row()], settings.services);
    assert.equal(toXml('service_requests', element).match(/<request>/g)?.length, 2);
    assert.ok(toXml('service_requests', element).includes('<description>&lt;&amp;&gt;</description>'));
    assert.deepEqual(toJson(view.viewRequests([], settings.services)), []);
  });
});

test('a trial stands open, without an agency, in its category’s words', () => {
  const trial = { id: 'coba-1', serviceCode: 'jalan', requestedAt: new Date('2026-03-02T01:00:00Z'), lat: 1, long: 2 };
  const [first] = toJson(view.viewTrials([trial], settings.services)) as Row[];
  assert.deepEqual(
    [first?.['service_request_id'], first?.['status'], first?.['description'], first?.['agency_responsible']],
    ['coba-1', 'open', 'Jalan & trotoar', null],
  );
});

suite('a report that was taken', () => {
  const made = (type: CityService['type'], more: Partial<view.Made> = {}): Row =>
    (
      toJson(
        view.viewMade(
          { ...generalService, type },
          { number: 'ADU-1', token: 't-1', account: 'a-1', notice: '', ...more },
        ),
      ) as Row[]
    )[0] ?? {};

  test('gets its number, its token, or neither, as the category says', () => {
    assert.deepEqual([made('realtime')['service_request_id'], made('realtime')['token']], ['ADU-1', undefined]);
    assert.deepEqual([made('batch')['service_request_id'], made('batch')['token']], [undefined, 't-1']);
    assert.deepEqual(Object.keys(made('blackbox')), ['service_notice', 'account_id']);
  });

  test('is told what else its sender must know behind the usual words', () => {
    const { service_notice: notice } = made('realtime', { notice: ' Satu foto tidak terbaca.' });
    assert.match(String(notice), /diperiksa petugas\. Satu foto tidak terbaca\.$/);
    assert.notEqual(made('blackbox')['service_notice'], made('realtime')['service_notice']);
  });
});

suite('news that was taken', () => {
  const taken = (more: Partial<view.TakenNews>): Row =>
    (toJson(view.viewTakenNews({ updateId: 'u-1', notice: '', ...more })) as Row[])[0] ?? {};

  test('is told by its own id, and where it went only where that is elsewhere', () => {
    assert.deepEqual(taken({}), { update_id: 'u-1' });
    assert.deepEqual(taken({ movedTo: 'ADU-2', notice: 'x' }), {
      ...{ update_id: 'u-1', service_request_id: 'ADU-2', service_notice: 'x' },
    });
  });
});

suite('categories', () => {
  test('say whether they have questions, and keep them in their order', () => {
    const list = toJson(view.viewServices(settings.services)) as Row[];
    assert.deepEqual(
      list.map(({ service_code: code, metadata }) => [code, metadata]),
      settings.services.map(({ code, attributes }) => [code, attributes.length > 0]),
    );
    const roads = settings.services.find(({ code }) => code === 'jalan') ?? assert.fail('no such category');
    const { attributes } = toJson(view.viewDefinition(roads)) as { attributes: Row[] };
    assert.deepEqual(
      attributes.map(({ code, order, values }) => [code, order, (values as Row[]).length]),
      [
        ['KEDALAMAN', 1, 1],
        ['BAHAYA', 2, 2],
      ],
    );
  });

  test('are found from a description with both endpoints, changed when the list was', () => {
    const sight = { base: 'https://kota.example/open311/v2', contact: 'aduan@kota.example', changedAt: 0 };
    const discovery = toJson(view.viewDiscovery(sight)) as { changeset: string; endpoints: Row[] };
    assert.equal(discovery.changeset, '1970-01-01T00:00:00Z');
    assert.deepEqual(
      discovery.endpoints.map(({ type, url }) => [type, url]),
      [
        ['production', sight.base],
        ['test', `${sight.base}/test`],
      ],
    );
  });
});
