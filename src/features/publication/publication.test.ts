// What an officer sees of a case's publication before and after deciding it.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, suite, test } from 'node:test';
import { givenCase } from '#test/given/cases.ts';
import { givenDesk, json } from '#test/beds/desk.ts';
import { asks, reported, settings } from '#test/people/partner.ts';
import { refused } from '#test/beds/problems.ts';
import { trainingOfficers } from '#training/people.ts';
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

test('where it happened is told only where an officer said so, though the desk learns of it later', async () => {
  const number = await givenCase(desk, 'triage');
  assert.deepEqual([(await seen(number)).kelurahan, (await seen(number)).point], [undefined, 'none']);
  json(await decide(number, { listed: true }));
  await desk.does('medsos', number, 'Locate', { text: 'Jalan Contoh', kelurahan: '34.71.02.1003' });
  assert.deepEqual([(await seen(number)).kelurahan, (await seen(number)).point], ['Gowongan', 'none']);
  json(await decide(number, { listed: true, point: 'near' }));
  assert.equal((await seen(number)).point, 'near');
});

test('what was listed before anybody was asked tells no place, but for a point that was decided on', async () => {
  const [asked, never] = [await reported(desk), await givenCase(desk, 'triage')];
  for (const number of [asked, never]) json(await decide(number, { listed: true, point: 'near' }));
  await desk.pool.query(await readFile('migrations/0601_agree_to_places.sql', 'utf8'));
  assert.deepEqual([(await seen(asked)).point, (await seen(never)).point], ['near', 'none']);
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

const path = (number: string): string => `/api/v1/cases/${number}/publication`;
const inEnglish = async (number: string, body: object) =>
  desk.app.inject({
    ...{ method: 'PUT', url: path(number), payload: { listed: true, serviceCode: 'umum', summary: '', ...body } },
    headers: { cookie: await desk.cookieOf('pusat'), 'accept-language': 'en' },
  });
const publicly = async (number: string): Promise<string> => (await asks(desk, `requests/${number}.json`)).body;

suite('taking a case back', () => {
  test('is never refused for its words: above all where they should not have gone out', async () => {
    const number = await givenCase(desk, 'waiting');
    json(await decide(number, { listed: true, summary: 'Dilaporkan Kenari Rekaan dari Kricak.' }));
    await desk.does('medsos', number, 'ProvideIdentity', {
      identity: { name: 'Kenari Rekaan', phone: '081200000001', kelurahan: 'Kricak' },
    });
    const { serviceCode, summary } = await seen(number);
    json(await desk.send('pusat', 'PUT', path(number), { listed: false, serviceCode, summary }));
    assert.equal((await asks(desk, `requests/${number}.json`)).statusCode, 404);
    assert.equal((await seen(number)).listed, false);
    refused(await decide(number, { listed: true, summary }), 422, 'personal-data-in-public');
  });

  test('nor for a category that is no longer offered', async () => {
    const number = await givenCase(desk, 'triage');
    json(await decide(number, { listed: true, summary: 'Jalan rusak.' }));
    await desk.pool.query(
      `update case_publication set service_code = 'dulu' where complaint_id = (select id from complaint where number = $1)`,
      [number],
    );
    const { serviceCode, summary } = await seen(number);
    assert.equal(serviceCode, 'dulu');
    refused(await decide(number, { listed: true, serviceCode }), 422, 'unknown-service');
    json(await desk.send('ketua', 'PUT', path(number), { listed: false, serviceCode, summary }));
    assert.equal((await asks(desk, `requests/${number}.json`)).statusCode, 404);
  });
});

suite('what an officer decides', () => {
  const lead = trainingOfficers.find(({ role }) => role === 'team-lead')?.name;

  test('stands in the case’s record in words, each time, with who decided', async () => {
    const number = await givenCase(desk, 'triage');
    json(await decide(number, { listed: true }));
    json(await decide(number, { listed: true, summary: '  Lampu mati di pasar.  ' }));
    json(await desk.send('ketua', 'PUT', path(number), { listed: false, serviceCode: 'umum', summary: '' }));
    const { timeline } = await desk.page('ketua', number);
    const notes = timeline.flatMap(({ event, by }) => (event.type === 'NoteAdded' ? [[event.text, by]] : []));
    assert.deepEqual(notes, [
      ['Ditampilkan di Open311 sebagai Aduan umum.', 'Bima Contoh'],
      ['Ditampilkan di Open311: Lampu mati di pasar.', 'Bima Contoh'],
      ['Tidak ditampilkan di Open311.', lead],
    ]);
    assert.equal((await seen(number)).decided?.by, lead);
  });

  test('is offered the categories that may be shown, and not those that nobody sees', async () => {
    const { services } = await seen(await givenCase(desk, 'triage'));
    const shown = settings.services.filter(({ type }) => type !== 'blackbox');
    assert.deepEqual(
      services,
      shown.map(({ code, name }) => ({ code, name })),
    );
    assert.ok(shown.length < settings.services.length);
  });

  test('may be four thousand letters, however many units each has, and no more', async () => {
    const number = await givenCase(desk, 'triage');
    json(await decide(number, { listed: true, summary: '🙏'.repeat(4000) }));
    assert.ok((await publicly(number)).includes('🙏'.repeat(4000)));
    const problem = refused(await decide(number, { listed: true, summary: 'x'.repeat(4001) }), 400, 'invalid-request');
    assert.equal(problem.errors?.[0]?.place, 'body/summary');
  });

  test('of a point is kept until it is decided otherwise, and is near unless it was said', async () => {
    const number = await reported(desk);
    assert.equal((await seen(number)).point, 'near');
    for (const point of ['exact', 'none', 'near'] as const) {
      json(await decide(number, { listed: true, point }));
      assert.equal((await seen(number)).point, point);
    }
    json(await decide(number, { listed: true, point: 'exact' }));
    json(await decide(number, { listed: true }));
    assert.equal((await seen(number)).point, 'near');
    refused(await decide(number, { listed: true, point: 'jauh' }), 400, 'invalid-request');
  });

  test('is told in the asker’s language where it is refused', async () => {
    const number = await givenCase(desk, 'triage');
    const id = refused(
      await decide(number, { listed: true, summary: 'Hubungi 081200000001' }),
      422,
      'personal-data-in-public',
    );
    assert.equal(id.detail, 'Tulislah ringkasan tanpa nama, nomor, surel, atau alamat pelapor.');
    const en = refused(await inEnglish(number, { summary: 'Call 081200000001' }), 422, 'personal-data-in-public');
    assert.equal(en.detail, 'Write the summary without names, numbers or addresses of the reporter.');
    assert.deepEqual([(await seen(number)).listed, (await seen(number)).decided], [false, undefined]);
  });

  test('knows no field that nobody asked for, and no case that is not there', async () => {
    const number = await givenCase(desk, 'triage');
    refused(await decide(number, { listed: true, by: 'orang-lain' }), 400, 'invalid-request');
    for (const unknown of ['ADU-2026-999999-ZZ', '%00', "'"]) {
      refused(await desk.get('pusat', path(unknown)), 404, 'no-such-case');
      refused(await decide(unknown, { listed: true }), 404, 'no-such-case');
    }
  });
});

suite('who decides what everybody reads', () => {
  for (const who of ['medsos', 'pupkp', 'dlh', 'kabid', 'operator'] as const)
    test(`is not ${who}, who cannot even read it here`, async () => {
      const number = await givenCase(desk, 'disposed');
      refused(await desk.get(who, path(number)), 403, 'not-allowed');
      refused(
        await desk.send(who, 'PUT', path(number), { listed: true, serviceCode: 'umum', summary: 'x' }),
        403,
        'not-allowed',
      );
      assert.equal((await seen(number)).decided, undefined);
    });

  test('answers with no word of what the reporter wrote, nor with the case’s state', async () => {
    const number = await givenCase(desk, 'waiting', { text: 'kenari-isi 081299990000', who: 'kenari-akun' });
    for (const who of ['pusat', 'ketua'] as const) {
      const { body } = await desk.get(who, path(number));
      assert.doesNotMatch(body, /kenari|0812|"state"|"id"/);
    }
  });
});
