// A report by the city's own form, from its first page to its receipt and the answer on its page: without JavaScript, kept once, told to nobody.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { formBrowser, type Browser, type Typed } from '#test/beds/form-browser.ts';
import { givenPortal, type Answer } from '#test/beds/portal.ts';
import { readable } from '#test/given/citizen-view.ts';
import { acts, people } from '#test/given/given.ts';
import { assetPaths } from './assets.ts';

const portal = await givenPortal({ after }, { training: false });
const openForm = (): Promise<unknown> =>
  portal.pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'formulir', 'Formulir', '', '')`,
  );

const what = { apa: 'Lampu jalan mati tiga malam & gelap.' };
const where = { lokasi: 'depan "Pasar" Contoh', lokasi_kelurahan: 'Kricak' };
const none = {};
const who = { keterbukaan: 'public', nama: 'Canari Contoh', telepon: '0812-0000-4001', alamat: '', kelurahan: 'Bener' };

const titleOf = ({ body }: Answer): string => /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
const headingOf = ({ body }: Answer): string => readable(/<h1>([^]*?)<\/h1>/.exec(body)?.[1] ?? '');
const { browse } = formBrowser(portal);

const walk = async (...pages: readonly Typed[]): Promise<Browser> => {
  const browser = browse();
  await browser.open();
  for (const typed of pages) {
    const page = await browser.press(typed);
    assert.equal(page.statusCode, 200, page.body);
  }
  return browser;
};

const numberIn = (sent: Answer): string => {
  assert.equal(sent.statusCode, 303, sent.body);
  return /^\/lacak\/(ADU-[^/]+)\/terima/.exec(String(sent.headers['location']))?.[1] ?? assert.fail('no receipt');
};

const rowOf = async (number: string) => {
  const { rows } = await portal.pool.query<{
    id: string;
    identity?: string;
    status: string;
    channel: string;
    privacy: string | null;
    all: string;
  }>(
    `select c.id, c.identity_id as identity, c.status, c.channel, c.state -> 'file' ->> 'privacy' as privacy, concat_ws(' ', row_to_json(c)::text,
       (select string_agg(row_to_json(m)::text, ' ') from message m where m.complaint_id = c.id),
       (select string_agg(row_to_json(h)::text, ' ') from reporter_handle h where h.reporter_id = c.reporter_id),
       (select string_agg(payload, ' ') from inbound),
       (select string_agg(e.body::text, ' ') from event e where e.stream_id = c.id)) as all
     from complaint c where number = $1`,
    [number],
  );
  return rows[0] ?? assert.fail(number);
};

test('where the city has opened no form, its address leads to the other ways, and nothing is taken', async () => {
  for (const answer of [
    await portal.get('/lapor?lang=en'),
    await portal.post('/lapor?lang=en', { ...what, ke: 'lanjut' }),
  ])
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, '/?lang=en#lapor']);
  assert.doesNotMatch((await portal.get('/')).body, /href="\/lapor"/);
  await openForm();
  assert.match((await portal.get('/')).body, /<a class="button light" href="\/lapor">Buat laporan<\/a>/);
  assert.doesNotMatch((await portal.get('/')).body, /Daftar kanal pengaduan belum diisi|<li>[^]*?Formulir laporan/);
  await portal.pool.query(`update channel_account set resting_at = now() where channel = 'web'`);
  assert.equal((await portal.get('/lapor')).statusCode, 303);
  await portal.pool.query(`update channel_account set resting_at = null where channel = 'web'`);
});

suite('the pages', () => {
  test('ask one thing each, in their order, under the question as heading and title', async () => {
    const all = [[], [what], [what, where], [what, where, none], [what, where, none, who]];
    const seen: Answer[] = [];
    for (const typed of all) seen.push((await walk(...typed)).page());
    const titles = ['Apa yang terjadi?', 'Di mana?', 'Ada fotonya?', 'Siapa Anda?', 'Periksa laporan Anda'];
    assert.deepEqual(seen.map(headingOf), titles);
    for (const [index, page] of seen.entries()) {
      assert.equal(titleOf(page), `${headingOf(page)} – Buat laporan – Tanggap`);
      assert.match(page.body, new RegExp(`Langkah ${String(index + 1)} dari 5`));
      assert.equal(page.body.match(/<h1/g)?.length, 1);
      assert.equal(page.body.includes('value="kembali"'), index > 0);
      assert.deepEqual([page.headers['cache-control'], page.headers['set-cookie']], ['no-store', undefined]);
      assert.doesNotMatch(page.body, / required| maxlength/);
      // Where somebody is may be asked on the page of the place alone.
      assert.equal(page.body.includes(`<script type="module" src="${assetPaths.place}">`), index === 1);
      assert.match(
        String(page.headers['permissions-policy']),
        index === 1 ? /camera=\(\), .*geolocation=\(self\)/ : /geolocation=\(\)/,
      );
      assert.equal(/id="lokasi-saya"[^>]* hidden>/.test(page.body), index === 1);
    }
  });

  test('come back with what was typed and what is wrong, told above and beside the field', async () => {
    const page = await (await walk()).press({ apa: 'Lampu' });
    assert.equal(page.statusCode, 422);
    assert.equal(titleOf(page), 'Ada yang perlu diperbaiki: Apa yang terjadi? – Buat laporan – Tanggap');
    const fault = 'Tulis apa yang terjadi, paling sedikit 10 huruf';
    assert.ok(page.body.includes(`<a href="#apa">${fault}</a>`));
    assert.ok(page.body.indexOf('class="faults"') < page.body.indexOf('<h1'));
    assert.match(page.body, /aria-invalid="true"[^>]*aria-describedby="apa-hint apa-fault"[^]*?>\s*Lampu<\/textarea>/);
    const browser = await walk(what, where, none);
    await browser.open('/lapor?langkah=siapa&lang=en');
    const english = await browser.press({ ...who, telepon: '12' });
    assert.equal(english.statusCode, 422);
    assert.match(english.body, /<html lang="en">/);
    assert.match(english.body, /action="\/lapor\?langkah=siapa&amp;lang=en"/);
    assert.match(english.body, /value="12"/);
  });

  test('go back, and from the last to any, with everything that was typed', async () => {
    const browser = await walk(what, where, none, who);
    const text = readable(browser.page().body);
    for (const words of [what.apa, where.lokasi, 'Kelurahan Kricak', who.nama, who.telepon, 'Biasa.'])
      assert.ok(text.includes(words), words);
    const place = await browser.press({}, 'mana');
    assert.equal(headingOf(place), 'Di mana?');
    assert.match(place.body, /depan &quot;Pasar&quot; Contoh<\/textarea>/);
    assert.match(place.body, /<option value="Kricak"\s+selected/);
    const first = await browser.press(where, 'kembali');
    assert.match(first.body, /Lampu jalan mati tiga malam &amp; gelap\.<\/textarea>/);
    // The browser's own button asks for the page once more.
    assert.equal(headingOf(await browser.open('/lapor?langkah=periksa')), 'Periksa laporan Anda');
    assert.match((await browser.open('/lapor?langkah=siapa')).body, /value="Canari Contoh"/);
  });

  test('lead past no fault: whoever asks for a later page is shown the first that lacks something', async () => {
    const browser = await walk(what, where);
    assert.equal(headingOf(await browser.open('/lapor?langkah=periksa')), 'Siapa Anda?');
    const skipped = await browser.send({ langkah: 'periksa', ke: 'lanjut' });
    assert.deepEqual([skipped.statusCode, headingOf(skipped)], [422, 'Siapa Anda?']);
  });

  test('without what the browser holds begin anew, and say so', async () => {
    for (const page of ['mana', 'foto', 'siapa', 'periksa']) {
      const answer = await browse().open(`/lapor?langkah=${page}`);
      assert.equal(headingOf(answer), 'Apa yang terjadi?');
      assert.match(answer.body, /Isian tidak ditemukan/);
      assert.equal(
        (await portal.post('/lapor', { langkah: page, ke: 'lanjut' })).headers['location'],
        '/lapor?hilang=1',
      );
    }
  });

  test('of what may put somebody in danger tell the tab nothing, and have a way off that forgets', async () => {
    const browser = await walk({ apa: 'Istri tetangga dipukuli suaminya tiap malam.' });
    assert.equal(titleOf(browser.page()), 'Layanan kota');
    assert.match(browser.page().body, /href="\/lapor\/tinggalkan" rel="noreferrer">Tinggalkan halaman ini</);
    assert.match(browser.page().body, new RegExp(assetPaths.leave));
    assert.doesNotMatch((await walk(what)).page().body, /Tinggalkan halaman ini/);
    assert.doesNotMatch(browser.cookie(), /Max-Age/i, 'only until the browser is closed');
    const left = await browser.send(undefined, '/lapor/tinggalkan');
    assert.deepEqual([left.statusCode, left.headers['location']], [303, 'https://www.bmkg.go.id/']);
    assert.doesNotMatch((await browser.open()).body, /dipukuli/);
  });

  test('ask a program that fills in everything to empty what nobody sees, and lose nothing of what was typed', async () => {
    const browser = await walk();
    const caught = await browser.press({ ...what, situs: 'https://judi.example' });
    assert.equal(caught.statusCode, 422);
    assert.match(caught.body, /Kosongkan kotak ini/);
    assert.match(caught.body, /mati tiga malam/);
    assert.equal(headingOf(await browser.press(what)), 'Di mana?');
  });
});

suite('a report', () => {
  test('becomes a case whose reporter is sealed, and ends in a receipt that only they can open', async () => {
    const browser = await walk(what, where, none, who);
    const sent = await browser.send({ ke: 'lanjut' });
    const number = numberIn(sent);
    const { status, channel, privacy, identity, all } = await rowOf(number);
    assert.deepEqual([status, channel, privacy], ['triage', 'web', null], 'an officer judges it first');
    for (const secret of ['Canari', '0812-0000-4001', '081200004001', 'Bener'])
      assert.ok(!all.includes(secret) && !portal.logged().includes(secret), secret);
    assert.ok(all.includes('Lampu jalan mati tiga malam & gelap.\\nLokasi: depan'));
    const opened = await portal.vault.open(identity ?? '');
    assert.deepEqual(opened, { name: 'Canari Contoh', phone: '081200004001', kelurahan: 'Bener' });

    const receipt = await browser.open(`/lacak/${number}/terima`);
    assert.match(receipt.body, /Laporan Anda sudah tercatat/);
    const code = /<dd>(\d{3} \d{3})<\/dd>/.exec(receipt.body)?.[1] ?? assert.fail('no code');
    assert.match(readable(receipt.body), /paling lambat/);
    assert.equal((await portal.post('/lacak', { nomor: number, kode: code })).statusCode, 303);
    assert.equal((await portal.get(`/lacak/${number}/terima`)).headers['location'], `/lacak/${number}`);
    const page = await browser.open(`/lacak/${number}`);
    assert.match(page.body, /id="tambah"/, 'where its receipt leads for pictures');
  });

  test('from somebody who stays unnamed keeps nothing of them, whatever was typed', async () => {
    const browser = await walk(what, where, none, { ...who, keterbukaan: 'anonymous', nama: 'Tetap Tersembunyi' });
    assert.doesNotMatch(browser.page().body, /Tersembunyi|0812/);
    const number = numberIn(await browser.send({ ke: 'lanjut', nama: 'Tetap Tersembunyi' }));
    const { privacy, all } = await rowOf(number);
    assert.equal(privacy, 'anonymous');
    assert.doesNotMatch(all, /Tersembunyi/);
    const { rows } = await portal.pool.query('select 1 from complaint where number = $1 and identity_id is not null', [
      number,
    ]);
    assert.equal(rows.length, 0);
  });

  test('in secret is secret from the start, and who it is from is known', async () => {
    const browser = await walk(what, where, none, { ...who, keterbukaan: 'secret' });
    const { privacy, status } = await rowOf(numberIn(await browser.send({ ke: 'lanjut' })));
    assert.deepEqual([privacy, status], ['secret', 'triage']);
  });

  test('has its answer, and whatever else it was told, on its page', async () => {
    const browser = await walk(what, where, none, who);
    const number = numberIn(await browser.send({ ke: 'lanjut' }));
    const { id, identity: identityId = '' } = await rowOf(number);
    const page = async (): Promise<string> => readable((await browser.open(`/lacak/${number}`)).body);
    assert.match(await page(), /Tulis di bawah ini\. Keterangan dan foto Anda masuk ke laporan ini\./);
    await portal.does(
      { id, number, code: '' },
      acts.provide(1, { by: people.medsos, via: 'known', identityId }),
      acts.approve(3),
      acts.register(4),
      acts.dispose(5),
      acts.fieldResult(6),
    );
    const answer = 'Lampunya sudah diganti & menyala.';
    await portal.does({ id, number, code: '' }, acts.convey(7, { privateText: answer }));
    const text = await page();
    assert.match(text, /Pesan dari kami/);
    assert.ok(text.includes(answer), text);
    assert.match((await browser.open(`/lacak/${number}`)).body, /diganti &amp; menyala/);
    const other = await portal.report();
    const theirs = await portal.get(`/lacak/${other.number}`, { cookie: await portal.passOf(other) });
    assert.doesNotMatch(theirs.body, /Pesan dari kami/);
    const terima = await portal.get(`/lacak/${other.number}/terima`, { cookie: await portal.passOf(other) });
    assert.equal(terima.headers['location'], `/lacak/${other.number}`, 'no receipt of what came by another way');
  });
});
