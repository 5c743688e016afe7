// Where the matter is, over HTTP: recorded by the desk, bettered by the agency, seen whole by both, and by the public at most as a kelurahan.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import type { ProblemCode } from '#http/problem.ts';
import { asks, settings } from '#test/people/partner.ts';
import { received, sees } from '#test/people/reporter.ts';

const desk = await givenDesk({ after }, { open311: settings });

const gowongan = '34.71.02.1003';
const point = { lat: -7.782912, lon: 110.367078 };
const place = {
  ...{ text: 'Jalan Kenanga 17', kelurahan: gowongan, rt: '05', rw: '02' },
  ...{ landmark: 'belakang kios jamu', point },
};

test('what the desk records stands on the page, in the record and in the text for UPIK', async () => {
  const number = await givenCase(desk, 'triage');
  assert.equal((await desk.page('medsos', number)).place, undefined);
  await desk.does('medsos', number, 'Locate', { ...place, rt: '5' });
  const page = await desk.page('pusat', number);
  assert.deepEqual(page.place, place);
  assert.equal(page.timeline.at(-1)?.event.type, 'Located');
  const line = 'Jalan Kenanga 17, belakang kios jamu, RT 05/RW 02, Kelurahan Gowongan, Kemantren Jetis';
  assert.match(page.upikText, new RegExp(`\nLokasi: ${line}\n`));
  assert.doesNotMatch((await desk.page('medsos', await givenCase(desk, 'triage'))).upikText, /Lokasi/);
});

test('an agency with the case sees all of it, betters it while the work is its own, and no longer', async () => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('medsos', number, 'Locate', place);
  assert.deepEqual((await desk.page('pupkp', number)).place, place);
  const seen = { point: { lat: -7.783, lon: 110.3671 }, landmark: 'tepat di gapura' };
  await desk.does('pupkp', number, 'Locate', seen);
  const page = await desk.page('pusat', number);
  assert.deepEqual(page.place, seen);
  const { event, by } = page.timeline.at(-1) ?? assert.fail();
  assert.ok(event.by.kind === 'officer');
  assert.deepEqual([event.type, event.by.agencyId], ['Located', 'dpupkp']);
  assert.notEqual(by, '');
  const brought = await givenCase(desk, 'conveying');
  refused(await desk.act('pupkp', brought, 'Locate', place), 409, 'wrong-step');
  await desk.does('pusat', brought, 'Locate', place);
});

test('of a matter at the reporter’s own house an agency reads the house, and not whose it is', async () => {
  const number = await givenCase(desk, 'waiting');
  const identity = { name: 'Kenari Rekaan', phone: '081200000001', address: 'Jalan Kenanga 17' };
  await desk.does('medsos', number, 'ProvideIdentity', { identity });
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Kami teruskan.' });
  await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'UPIK-PLACE-1' });
  const instruction = 'Perbaiki di Jalan Kenanga 17, rumah Kenari Rekaan.';
  await desk.does('pusat', number, 'Dispose', { leadAgencyId: 'dpupkp', helpingAgencyIds: [], instruction });
  await desk.does('medsos', number, 'Locate', {
    text: 'Jalan Kenanga 17, Kenari Rekaan',
    landmark: 'rumah Kenari Rekaan',
  });
  const page = await desk.page('pupkp', number);
  assert.deepEqual(page.place, { text: 'Jalan Kenanga 17, •••', landmark: 'rumah •••' });
  assert.doesNotMatch(JSON.stringify(page.disposition), /Kenanga 17|Kenari/);
  assert.doesNotMatch(JSON.stringify(page), /Kenari/);
});

suite('refused in words', () => {
  const rows: [what: string, sent: object, status: number, code: ProblemCode][] = [
    ['nothing at all', {}, 422, 'place-missing'],
    ['blanks', { text: ' ', landmark: '\n' }, 422, 'place-missing'],
    ['a kelurahan that the city has not', { kelurahan: '34.71.99.1001' }, 422, 'unknown-kelurahan'],
    ['a swapped point', { point: { lat: 110.36, lon: -7.78 } }, 422, 'point-wrong'],
    ['a point on the other side of the earth', { point: { lat: -7.78, lon: -110.36 } }, 422, 'point-wrong'],
    ['somebody’s number', { landmark: 'hub. 0812-0000-0001' }, 422, 'personal-data-in-place'],
    ['half a point', { point: { lat: -7.78 } }, 400, 'invalid-request'],
    ['a point in words', { point: '-7.78, 110.36' }, 400, 'invalid-request'],
    ['more of a point', { point: { ...point, accuracy: 5 } }, 400, 'invalid-request'],
    ['a neighbourhood in words', { rt: 'lima' }, 400, 'invalid-request'],
    ['a neighbourhood of four digits', { rw: '1234' }, 400, 'invalid-request'],
    ['a code of another length', { kelurahan: `${gowongan}0` }, 400, 'invalid-request'],
    ['an endless text', { text: 'x'.repeat(301) }, 400, 'invalid-request'],
    ['a field of its own', { text: 'pasar', address: 'rumah' }, 400, 'invalid-request'],
  ];
  for (const [what, sent, status, code] of rows)
    test(`${what}: ${code}`, async () => {
      const number = await givenCase(desk, 'triage');
      refused(await desk.act('medsos', number, 'Locate', sent), status, code);
      assert.equal((await desk.page('medsos', number)).place, undefined);
    });

  test('for whoever only watches', async () => {
    const number = await givenCase(desk, 'disposed');
    for (const who of ['kabid', 'pemeriksa', 'data', 'operator'] satisfies Person[])
      assert.equal((await desk.act(who, number, 'Locate', place)).statusCode, 403, who);
  });
});

test('the public is told nothing of it but the kelurahan: not the reporter’s page, not Open311, not the reporter', async () => {
  const number = await givenCase(desk, 'disposed');
  await desk.does('medsos', number, 'Locate', place);
  json(
    await desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, {
      ...{ listed: true, serviceCode: 'umum', summary: 'Jalan berlubang.' },
    }),
  );
  const outward = [
    await sees(desk, number),
    (await asks(desk, `requests/${number}.json`)).body,
    (await asks(desk, 'requests.xml')).body,
    JSON.stringify(await received(desk, number)),
  ];
  assert.match(outward[0] ?? '', /Gowongan/);
  for (const body of outward) {
    assert.ok(body.length > 100);
    assert.doesNotMatch(body, /Kenanga|kios jamu|782912|367078|RT 05|RW 02/);
  }
});
