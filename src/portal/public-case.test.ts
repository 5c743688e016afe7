// The page that everybody may read of a public case, and that it tells nobody who reported it or what exists.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { listed } from '#test/beds/listed.ts';
import { givenPortal } from '#test/beds/portal.ts';
import { hiddenService } from '#test/beds/follows.ts';

suite('the page of a public case', () => {
  test('shows category, kelurahan, day, state and steps, and neither reporter nor their words', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report({ who: 'warga-9', text: 'Lampu mati di depan rumah Bu Contoh' });
    await portal.does(found, acts.locate(1));
    await listed(portal, found, { summary: 'Lampu di jalan utama' });
    const { statusCode, body, headers } = await portal.get(`/ikuti/${found.number}`);
    assert.equal(statusCode, 200);
    for (const words of ['Lampu jalan', found.number, 'Gowongan', 'Lampu di jalan utama', 'Dilaporkan.'])
      assert.ok(body.includes(words), words);
    assert.doesNotMatch(body, /Bu Contoh|warga-9|Warga Demo/);
    assert.match(String(headers['cache-control']), /no-store/);
    assert.doesNotMatch((await portal.get(`/ikuti/${found.number}?lang=en`)).body, /Ikuti laporan ini|Kelurahannya/);
  });

  test('keeps the kelurahan back where the officer let no place be told', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await portal.does(found, acts.locate(1));
    await listed(portal, found, { point: 'none' });
    assert.doesNotMatch((await portal.get(`/ikuti/${found.number}`)).body, /Gowongan/);
  });

  test('tells nothing of what happened while it was in a sensitive lane', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await portal.does(found, acts.toLane(1));
    await portal.does(found, acts.tick(24 * 90));
    await portal.does(found, acts.outOfLane(24 * 90 + 1));
    await listed(portal, found);
    const { statusCode, body } = await portal.get(`/ikuti/${found.number}`);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /[Tt]erlambat/);
  });

  test('is the same page for a number that is not there and for every case that is not for everybody', async (t) => {
    const portal = await givenPortal(t);
    const [none, taken, hidden, secret, sealed] = [
      await portal.report(),
      await portal.report(),
      await portal.report(),
      await portal.report(),
      await portal.report(),
    ];
    await listed(portal, taken, { isListed: false });
    await listed(portal, hidden, { code: hiddenService });
    await listed(portal, secret);
    await portal.does(secret, acts.choosePrivacy(1, { privacy: 'secret' }));
    await listed(portal, sealed);
    await portal.does(sealed, acts.toLane(1));
    const pages = [];
    for (const number of [
      'ADU-2026-999999-ZZ',
      'apa-saja',
      ...[none, taken, hidden, secret, sealed].map((one) => one.number),
    ]) {
      const { statusCode, body } = await portal.get(`/ikuti/${number}`);
      assert.equal(statusCode, 404, number);
      pages.push(body);
      assert.equal((await portal.post(`/ikuti/${number}`, { surel: 'tetangga@contoh.example' })).statusCode, 404);
    }
    assert.equal(new Set(pages).size, 1);
    assert.deepEqual((await portal.pool.query('select from case_follow')).rowCount, 0);
  });
});
