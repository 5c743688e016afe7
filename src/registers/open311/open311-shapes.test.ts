// Answers as city systems of others write them, each in the shape of its own program: Chicago's and Helsinki's, Mark-a-Spot's, SeeClickFix's, open311-adapter's.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { dayMs } from '#core/time.ts';
import type { Fetch } from '#channels/http-call.ts';
import type { Open311Target } from '#ports/forward-target.ts';
import type { ForwardClaim, Forwarded } from '#ports/forwards.ts';
import { open311System } from './open311.register.ts';

const now = Date.UTC(2026, 2, 2, 1);
const target: Open311Target = {
  ...{ id: 'kota', name: 'Kota Lain', kind: 'open311', url: 'https://lain.example/open311/v2', apiKey: 'k' },
  ...{ services: { '*': '9' }, statuses: {} },
};
const claim: ForwardClaim = {
  ...{ id: 'f-1', complaintId: 'c', targetId: 'kota', number: 'ADU-2026-000001-XY', serviceCode: 'umum' },
  ...{
    text: 'Lampu mati',
    fields: {},
    askedBy: { kind: 'system', part: 'outbox' },
    attempts: 0,
    createdAt: now,
    leasedUntil: now,
  },
};
const forwarded: Forwarded = { id: 'f', complaintId: 'c', number: claim.number, targetId: 'kota', since: now - dayMs };

const citySaying = (answers: Record<string, string>) => {
  const fetch: Fetch = (address, init) => {
    const path = new URL(address).pathname.replace('/open311/v2/', '');
    const body = answers[`${init.method ?? 'GET'} ${path}`];
    return Promise.resolve(new Response(body ?? 'not found', { status: body === undefined ? 404 : 200 }));
  };
  return open311System(target, fetch);
};

suite('what was made', () => {
  for (const [program, body, wanted] of [
    ['Chicago', '[{"token":"5f7","service_notice":null}]', { token: '5f7' }],
    ['SeeClickFix', '[{"service_request_id":1024,"service_notice":null,"account_id":null}]', { externalId: '1024' }],
    ['Helsinki', '[{"service_request_id":"h8e1","service_notice":""}]', { externalId: 'h8e1' }],
    ['Mark-a-Spot', '{"service_requests":{"request":{"service_request_id":"18-2026"}}}', { externalId: '18-2026' }],
    [
      'Mark-a-Spot, later',
      '[{"service_requests":{"request":{"service_request_id":"19-2026"}}}]',
      { externalId: '19-2026' },
    ],
    [
      'a gateway',
      '{"status":"success","data":{"request":{"service_request_id":"g-1"}},"errors":[]}',
      { externalId: 'g-1' },
    ],
  ] as const)
    test(`is told by ${program}`, async () => {
      const city = citySaying({ 'POST requests.json': body });
      assert.deepEqual(await city.send(claim), { kind: 'sent', ...wanted });
    });
});

suite('what became of it', () => {
  test('is told by Mark-a-Spot with what it adds', async () => {
    const row = {
      ...{ service_request_id: '18-2026', status: 'open', status_notes: 'In Bearbeitung', lat: -7.8, long: 110.36 },
      extended_attributes: { markaspot: { nid: '7', status_hex: '#f00', status_descriptive_name: 'Wait' } },
    };
    const city = citySaying({ 'GET requests.json': JSON.stringify([row]) });
    assert.equal((await city.pull({ ...forwarded, externalId: '18-2026' }, now)).status, 'In Bearbeitung');
  });

  test('is told by Helsinki, whose states are upper case, and by one that writes numbers', async () => {
    const rows = '[{"service_request_id":1024,"status":"CLOSED","status_notes":null,"detailed_status":"PUBLIC_WORKS"}]';
    const city = citySaying({ 'GET requests.json': rows });
    assert.equal((await city.pull({ ...forwarded, externalId: '1024' }, now)).status, 'CLOSED');
  });

  test('is told in news of open311-adapter, also without number or readable time, each once', async () => {
    const news = (inner: string) =>
      `<request_update>${inner}<service_request_id>7</service_request_id></request_update>`;
    const xml = `<?xml version="1.0" encoding="utf-8"?><service_request_updates>${[
      news(
        '<update_id>7_1</update_id><status>investigating</status><description>Diperiksa</description><updated_datetime>2026-03-02T00:00:00Z</updated_datetime>',
      ),
      news(
        '<status>fixed</status><description>Sudah nyala</description><updated_datetime>02/03/26 jam 8</updated_datetime>',
      ),
    ].join('')}</service_request_updates>`;
    const city = citySaying({ 'GET servicerequestupdates.json': xml });
    const ask = async () => (await city.pull({ ...forwarded, externalId: '7' }, now)).news;
    const first = await ask();
    assert.deepEqual(
      first.map(({ text, status }) => [text, status]),
      [
        ['Diperiksa', 'investigating'],
        ['Sudah nyala', 'fixed'],
      ],
    );
    assert.equal(first[1]?.at, now);
    assert.deepEqual(
      (await ask()).map(({ updateId }) => updateId),
      first.map(({ updateId }) => updateId),
    );
  });
});
