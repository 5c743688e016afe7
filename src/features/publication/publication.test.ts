// What an officer sees of a case's publication before and after deciding it.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, reported, settings } from '#test/people/partner.ts';
import { refused } from '#test/beds/problems.ts';
import type { PublicationAnswer } from './publication.contract.ts';

const desk = await givenDesk({ after }, { open311: settings });

const seen = async (number: string): Promise<PublicationAnswer> =>
  json(await desk.get('pusat', `/api/v1/cases/${number}/publication`));
const decide = (number: string, body: object) =>
  desk.send('pusat', 'PUT', `/api/v1/cases/${number}/publication`, { serviceCode: 'umum', summary: '', ...body });

test('nothing is public until it is decided; then it stands there with who decided and when', async () => {
  const number = await givenCase(desk, 'triage');
  const before = await seen(number);
  assert.deepEqual([before.listed, before.decided, before.place, before.summary], [false, undefined, undefined, '']);
  json(await decide(number, { listed: true, summary: 'Lampu jalan mati.' }));
  const { decided, listed, summary } = await seen(number);
  assert.deepEqual(
    [listed, summary, decided],
    [true, 'Lampu jalan mati.', { at: '2026-03-02T01:00:00.000Z', by: 'Bima Contoh' }],
  );
  json(await decide(number, { listed: false, summary: 'Lampu jalan mati.' }));
  assert.equal((await seen(number)).listed, false);
  assert.equal((await asks(desk, `requests/${number}.json`)).statusCode, 404);
});

test('the point that a partner sent is shown before it is told to everybody', async () => {
  const number = await reported(desk);
  assert.deepEqual((await seen(number)).place, { lat: -7.8012, long: 110.3649 });
});

test('a summary that tells who somebody is is refused, and what was public stays', async () => {
  const number = await givenCase(desk, 'triage');
  json(await decide(number, { listed: true, summary: 'Jalan rusak.' }));
  refused(await decide(number, { listed: true, summary: 'Hubungi 081200000001' }), 422, 'personal-data-in-public');
  assert.equal((await seen(number)).summary, 'Jalan rusak.');
  const known = await givenCase(desk, 'waiting');
  await desk.does('medsos', known, 'ProvideIdentity', {
    identity: { name: 'Kenari Rekaan', phone: '081200000001', kelurahan: 'Kricak' },
  });
  refused(await decide(known, { listed: true, summary: 'Dilaporkan Kenari Rekaan.' }), 422, 'personal-data-in-public');
});
