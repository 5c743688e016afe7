// Following a case: what everybody may read of it, who may ask to be told, and that nobody learns from it who reported, who follows, or what exists.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { listed } from '#test/beds/listed.ts';
import { givenPortal, type Answer, type Portal } from '#test/beds/portal.ts';
import { testFollowKeys } from '#test/beds/follows.ts';
import { testSealing } from '#test/beds/store.ts';

const address = 'tetangga@contoh.example';

type Row = { id: string; own: boolean; proven: boolean; sealed: Buffer; letters: number };

const follows = async ({ pool }: Portal): Promise<Row[]> =>
  (
    await pool.query<Row>(
      `select f.id, f.own, f.verified_at is not null as proven, f.sealed_address as sealed,
         (select count(*)::int from follow_letter l where l.follow_id = f.id) as letters
       from case_follow f order by f.asked_at, f.id`,
    )
  ).rows;

const tokenOf = (row: Row | undefined): string => testFollowKeys.tokenOf(row?.id ?? assert.fail('nobody follows'));

/** As a mail program presses for its reader (RFC 8058): no page of ours, and either kind of form. */
const oneClick = (portal: Portal, token: string, [type, payload]: readonly [string, string]): Promise<Answer> =>
  portal.app.inject({
    ...{ method: 'POST', url: `/kabar/${token}/berhenti` },
    headers: { 'content-type': type },
    payload,
  });
const urlencoded = ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'] as const;
const multipart = [
  'multipart/form-data; boundary=x',
  '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
] as const;

suite('whoever asks to be told', () => {
  test('proves the address by a link, is shown to nobody, and ends it by one press without an account', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const answer = await portal.post(`/ikuti/${found.number}`, { surel: ' Tetangga@Contoh.example ' });
    assert.equal(answer.headers['location'], `/ikuti/${found.number}?kabar=1#ikuti`);
    assert.match((await portal.get(`/ikuti/${found.number}?kabar=1`)).body, /Bila alamat itu benar/);
    const [row] = await follows(portal);
    assert.deepEqual([row?.own, row?.proven, row?.letters], [false, false, 1]);
    assert.equal(testSealing.open('follow', row?.id ?? '', row?.sealed ?? Buffer.of()), address);
    const token = tokenOf(row);
    const page = (await portal.get(`/kabar/${token}`)).body;
    assert.match(page, /Ya, kabari saya/);
    assert.doesNotMatch(page, /contoh\.example/);
    assert.equal(
      (await follows(portal))[0]?.proven,
      false,
      'reading the link proves nothing: mail programs read ahead',
    );
    assert.equal((await portal.post(`/kabar/${token}`, {})).statusCode, 303);
    assert.equal((await follows(portal))[0]?.proven, true);
    assert.match((await portal.get(`/kabar/${token}`)).body, /Anda mengikuti laporan/);
    assert.equal((await oneClick(portal, token, urlencoded)).statusCode, 200);
    assert.deepEqual(await follows(portal), []);
    assert.equal((await portal.get(`/kabar/${token}`)).statusCode, 404);
    assert.equal((await portal.post(`/kabar/${token}`, {})).statusCode, 404);
  });

  test('ends it by a mail program’s button in both kinds of form, and can send no flood by it', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    await portal.post(`/ikuti/${found.number}`, { surel: address });
    const token = tokenOf((await follows(portal))[0]);
    const flood = ['multipart/form-data; boundary=x', 'x'.repeat(5000)] as const;
    assert.equal((await oneClick(portal, token, flood)).statusCode, 413);
    assert.equal((await follows(portal)).length, 1);
    assert.equal((await oneClick(portal, token, multipart)).statusCode, 200);
    assert.deepEqual(await follows(portal), []);
    for (const form of [multipart, urlencoded]) assert.equal((await oneClick(portal, token, form)).statusCode, 404);
  });

  test('reads whose pages these are, on every one of them', async (t) => {
    const portal = await givenPortal(t, { organisation: { name: 'Pemerintah Kota Contoh' }, training: false });
    const found = await portal.report();
    await listed(portal, found);
    await portal.post(`/ikuti/${found.number}`, { surel: address });
    const token = tokenOf((await follows(portal))[0]);
    for (const path of [`/ikuti/${found.number}`, '/ikuti/tidak-ada', `/kabar/${token}`, '/kabar/tidak-ada'])
      assert.ok((await portal.get(path)).body.includes('<small>Pemerintah Kota Contoh</small>'), path);
    assert.ok((await oneClick(portal, token, urlencoded)).body.includes('<small>Pemerintah Kota Contoh</small>'));
  });

  test('whose letter was lost is sent it again after an hour, good for a day, and three letters a day at most', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const letters = async (hours: number): Promise<number | undefined> => {
      portal.moveTo(hours);
      await portal.pool.query("update follow_letter set status = 'sent'");
      const answer = await portal.post(`/ikuti/${found.number}`, { surel: address });
      assert.equal(answer.headers['location'], `/ikuti/${found.number}?kabar=1#ikuti`);
      return (await follows(portal))[0]?.letters;
    };
    const counted = [];
    for (const hours of [0, 0.9, 1.1, 2, 22, 23.5]) counted.push(await letters(hours));
    assert.deepEqual(counted, [1, 1, 2, 2, 3, 3]);
    portal.moveTo(45);
    const token = tokenOf((await follows(portal))[0]);
    assert.equal((await portal.post(`/kabar/${token}`, {})).statusCode, 303);
    assert.equal(await letters(46.5), 3, 'who follows already is sent nothing');
  });

  test('is answered alike and sent nothing more who follows already, or waits to be proven', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const first = await portal.post(`/ikuti/${found.number}`, { surel: address });
    const again = await portal.post(`/ikuti/${found.number}`, { surel: address });
    await portal.post(`/kabar/${tokenOf((await follows(portal))[0])}`, {});
    const third = await portal.post(`/ikuti/${found.number}`, { surel: address });
    assert.deepEqual([again.headers['location'], third.headers['location']], Array(2).fill(first.headers['location']));
    assert.deepEqual(
      (await follows(portal)).map(({ letters }) => letters),
      [1],
    );
  });

  test('cannot have more than three letters sent to an address of which nothing is proven, though asked at once', async (t) => {
    const portal = await givenPortal(t);
    const cases = [];
    for (let index = 0; index < 5; index += 1) {
      const found = await portal.report();
      await listed(portal, found);
      cases.push(found);
    }
    const answers = await Promise.all(cases.map(({ number }) => portal.post(`/ikuti/${number}`, { surel: address })));
    assert.deepEqual([...new Set(answers.map(({ statusCode }) => statusCode))], [303]);
    assert.equal((await follows(portal)).length, 3);
  });

  test('refuses three letters, and a stranger can send that address no fourth in that day', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const asked = async (): Promise<Row | undefined> => {
      await portal.post(`/ikuti/${found.number}`, { surel: address });
      return (await follows(portal))[0];
    };
    for (let index = 0; index < 3; index += 1)
      assert.equal((await portal.post(`/kabar/${tokenOf(await asked())}/berhenti`, {})).statusCode, 200);
    assert.equal(await asked(), undefined);
    portal.moveTo(24.1);
    assert.equal((await asked())?.letters, 1);
  });

  test('is too late with a link after a day', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    await portal.post(`/ikuti/${found.number}`, { surel: address });
    const token = tokenOf((await follows(portal))[0]);
    portal.moveTo(24.1);
    assert.equal((await portal.post(`/kabar/${token}`, {})).statusCode, 404);
    assert.equal((await follows(portal))[0]?.proven, false);
  });

  test('reads what is wrong with an address, and what they typed', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const { statusCode, body } = await portal.post(`/ikuti/${found.number}`, { surel: 'bukan surel' });
    assert.equal(statusCode, 422);
    assert.match(body, /value="bukan surel"/);
    assert.match(body, /href="#surel"/);
  });

  test('is held off after twenty asks in ten minutes', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    const asked = [];
    for (let index = 0; index < 21; index += 1)
      asked.push(
        (await portal.post(`/ikuti/${found.number}`, { surel: `w${String(index)}@contoh.example` })).statusCode,
      );
    assert.deepEqual([asked.at(-2), asked.at(-1)], [303, 429]);
  });
});

suite('a reporter', () => {
  test('has news of their own case sent to an address too, though it is for nobody else', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    const cookie = await portal.passOf(found);
    assert.match((await portal.get(`/lacak/${found.number}`, { cookie })).body, /Kabari saya lewat surel/);
    const answer = await portal.post(`/lacak/${found.number}/kabar`, { surel: address }, { cookie });
    assert.equal(answer.headers['location'], `/lacak/${found.number}?kabar=1#kabar`);
    assert.match((await portal.get(`/lacak/${found.number}?kabar=1`, { cookie })).body, /surat konfirmasi sampai/);
    const [row] = await follows(portal);
    assert.equal(row?.own, true);
    const page = (await portal.get(`/kabar/${tokenOf(row)}`)).body;
    assert.ok(page.includes(`/lacak/${found.number}`));
    const wrong = await portal.post(`/lacak/${found.number}/kabar`, { surel: 'x' }, { cookie });
    assert.equal(wrong.statusCode, 422);
    assert.match(wrong.body, /id="kabar"\s+open/);
  });

  test('who followed it as everybody may follows it as their own from then on, and a stranger takes that from nobody', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await listed(portal, found);
    await portal.post(`/ikuti/${found.number}`, { surel: address });
    await portal.post(`/kabar/${tokenOf((await follows(portal))[0])}`, {});
    const cookie = await portal.passOf(found);
    await portal.post(`/lacak/${found.number}/kabar`, { surel: address }, { cookie });
    assert.deepEqual(
      (await follows(portal)).map(({ own, letters }) => [own, letters]),
      [[true, 1]],
    );
    await portal.post(`/ikuti/${found.number}`, { surel: address });
    assert.equal((await follows(portal))[0]?.own, true);
  });

  test('must hold the pass of their case', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    const answer = await portal.post(`/lacak/${found.number}/kabar`, { surel: address });
    assert.equal(answer.headers['location'], '/lacak');
    assert.deepEqual(await follows(portal), []);
  });

  test('of a sensitive case is told why no letters are sent, and nothing is taken in', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.report();
    await portal.does(found, acts.toLane(1));
    const cookie = await portal.passOf(found);
    const { body } = await portal.get(`/lacak/${found.number}`, { cookie });
    assert.match(body, /Untuk laporan ini kami tidak mengirim surel/);
    assert.doesNotMatch(body, /name="surel"/);
    await portal.post(`/lacak/${found.number}/kabar`, { surel: address }, { cookie });
    assert.deepEqual(await follows(portal), []);
  });

  test('is offered it until thirty days after the end', async (t) => {
    const portal = await givenPortal(t);
    const found = await portal.answered({ publicText: 'Lampu sudah menyala kembali' });
    const shown = async (hours: number): Promise<boolean> => {
      portal.moveTo(hours);
      const cookie = await portal.passOf(found);
      return (await portal.get(`/lacak/${found.number}`, { cookie })).body.includes('name="surel"');
    };
    assert.deepEqual([await shown(9), await shown(8 + 30 * 24 + 1)], [true, false]);
  });
});
